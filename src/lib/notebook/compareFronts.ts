import { frontEntries, isSameEntry, type Entries, type Entry } from '#lib/notebook/frontEntries.ts';
import { printFront } from '#lib/notebook/printFront.ts';
import type { FrontMatter } from '#lib/notebook/notebook.ts';

/**
 * A difference of two front matters, by the path of keys as the file has them: `title`, or
 * `extracts / moves / columns / age / type`. Where only one side has a key, its value is all that is below it.
 */
export type FrontDifference =
	| {
			readonly kind: 'value';
			readonly path: readonly string[];
			readonly one?: Entry | undefined;
			readonly other?: Entry | undefined;
	  }
	/** The same extracts, or columns, in another order. */
	| { readonly kind: 'order'; readonly path: readonly string[] }
	/** What we do not read differs: comments, keys that we do not know, spacing. */
	| { readonly kind: 'wording' };

export function compareFronts(one: FrontMatter, other: FrontMatter): readonly FrontDifference[] {
	const differences = within(frontEntries(one), frontEntries(other), []);
	return isReworded(one, other) ? [...differences, { kind: 'wording' }] : differences;
}

/** Whether the other's text is not what this one's would be if it said the same. */
function isReworded(one: FrontMatter, other: FrontMatter): boolean {
	const { written: _, ...said } = other;
	const carried = one.written === undefined ? said : { ...said, written: one.written };
	return printed(carried) !== printed(other);
}

const printed = (front: FrontMatter): string => printFront(front, '\n').replaceAll('\r\n', '\n');

function within(one: Entries, other: Entries, path: readonly string[]): readonly FrontDifference[] {
	const keys = [...new Set([...one.keys(), ...other.keys()])];
	const differences = keys.flatMap((key) => between(one.get(key), other.get(key), [...path, key]));
	const common = new Set(keys.filter((key) => one.has(key) && other.has(key)));
	const isSorted = path.length === 0 || inOrder(one, common) === inOrder(other, common);
	return isSorted ? differences : [...differences, { kind: 'order', path }];
}

const inOrder = (entries: Entries, wanted: ReadonlySet<string>): string =>
	JSON.stringify([...entries.keys()].filter((key) => wanted.has(key)));

function between(
	one: Entry | undefined,
	other: Entry | undefined,
	path: readonly string[]
): readonly FrontDifference[] {
	if (isSameEntry(one, other)) return [];
	if (one instanceof Map && other instanceof Map) return within(one, other, path);
	return [{ kind: 'value', path, one, other }];
}
