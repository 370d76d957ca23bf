import type { Bytes } from '#lib/extract/bytes.ts';
import { decode, encodingOf, type Encoding } from '#lib/extract/encoding.ts';
import { JsonWalk } from '#lib/extract/formats/jsonWalk.ts';
import { attempt, eachMember } from '#lib/extract/formats/jsonValues.ts';
import type { RecordBatch, RecordText } from '#lib/extract/formats/recordsTable.ts';
import { linesOf, textOf } from '#lib/extract/formats/recordsText.ts';
import type { Corrections } from '#lib/extract/reading.ts';
import { sampleOf } from '#lib/extract/sample.ts';

export const encodingOfBytes = async (bytes: Bytes, corrections: Corrections): Promise<Encoding> =>
	corrections.encoding ?? encodingOf(await sampleOf(bytes));

/** The elements of the document's array at `path`. Throws where the document is not well formed or not whole. */
export async function* elementsAt(
	bytes: Bytes,
	encoding: Encoding,
	path: string
): AsyncGenerator<RecordBatch> {
	let records: RecordText[] = [];
	let line = 0;
	const walk = new JsonWalk({
		array: (found) => found === path,
		element: (_, text) => records.push({ line: (line += 1), text })
	});
	for await (const { text, done } of textOf(bytes, encoding)) {
		walk.push(text);
		if (records.length === 0) continue;
		yield { records, done };
		records = [];
	}
	walk.end();
}

/** A record a line; empty lines are none. */
export async function* recordLines(bytes: Bytes, encoding: Encoding): AsyncGenerator<RecordBatch> {
	for await (const { lines, first, done } of linesOf(bytes, encoding)) {
		const records = lines.flatMap((text, at) =>
			text.trim() === '' ? [] : [{ line: first + at, text: text.trim() }]
		);
		if (records.length > 0) yield { records, done };
	}
}

/** Whole lines from further on in the file. */
export async function furtherLines(bytes: Bytes, encoding: Encoding): Promise<readonly string[]> {
	const [, ...further] = await sampleOf(bytes);
	return further.flatMap((piece) => {
		const lines = decode(piece, encoding).split(/\r\n|\n|\r/);
		return lines.slice(1, piece.last ? lines.length : -1).filter((line) => line.trim() !== '');
	});
}

/**
 * Records of an array from further on in the file. Where one begins cannot be known there: an object is
 * taken for one if it has most of the keys that the first records have, and hardly another.
 */
export async function furtherElements(
	bytes: Bytes,
	encoding: Encoding,
	keys: ReadonlySet<string>
): Promise<readonly string[]> {
	const [, ...further] = await sampleOf(bytes);
	return further.flatMap((piece) => recordsWithin(decode(piece, encoding), keys));
}

function recordsWithin(text: string, keys: ReadonlySet<string>): readonly string[] {
	const records: string[] = [];
	const start = /[[,]\s*(?=\{)/g;
	while (start.test(text)) {
		const from = start.lastIndex;
		const end = endOfRecord(text, from, keys);
		if (end === undefined) continue;
		records.push(text.slice(from, end));
		start.lastIndex = end;
	}
	return records;
}

function endOfRecord(text: string, from: number, keys: ReadonlySet<string>): number | undefined {
	let [shared, all] = [0, 0];
	const end = attempt(() =>
		eachMember(text, from, (key) => {
			all += 1;
			if (keys.has(key)) shared += 1;
		})
	);
	return typeof end === 'number' && 2 * shared >= Math.max(keys.size, all) ? end : undefined;
}

/** Records that are in memory. */
export async function* inMemory(texts: Iterable<string>): AsyncGenerator<RecordBatch> {
	let records: RecordText[] = [];
	let line = 0;
	for (const text of texts) {
		records.push({ line: (line += 1), text });
		if (records.length < 1000) continue;
		yield { records, done: 0 };
		records = [];
	}
	yield { records, done: 1 };
}
