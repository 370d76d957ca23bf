import { headingOf } from '#lib/notebook/headingOf.ts';
import type { Notebook } from '#lib/notebook/notebook.ts';

/** The title to show: the front matter's, or the first heading's words, or nothing. Never saved. */
export function titleOf({ front, cells }: Notebook): string {
	if (front.title !== '') return front.title;
	for (const { kind, source } of cells) {
		if (kind !== 'md') continue;
		for (const line of source.split('\n')) {
			const heading = headingOf(line);
			if (heading !== undefined) return heading.text;
		}
	}
	return '';
}
