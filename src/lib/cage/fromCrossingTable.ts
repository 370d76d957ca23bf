import type { Data } from 'apache-arrow';
import { Field, makeData, RecordBatch, Schema, Struct, Table, tableToIPC } from 'apache-arrow';
import { arrowType, arrayOf } from '#lib/cage/crossingTypes.ts';
import type { CrossingData, CrossingTable, CrossingType } from '#lib/cage/crossingTable.ts';

/** The table as Arrow IPC stream bytes, or nothing where its buffers do not hold what it says. */
export function fromCrossingTable(table: CrossingTable): { ipc: Uint8Array; rows: number } | undefined {
	try {
		const schema = new Schema(
			table.names.map((name, at) => new Field(name, arrowType(typeAt(table, at)), true))
		);
		const batches = table.batches.map((batch) => batchOf(schema, table, batch));
		const built = new Table(schema, batches);
		return { ipc: tableToIPC(built, 'stream'), rows: built.numRows };
	} catch (problem) {
		if (problem instanceof Unsound || problem instanceof RangeError || problem instanceof TypeError)
			return undefined;
		throw problem;
	}
}

class Unsound extends Error {}

function batchOf(
	schema: Schema,
	table: CrossingTable,
	{ length, columns }: CrossingTable['batches'][number]
) {
	sound(columns.length === schema.fields.length);
	const children = columns.map((column, at) => dataOf(typeAt(table, at), column, length));
	const struct = makeData({ type: new Struct(schema.fields), length, nullCount: 0, children });
	return new RecordBatch(schema, struct as Data<Struct>);
}

function typeAt({ types }: CrossingTable, at: number): CrossingType {
	const type = types[at];
	sound(type !== undefined);
	return type;
}

function dataOf(type: CrossingType, data: CrossingData, length: number): Data {
	sound(data.length === length);
	const common = { type: arrowType(type), length, ...nullsOf(data, length) };
	switch (type.type) {
		case 'null':
			return makeData({ type: common.type, length } as never);
		case 'utf8':
			return makeData({ ...common, ...textBuffers(data, length) } as never);
		case 'list':
			return makeData({ ...common, ...listBuffers(type.item, data, length) } as never);
		case 'struct':
			return makeData({ ...common, children: partsOf(type, data, length) } as never);
		default:
			return makeData({ ...common, data: valuesOf(type, data, length) } as never);
	}
}

function nullsOf({ valid }: CrossingData, length: number) {
	if (valid === undefined) return { nullCount: 0 };
	sound(valid instanceof Uint8Array && valid.length * 8 >= length);
	return { nullCount: unsetBits(valid, length), nullBitmap: valid };
}

function unsetBits(bits: Uint8Array, length: number): number {
	const whole = length >> 3;
	let set = 0;
	for (let at = 0; at < whole; at++) set += bitsIn[bits[at] ?? 0] ?? 0;
	set += bitsIn[(bits[whole] ?? 0) & ((1 << (length & 7)) - 1)] ?? 0;
	return length - set;
}

const bitsIn = Uint8Array.from({ length: 256 }, (_, byte) => byte.toString(2).replaceAll('0', '').length);

function valuesOf(type: CrossingType, { values }: CrossingData, length: number): ArrayBufferView {
	const { constructor, perRow } = arrayOf(type);
	sound(values instanceof constructor && (values as unknown as Uint8Array).length >= length * perRow);
	return values as ArrayBufferView;
}

function textBuffers(data: CrossingData, length: number) {
	const { offsets, values } = data;
	sound(values instanceof Uint8Array);
	return { valueOffsets: risingTo(offsets, length, values.length), data: values };
}

function listBuffers(item: CrossingType, { offsets, children }: CrossingData, length: number) {
	const child = children?.[0];
	sound(child !== undefined);
	return { valueOffsets: risingTo(offsets, length, child.length), child: dataOf(item, child, child.length) };
}

function partsOf(
	type: Extract<CrossingType, { type: 'struct' }>,
	{ children = [] }: CrossingData,
	length: number
) {
	sound(children.length === type.parts.length && type.names.length === type.parts.length);
	return type.parts.map((part, at) => dataOf(part, children[at] as CrossingData, length));
}

function risingTo(offsets: Int32Array | undefined, length: number, end: number): Int32Array {
	sound(offsets instanceof Int32Array && offsets.length >= length + 1 && (offsets[0] ?? -1) >= 0);
	let last = 0;
	for (let at = 0; at <= length; at++) {
		const offset = offsets[at] ?? -1;
		sound(offset >= last);
		last = offset;
	}
	sound(last <= end);
	return offsets;
}

function sound(holds: boolean): asserts holds {
	if (!holds) throw new Unsound('A table does not hold what it says.');
}
