import type { Notebook } from '#lib/notebook/notebook.ts';

/** The title to show: the front matter's, or the first heading's words, or nothing. Never saved. */
export function titleOf({ front, cells }: Notebook): string {
	if (front.title !== '') return front.title;
	const prose = cells.filter(({ kind }) => kind === 'md').map(({ source }) => source);
	const headings = prose.flatMap((source) => /^ {0,3}#{1,6}[ \t]+(.+?)[ \t]*#*[ \t]*$/m.exec(source) ?? []);
	return headings[1] ?? '';
}
