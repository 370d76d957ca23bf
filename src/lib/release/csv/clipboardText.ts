import { fieldOf, lineOf, type TextDialect } from '#lib/release/csv/fieldText.ts';
import type { LeavingColumn } from '#lib/release/leavingTable.ts';
import type { Messages } from '#messages/messages.ts';

/** Cells as tab-separated text that a spreadsheet in the person's language reads right: every digit, no grouping. */
export function clipboardText(
	columns: readonly Pick<LeavingColumn, 'kind'>[],
	rows: readonly (readonly unknown[])[],
	messages: Messages
): string {
	const dialect = clipboardDialect(messages);
	const fields = columns.map(({ kind }) => fieldOf(kind, dialect));
	return rows
		.map((row) =>
			lineOf(
				fields.map((field, at) => field(row[at])),
				dialect
			)
		)
		.join('\n');
}

/** How a spreadsheet in the person's language reads values. */
export const clipboardDialect = ({ language, grid }: Messages): TextDialect => ({
	separator: '\t',
	decimal: language === 'da' ? ',' : '.',
	dates: language,
	yes: grid.yes,
	no: grid.no,
	quotesEmpty: false
});
