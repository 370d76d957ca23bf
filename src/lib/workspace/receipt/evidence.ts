import type { HashFailure } from '#lib/engine/import/hashFile.ts';
import type { Result } from '#lib/notebook/result.ts';
import type { Shown } from '#lib/realm/probe/outputWays.ts';
import type { SelfTest } from '#lib/workspace/selfTest/selfTest.svelte.ts';

/** A document's policies, each word for word. */
export type StatedPolicy = {
	readonly realm: 'page' | 'engine' | 'cage';
	readonly policies: readonly string[];
};

export type HashWatch = {
	readonly signal: AbortSignal;
	/** The part that is read, from 0 to 1. */
	readonly progress: (part: number) => void;
};

/** What the app can show of itself: tried, read or reckoned when it is asked for. */
export type Evidence = {
	/** One for as long as the page lives, so that the receipt tells of the test that was seen. */
	readonly selfTest: SelfTest;
	/** Of the app: its number, and when it was built. */
	readonly version: string;
	readonly policies: () => Promise<readonly StatedPolicy[]>;
	/** SHA-256 of a file as it lies on disk, in hexadecimal. */
	readonly hash: (file: File, watch: HashWatch) => Promise<Result<string, HashFailure>>;
};

/** Fetched when it is first asked for, and one from then on; `shown` is how the app cuts an author's markup down. */
export type OpenEvidence = (shown: Shown) => Promise<Evidence>;
