import { renameInChart } from '#lib/assist/rename/renameInChart.ts';
import { renameInInput } from '#lib/assist/rename/renameInInput.ts';
import { renameInMarkdown } from '#lib/assist/rename/renameInMarkdown.ts';
import { renameInSql } from '#lib/assist/rename/renameInSql.ts';
import { renameInTs } from '#lib/assist/rename/renameInTs.ts';
import type { NameChange, Replacement } from '#lib/assist/rename/nameChange.ts';
import type { Cell } from '#lib/notebook/notebook.ts';

/**
 * A cell's text with every place that reads the old name saying the new one, and nothing else changed; what a
 * text itself defines, strings, comments, columns and aliases of the same word stay. Nothing where the new name
 * cannot stand there: it is none in that language, or the text has something of that name already.
 */
export function renameInText(cell: Pick<Cell, 'kind' | 'source'>, change: NameChange): string | undefined {
	const places = placesIn(cell, change);
	if (places === undefined) return undefined;
	let text = '';
	let at = 0;
	for (const { at: span, text: written } of [...places].sort((a, b) => a.at.start - b.at.start)) {
		text += cell.source.slice(at, span.start) + written;
		at = span.end;
	}
	return text + cell.source.slice(at);
}

function placesIn(
	{ kind, source }: Pick<Cell, 'kind' | 'source'>,
	change: NameChange
): readonly Replacement[] | undefined {
	switch (kind) {
		case 'sql':
			return renameInSql(source, change);
		case 'ts':
			return renameInTs(source, change);
		case 'md':
			return renameInMarkdown(source, change);
		case 'input':
			return renameInInput(source, change);
		case 'chart':
			return renameInChart(source, change);
		case 'other':
			return [];
	}
}
