/**
 * How well letters typed in order fit a title: the lower the better, undefined where they do not.
 * A run of letters costs nothing, a gap costs one, a gap that ends at a word's start next to nothing.
 */
export function fuzzyCost(typed: string, title: string): number | undefined {
	const letters = [...folded(typed).replace(/\s+/g, '')];
	const text = folded(title);
	let cost = 0;
	let at = -1;
	for (const letter of letters) {
		const found = nextPlace(text, letter, at);
		if (found === -1) return undefined;
		if (found > at + 1) cost += isWordStart(text, found) ? 0.1 : 1;
		at = found;
	}
	return cost + text.length / 1000;
}

/** The next place of a letter, a word's start before any other. */
function nextPlace(text: string, letter: string, at: number): number {
	if (text[at + 1] === letter) return at + 1;
	for (let place = at + 1; place < text.length; place += 1) {
		if (text[place] === letter && isWordStart(text, place)) return place;
	}
	return text.indexOf(letter, at + 1);
}

const isWordStart = (text: string, at: number) => at === 0 || /[^\p{L}\p{N}]/u.test(text[at - 1] ?? ' ');

const folded = (text: string) => text.normalize('NFC').toLowerCase();

/** What fits, best first; all in their order while nothing is typed. */
export function fuzzyFind<T>(typed: string, items: readonly T[], titleOf: (item: T) => string): readonly T[] {
	return items
		.map((item, index) => ({ item, index, cost: fuzzyCost(typed, titleOf(item)) }))
		.filter((found): found is typeof found & { cost: number } => found.cost !== undefined)
		.sort((a, b) => (typed.trim() === '' ? a.index - b.index : a.cost - b.cost || a.index - b.index))
		.map(({ item }) => item);
}
