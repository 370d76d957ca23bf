import type { Name } from '#lib/notebook/notebook.ts';

/** Names that extracts and the app give; `loaded` false means declared but not in memory yet. */
export type Given = ReadonlyMap<Name, GivenName>;

export type GivenName = {
	readonly owner: 'extract' | 'app';
	readonly version: number;
	readonly loaded: boolean;
	readonly file?: string;
};

/** Whether a name is given as it was, so that what read it still holds. */
export function isGivenAlike(one: GivenName | undefined, other: GivenName | undefined): boolean {
	return one?.version === other?.version && one?.loaded === other?.loaded;
}

/** Another map may say the same: whoever gives names makes it anew at each edit. */
export const isSameGiven = (one: Given, other: Given): boolean =>
	one === other ||
	(one.size === other.size &&
		[...one].every(([name, given]) => {
			const now = other.get(name);
			return isGivenAlike(given, now) && given.owner === now?.owner && given.file === now.file;
		}));
