import {
	Binary,
	Bool,
	type DataType,
	Date_,
	Decimal,
	DenseUnion,
	Dictionary,
	Duration,
	Field,
	FixedSizeBinary,
	FixedSizeList,
	Float,
	Int,
	Int32,
	Interval,
	List,
	Map_,
	Null,
	type Precision,
	SparseUnion,
	Struct,
	Time,
	Timestamp,
	type TimeUnit,
	Utf8
} from 'apache-arrow';
import type { FlatTable } from '#lib/extract/formats/columnarFlat.ts';
import { ReadingFault } from '#lib/extract/formats/formatReader.ts';

/**
 * A field as an Arrow schema declares it. `field` has the type that its values are read as: text has but
 * one, whether the file keeps it with wide places or as views.
 */
export type ArrowField = {
	readonly field: Field;
	readonly written: Written;
	readonly children: readonly ArrowField[];
	/** Its values are places in this dictionary; `entries` says of what. */
	readonly dictionary?: { readonly id: number; readonly entries: ArrowField };
};

/** How a column's buffers lie. */
export type Written = 'plain' | 'large' | 'view';

const deepest = 64;

export function arrowFieldsOf(schema: FlatTable): readonly ArrowField[] {
	if (schema.short(0) !== 0) throw new ReadingFault('Its numbers are written backwards (big-endian).');
	return schema.tables(1).map((field) => arrowFieldOf(field));
}

function arrowFieldOf(table: FlatTable, depth = 0): ArrowField {
	if (depth > deepest) throw new ReadingFault('Its schema is nested too deeply.');
	const children = table.tables(5).map((child) => arrowFieldOf(child, depth + 1));
	const name = table.text(0) ?? '';
	const { type, written } = typeOf(table, children);
	const plain: ArrowField = { field: new Field(name, type, true), written, children };
	const encoding = table.table(4);
	if (encoding === undefined) return plain;
	const id = encoding.long(0);
	const places = encoding.table(1);
	const index = places === undefined ? new Int32() : intOf(places);
	const field = new Field(name, new Dictionary(type, index as Int32, id), true);
	return { field, written: 'plain', children: [], dictionary: { id, entries: plain } };
}

type Typed = { readonly type: DataType; readonly written: Written };

const plain = (type: DataType): Typed => ({ type, written: 'plain' });

function typeOf(table: FlatTable, children: readonly ArrowField[]): Typed {
	const kind = table.byte(2);
	const detail = table.table(3);
	if (detail === undefined) throw new ReadingFault('A column of it has no type.');
	const nested = nestedOf(kind, detail, children);
	if (nested !== undefined) return nested;
	const simple = simpleOf(kind, detail);
	if (simple !== undefined) return plain(simple);
	if (kind === 19) return { type: new Binary(), written: 'large' };
	if (kind === 20) return { type: new Utf8(), written: 'large' };
	if (kind === 23) return { type: new Binary(), written: 'view' };
	if (kind === 24) return { type: new Utf8(), written: 'view' };
	throw new ReadingFault(`The column ${table.text(0) ?? ''} is of a type that is not read (${kind}).`);
}

/** The numbers are those of Arrow's own list of types. */
function simpleOf(kind: number, detail: FlatTable): DataType | undefined {
	switch (kind) {
		case 1:
			return new Null();
		case 2:
			return intOf(detail);
		case 3:
			return new Float(detail.short(0) as Precision);
		case 4:
			return new Binary();
		case 5:
			return new Utf8();
		case 6:
			return new Bool();
		case 7:
			return decimalOf(detail);
		case 8:
			return new Date_(detail.short(0, 1));
		case 9:
			return new Time(detail.short(0, 1), detail.int(1, 32) === 64 ? 64 : 32);
		case 10:
			return new Timestamp(detail.short(0) as TimeUnit, detail.text(1));
		case 11:
			// Months, days and nanoseconds at once have no type here: their sixteen bytes are shown.
			return detail.short(0) === 2 ? new FixedSizeBinary(16) : new Interval(detail.short(0));
		case 15:
			return new FixedSizeBinary(counted(detail.int(0)));
		case 18:
			return new Duration(detail.short(0, 1));
		default:
			return undefined;
	}
}

function nestedOf(kind: number, detail: FlatTable, children: readonly ArrowField[]): Typed | undefined {
	const fields = children.map(({ field }) => field);
	const [only] = fields;
	const isPair = only?.type instanceof Struct && only.type.children.length === 2;
	if (kind === 13) return plain(new Struct(fields));
	if (kind === 14) {
		const ids = detail.has(1) ? detail.ints(1) : fields.keys();
		const Kind = detail.short(0) === 1 ? DenseUnion : SparseUnion;
		return plain(new Kind(Int32Array.from(ids), fields));
	}
	if (![12, 16, 17, 21].includes(kind)) return undefined;
	if (only === undefined || (kind === 17 && !isPair))
		throw new ReadingFault('A nested column of it has no values.');
	if (kind === 16) return plain(new FixedSizeList(counted(detail.int(0)), only));
	if (kind === 17) return plain(new Map_(only as never));
	return { type: new List(only), written: kind === 21 ? 'large' : 'plain' };
}

function intOf(detail: FlatTable): Int {
	const width = detail.int(0);
	if (width !== 8 && width !== 16 && width !== 32 && width !== 64) {
		throw new ReadingFault(`Whole numbers of ${width} bits are not read.`);
	}
	return new Int((detail.byte(1) !== 0) as never, width as never);
}

function decimalOf(detail: FlatTable): Decimal {
	const width = detail.int(2, 128);
	if (![32, 64, 128, 256].includes(width)) throw new ReadingFault(`Decimals of ${width} bits are not read.`);
	return new Decimal(detail.int(1), detail.int(0), width);
}

function counted(width: number): number {
	if (width < 0 || width > 2 ** 24) throw new ReadingFault('The width of a column is none.');
	return width;
}
