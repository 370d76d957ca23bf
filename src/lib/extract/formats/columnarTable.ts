import { DataType, type Field, type RecordBatch } from 'apache-arrow';
import type { DeclaredColumn } from '#lib/extract/columnTypes.ts';
import type { ReadTable } from '#lib/extract/formats/formatReader.ts';
import { type BytesAre, isNested, textsOf } from '#lib/extract/formats/columnarTexts.ts';
import type { Corrections } from '#lib/extract/reading.ts';
import type { TextRecord } from '#lib/extract/records.ts';
import { tableReading } from '#lib/extract/tableReading.ts';
import type { ColumnType, Format } from '#lib/notebook/notebook.ts';

export type ColumnarSample = {
	readonly format: Format;
	readonly columns: readonly { readonly name: string; readonly field: Field; readonly bytesAre?: BytesAre }[];
	readonly batches: readonly RecordBatch[];
	/** Of the whole table, where the file says it. */
	readonly rows?: number;
};

/** Fields of the sample: with ten thousand columns a few rows are enough. */
const most = { rows: 1_000, fields: 200_000, fewest: 20 } as const;

export const sampleRows = (columns: number): number =>
	Math.min(most.rows, Math.max(most.fewest, Math.floor(most.fields / Math.max(columns, 1))));

/** A reading of columns that have names and types already. */
export function columnarReading(sample: ColumnarSample, corrections: Corrections): ReadTable {
	const { format, columns, batches, rows } = sample;
	const header = columns.map(({ name }) => name);
	const texts = textsIn(sample);
	const declared = columns.map(({ field }, at) => declaredOf(field.type, texts, at));
	const nested = columns.filter(({ field }) => isNested(field.type)).map(({ name }) => name);
	const whole = rows !== undefined && texts.length === rows && batches.length < 2;
	const records = [header, ...texts].map(recordOf);
	return tableReading(
		{
			format,
			records,
			whole,
			declared,
			...(rows !== undefined && { rowCount: rows }),
			...(nested.length > 0 && { remarks: [{ kind: 'nested', columns: nested }] })
		},
		{ ...corrections, header: true, skip: 0 }
	);
}

/** A row without any value is a row all the same: its text must not look blank. */
const recordOf = (fields: readonly string[], line: number): TextRecord => ({
	fields,
	line,
	text: fields.join(';').trim() || ';'
});

function textsIn({ columns, batches }: ColumnarSample): readonly (readonly string[])[] {
	const atMost = sampleRows(columns.length);
	const rows: string[][] = [];
	for (const { data, numRows } of batches) {
		const texts = data.children.map((child, at) => textsOf(child, columns[at]?.bytesAre));
		for (let row = 0; row < numRows && rows.length < atMost; row++) {
			rows.push(texts.map((text) => text(row) ?? ''));
		}
	}
	return rows;
}

/** Whole numbers and fractions that the engine's own types cannot hold to the last digit are kept as text. */
function declaredOf(type: DataType, texts: readonly (readonly string[])[], at: number): DeclaredColumn {
	const declared = typeOf(type);
	const isHeld =
		declared === 'integer'
			? fitsInteger
			: declared === 'decimal' && mayBeWide(type)
				? fitsDecimal
				: () => true;
	const found = texts.every((row) => isHeld(row[at] ?? '')) ? declared : 'text';
	return { type: found, ...formOf(found) };
}

function typeOf(type: DataType): ColumnType {
	if (DataType.isDictionary(type)) return typeOf(type.dictionary);
	if (DataType.isInt(type)) return 'integer';
	if (DataType.isFloat(type) || DataType.isDecimal(type)) return 'decimal';
	if (DataType.isDate(type)) return 'date';
	if (DataType.isTimestamp(type)) return 'timestamp';
	return DataType.isBool(type) ? 'boolean' : 'text';
}

const mayBeWide = (type: DataType) => DataType.isDecimal(type) && type.precision > 15;

const fitsInteger = (text: string) => text === '' || BigInt.asIntN(64, BigInt(text)) === BigInt(text);

/** Fifteen digits come out of a floating-point number as they went in. */
const fitsDecimal = (text: string) => text.replace(/^-?0*\.?0*|\./g, '').length <= 15;

/** How the sample writes the values that the file declares. */
function formOf(type: ColumnType): Pick<DeclaredColumn, 'form'> {
	if (type === 'integer' || type === 'decimal') return { form: { decimal: '.', thousands: '' } };
	return type === 'date' || type === 'timestamp' ? { form: { date: 'yyyy-mm-dd' } } : {};
}
