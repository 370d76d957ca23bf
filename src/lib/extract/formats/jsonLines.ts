import type { Piece } from '#lib/engine/engine.ts';
import type { Bytes } from '#lib/extract/bytes.ts';
import type { Encoding } from '#lib/extract/encoding.ts';
import type { FormatReader, PiecesAsk, ReadTable } from '#lib/extract/formats/formatReader.ts';
import { tellObject } from '#lib/extract/formats/recordsJson.ts';
import { encodingOfBytes, furtherLines, recordLines } from '#lib/extract/formats/recordsSources.ts';
import {
	piecesOfRecords,
	readingOfRecords,
	sampleOfRecords,
	type Records
} from '#lib/extract/formats/recordsTable.ts';
import type { Corrections, ReadingProblem } from '#lib/extract/reading.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';

/** A record a line. */
export const jsonLines: FormatReader = { read, pieces };

async function read(bytes: Bytes, corrections: Corrections): Promise<Result<ReadTable, ReadingProblem>> {
	const encoding = await encodingOfBytes(bytes, corrections);
	const sample = await sampleOfRecords(recordsIn(bytes, encoding));
	const { count, broken } = sample;
	if (count === 0) return fail({ kind: 'empty', file: bytes.name });
	// A line that is cut is a line to be kept aside; where most lines are no records the file is something else.
	if (broken.first !== undefined && broken.count * 2 > count) {
		return fail({ kind: 'broken', file: bytes.name, format: 'json-lines', detail: broken.first.message });
	}
	if (sample.columns.headers.length === 0) return fail({ kind: 'empty', file: bytes.name });
	return ok(readingOfRecords({ format: 'json-lines', encoding, sample }, corrections));
}

function pieces(bytes: Bytes, ask: PiecesAsk): AsyncIterable<Piece> {
	return piecesOfRecords(recordsIn(bytes, ask.table.dialect.encoding), ask);
}

const recordsIn = (bytes: Bytes, encoding: Encoding): Records => ({
	batches: () => recordLines(bytes, encoding),
	tell: tellObject,
	further: () => furtherLines(bytes, encoding)
});
