import type { Piece } from '#lib/engine/engine.ts';
import type { DeclaredColumn } from '#lib/extract/columnTypes.ts';
import type { Encoding } from '#lib/extract/encoding.ts';
import { ReadingFault, type PiecesAsk, type ReadTable } from '#lib/extract/formats/formatReader.ts';
import { attempt, JsonFault } from '#lib/extract/formats/jsonValues.ts';
import { RecordColumns, type RecordRow } from '#lib/extract/formats/recordsColumns.ts';
import { tellRow, type Tell } from '#lib/extract/formats/recordsJson.ts';
import { PieceRows } from '#lib/extract/formats/recordsPieces.ts';
import { undecoded } from '#lib/extract/formats/recordsText.ts';
import type { Corrections, FoundPart } from '#lib/extract/reading.ts';
import { mostColumns } from '#lib/extract/mostColumns.ts';
import { tableReading } from '#lib/extract/tableReading.ts';
import type { Format, Part } from '#lib/notebook/notebook.ts';

export type RecordText = {
	/** The record's number, or the line it stands on, from 1. */
	readonly line: number;
	readonly text: string;
};

export type RecordBatch = { readonly records: readonly RecordText[]; readonly done: number };

/** Where records come from, and how each is told. Each call of `batches` begins at the first one. */
export type Records = {
	readonly batches: () => AsyncIterable<RecordBatch>;
	readonly tell: Tell;
	/** Records from further on in the file, for keys that the first ones do not have. */
	readonly further?: (keys: ReadonlySet<string>) => Promise<readonly string[]>;
};

export type RecordSample = {
	readonly columns: RecordColumns;
	/** As they came: shorter than the table where later records brought further keys. */
	readonly rows: readonly RecordRow[];
	/** The records that they are of. */
	readonly texts: readonly string[];
	readonly count: number;
	/** All records were seen. */
	readonly whole: boolean;
	/** The first record that could not be read, and how many there are. */
	readonly broken: { readonly count: number; readonly first?: JsonFault };
};

/** Signs of records that are looked at for their keys; their values as far as `keptRows`. */
const enough = 4 << 20;
const keptRows = 2000;

/** The first records, as far as they tell the columns. The same records give the same columns. */
export async function sampleOfRecords({ batches, tell, further }: Records): Promise<RecordSample> {
	const columns = new RecordColumns();
	const rows: RecordRow[] = [];
	const texts: string[] = [];
	let [count, signs, whole] = [0, 0, true];
	const broken: { count: number; first?: JsonFault } = { count: 0 };
	for await (const { records } of batches()) {
		for (const { text } of records) {
			const row = attempt(() => columns.learn(text, tell));
			count += 1;
			signs += text.length;
			if (row instanceof JsonFault) {
				broken.count += 1;
				broken.first ??= row;
			} else if (rows.length < keptRows) {
				rows.push(row);
				texts.push(text);
			}
		}
		whole = signs < enough;
		if (!whole) break;
	}
	if (!whole) {
		for (const text of (await further?.(columns.keys)) ?? []) attempt(() => columns.learn(text, tell));
	}
	return { columns, rows, texts, count, whole, broken };
}

export type RecordsFound = {
	readonly format: Format;
	readonly encoding: Encoding;
	readonly sample: RecordSample;
	readonly part?: Part;
	readonly parts?: readonly FoundPart[];
	readonly declared?: readonly (DeclaredColumn | undefined)[];
};

/** The reading of records that have keys: the header is theirs. */
export function readingOfRecords(found: RecordsFound, corrections: Corrections): ReadTable {
	const { sample, ...given } = found;
	const { columns, rows, whole, count, broken } = sample;
	const { headers, nested } = columns;
	// Nobody looks at the values of more columns than are read at all, which would need much room.
	const shown = headers.length > mostColumns ? [] : rows;
	const row = (fields: RecordRow, line: number) => ({
		fields: headers.map((_, at) => fields[at]?.replaceAll(undecoded, '\ufffd') ?? ''),
		line,
		text: 'record'
	});
	return tableReading(
		{
			declared: columns.declared,
			...given,
			records: [
				{ fields: headers, line: 0, text: 'keys' },
				...shown.map((fields, at) => row(fields, at + 1))
			],
			whole,
			...(whole && { rowCount: count - broken.count }),
			remarks: nested.length > 0 ? [{ kind: 'nested', columns: nested }] : []
		},
		{ ...corrections, header: true, skip: 0 }
	);
}

/**
 * All records as rows. One that cannot be read, and one with a key that the first part of the file did not
 * show and for which there is no column, goes on as a row that does not fit: it is kept aside, counted and shown.
 */
export async function* piecesOfRecords(records: Records, ask: PiecesAsk): AsyncGenerator<Piece> {
	const { columns } = await sampleOfRecords(records);
	const width = ask.table.columns.length;
	if (columns.headers.length !== width) throw new ReadingFault('The file has changed since it was read.');
	const rows = new PieceRows({ width, wanted: ask.wanted, counts: 'records' });
	for await (const { records: batch, done } of records.batches()) {
		for (const { line, text } of batch) addRecord(rows, columns, { line, text, tell: records.tell });
		yield* rows.ready(done);
	}
	yield* rows.ready(1, true);
}

type Given = RecordText & { readonly tell: Tell };

function addRecord(rows: PieceRows, columns: RecordColumns, { line, text, tell }: Given) {
	const told = attempt(() => columns.row(text, tell));
	if (told instanceof JsonFault) rows.addBroken(line, text);
	else if (told.unknown.length > 0) rows.add(line, [...told.row, told.unknown.join(', ')]);
	else rows.add(line, told.row);
}

/** The rows of arrays, each as long as it is. */
export async function* piecesOfArrays({ batches }: Records, ask: PiecesAsk): AsyncGenerator<Piece> {
	const { columns, dialect } = ask.table;
	const rows = new PieceRows({ width: columns.length, wanted: ask.wanted, counts: 'records' });
	const above = dialect.skip + (dialect.header ? 1 : 0);
	for await (const { records, done } of batches()) {
		for (const { line, text } of records) {
			if (line <= above) continue;
			const fields = attempt(() => fieldsOf(text));
			if (fields instanceof JsonFault) rows.addBroken(line, text);
			else rows.add(line, fields);
		}
		yield* rows.ready(done);
	}
	yield* rows.ready(1, true);
}

export function fieldsOf(text: string): RecordRow {
	const fields: RecordRow = [];
	tellRow(text, (_key, _inner, _kind, value) => fields.push(value));
	return fields;
}
