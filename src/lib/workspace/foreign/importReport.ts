import type { ImportProblem, Loss } from '#lib/notebook/interchange/carried.ts';
import type { Result } from '#lib/notebook/result.ts';

/** The forms of other programs that a notebook is read from; the first two are written too. */
export type ForeignFormat = 'jupyter' | 'observable' | 'sql';

/** What came of a file of another program. */
export type ImportReport = {
	readonly name: string;
	readonly format: ForeignFormat;
	readonly outcome: Result<{ readonly cells: number; readonly losses: readonly Loss[] }, ImportProblem>;
};
