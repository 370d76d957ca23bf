import type { DataType } from 'apache-arrow';
import {
	Bool,
	Date_,
	Decimal,
	Field,
	Float32,
	Float64,
	Int,
	List,
	Null,
	Struct,
	Time,
	Timestamp,
	Utf8
} from 'apache-arrow';
import type { CrossingType } from '#lib/cage/crossingTable.ts';

/** The Arrow type that a crossing type stands for. */
export function arrowType(type: CrossingType): DataType {
	switch (type.type) {
		case 'null':
			return new Null();
		case 'bool':
			return new Bool();
		case 'utf8':
			return new Utf8();
		case 'int':
			return new Int(type.signed as true, type.bits as 32) as DataType;
		case 'float':
			return type.bits === 32 ? new Float32() : new Float64();
		case 'decimal':
			return new Decimal(type.scale, type.precision);
		case 'date':
			return new Date_(type.unit);
		case 'time':
			return new Time(type.unit as 0, (type.unit < 2 ? 32 : 64) as 32) as DataType;
		case 'timestamp':
			return new Timestamp(type.unit as 0) as DataType;
		case 'list':
			return new List(new Field('item', arrowType(type.item), true));
		case 'struct':
			return new Struct(structFields(type));
	}
}

const structFields = ({ names, parts }: Extract<CrossingType, { type: 'struct' }>) =>
	parts.map((part, at) => new Field(names[at] ?? String(at), arrowType(part), true));

type Holder = {
	readonly constructor: abstract new (...args: never[]) => ArrayBufferView;
	readonly perRow: number;
};

const whole = {
	signed: { 8: Int8Array, 16: Int16Array, 32: Int32Array, 64: BigInt64Array },
	unsigned: { 8: Uint8Array, 16: Uint16Array, 32: Uint32Array, 64: BigUint64Array }
} as const;

/** The array that holds a type's values, and how much of it a row takes. */
export function arrayOf(type: CrossingType): Holder {
	switch (type.type) {
		case 'bool':
			return { constructor: Uint8Array, perRow: 1 / 8 };
		case 'int':
			return { constructor: whole[type.signed ? 'signed' : 'unsigned'][type.bits], perRow: 1 };
		case 'float':
			return { constructor: type.bits === 32 ? Float32Array : Float64Array, perRow: 1 };
		case 'decimal':
			return { constructor: Uint32Array, perRow: 4 };
		case 'date':
			return type.unit === 0
				? { constructor: Int32Array, perRow: 1 }
				: { constructor: BigInt64Array, perRow: 1 };
		case 'time':
			return { constructor: type.unit < 2 ? Int32Array : BigInt64Array, perRow: 1 };
		case 'timestamp':
			return { constructor: BigInt64Array, perRow: 1 };
		default:
			return { constructor: Uint8Array, perRow: 0 };
	}
}
