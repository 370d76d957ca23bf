import { type Data, DataType, makeData, RecordBatch, Schema, Struct, UnionMode, Vector } from 'apache-arrow';
import { dataOf } from '#lib/extract/formats/columnarBatch.ts';
import { type Body, BatchWalk } from '#lib/extract/formats/columnarBuffers.ts';
import {
	type ArrowMessage,
	bytesAt,
	footerSchema,
	messagesIn
} from '#lib/extract/formats/columnarMessages.ts';
import type { SizedBytes } from '#lib/extract/formats/columnarParquet.ts';
import { type ArrowField, arrowFieldsOf, type Written } from '#lib/extract/formats/columnarSchema.ts';
import { ReadingFault } from '#lib/extract/formats/formatReader.ts';

export type ArrowTable = {
	readonly fields: readonly ArrowField[];
	/** Batches of the wanted columns, given by ascending position; no more of each than its first rows. */
	readonly batches: (wanted: readonly number[], atMost?: number) => AsyncGenerator<ArrowBatch>;
};

/** A batch, and where in the file it ends. */
export type ArrowBatch = { readonly batch: RecordBatch; readonly end: number };

/** A body is read in one stretch if it is small, or if most of it is wanted. */
const small = 8 * 2 ** 20;
const largest = 1024 * 2 ** 20;

export async function openArrow(bytes: SizedBytes): Promise<ArrowTable> {
	const messages = messagesIn(bytes);
	const [first] = await taken(messages);
	const schema = first?.kind === 'schema' ? first.schema : await footerSchema(bytes);
	if (schema === undefined) throw new ReadingFault('It does not begin with a schema.');
	const fields = arrowFieldsOf(schema);
	return { fields, batches: (wanted, atMost) => batchesIn(bytes, { fields, wanted, atMost }) };
}

async function taken(messages: AsyncGenerator<ArrowMessage>): Promise<readonly ArrowMessage[]> {
	const { value } = await messages.next();
	await messages.return(undefined);
	return value === undefined ? [] : [value as ArrowMessage];
}

type Batches = {
	readonly fields: readonly ArrowField[];
	readonly wanted: readonly number[];
	readonly atMost: number | undefined;
};

async function* batchesIn(bytes: SizedBytes, asked: Batches): AsyncGenerator<ArrowBatch> {
	const { fields } = asked;
	const dictionaries = new Map<number, Vector>();
	const entries = dictionariesIn(asked.wanted.map((index) => fields[index]!));
	let schemas = 0;
	for await (const message of messagesIn(bytes)) {
		if (message.kind === 'schema') {
			if (++schemas > 1) throw new ReadingFault('It has two schemas.');
			continue;
		}
		if (message.kind === 'batch') {
			yield { batch: await batchOf(bytes, message, { ...asked, dictionaries }), end: message.end };
			continue;
		}
		const field = entries.get(message.id);
		if (field === undefined) continue;
		const walk = new BatchWalk(message.batch, await bodyOf(bytes, message, true));
		const data = await dataOf(field, { walk, dictionaries, rows: message.batch.rows });
		const before = message.isDelta ? (dictionaries.get(message.id)?.data ?? []) : [];
		dictionaries.set(message.id, new Vector([...before, data]));
	}
}

/** The dictionaries that these columns point into, those within nested columns and other dictionaries too. */
function dictionariesIn(fields: readonly ArrowField[]): ReadonlyMap<number, ArrowField> {
	return new Map(
		fields.flatMap(({ dictionary, children }) => [
			...(dictionary === undefined ? [] : [[dictionary.id, dictionary.entries] as const]),
			...dictionariesIn(dictionary === undefined ? children : [dictionary.entries])
		])
	);
}

type Message = ArrowMessage & { readonly kind: 'batch' };
type Load = Batches & { readonly dictionaries: ReadonlyMap<number, Vector> };

async function batchOf(bytes: SizedBytes, message: Message, load: Load): Promise<RecordBatch> {
	const { fields, wanted, atMost = Infinity, dictionaries } = load;
	const { batch } = message;
	if (batch.rows < 0) throw new ReadingFault('A batch has less than no rows.');
	const rows = Math.min(batch.rows, atMost);
	const isMost = atMost === Infinity && wanted.length * 4 >= fields.length;
	const walk = new BatchWalk(batch, await bodyOf(bytes, message, isMost));
	const chosen = new Set(wanted);
	const children: Data[] = [];
	for (const [index, field] of fields.entries()) {
		if (chosen.has(index)) children.push(await dataOf(field, { walk, dictionaries, rows }));
		else walk.skip(partsOf(field));
	}
	const plain = children.map((child, at) => fields[wanted[at]!]!.field.clone({ type: child.type }));
	const struct = makeData({ type: new Struct(plain), length: rows, nullCount: 0, children });
	return new RecordBatch(new Schema(plain), struct);
}

/** What a column takes up in a batch's lists. */
function partsOf({ field, written, children, dictionary }: ArrowField): Parts {
	const own = { nodes: 1, buffers: buffersOf(field.type, written), variadic: written === 'view' ? 1 : 0 };
	if (dictionary !== undefined) return own;
	return children.map(partsOf).reduce(
		(sum, part) => ({
			nodes: sum.nodes + part.nodes,
			buffers: sum.buffers + part.buffers,
			variadic: sum.variadic + part.variadic
		}),
		own
	);
}

type Parts = { readonly nodes: number; readonly buffers: number; readonly variadic: number };

function buffersOf(type: DataType, written: Written): number {
	if (DataType.isNull(type)) return 0;
	if (DataType.isUnion(type)) return type.mode === UnionMode.Dense ? 2 : 1;
	if (DataType.isStruct(type) || DataType.isFixedSizeList(type)) return 1;
	return (DataType.isUtf8(type) || DataType.isBinary(type)) && written !== 'view' ? 3 : 2;
}

async function bodyOf(bytes: SizedBytes, { start, end }: ArrowMessage, isMost: boolean): Promise<Body> {
	const length = end - start;
	if (length > small && !(isMost && length <= largest)) {
		return { length, slice: (from, to) => bytesAt(bytes, start + from, to - from) };
	}
	const body = await bytesAt(bytes, start, length);
	return { length, slice: async (from, to) => body.subarray(from, to) };
}
