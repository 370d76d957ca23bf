import { clipboardDialect } from '#lib/release/csv/clipboardText.ts';
import { writtenOf } from '#lib/release/csv/fieldText.ts';
import { inert } from '#lib/release/csv/inert.ts';
import type { LeavingColumn, LeavingKind } from '#lib/release/leavingTable.ts';
import { sheetFormat, type SheetFormat } from '#lib/release/sheetFormat.ts';
import { escaped } from '#lib/ui/code/escaped.ts';
import type { Messages } from '#messages/messages.ts';

/**
 * Cells as one table of HTML, which spreadsheets prefer to text: here a cell can say that it is a text, so that
 * the code `0101` keeps its zero and `1-2` is no date. Numbers and dates stand as in the text beside it.
 */
export function clipboardHtml(
	columns: readonly Pick<LeavingColumn, 'kind'>[],
	rows: readonly (readonly unknown[])[],
	messages: Messages
): string {
	const dialect = clipboardDialect(messages);
	const cells = columns.map(({ kind }) => {
		const written = writtenOf(kind, dialect);
		return (value: unknown) => cellHtml(value, { kind, written: written(value) });
	});
	const lines = rows.map((row) => `<tr>${cells.map((cell, at) => cell(row[at])).join('')}</tr>`);
	return `<table>${lines.join('')}</table>`;
}

/** Numbers, dates, yes and no are left to be read, as if they were typed. */
function cellHtml(
	value: unknown,
	{ kind, written }: { readonly kind: LeavingKind; readonly written: string }
): string {
	if (isText(value)) return formatted('@', inHtml(written));
	const isNumber = typeof value === 'number' || typeof value === 'bigint';
	return formatted(isNumber ? sheetFormat(value, kind) : undefined, written);
}

/** Texts, lists and records. */
const isText = (value: unknown): boolean =>
	typeof value === 'string' || (typeof value === 'object' && value !== null && !(value instanceof Date));

/** The style is Excel's, without quotes, which Chromium writes as entities; the attribute is LibreOffice's. */
const formatted = (format: SheetFormat | undefined, html: string): string =>
	format === undefined
		? `<td>${html}</td>`
		: `<td style="mso-number-format:${format.replace('@', '\\@')}" sdnum="1030;0;${format}">${html}</td>`;

/** Where a program does not know the style, a break begins a row of its own. */
const lineBreak = '<br style="mso-data-placement:same-cell">';

const inHtml = (text: string): string =>
	text
		.split(/\r\n|[\r\n]/)
		.map((line) => spaced(escaped(guarded(line))))
		.join(lineBreak);

/** Readers of HTML make one space of several, and none of those at the ends; Excel writes those that count so. */
const spaced = (line: string): string =>
	line.replace(
		/^ +| +$| {2,}/g,
		({ length }) => `<span style="mso-spacerun:yes">${'&nbsp;'.repeat(length)}</span>`
	);

/**
 * Readers of HTML also leave out signs that do not show, and some programs and browsers the styles: no line
 * may then begin like a formula.
 */
function guarded(line: string): string {
	const seen = line.replace(/^[\s\p{C}]+/u, '');
	return inert(seen) === seen ? line : `'${line}`;
}
