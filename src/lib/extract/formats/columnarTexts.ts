import {
	type Data,
	DataType,
	DateUnit,
	type Decimal,
	type Float,
	IntervalUnit,
	TimeUnit,
	type Union
} from 'apache-arrow';
import { binaryText, intervalText, uuidText } from '#lib/extract/formats/columnarBytes.ts';
import { clockText, dayText, decimalText, momentText } from '#lib/extract/formats/columnarMoments.ts';

/** A row's value as text; undefined where there is none. */
export type TextOf = (row: number) => string | undefined;

export type BytesAre = 'uuid' | 'interval';

/** The values of a column as text: numbers plain, dates ISO, nested ones as JSON. */
export function textsOf(data: Data, bytesAre?: BytesAre): TextOf {
	const text = isNested(data.type) ? jsonsOf(data) : presentTexts(data, bytesAre);
	return (row) => (isPresent(data, row) ? text(row) : undefined);
}

export const isNested = (type: DataType): boolean =>
	DataType.isList(type) ||
	DataType.isFixedSizeList(type) ||
	DataType.isStruct(type) ||
	DataType.isMap(type) ||
	DataType.isUnion(type) ||
	(DataType.isDictionary(type) && isNested(type.dictionary));

/** The rows of a union are as present as its child's. */
const isPresent = (data: Data, row: number) =>
	!DataType.isNull(data.type) && (DataType.isUnion(data.type) || data.getValid(row));

type Present = (row: number) => string;

/** For the rows that hold a value. */
function presentTexts(data: Data, bytesAre: BytesAre | undefined): TextOf {
	const { type, values, valueOffsets } = data;
	if (DataType.isBool(type)) return (row) => String(bitAt(values, data.offset + row));
	if (DataType.isFloat(type)) return floatTexts(data, type);
	if (DataType.isInt(type)) return (row) => String(values[row]);
	if (DataType.isDecimal(type)) return decimals(data, type);
	if (DataType.isUtf8(type) || DataType.isLargeUtf8(type)) {
		return (row) => utf8.decode(values.subarray(Number(valueOffsets[row]), Number(valueOffsets[row + 1])));
	}
	if (DataType.isBinary(type) || DataType.isLargeBinary(type)) {
		return (row) => binaryText(values.subarray(Number(valueOffsets[row]), Number(valueOffsets[row + 1])));
	}
	if (DataType.isFixedSizeBinary(type)) return fixedBytes(data, type.byteWidth, bytesAre);
	if (DataType.isDictionary(type)) return entries(data);
	return moments(data);
}

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });

const bitAt = (bits: Uint8Array, at: number) => ((bits[at >> 3]! >> (at & 7)) & 1) === 1;

function floatTexts({ values }: Data, type: Float): Present {
	if (type.precision !== 0) return (row) => String(values[row]);
	return (row) => String(halfOf(values[row]));
}

/** Of a floating-point number in 16 bits. */
export function halfOf(bits: number): number {
	const sign = bits & 0x8000 ? -1 : 1;
	const exponent = (bits >> 10) & 31;
	const fraction = bits & 1023;
	if (exponent === 31) return fraction === 0 ? sign * Infinity : NaN;
	return exponent === 0 ? sign * fraction * 2 ** -24 : sign * (1024 + fraction) * 2 ** (exponent - 25);
}

function decimals({ values }: Data, type: Decimal): Present {
	const words = type.bitWidth / 32;
	return (row) => decimalText(values.subarray(row * words, (row + 1) * words), type.scale);
}

function fixedBytes({ values }: Data, width: number, bytesAre: BytesAre | undefined): Present {
	const write = { uuid: uuidText, interval: intervalText, plain: binaryText }[bytesAre ?? 'plain'];
	return (row) => write(values.subarray(row * width, (row + 1) * width));
}

/** A dictionary that grew while it was read lies in several parts. */
function entries(data: Data): TextOf {
	const parts = data.dictionary?.data ?? [];
	const texts = parts.map((part) => textsOf(part));
	return (row) => {
		let at = Number(data.values[row]);
		for (const [index, { length }] of parts.entries()) {
			if (at < length) return at < 0 ? undefined : texts[index]!(at);
			at -= length;
		}
		return undefined;
	};
}

function moments({ type, values }: Data): Present {
	if (DataType.isDate(type)) {
		const perDay = type.unit === DateUnit.DAY ? 1 : 86_400_000;
		return (row) => dayText(Math.floor(Number(values[row]) / perDay));
	}
	if (DataType.isTimestamp(type)) return (row) => momentText(values[row], type.unit);
	if (DataType.isTime(type)) return (row) => clockText(BigInt(values[row]), type.unit);
	if (DataType.isDuration(type)) return (row) => `${values[row]} ${TimeUnit[type.unit]!.toLowerCase()}s`;
	if (DataType.isInterval(type) && type.unit === IntervalUnit.YEAR_MONTH) {
		return (row) => `${values[row]} months`;
	}
	return () => '';
}

/** JSON of the rows; `null` where there is no value. */
function jsonsOf(data: Data): Present {
	const json = presentJsons(data);
	return (row) => (isPresent(data, row) ? json(row) : 'null');
}

function presentJsons(data: Data): Present {
	const { type, children, valueOffsets } = data;
	if (DataType.isStruct(type)) return structs(data);
	if (DataType.isMap(type)) return maps(data);
	if (DataType.isUnion(type)) return unions(data, type);
	if (DataType.isFixedSizeList(type)) {
		const item = jsonsOf(children[0]!);
		return (row) => listText(item, row * type.listSize, (row + 1) * type.listSize);
	}
	if (DataType.isList(type)) {
		const item = jsonsOf(children[0]!);
		return (row) => listText(item, Number(valueOffsets[row]), Number(valueOffsets[row + 1]));
	}
	const text = presentTexts(data, undefined);
	const isPlain = DataType.isInt(type) || DataType.isBool(type) || DataType.isDecimal(type);
	if (isPlain) return (row) => text(row) ?? 'null';
	if (DataType.isFloat(type)) return (row) => finite(text(row) ?? '');
	if (DataType.isDictionary(type) && isNested(type.dictionary)) return (row) => text(row) ?? 'null';
	return (row) => JSON.stringify(text(row) ?? null);
}

const finite = (text: string) => (/\d/.test(text) ? text : JSON.stringify(text));

function listText(item: Present, start: number, end: number): string {
	const items: string[] = [];
	for (let at = start; at < end; at++) items.push(item(at));
	return `[${items.join(',')}]`;
}

function structs({ type, children }: Data): Present {
	const keys = (type as DataType).children.map(({ name }: { name: string }) => JSON.stringify(name));
	const jsons = children.map(jsonsOf);
	return (row) => `{${keys.map((key, at) => `${key}:${jsons[at]!(row)}`).join(',')}}`;
}

function maps({ children, valueOffsets }: Data): Present {
	const [keys, values] = children[0]!.children;
	const [key, value] = [textsOf(keys!), jsonsOf(values!)];
	return (row) => {
		const pairs: string[] = [];
		for (let at = valueOffsets[row]!; at < valueOffsets[row + 1]!; at++) {
			pairs.push(`${JSON.stringify(key(at) ?? '')}:${value(at)}`);
		}
		return `{${pairs.join(',')}}`;
	};
}

/** Each row says which of the children holds its value; where they are dense, also at which place. */
function unions({ children, typeIds, valueOffsets }: Data, type: Union): Present {
	const jsons = children.map(jsonsOf);
	const isDense = DataType.isDenseUnion(type);
	return (row) => {
		const child = type.typeIdToChildIndex[typeIds[row]] ?? -1;
		return jsons[child]?.(isDense ? valueOffsets[row] : row) ?? 'null';
	};
}
