import { formatVersion } from '#lib/notebook/readFront.ts';
import type { FrontMatter } from '#lib/notebook/notebook.ts';

/** What a notebook without front matter declares: nothing. */
export const plainFront: FrontMatter = { kladde: formatVersion, title: '', run: 'auto', extracts: [] };
