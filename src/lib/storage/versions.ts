import type { Result } from '#lib/notebook/result.ts';
import type { StoreProblem } from '#lib/storage/textDatabase.ts';

/** A notebook's text as it was at some time, kept in the browser. Never a row, never a result. */
export type Version = {
	readonly id: number;
	readonly notebook: string;
	/** Milliseconds since 1970. */
	readonly at: number;
	readonly why: VersionReason;
	readonly text: string;
	/** Written here, or let run: nothing in it came from elsewhere and waited. */
	readonly own?: boolean;
};

export type VersionReason =
	/** As its file had it when it was opened. */
	| 'opened'
	| 'saved'
	/** After some minutes of work. */
	| 'worked'
	/** Before something else took its place. */
	| 'replaced';

/** Is a version of that reason what the notebook's file held? */
export const isInFile = (why: VersionReason): boolean => why === 'opened' || why === 'saved';

export interface Versions {
	/** Keeps a version. One with the newest one's text only tells that this is in the file. Older ones are thinned. */
	add(version: {
		readonly notebook: string;
		readonly why: VersionReason;
		readonly text: string;
		readonly own?: boolean;
	}): Promise<Result<void, StoreProblem>>;
	/** Newest first. */
	of(notebook: string): Promise<Result<readonly Version[], StoreProblem>>;
	remove(ids: readonly number[]): Promise<Result<void, StoreProblem>>;
}
