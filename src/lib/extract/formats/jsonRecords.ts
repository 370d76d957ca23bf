import type { Bytes } from '#lib/extract/bytes.ts';
import type { Encoding } from '#lib/extract/encoding.ts';
import type { JsonTable } from '#lib/extract/formats/jsonTables.ts';
import { JsonWalk } from '#lib/extract/formats/jsonWalk.ts';
import { PackedFault } from '#lib/extract/formats/packedFault.ts';
import { tellObject, tellRow } from '#lib/extract/formats/recordsJson.ts';
import { elementsAt, furtherElements, inMemory } from '#lib/extract/formats/recordsSources.ts';
import type { RecordBatch, Records } from '#lib/extract/formats/recordsTable.ts';
import { textOf } from '#lib/extract/formats/recordsText.ts';

/** What must be held whole, a record or a table by columns, may have this many signs. */
const wholeLimit = 64 << 20;

/** The header of a list of plain values, which has none. */
const valueColumn = 'værdi';

/** A table's records, each as the text of an object or an array. */
export function recordsOfTable(bytes: Bytes, encoding: Encoding, table: JsonTable): Records {
	switch (table.as) {
		case 'objects':
			return {
				batches: () => elementsAt(bytes, encoding, table.path),
				tell: tellObject,
				further: (keys) => furtherElements(bytes, encoding, keys)
			};
		case 'arrays':
			return { batches: () => elementsAt(bytes, encoding, table.path), tell: tellRow };
		case 'values':
			return {
				batches: () => asRecords(elementsAt(bytes, encoding, table.path)),
				tell: tellObject
			};
		case 'columns':
			return { batches: () => byColumns(bytes, encoding, table), tell: tellObject };
		case 'record':
			return { batches: () => wholeDocument(bytes, encoding), tell: tellObject };
	}
}

async function* asRecords(batches: AsyncIterable<RecordBatch>): AsyncGenerator<RecordBatch> {
	for await (const { records, done } of batches) {
		yield { records: records.map(({ line, text }) => ({ line, text: `{"${valueColumn}":${text}}` })), done };
	}
}

async function* byColumns(
	bytes: Bytes,
	encoding: Encoding,
	{ path, paths, count }: JsonTable & { readonly as: 'columns' }
): AsyncGenerator<RecordBatch> {
	const columns = new Map<string, string[]>(paths.map((column) => [column, []]));
	const walk = new JsonWalk({
		array: (found) => columns.has(found),
		element: (column, text) => columns.get(column)?.push(text)
	});
	for await (const text of limited(bytes, encoding)) walk.push(text);
	const keys = paths.map((column) => JSON.stringify(path === '' ? column : column.slice(path.length + 1)));
	const values = [...columns.values()];
	yield* inMemory(rows());

	function* rows(): Generator<string> {
		for (let row = 0; row < count; row += 1) {
			yield `{${keys.map((key, at) => `${key}:${values[at]?.[row] ?? 'null'}`).join(',')}}`;
		}
	}
}

async function* wholeDocument(bytes: Bytes, encoding: Encoding): AsyncGenerator<RecordBatch> {
	yield* inMemory([await wholeText(bytes, encoding)]);
}

/** Throws where there is too much of it. */
export async function wholeText(bytes: Bytes, encoding: Encoding): Promise<string> {
	const parts: string[] = [];
	for await (const text of limited(bytes, encoding)) parts.push(text);
	return parts.join('');
}

async function* limited(bytes: Bytes, encoding: Encoding): AsyncGenerator<string> {
	let signs = 0;
	for await (const { text } of textOf(bytes, encoding)) {
		signs += text.length;
		if (signs > wholeLimit) {
			throw new PackedFault({ kind: 'too-large', file: bytes.name, limit: wholeLimit });
		}
		yield text;
	}
}
