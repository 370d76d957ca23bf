/** The name among these that a slip of the pen could have made of `name`; undefined where none is close. */
export function nearestName(name: string, names: readonly string[]): string | undefined {
	const close = names
		.map((other) => ({ other, steps: stepsBetween(folded(name), folded(other)) }))
		.filter(({ other, steps }) => steps <= Math.max(1, Math.floor(Math.max(name.length, other.length) / 3)));
	return close.sort((a, b) => a.steps - b.steps)[0]?.other;
}

/** Case, spaces and underscores are the commonest slips of all. */
const folded = (name: string) =>
	name
		.normalize('NFC')
		.toLowerCase()
		.replace(/[\s_.-]+/g, '');

/** Levenshtein's distance, row by row. */
function stepsBetween(one: string, other: string): number {
	let row = Array.from({ length: other.length + 1 }, (_, index) => index);
	for (const [index, letter] of [...one].entries()) {
		const next = [index + 1];
		for (let at = 1; at <= other.length; at += 1) {
			const change = (row[at - 1] ?? 0) + (other[at - 1] === letter ? 0 : 1);
			next.push(Math.min(change, (row[at] ?? 0) + 1, (next[at - 1] ?? 0) + 1));
		}
		row = next;
	}
	return row[other.length] ?? 0;
}
