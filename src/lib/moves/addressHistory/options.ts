/** How an address history becomes moves; docs/moves.md gives each option's reason. A macro's parameters fold case. */
export const movesDefaults = {
	/** Is the date of leaving the last day at the address (`yes`) or the first day away from it (`no`)? */
	inclusive: 'auto',
	/** Episodes that end on the day they begin stay in. */
	keepZeroDays: false,
	/** Gaps of so many days at most are closed. */
	bridge: 1,
	/** Episodes that follow on each other at one address are one. */
	mergeNeighbours: true,
	/** So many persons from one street to one other on one day, each to the same house: a new name. 0: never. */
	renaming: 10,
	/** Whether the extract covers the whole `country`, so that whoever is not in it is abroad, or a `part`. */
	coverage: 'part',
	/** First day of the moves that are given. */
	since: null,
	/** First day after them. */
	before: null,
	/** The day of the extract; else the last day on which anything was registered. */
	extracted: null,
	/** So many days after a move it may still be told. */
	lateDays: 5
} as const;

type Day = string | Date | null;

export type MovesOptions = {
	readonly inclusive?: 'auto' | 'yes' | 'no';
	readonly keepZeroDays?: boolean;
	readonly bridge?: number;
	readonly mergeNeighbours?: boolean;
	readonly renaming?: number;
	readonly coverage?: 'part' | 'country';
	readonly since?: Day;
	readonly before?: Day;
	readonly extracted?: Day;
	readonly lateDays?: number;
};
