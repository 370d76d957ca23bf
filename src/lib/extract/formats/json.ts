import type { Bytes } from '#lib/extract/bytes.ts';
import type { Encoding } from '#lib/extract/encoding.ts';
import type { FormatReader, PiecesAsk, ReadTable } from '#lib/extract/formats/formatReader.ts';
import { outlineOf } from '#lib/extract/formats/jsonOutline.ts';
import { recordsOfTable } from '#lib/extract/formats/jsonRecords.ts';
import { partsOf, tablesIn, type JsonTable } from '#lib/extract/formats/jsonTables.ts';
import { JsonFault } from '#lib/extract/formats/jsonValues.ts';
import { readingOfArrays } from '#lib/extract/formats/recordsArrays.ts';
import { encodingOfBytes } from '#lib/extract/formats/recordsSources.ts';
import {
	piecesOfArrays,
	piecesOfRecords,
	readingOfRecords,
	sampleOfRecords
} from '#lib/extract/formats/recordsTable.ts';
import type { Corrections, FoundPart, ReadingProblem } from '#lib/extract/reading.ts';
import type { Part } from '#lib/notebook/notebook.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';

/** A JSON document that holds an array of records. */
export const json: FormatReader = { read, pieces };

type Chosen = {
	readonly table: JsonTable;
	readonly part: Part;
	readonly parts: readonly FoundPart[] | undefined;
};

async function read(bytes: Bytes, corrections: Corrections): Promise<Result<ReadTable, ReadingProblem>> {
	const encoding = await encodingOfBytes(bytes, corrections);
	try {
		const chosen = await choose(bytes, encoding, corrections.part?.object);
		return chosen.ok ? await readTable(bytes, { ...chosen.value, encoding }, corrections) : chosen;
	} catch (thrown) {
		if (!(thrown instanceof JsonFault)) throw thrown;
		return fail({ kind: 'broken', file: bytes.name, format: 'json', detail: thrown.message });
	}
}

async function choose(
	bytes: Bytes,
	encoding: Encoding,
	wanted: string | undefined
): Promise<Result<Chosen, ReadingProblem>> {
	const outline = await outlineOf(bytes, encoding, wanted);
	const tables = tablesIn(outline);
	const file = bytes.name;
	if (outline.root === 'nothing') return fail({ kind: 'empty', file });
	if (outline.root === 'value') return fail({ kind: 'not-a-table', file, detail: 'JSON' });
	const table = wanted === undefined ? tables[0] : tables.find(({ path }) => path === wanted);
	if (table === undefined) {
		const found = tables.map(({ path }) => path);
		return fail(
			wanted === undefined ? { kind: 'empty', file } : { kind: 'no-such-part', file, wanted, found }
		);
	}
	const part = table.path === '' ? {} : { object: table.path };
	return ok({ table, part, parts: partsOf(tables, outline.whole) });
}

type Table = Chosen & { readonly encoding: Encoding };

async function readTable(
	bytes: Bytes,
	{ table, encoding, part, parts }: Table,
	corrections: Corrections
): Promise<Result<ReadTable, ReadingProblem>> {
	const records = recordsOfTable(bytes, encoding, table);
	const sample = await sampleOfRecords(records);
	if (sample.columns.headers.length === 0) {
		const { first } = sample.broken;
		if (first !== undefined) throw first;
		return fail({ kind: 'empty', file: bytes.name });
	}
	const found = {
		format: 'json',
		encoding,
		sample,
		...(part.object !== undefined && { part }),
		...(parts !== undefined && { parts })
	} as const;
	const reading = table.as === 'arrays' ? readingOfArrays : readingOfRecords;
	return ok(reading(found, corrections));
}

async function* pieces(bytes: Bytes, ask: PiecesAsk) {
	const { encoding } = ask.table.dialect;
	const chosen = await choose(bytes, encoding, ask.table.part?.object);
	if (!chosen.ok) throw new JsonFault('The file has changed since it was read.');
	const { table } = chosen.value;
	const records = recordsOfTable(bytes, encoding, table);
	yield* (table.as === 'arrays' ? piecesOfArrays : piecesOfRecords)(records, ask);
}
