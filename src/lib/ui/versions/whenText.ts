import type { Language } from '#messages/inBoth.ts';

/** A day and a time to the second: versions of one minute must be told apart. */
export const whenText = (at: number, language: Language): string =>
	new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'medium' });
