import type { Result } from '#lib/notebook/result.ts';
import type { KeyProblem } from '#lib/workspace/pseudonymKeys.svelte.ts';

/** What a dialog needs of the notebook's key; never the key itself. */
export type KeyPorts = {
	/** Of the key that this tab holds; absent as long as none was needed. */
	readonly fingerprint: string | undefined;
	/** Takes the key of a key file; gives its fingerprint. */
	readonly use: (file: File) => Promise<Result<string, KeyProblem>>;
	readonly make: () => Promise<void>;
	readonly keyFile: () => Promise<File>;
};
