import type { CellSeen } from './attackedApp.ts';

/** Run in the page of any browser, so that it takes nothing from outside itself. */
export function lookAtCells(): readonly CellSeen[] {
	const canary = /127\.0\.0\.2:|kanarie\.test/;
	return [...document.querySelectorAll('main section[aria-label*="-celle"]')].map((section) => {
		const outputs = section.querySelector('.outputs');
		return {
			mark: section.querySelector('[role=group][aria-label=Tilstand] [aria-hidden=true]')?.textContent ?? '',
			problem: [...section.querySelectorAll('[role=alert]')]
				.map((alert) => (alert as HTMLElement).innerText.replace(/\s+/g, ' '))
				.join(' '),
			hasOutput: outputs?.hasChildNodes() ?? false,
			refers: outputs !== null && elementsIn(outputs).some(refers)
		};
	});

	function elementsIn(root: Element | ShadowRoot): readonly Element[] {
		return [...root.querySelectorAll('*')].flatMap((one) => [
			one,
			...(one.shadowRoot === null ? [] : elementsIn(one.shadowRoot))
		]);
	}

	function refers(element: Element): boolean {
		if (element.localName === 'style') return canary.test(element.textContent ?? '');
		return [...element.attributes].some(
			({ name, value }) => canary.test(value) && !/^(?:aria-|title$)/.test(name)
		);
	}
}

/** Where a page could show what it must not: its title, its address, what it was told to run. */
export const lookAtPage = () => ({
	title: document.title,
	address: location.href,
	state: JSON.stringify(history.state) ?? '',
	executed: '__executed' in window
});
