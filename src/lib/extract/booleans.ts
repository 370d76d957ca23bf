const pairs: readonly (readonly [yes: string, no: string])[] = [
	['ja', 'nej'],
	['true', 'false'],
	['sand', 'falsk'],
	['sandt', 'falsk'],
	['yes', 'no'],
	['j', 'n'],
	['y', 'n']
];

/** Both words of a pair, and nothing else: a column of nothing but `N` may mean north. */
export function areBooleans(values: readonly string[]): boolean {
	const words = new Set(values.map((value) => value.toLowerCase()));
	return words.size === 2 && pairs.some((pair) => pair.every((word) => words.has(word)));
}
