import type { Name } from '#lib/notebook/notebook.ts';

/** DuckDB folds A to Z only: `Ærø` and `ærø` are two tables there, and so are the two spellings of å. */
export const foldSqlName = (name: Name): string =>
	name.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());

/** Whether SQL takes two spellings for one name. */
export const sameSqlName = (a: Name, b: Name): boolean => foldSqlName(a) === foldSqlName(b);

/** A set of names as SQL sees them, which keeps the first spelling and the order. */
export function uniqueSqlNames(names: Iterable<Name>): readonly Name[] {
	const spellings = new Map<string, Name>();
	for (const name of names) {
		const folded = foldSqlName(name);
		if (!spellings.has(folded)) spellings.set(folded, name);
	}
	return [...spellings.values()];
}
