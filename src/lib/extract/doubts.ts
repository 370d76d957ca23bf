import { columnFormOf, correctionOf } from '#lib/extract/columnForm.ts';
import { typeOf, type TypeForm } from '#lib/extract/columnTypes.ts';
import { dayOf } from '#lib/extract/dates.ts';
import { columnsDated, columnsIn } from '#lib/extract/fileForm.ts';
import { dashes } from '#lib/extract/missingWords.ts';
import { isSameForm } from '#lib/extract/numberForm.ts';
import { numberOf, type NumberForm } from '#lib/extract/numbers.ts';
import type { PlacedCorrections } from '#lib/extract/placedCorrections.ts';
import type { Corrections, Doubt, ReadColumn } from '#lib/extract/reading.ts';
import type { WeighedColumn } from '#lib/extract/weighed.ts';
import type { ColumnForm } from '#lib/notebook/notebook.ts';

type Sample = {
	/** In how many columns a form or a pattern does as well as any. */
	readonly weightOf: ReturnType<typeof weights>;
	readonly file: TypeForm;
	readonly corrections: PlacedCorrections;
};

/** What the values allow to be read in two ways, as far as nobody has answered yet. */
export function doubtsOf(
	columns: readonly WeighedColumn[],
	read: readonly Pick<ReadColumn, 'type'>[],
	{ file, corrections }: Pick<Sample, 'file' | 'corrections'>
): readonly Doubt[] {
	const open = columns.filter(
		(column) =>
			column.declared === undefined && read[column.from]?.type !== 'text' && !isSaid(column, corrections)
	);
	const sample = { weightOf: weights(columns), file, corrections };
	const finds = [numberDoubt, dateDoubt, dashDoubt];
	return finds.flatMap((find) => open.flatMap((column) => find(column, sample) ?? []));
}

/** Another form that explains this column, and as many of the others, and reads other numbers in it. */
function numberDoubt(column: WeighedColumn, { weightOf, file, corrections }: Sample): Doubt | undefined {
	if (column.numbers.length === 0) return undefined;
	const own = columnFormOf(column, file, corrections);
	const asFile = isSameForm(own, file);
	if (!isNumeric(column, own) || isNumberSaid(own, asFile, corrections)) return undefined;
	const weight = weightOf(own);
	// A column that is written unlike the rest but for a slip is asked about, though the slip speaks for it.
	const rivals = asFile ? column.best : column.numbers.map(({ form }) => form);
	const rival = rivals.find(
		(form) =>
			form.decimal !== own.decimal && (weightOf(form) >= weight || (!asFile && isSameForm(form, file)))
	);
	if (rival === undefined) return undefined;
	const answerOf = answersFor(column, asFile, own.marked);
	return doubtBetween(column, {
		kind: 'number',
		read: [(text) => numberOf(text, own), (text) => numberOf(text, rival)],
		answers: [answerOf(numberSigns(own)), answerOf(numberSigns(rival))]
	});
}

/** Another pattern in which every date of the column is a date, and another one. */
function dateDoubt(column: WeighedColumn, { weightOf, file, corrections }: Sample): Doubt | undefined {
	const { date } = columnFormOf(column, file, corrections);
	if (date === undefined || !column.dates.includes(date)) return undefined;
	const asFile = date === file.date;
	if (asFile && corrections.date !== undefined) return undefined;
	const rival = column.dates.find((other) => other !== date && weightOf(other) >= weightOf(date));
	if (rival === undefined) return undefined;
	const answerOf = answersFor(column, asFile);
	return doubtBetween(column, {
		kind: 'date',
		read: [(text) => dayOf(text, date), (text) => dayOf(text, rival)],
		answers: [answerOf({ date }), answerOf({ date: rival })]
	});
}

/** Statistics Denmark writes zero as a dash, others write nothing that way. */
function dashDoubt(column: WeighedColumn, { file, corrections }: Sample): Doubt | undefined {
	const found = dashes.filter((dash) => file.missing.includes(dash) && column.values.includes(dash));
	if (found.length === 0 || corrections.missing !== undefined) return undefined;
	if (!isNumeric(column, columnFormOf(column, file, corrections))) return undefined;
	const missing = file.missing.filter((word) => !found.includes(word));
	return {
		kind: 'dash',
		column: column.header,
		values: found.map((text) => ({ text, readings: ['', '0'] })),
		answers: [{ missing: file.missing }, { missing, zero: [...(file.zero ?? []), ...found] }]
	};
}

/** A form of the column's own was said, or its type and with the dialect the form of all that have none. */
function isSaid(column: WeighedColumn, corrections: PlacedCorrections): boolean {
	const said = correctionOf(column, corrections);
	return said?.form !== undefined || (said?.type !== undefined && corrections.decimal !== undefined);
}

/** Counted once for each form: a file may have thousands of columns. */
function weights(columns: readonly WeighedColumn[]) {
	const known = new Map<string, number>();
	return (form: NumberForm | string): number => {
		const key = typeof form === 'string' ? form : `${form.decimal}${form.thousands ?? ''}`;
		const count =
			known.get(key) ?? (typeof form === 'string' ? columnsDated(columns, form) : columnsIn(columns, form));
		known.set(key, count);
		return count;
	};
}

type Choice = Pick<Doubt, 'kind' | 'answers'> & {
	readonly read: readonly [Reads, Reads];
};
type Reads = (text: string) => string | undefined;

const shownValues = 4;

function doubtBetween({ header, values }: WeighedColumn, { kind, read, answers }: Choice): Doubt | undefined {
	const told: Doubt['values'][number][] = [];
	for (const text of values) {
		const [one, other] = [read[0](text), read[1](text)];
		if (one === undefined || other === undefined || one === other) continue;
		told.push({ text, readings: [one, other] });
		if (told.length === shownValues) break;
	}
	return told.length === 0 ? undefined : { kind, column: header, values: told, answers };
}

const isNumeric = (column: WeighedColumn, form: TypeForm) =>
	['integer', 'decimal'].includes(typeOf(column, form));

/** The decimal sign settles it, whoever said it: for the file, or for columns that share it. */
const isNumberSaid = (own: TypeForm, asFile: boolean, { decimal, thousands }: PlacedCorrections) =>
	asFile ? decimal !== undefined || thousands !== undefined : decimal === own.decimal;

/** Of the file, or of a column that is written otherwise than the rest. */
const answersFor =
	({ from }: WeighedColumn, asFile: boolean, marked?: true) =>
	(form: Omit<ColumnForm, 'marked'>): Corrections =>
		asFile ? form : { columns: [{ from, form: { ...form, ...(marked && { marked }) } }] };

/** Both signs are named, so that an answer replaces whatever was said before it. */
const numberSigns = ({ decimal, thousands }: NumberForm) => ({
	decimal,
	thousands: thousands ?? ('' as const)
});
