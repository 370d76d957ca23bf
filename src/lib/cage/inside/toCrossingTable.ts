import type { Data, DataType, Field, Table } from 'apache-arrow';
import { makeVector, Type } from 'apache-arrow';
import type { CrossingData, CrossingTable, CrossingType } from '#lib/cage/crossingTable.ts';
import { columnValues } from '#lib/cage/inside/columnValues.ts';
import { dataOfValues } from '#lib/cage/inside/recordsToArrow.ts';

type Traits = { readonly [trait in 'bitWidth' | 'precision' | 'scale' | 'unit']: number } & {
	readonly isSigned: boolean;
	readonly children: readonly Field[] | null;
};

/** An Arrow table as plain buffers. A column of a kind that does not cross is read and written anew. */
export function toCrossingTable(table: Table): CrossingTable {
	const { fields } = table.schema;
	const renewed = fields.map((field, at) =>
		typeOf(field.type) === undefined ? renewedColumn(table, at) : undefined
	);
	const types = fields.map(
		(field, at) => typeOf(renewed[at]?.type ?? field.type) ?? { type: 'utf8' as const }
	);
	let from = 0;
	const batches = table.batches.map(({ numRows, data }) => {
		const columns = fields.map((_, at) =>
			dataOf(renewed[at]?.slice(from, numRows) ?? (data.children[at] as Data), numRows)
		);
		from += numRows;
		return { length: numRows, columns };
	});
	return { names: fields.map(({ name }) => name), types, batches };
}

function renewedColumn(table: Table, at: number): Data {
	const column = table.getChildAt(at);
	return dataOfValues(column === null ? [] : columnValues(column)).data;
}

function typeOf(type: DataType): CrossingType | undefined {
	const traits = type as unknown as Traits;
	switch (type.typeId) {
		case Type.Null:
			return { type: 'null' };
		case Type.Bool:
			return { type: 'bool' };
		case Type.Utf8:
			return { type: 'utf8' };
		case Type.Int:
			return { type: 'int', bits: traits.bitWidth as 8, signed: traits.isSigned };
		case Type.Float:
			return traits.precision === 0 ? undefined : { type: 'float', bits: traits.precision === 1 ? 32 : 64 };
		case Type.Decimal:
			return traits.bitWidth === 128
				? { type: 'decimal', scale: traits.scale, precision: traits.precision }
				: undefined;
		default:
			return temporalType(type, traits) ?? nestedType(type, traits);
	}
}

function temporalType({ typeId }: DataType, { unit }: Traits): CrossingType | undefined {
	switch (typeId) {
		case Type.Date:
			return { type: 'date', unit: unit as 0 };
		case Type.Time:
			return { type: 'time', unit: unit as 0 };
		case Type.Timestamp:
			return { type: 'timestamp', unit: unit as 0 };
		default:
			return undefined;
	}
}

function nestedType({ typeId }: DataType, { children }: Traits): CrossingType | undefined {
	const parts = children?.map((field) => typeOf(field.type)) ?? [];
	if (!parts.every((part) => part !== undefined)) return undefined;
	if (typeId === Type.Struct)
		return { type: 'struct', names: children?.map(({ name }) => name) ?? [], parts };
	const [item] = parts;
	return typeId === Type.List && item !== undefined ? { type: 'list', item } : undefined;
}

/** Of a longer or cut chunk only its own rows cross. */
function dataOf(whole: Data, length: number): CrossingData {
	const data = whole.offset === 0 ? whole : aligned(whole);
	const { typeId } = data.type;
	const valid = data.nullCount > 0 ? { valid: data.nullBitmap.slice(0, Math.ceil(length / 8)) } : {};
	if (typeId === Type.Null) return { length };
	if (typeId === Type.Struct)
		return { length, ...valid, children: data.children.map((child) => dataOf(child, length)) };
	if (typeId === Type.Bool) return { length, ...valid, values: data.values.slice(0, Math.ceil(length / 8)) };
	if (typeId !== Type.List && typeId !== Type.Utf8) {
		return { length, ...valid, values: data.values.slice(0, length * data.stride) };
	}
	const offsets: Int32Array = data.valueOffsets.slice(0, length + 1);
	const end = offsets[length] ?? 0;
	if (typeId === Type.Utf8) return { length, ...valid, offsets, values: data.values.slice(0, end) };
	return { length, ...valid, offsets, children: data.children.map((child) => dataOf(child, end)) };
}

/** A chunk that begins inside a byte of its bitmap is written anew. */
const aligned = (data: Data): Data => dataOfValues(columnValues(makeVector(data))).data;
