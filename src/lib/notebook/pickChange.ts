/** The two who changed a notebook, each without seeing the other's change. */
export type Side = 'mine' | 'theirs';

/** A value in three versions. */
export type Versions<T> = { readonly base: T; readonly mine: T; readonly theirs: T };

/** What one side changed and the other did not, or what both changed alike; nothing where they do not agree. */
export function pickChange<T>(
	{ base, mine, theirs }: Versions<T>,
	isSame: (one: T, other: T) => boolean = Object.is
): { readonly value: T } | undefined {
	if (isSame(mine, theirs) || isSame(theirs, base)) return { value: mine };
	return isSame(mine, base) ? { value: theirs } : undefined;
}
