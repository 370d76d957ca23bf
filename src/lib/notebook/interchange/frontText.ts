import { parseNotebook } from '#lib/notebook/parse.ts';
import { printFront } from '#lib/notebook/printFront.ts';
import { formatVersion } from '#lib/notebook/readFront.ts';
import type { FrontMatter } from '#lib/notebook/notebook.ts';

/** The front matter's own text, `---` lines included; empty where there is none. */
export const frontText = (front: FrontMatter): string => printFront(front, '\n');

/** The front matter that such a text holds; nothing where it does not parse. */
export function frontOf(text: unknown): FrontMatter | undefined {
	if (typeof text !== 'string') return undefined;
	const parsed = parseNotebook(text);
	return parsed.ok && parsed.value.cells.length === 0 ? parsed.value.front : undefined;
}

/** What a notebook from elsewhere begins with. */
export const newFront = (title: string): FrontMatter => ({
	kladde: formatVersion,
	title: title.replace(/\s+/g, ' ').trim().slice(0, 300),
	run: 'auto',
	extracts: []
});
