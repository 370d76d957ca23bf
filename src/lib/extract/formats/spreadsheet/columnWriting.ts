import { areCodes } from '#lib/extract/codes.ts';
import type { DeclaredColumn } from '#lib/extract/columnTypes.ts';
import { dateOf, datePatterns } from '#lib/extract/dates.ts';
import type { Frame } from '#lib/extract/formats/spreadsheet/frame.ts';
import type { Cell } from '#lib/extract/formats/spreadsheet/nativeCell.ts';
import type { SheetRow } from '#lib/extract/formats/spreadsheet/workbook.ts';
import type { ColumnType, Dialect } from '#lib/notebook/notebook.ts';

/** How the cells of one column become text. */
export type ColumnWriting = {
	/** All its cells are of one native kind, so that nothing about them need be guessed. */
	readonly declared?: DeclaredColumn;
	readonly decimal: Dialect['decimal'];
	/** As `dd-mm-yyyy`. */
	readonly date: string;
	/** Days are written with a clock, since other cells have one. */
	readonly clock: boolean;
};

type Form = { readonly decimal?: Dialect['decimal'] | undefined; readonly date?: string | undefined };

/** What a person, the notebook or a reading says of how a column is written. */
export type AskedForm = {
	/** Said of this column. */
	readonly own: Form;
	/** Said of the whole file; a declared column does not care. */
	readonly file: Form;
};

const iso = 'yyyy-mm-dd';
const enoughTexts = 5000;

type Met = { readonly types: Set<ColumnType>; readonly texts: Set<string>; readonly numbers: Set<string> };

/** From the rows below the header. */
export function writingsOf(
	rows: readonly SheetRow[],
	{ left, width }: Frame,
	headers: readonly string[],
	asked: (column: number) => AskedForm
): readonly ColumnWriting[] {
	const met = Array.from({ length: width }, (): Met => ({
		types: new Set(),
		texts: new Set(),
		numbers: new Set()
	}));
	for (const { columns, cells } of rows) {
		for (let index = 0; index < columns.length; index += 1) {
			const column = met[columns[index]! - left];
			const cell = cells[index];
			if (column !== undefined && cell !== undefined) note(column, cell);
		}
	}
	return met.map((column, at) => writingOf(column, headers[at] ?? '', asked(at)));
}

function note({ types, texts, numbers }: Met, { type, text }: Cell): void {
	types.add(type);
	const values = type === 'text' ? texts : numbers;
	if (values.size < enoughTexts) values.add(text);
}

function writingOf(met: Met, header: string, { own, file }: AskedForm): ColumnWriting {
	const type = commonType(met.types);
	const clock = met.types.has('timestamp');
	if (type === undefined || (type === 'integer' && areCodes([...met.numbers], header))) {
		return {
			decimal: own.decimal ?? file.decimal ?? ',',
			date: own.date ?? file.date ?? patternOf(met.texts),
			clock
		};
	}
	const declared = declaredAs(type, met);
	return { declared, decimal: own.decimal ?? '.', date: own.date ?? iso, clock };
}

/** The native kind of all cells; undefined for text, and where kinds are mixed. */
function commonType(types: ReadonlySet<ColumnType>): ColumnType | undefined {
	const [first, second, ...more] = [...types].sort();
	if (first === undefined || more.length > 0) return undefined;
	if (second === undefined) return first === 'text' ? undefined : first;
	const both = `${first} ${second}`;
	if (both === 'decimal integer') return 'decimal';
	return both === 'date timestamp' ? 'timestamp' : undefined;
}

/** Beyond eighteen digits a whole number does not fit the engine's. */
function declaredAs(type: ColumnType, { numbers }: Met): DeclaredColumn {
	switch (type) {
		case 'integer':
		case 'decimal': {
			const fits = type === 'integer' && [...numbers].every((text) => text.length <= 18);
			return { type: fits ? 'integer' : 'decimal', form: { decimal: '.', thousands: '' } };
		}
		case 'date':
		case 'timestamp':
			return { type, form: { date: iso } };
		case 'boolean':
		case 'text':
			return { type };
	}
}

/** How the texts of a mixed column write dates, so that its native ones can be written alike. */
function patternOf(texts: ReadonlySet<string>): string {
	for (const text of texts) {
		const found = datePatterns.find(
			(pattern) => pattern !== 'yyyymmdd' && dateOf(text.trim(), pattern) !== undefined
		);
		if (found !== undefined) return found;
	}
	return iso;
}

export function written({ type, text }: Cell, { decimal, date, clock }: ColumnWriting): string {
	switch (type) {
		case 'decimal':
			return decimal === ',' ? text.replace('.', ',') : text;
		case 'date':
			return (date === iso ? text : inPattern(text, date)) + (clock ? ' 00:00:00' : '');
		case 'timestamp':
			return date === iso ? text : inPattern(text.slice(0, 10), date) + text.slice(10);
		default:
			return text;
	}
}

const inPattern = (day: string, pattern: string) =>
	pattern
		.replace('yyyy', day.slice(0, 4))
		.replace('yy', day.slice(2, 4))
		.replace('mm', day.slice(5, 7))
		.replace('dd', day.slice(8, 10));
