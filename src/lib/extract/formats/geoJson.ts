import type { Piece } from '#lib/engine/engine.ts';
import type { Bytes } from '#lib/extract/bytes.ts';
import { decode, type Encoding } from '#lib/extract/encoding.ts';
import type { FormatReader, PiecesAsk, ReadTable } from '#lib/extract/formats/formatReader.ts';
import { isLinesOfObjects, rootType } from '#lib/extract/formats/jsonFormat.ts';
import { outlineOf } from '#lib/extract/formats/jsonOutline.ts';
import { recordsOfTable } from '#lib/extract/formats/jsonRecords.ts';
import { JsonFault } from '#lib/extract/formats/jsonValues.ts';
import { readingOfLayer } from '#lib/extract/formats/recordsLayer.ts';
import { tellFeature } from '#lib/extract/formats/recordsJson.ts';
import { elementsAt, encodingOfBytes, inMemory, recordLines } from '#lib/extract/formats/recordsSources.ts';
import { piecesOfRecords, sampleOfRecords, type Records } from '#lib/extract/formats/recordsTable.ts';
import type { Corrections, ReadingProblem } from '#lib/extract/reading.ts';
import { fail, type Result } from '#lib/notebook/result.ts';

const headBytes = 256 * 1024;

/** A layer of outlines: properties as columns, the outline as text. */
export const geoJson: FormatReader = { read, pieces };

async function read(bytes: Bytes, corrections: Corrections): Promise<Result<ReadTable, ReadingProblem>> {
	const encoding = await encodingOfBytes(bytes, corrections);
	try {
		const sample = await sampleOfRecords(await featuresIn(bytes, encoding));
		return readingOfLayer(bytes.name, { format: 'geojson', encoding, sample }, corrections);
	} catch (thrown) {
		if (!(thrown instanceof JsonFault)) throw thrown;
		return fail({ kind: 'broken', file: bytes.name, format: 'geojson', detail: thrown.message });
	}
}

async function* pieces(bytes: Bytes, ask: PiecesAsk): AsyncGenerator<Piece> {
	yield* piecesOfRecords(await featuresIn(bytes, ask.table.dialect.encoding), ask);
}

/** Of a collection, of a document that is one feature, or one feature a line. */
async function featuresIn(bytes: Bytes, encoding: Encoding): Promise<Records> {
	const head = await headOf(bytes, encoding);
	if (isLinesOfObjects(head)) {
		return { batches: () => recordLines(bytes, encoding), tell: tellFeature };
	}
	const outline = await outlineOf(bytes, encoding);
	const collection = outline.arrays.some(({ path }) => path === 'features');
	if (collection) return { batches: () => elementsAt(bytes, encoding, 'features'), tell: tellFeature };
	// A collection may have none.
	if (rootType(head) === 'FeatureCollection') return { batches: () => inMemory([]), tell: tellFeature };
	const one = recordsOfTable(bytes, encoding, { as: 'record', path: '', count: 1 });
	return { batches: one.batches, tell: tellFeature };
}

async function headOf(bytes: Bytes, encoding: Encoding): Promise<string> {
	return decode({ bytes: await bytes.slice(0, headBytes), first: true, last: false }, encoding);
}
