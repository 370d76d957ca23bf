import type { Name } from '#lib/notebook/notebook.ts';

/** Names that extracts and the app give; `loaded` false means declared but not in memory yet. */
export type Given = ReadonlyMap<Name, GivenName>;

export type GivenName = {
	readonly owner: 'extract' | 'app';
	readonly version: number;
	readonly loaded: boolean;
	readonly file?: string;
};
