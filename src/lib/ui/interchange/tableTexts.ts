import { escaped } from '#lib/ui/code/escaped.ts';
import { kindOf } from '#lib/language/sql/valueKind.ts';
import { formatOf } from '#lib/ui/grid/format.ts';
import type { ShownRows } from '#lib/workspace/cellsOut.ts';
import { interchange } from '#messages/interchange.ts';
import type { Messages } from '#messages/messages.ts';

/** A table as HTML and as text of even columns, written as the grid writes it, and how many of its rows these are. */
export function tableTexts({ fields, rows, of }: ShownRows, messages: Messages) {
	const columns = fields.map(({ name, type }) => ({
		name,
		isNumber: kindOf(type) === 'number',
		format: formatOf(type, messages, name)
	}));
	const texts = rows.map((row) => columns.map(({ format }, at) => format(row[at])));
	const count = countText(rows.length, of, messages);
	return { 'text/html': asHtml(columns, texts, count), 'text/plain': asText(columns, texts, count) };
}

type Column = { readonly name: string; readonly isNumber: boolean };
type Texts = readonly (readonly string[])[];

function countText(shown: number, of: number, { language }: Messages): string {
	const words = interchange[language];
	const [some, all] = [shown, of].map((number) => number.toLocaleString(language)) as [string, string];
	return shown < of ? words.firstRows(some, all) : words.allRows(of, all);
}

function asHtml(columns: readonly Column[], texts: Texts, count: string): string {
	const row = (cells: readonly string[]) => `<tr>${cells.join('')}</tr>\n`;
	const head = row(columns.map(({ name }) => `<th scope="col">${escaped(name)}</th>`));
	const body = texts.map((values) =>
		row(
			values.map((text, at) => {
				const side = columns[at]?.isNumber === true ? ' style="text-align: right"' : '';
				return `<td${side}>${escaped(text)}</td>`;
			})
		)
	);
	const caption = `<caption>${escaped(count)}</caption>\n`;
	return `<table>\n${caption}<thead>\n${head}</thead>\n<tbody>\n${body.join('')}</tbody>\n</table>`;
}

function asText(columns: readonly Column[], texts: Texts, count: string): string {
	const lines = [columns.map(({ name }) => name), ...texts].map((cells) => cells.map(onOneLine));
	const widths = columns.map((_, at) => Math.max(...lines.map((cells) => [...(cells[at] ?? '')].length)));
	const written = lines.map((cells) =>
		cells
			.map((text, at) => {
				const room = ' '.repeat((widths[at] ?? 0) - [...text].length);
				return columns[at]?.isNumber === true ? room + text : text + room;
			})
			.join('  ')
			.trimEnd()
	);
	return [...written, count].join('\n');
}

const onOneLine = (text: string) => text.replace(/\s+/g, ' ');
