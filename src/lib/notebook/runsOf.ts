// The package's front door takes along the ways to compare words, sentences, JSON and patches.
import { diffArrays } from 'diff/lib/diff/array.js';

/** Neighbours in two lists that are in both, or in one alone. */
export type Run<T> = { readonly in: 'both' | 'one' | 'other'; readonly items: readonly T[] };

/**
 * The shortest way from one list to the other (Myers), as runs in order. Beyond `most` insertions and
 * removals it gives up, since the cost grows with their square: then all between the common beginning and
 * the common end is in one list alone.
 */
export function runsOf<T>(one: readonly T[], other: readonly T[], most = 1_000): readonly Run<T>[] {
	const found = diffArrays([...one], [...other], { maxEditLength: most });
	if (found === undefined) return apart(one, other);
	return found.map(({ added, removed, value }) => ({
		in: added ? 'other' : removed ? 'one' : 'both',
		items: value
	}));
}

function apart<T>(one: readonly T[], other: readonly T[]): readonly Run<T>[] {
	const least = Math.min(one.length, other.length);
	let start = 0;
	while (start < least && one[start] === other[start]) start++;
	let end = 0;
	while (end < least - start && one.at(-1 - end) === other.at(-1 - end)) end++;
	const runs: readonly Run<T>[] = [
		{ in: 'both', items: one.slice(0, start) },
		{ in: 'one', items: one.slice(start, one.length - end) },
		{ in: 'other', items: other.slice(start, other.length - end) },
		{ in: 'both', items: one.slice(one.length - end) }
	];
	return runs.filter(({ items }) => items.length > 0);
}
