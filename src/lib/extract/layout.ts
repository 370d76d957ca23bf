import { hasHeader } from '#lib/extract/header.ts';
import type { TextRecord } from '#lib/extract/records.ts';
import { commonWidth, declaredSeparator } from '#lib/extract/separator.ts';

/** Where in a text the table stands. */
export type Layout = {
	readonly width: number;
	/** Lines before the header, or before the first row where there is none. */
	readonly skip: number;
	readonly skipped: readonly string[];
	readonly header: boolean;
	readonly headers: readonly string[];
	readonly rows: readonly TextRecord[];
	readonly footer: readonly string[];
};

export type LayoutAnswers = { readonly skip?: number | undefined; readonly header?: boolean | undefined };

const isBlank = ({ text }: TextRecord) => text.trim() === '';

/**
 * Finds title lines, header, rows and footer among the records of a file's first part. What is not as
 * wide as the table is title before it and footer after it. `answers` are a person's and win.
 */
export function layoutOf(records: readonly TextRecord[], answers: LayoutAnswers): Layout {
	const width = commonWidth(records);
	const start = answers.skip === undefined ? firstOfTable(records, width) : atLine(records, answers.skip);
	const table = records.slice(start);
	const end =
		width === 1 ? table.length : 1 + table.findLastIndex((record) => record.fields.length === width);
	const filled = table.slice(0, end).filter((record) => !isBlank(record));
	const [first, ...below] = filled;
	const fields = first?.fields ?? [];
	const header =
		answers.header ??
		hasHeader(
			fields,
			below.slice(0, 1000).map((record) => record.fields)
		);
	return {
		width: Math.max(width, header ? fields.length : 1),
		skip: first?.line ?? records.length,
		skipped: records.slice(0, start).map(({ text }) => text),
		header,
		headers: header ? fields : [],
		rows: header ? below : filled,
		footer: table.slice(end).flatMap((record) => (isBlank(record) ? [] : [record.text]))
	};
}

/** The first record as wide as the table; a line `sep=;` has that width in a file of two columns. */
function firstOfTable(records: readonly TextRecord[], width: number): number {
	const found = records.findIndex(
		(record) =>
			!isBlank(record) &&
			record.fields.length === width &&
			declaredSeparator(record.text) === undefined &&
			!isTitle(record)
	);
	return Math.max(0, found);
}

/** A spreadsheet pads its title to the table's width: one filled cell among many empty ones. */
const isTitle = ({ fields }: TextRecord) =>
	fields.length > 2 && fields.slice(1).every((field) => field.trim() === '');

function atLine(records: readonly TextRecord[], line: number): number {
	const found = records.findIndex((record) => record.line >= line);
	return found === -1 ? records.length : found;
}
