import { areCodes } from '#lib/extract/codes.ts';
import { columnFormOf, correctionOf, differenceOf } from '#lib/extract/columnForm.ts';
import { columnNamesOf } from '#lib/extract/columnNames.ts';
import {
	misfitsOf,
	typeOf,
	type ColumnEvidence,
	type DeclaredColumn,
	type TypeForm
} from '#lib/extract/columnTypes.ts';
import type { Layout } from '#lib/extract/layout.ts';
import { lostDigits, lostZerosAmong } from '#lib/extract/lostInCodes.ts';
import type { Corrections, ReadColumn } from '#lib/extract/reading.ts';
import type { Role } from '#lib/extract/roles.ts';
import type { WeighedColumn } from '#lib/extract/weighed.ts';

/** Different values of a column that are looked at in the file's first part; the later stretches are short. */
const enough = 5000;
const shownMisfits = 5;

/** The values of each column: those of the rows, then those found further on in the file. */
export function evidenceOf(
	layout: Layout,
	further: readonly (readonly string[])[],
	declared: readonly (DeclaredColumn | undefined)[] = []
): readonly ColumnEvidence[] {
	const values = Array.from({ length: layout.width }, () => new Set<string>());
	const rows = withoutNotes(layout.rows.map(({ fields }) => fields));
	for (const row of rows) collect(row, values, enough);
	for (const row of further) collect(row, values, Infinity);
	return values.map((own, index) => ({
		header: layout.headers[index] ?? '',
		values: [...own],
		...(declared[index] && { declared: declared[index] })
	}));
}

/** Row by row, so that it costs what the rows hold and not rows times columns. */
function collect(row: readonly string[], values: readonly Set<string>[], atMost: number): void {
	row.forEach((field, index) => {
		const own = values[index];
		const value = field.trim();
		if (own !== undefined && value !== '' && own.size < atMost) own.add(value);
	});
}

/** A spreadsheet pads its footer to the table's width: `Kilde: …` in the first column says nothing of it. */
function withoutNotes(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
	const last = rows.findLastIndex(
		(fields) => fields.length < 3 || fields.slice(1).some((field) => field.trim() !== '')
	);
	return last === -1 ? rows : rows.slice(0, last + 1);
}

/** The columns as they will be loaded, with what a person put right. */
export function columnsOf(
	columns: readonly WeighedColumn[],
	file: TypeForm,
	corrections: Corrections
): readonly ReadColumn[] {
	const names = columnNamesOf(
		columns.map((column) => correctionOf(column, corrections)?.name ?? column.header)
	);
	return columns.map((column, index) => {
		const own = columnFormOf(column, file, corrections);
		const type = correctionOf(column, corrections)?.type ?? column.declared?.type ?? typeOf(column, own);
		const misfits = column.declared?.type === type ? [] : misfitsOf(column, type, own);
		const form = formFor(type, own, file);
		return {
			name: names[index] ?? '',
			header: column.header,
			type,
			...(form !== undefined && { form }),
			misfits: misfits.slice(0, shownMisfits),
			...(type === 'text' && lostIn(column, undefined)),
			...(column.values.length === 0 && { empty: true as const })
		};
	});
}

/** What must be said of the column beside the dialect, as far as it bears on its type. */
function formFor(type: ReadColumn['type'], own: TypeForm, file: TypeForm): ReadColumn['form'] {
	const { date, ...numbers } = differenceOf(own, file) ?? {};
	if (type === 'date' || type === 'timestamp') return date === undefined ? undefined : { date };
	if (type !== 'integer' && type !== 'decimal') return undefined;
	return Object.keys(numbers).length === 0 ? undefined : numbers;
}

/** What a spreadsheet has taken from codes: the zero in front can be put back, rounded digits cannot. */
function lostIn(
	{ header, values }: WeighedColumn,
	role: Role | undefined
): Pick<ReadColumn, 'lostZeros' | 'lostDigits'> {
	const rounded = values.filter((value) => lostDigits.test(value));
	const zeros = lostZerosAmong(values, role);
	return {
		...(zeros > 0 && { lostZeros: zeros }),
		...(rounded.length > 0 && areCodes(values, header) && { lostDigits: rounded.slice(0, shownMisfits) })
	};
}
