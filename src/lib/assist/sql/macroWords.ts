import type { Language } from '#messages/inBoth.ts';
import { macroDocs } from '#messages/macroDocs.ts';

/** What the app says of its own macros, by name. Fetched when functions are looked up. */
export const macroWords = (language: Language): { readonly [name: string]: string | undefined } =>
	macroDocs[language];
