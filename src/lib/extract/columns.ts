import { areCodes } from '#lib/extract/codes.ts';
import { columnFormOf, correctionOf, differenceOf } from '#lib/extract/columnForm.ts';
import { columnNamesOf } from '#lib/extract/columnNames.ts';
import { columnRole } from '#lib/extract/columnRole.ts';
import {
	misfitsOf,
	typeOf,
	type ColumnEvidence,
	type DeclaredColumn,
	type TypeForm
} from '#lib/extract/columnTypes.ts';
import type { Layout } from '#lib/extract/layout.ts';
import { isFormerMunicipality } from '#lib/extract/formerMunicipalityCodes.ts';
import { lostDigits, lostZerosAmong } from '#lib/extract/lostInCodes.ts';
import type { PlacedCorrections } from '#lib/extract/placedCorrections.ts';
import type { ReadColumn } from '#lib/extract/reading.ts';
import type { TextRecord } from '#lib/extract/records.ts';
import { isCode, type Role } from '#lib/extract/roles.ts';
import type { WeighedColumn } from '#lib/extract/weighed.ts';
import type { ColumnType } from '#lib/notebook/notebook.ts';

/** Different values of a column that are looked at in the file's first part; the later stretches are short. */
const enough = 5000;
const shownMisfits = 5;

/** The values of each column: those of the rows, then those found further on in the file. */
export function evidenceOf(
	layout: Layout,
	further: readonly (readonly string[])[],
	declared: readonly (DeclaredColumn | undefined)[] = []
): readonly ColumnEvidence[] {
	const found = Array.from({ length: layout.width }, (): Found => ({ values: new Set(), filled: 0 }));
	for (const { fields } of withoutNotes(layout.rows)) collect(fields, found, enough);
	for (const fields of further) collect(fields, found, Infinity);
	return found.map(({ values, filled }, index) => ({
		header: layout.headers[index] ?? '',
		values: [...values],
		filled,
		...(declared[index] && { declared: declared[index] })
	}));
}

type Found = { readonly values: Set<string>; filled: number };

/** Row by row, so that it costs what the rows hold and not rows times columns. */
function collect(row: readonly string[], found: readonly Found[], atMost: number): void {
	row.forEach((field, index) => {
		const own = found[index];
		const value = field.trim();
		if (own === undefined || value === '') return;
		own.filled += 1;
		if (own.values.size < atMost) own.values.add(value);
	});
}

/** A spreadsheet pads its footer to the table's width: `Kilde: …` in the first column says nothing of it. */
function withoutNotes(rows: readonly TextRecord[]): readonly TextRecord[] {
	const last = rows.findLastIndex(
		({ fields }) => fields.length < 3 || fields.slice(1).some((field) => field.trim() !== '')
	);
	return last === -1 ? rows : rows.slice(0, last + 1);
}

/** The columns as they will be loaded, with what a person put right. */
export function columnsOf(
	columns: readonly WeighedColumn[],
	file: TypeForm,
	corrections: PlacedCorrections
): readonly ReadColumn[] {
	const names = columnNamesOf(
		columns.map((column) => correctionOf(column, corrections)?.name ?? column.header)
	);
	return columns.map((column, index) => ({
		name: names[index] ?? '',
		header: column.header,
		...contentOf(column, file, corrections),
		...(column.values.length === 0 && { empty: true as const })
	}));
}

/** What a column holds, and what of it does not fit. What is a name for something is never a number. */
function contentOf(column: WeighedColumn, file: TypeForm, corrections: PlacedCorrections) {
	const own = columnFormOf(column, file, corrections);
	const said = correctionOf(column, corrections);
	const natural =
		column.declared?.type ?? typeOf(column, said?.type === undefined ? own : columnFormOf(column, file, {}));
	const role = columnRole(column, said?.type ?? natural, corrections);
	const found = isCode(role) && isNumeric(natural) ? 'text' : natural;
	const type = said?.type ?? found;
	const misfits = column.declared?.type === type ? [] : misfitsOf(column, type, own);
	const form = formFor(type, own, file);
	return {
		type,
		...(said?.type !== undefined && isElse(misfits, column) && { found }),
		...(role !== undefined && { role }),
		...(form !== undefined && { form }),
		misfits: misfits.slice(0, shownMisfits),
		...(type === 'text' && lostIn(column, role)),
		...(role === 'municipality' && formerIn(column))
	};
}

const isNumeric = (type: ColumnType) => type === 'integer' || type === 'decimal';

/** More than one value in five does not fit what somebody says that they are. */
const isElse = (misfits: readonly string[], { values }: WeighedColumn) => misfits.length * 5 > values.length;

/** What must be said of the column beside the dialect, as far as it bears on its type. */
function formFor(type: ColumnType, own: TypeForm, file: TypeForm): ReadColumn['form'] {
	const { date, ...numbers } = differenceOf(own, file) ?? {};
	if (type === 'date' || type === 'timestamp') return date === undefined ? undefined : { date };
	if (!isNumeric(type)) return undefined;
	return Object.keys(numbers).length === 0 ? undefined : numbers;
}

/** Codes that no municipality has any more, a few of them. */
function formerIn({ values }: WeighedColumn): Pick<ReadColumn, 'formerCodes'> {
	const former = values.filter(isFormerMunicipality);
	return former.length > 0 ? { formerCodes: former.slice(0, shownMisfits) } : {};
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
		...(rounded.length > 0 &&
			(isCode(role) || areCodes(values, header)) && { lostDigits: rounded.slice(0, shownMisfits) })
	};
}
