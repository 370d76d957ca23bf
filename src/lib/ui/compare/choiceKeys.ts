import type { Choice } from '#lib/notebook/mergeConflict.ts';

/** J and K go to the next and the previous card, T, M and B choose on the one that has the focus. */
export function pressChoiceKey(
	event: KeyboardEvent,
	list: HTMLElement,
	choose: (key: string, choice: Choice) => void
): boolean {
	if (event.ctrlKey || event.metaKey || event.altKey) return false;
	const cards = [...list.querySelectorAll<HTMLElement>('[data-choice]')];
	const at = cards.findIndex((card) => card.contains(event.target as Node));
	const key = event.key.toLowerCase();
	const isOnCard = at >= 0 && event.target === cards[at];
	const step =
		key === 'j' || (isOnCard && key === 'arrowdown')
			? 1
			: key === 'k' || (isOnCard && key === 'arrowup')
				? -1
				: 0;
	if (step !== 0) {
		const next = cards[Math.max(0, Math.min(cards.length - 1, at + step))];
		next?.focus();
		next?.scrollIntoView({ block: 'nearest' });
		return true;
	}
	const choice = choices[key];
	const offered = cards[at]?.querySelector(`input[value='${choice}']`) ?? null;
	if (choice === undefined || offered === null) return false;
	choose(cards[at]!.dataset['choice']!, choice);
	return true;
}

const choices: { readonly [key: string]: Choice | undefined } = { t: 'theirs', m: 'mine', b: 'both' };
