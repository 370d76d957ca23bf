import { type Data, DataType, DateUnit, IntervalUnit, makeData, UnionMode, type Vector } from 'apache-arrow';
import type { BatchWalk } from '#lib/extract/formats/columnarBuffers.ts';
import { aligned, offsetsIn } from '#lib/extract/formats/columnarOffsets.ts';
import type { ArrowField } from '#lib/extract/formats/columnarSchema.ts';
import { lettersOf } from '#lib/extract/formats/columnarLetters.ts';
import { ReadingFault } from '#lib/extract/formats/formatReader.ts';

export type Dictionaries = ReadonlyMap<number, Vector>;

/** `rows` are those that whoever asks has need of. All of them where it is absent. */
export type Load = {
	readonly walk: BatchWalk;
	readonly dictionaries: Dictionaries;
	readonly rows?: number | undefined;
};

/** The values of a field in a batch, every buffer of which is as long as its rows need. */
export async function dataOf(field: ArrowField, load: Load): Promise<Data> {
	const { type } = field.field;
	const { rows, missing } = load.walk.node();
	if (load.rows !== undefined && rows < load.rows)
		throw new ReadingFault('A column is shorter than its batch.');
	const length = load.rows ?? rows;
	if (length > 2 ** 31 - 1) throw new ReadingFault('A batch has too many rows.');
	if (DataType.isNull(type)) return makeData({ type, length });
	if (DataType.isUnion(type)) return unionOf(field, { ...load, rows: length });
	const bits = await load.walk.buffer(missing === 0 || length === 0 ? 0 : (length + 7) >> 3);
	const validity = bits.length === 0 ? { nullCount: 0 } : { nullCount: -1, nullBitmap: bits };
	return valuesOf(field, { ...load, rows: length, validity: { length, ...validity } });
}

type Validity = { readonly length: number; readonly nullCount: number; readonly nullBitmap?: Uint8Array };
type Values = Load & { readonly rows: number; readonly validity: Validity };

async function valuesOf(field: ArrowField, load: Values): Promise<Data> {
	const { type } = field.field;
	const { walk, rows, validity } = load;
	if (DataType.isUtf8(type) || DataType.isBinary(type)) return lettersOf(field, load);
	if (DataType.isBool(type)) return makeData({ type, ...validity, data: await walk.buffer((rows + 7) >> 3) });
	if (DataType.isDictionary(type)) return placesOf(field, load);
	const width = widthOf(type);
	if (width !== undefined) {
		const data = aligned(await walk.buffer(rows * width));
		return makeData({ type: type as never, ...validity, data } as never);
	}
	if (DataType.isStruct(type)) {
		const children: Data[] = [];
		for (const child of field.children) children.push(await dataOf(child, load));
		return makeData({ type, ...validity, children });
	}
	if (DataType.isFixedSizeList(type)) {
		const child = await dataOf(field.children[0]!, { ...load, rows: rows * type.listSize });
		return makeData({ type, ...validity, child });
	}
	return listsOf(field, load);
}

async function listsOf(field: ArrowField, load: Values): Promise<Data> {
	const { type } = field.field;
	const valueOffsets = await offsetsIn(load.walk, load.rows, field.written === 'large');
	const child = await dataOf(field.children[0]!, { ...load, rows: valueOffsets[load.rows]! });
	return makeData({ type: type as never, ...load.validity, valueOffsets, child } as never);
}

async function placesOf({ dictionary, field }: ArrowField, load: Values): Promise<Data> {
	const { type } = field;
	if (!DataType.isDictionary(type)) throw new Error('A field of another type was taken for a dictionary.');
	const entries = load.dictionaries.get(dictionary!.id);
	if (entries === undefined) throw new ReadingFault('A dictionary is missing.');
	const data = aligned(await load.walk.buffer(load.rows * (type.indices.bitWidth / 8)));
	return makeData({ type, ...load.validity, data: data as never, dictionary: entries });
}

async function unionOf(field: ArrowField, load: Load & { readonly rows: number }): Promise<Data> {
	const { type } = field.field;
	if (!DataType.isUnion(type)) throw new Error('A field of another type was taken for a union.');
	const { walk, rows: length } = load;
	const typeIds = await walk.buffer(length);
	const isDense = type.mode === UnionMode.Dense;
	const valueOffsets = isDense ? aligned(await walk.buffer(length * 4)) : undefined;
	const children: Data[] = [];
	for (const child of field.children) {
		children.push(await dataOf(child, { ...load, rows: isDense ? undefined : length }));
	}
	const places = valueOffsets && new Int32Array(valueOffsets.buffer, valueOffsets.byteOffset, length);
	const isInside = places?.every((at, row) => {
		const child = children[type.typeIdToChildIndex[typeIds[row]!] ?? -1];
		return child !== undefined && at >= 0 && at < child.length;
	});
	if (isInside === false) throw new ReadingFault('A union points outside of its values.');
	return makeData({
		type: type as never,
		length,
		nullCount: 0,
		typeIds,
		valueOffsets: places,
		children
	} as never);
}

/** Bytes of one value, where all are of one length. */
function widthOf(type: DataType): number | undefined {
	if (DataType.isInt(type) || DataType.isDecimal(type) || DataType.isTime(type)) return type.bitWidth / 8;
	if (DataType.isFloat(type)) return [2, 4, 8][type.precision];
	if (DataType.isDate(type)) return type.unit === DateUnit.DAY ? 4 : 8;
	if (DataType.isInterval(type)) return type.unit === IntervalUnit.YEAR_MONTH ? 4 : 8;
	if (DataType.isTimestamp(type) || DataType.isDuration(type)) return 8;
	return DataType.isFixedSizeBinary(type) ? type.byteWidth : undefined;
}
