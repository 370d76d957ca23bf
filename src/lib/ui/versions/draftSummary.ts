import { parseNotebook } from '#lib/notebook/parse.ts';
import { titleOf } from '#lib/notebook/titleOf.ts';

/** What a kept text is known by: its title, and the first words that it says beneath. */
export function draftSummary(text: string): { readonly title: string; readonly lines: readonly string[] } {
	const parsed = parseNotebook(text);
	if (!parsed.ok) return { title: '', lines: firstLines([text]) };
	const title = titleOf(parsed.value);
	const lines = firstLines(parsed.value.cells.map(({ source }) => source));
	return { title, lines: lines.filter((line) => line.replace(/^#+\s*/, '') !== title).slice(0, 2) };
}

const firstLines = (sources: readonly string[]): readonly string[] =>
	sources
		.slice(0, 20)
		.flatMap((source) => source.split('\n', 20))
		.filter((line) => /\S/.test(line))
		.slice(0, 3);
