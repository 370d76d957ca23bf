import type { CellSeen } from './attackedApp.ts';

/** Run in the page of any browser. */
export const lookAtCells = (): readonly CellSeen[] =>
	[...document.querySelectorAll('main section[aria-label*="-celle"]')].map((section) => ({
		mark: section.querySelector('[role=group][aria-label=Tilstand] [aria-hidden=true]')?.textContent ?? '',
		problem: [...section.querySelectorAll('[role=alert]')]
			.map((alert) => (alert as HTMLElement).innerText.replace(/\s+/g, ' '))
			.join(' '),
		hasOutput: section.querySelector('.outputs')?.hasChildNodes() ?? false
	}));

/** Where a page could show what it must not: its title, its address, what it was told to run. */
export const lookAtPage = () => ({
	title: document.title,
	address: location.href,
	state: JSON.stringify(history.state) ?? '',
	executed: '__executed' in window
});
