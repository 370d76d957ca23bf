import type { Data, DataType, Vector } from 'apache-arrow';
import { Type } from 'apache-arrow';

type Cell = (index: number) => unknown;

/** What the several types know about themselves, beside `typeId`. */
type Traits = {
	readonly [
		trait in 'typeId' | 'bitWidth' | 'precision' | 'unit' | 'listSize' | 'byteWidth' | 'scale'
	]: number;
};

const traitsOf = (chunk: Data) => chunk.type as unknown as Traits;

/**
 * A column as plain JavaScript values: whole numbers as `number` where that is exact and as `bigint` where
 * it is not, decimals as `number`, dates and timestamps as `Date`, lists as arrays, structs as records.
 */
export function columnValues(column: Vector): unknown[] {
	const values: unknown[] = new Array<unknown>(column.length);
	let at = 0;
	for (const chunk of column.data) at = fill(values, at, chunk);
	return values;
}

function fill(values: unknown[], at: number, chunk: Data): number {
	const cell = cellsOf(chunk);
	const { length } = chunk;
	if (chunk.nullCount === 0) for (let i = 0; i < length; i++) values[at + i] = cell(i);
	else for (let i = 0; i < length; i++) values[at + i] = chunk.getValid(i) ? cell(i) : null;
	return at + length;
}

function cellsOf(chunk: Data): Cell {
	const { values } = chunk;
	const type = traitsOf(chunk);
	switch (type.typeId) {
		case Type.Null:
			return () => null;
		case Type.Bool:
			return (i) => ((values[(chunk.offset + i) >> 3] >> ((chunk.offset + i) & 7)) & 1) === 1;
		case Type.Int:
			return type.bitWidth === 64 ? (i) => exact(values[i]) : (i) => values[i];
		case Type.Float:
			return type.precision === 0 ? (i) => halfFloat(values[i]) : (i) => values[i];
		case Type.Decimal:
			return decimals(chunk);
		case Type.Date:
			return type.unit === 0 ? (i) => new Date(values[i] * 86_400_000) : (i) => new Date(Number(values[i]));
		case Type.Timestamp:
			return timestamps(chunk);
		case Type.Time:
			return (i) => timeOfDay(Number(values[i]) / perMillisecond(type.unit));
		case Type.Utf8:
		case Type.LargeUtf8:
			return texts(chunk);
		case Type.Dictionary:
			return dictionary(chunk);
		default:
			return nested(chunk);
	}
}

function nested(chunk: Data): Cell {
	const { values, valueOffsets, children } = chunk;
	const type = traitsOf(chunk);
	switch (type.typeId) {
		case Type.List:
			return lists(children[0], (i) => [Number(valueOffsets[i]), Number(valueOffsets[i + 1])]);
		case Type.FixedSizeList:
			return lists(children[0], (i) => [i * type.listSize, (i + 1) * type.listSize]);
		case Type.Struct:
			return structs(chunk);
		case Type.Map:
			return maps(chunk);
		case Type.Binary:
		case Type.LargeBinary:
			return (i) => values.slice(Number(valueOffsets[i]), Number(valueOffsets[i + 1]));
		case Type.FixedSizeBinary:
			return (i) => values.slice(i * type.byteWidth, (i + 1) * type.byteWidth);
		default:
			throw new TypeError(`A column of type ${String(chunk.type)} cannot be read.`);
	}
}

/** A child's values, read once; a NULL inside is `null`. */
function childValues(child: Data | undefined): unknown[] {
	if (child === undefined) return [];
	const values = new Array<unknown>(child.length);
	fill(values, 0, child);
	return values;
}

function lists(child: Data | undefined, rangeOf: (index: number) => readonly [number, number]): Cell {
	const elements = childValues(child);
	return (i) => elements.slice(...rangeOf(i));
}

function structs({ type, children }: Data): Cell {
	const fields = (type.children as { readonly name: string }[]).map(
		({ name }, index) => [name, childValues(children[index])] as const
	);
	return (i) => Object.fromEntries(fields.map(([name, values]) => [name, values[i]]));
}

function maps({ children, valueOffsets }: Data): Cell {
	const entries = children[0];
	const keys = childValues(entries?.children[0]);
	const values = childValues(entries?.children[1]);
	return (i) => {
		const map = new Map<unknown, unknown>();
		for (let at = valueOffsets[i]; at < valueOffsets[i + 1]; at++) map.set(keys[at], values[at]);
		return map;
	};
}

/** Decoded at once and cut: a decoder called for every text costs ten times as much. */
function texts({ values, valueOffsets, length }: Data): Cell {
	const first = Number(valueOffsets[0] ?? 0);
	const end = Number(valueOffsets[length] ?? 0);
	if (end - first > 200_000_000) return singleTexts(values, valueOffsets);
	const all = new TextDecoder('utf-8', { ignoreBOM: true }).decode(values.subarray(first, end));
	const starts = textStarts(values, valueOffsets, length);
	return (i) => all.slice(starts[i], starts[i + 1]);
}

function singleTexts(values: Uint8Array, offsets: ArrayLike<number | bigint>): Cell {
	const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
	return (i) => decoder.decode(values.subarray(Number(offsets[i]), Number(offsets[i + 1])));
}

/** Where each text begins, in UTF-16 units: one for a byte that begins a sign, two where four bytes make it. */
function textStarts(bytes: Uint8Array, offsets: ArrayLike<number | bigint>, length: number): Uint32Array {
	const starts = new Uint32Array(length + 1);
	let units = 0;
	let at = Number(offsets[0] ?? 0);
	for (let index = 1; index <= length; index++) {
		for (const end = Number(offsets[index]); at < end; at++) {
			const byte = bytes[at] ?? 0;
			if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
		}
		starts[index] = units;
	}
	return starts;
}

function dictionary({ dictionary: words, values }: Data): Cell {
	const decoded = words === undefined ? [] : columnValues(words as Vector<DataType>);
	return (i) => decoded[Number(values[i])];
}

function timestamps(chunk: Data): Cell {
	const { values } = chunk;
	const unit = perMillisecond(traitsOf(chunk).unit);
	return (i) => new Date(Math.floor(Number(values[i]) / unit));
}

/** Arrow counts seconds, milliseconds, microseconds, nanoseconds as 0 to 3. */
const perMillisecond = (unit: number) => [0.001, 1, 1_000, 1_000_000][unit] ?? 1;

function timeOfDay(milliseconds: number): string {
	const text = new Date(milliseconds).toISOString().slice(11, 23);
	return text.endsWith('.000') ? text.slice(0, 8) : text;
}

function decimals(chunk: Data): Cell {
	const { values } = chunk;
	const type = traitsOf(chunk);
	const words = type.bitWidth / 32;
	const scale = 10 ** Math.abs(type.scale);
	return (i) => {
		const whole = wholeOf(values as Uint32Array, i * words, words);
		if (type.scale === 0) return exact(whole);
		const number = Number(whole);
		return type.scale > 0 ? decimalQuotient(whole, number, scale, type.scale) : number * scale;
	};
}

/** Beyond 2^53 the quotient of two floats may be off by a digit; the decimal text is not. */
function decimalQuotient(whole: bigint, number: number, scale: number, digits: number): number {
	if (Number.isSafeInteger(number)) return number / scale;
	const text = (whole < 0n ? -whole : whole).toString().padStart(digits + 1, '0');
	return Number(`${whole < 0n ? '-' : ''}${text.slice(0, -digits)}.${text.slice(-digits)}`);
}

/** Two's complement, least significant word first. */
function wholeOf(words: Uint32Array, start: number, count: number): bigint {
	const low = BigInt(words[start] ?? 0) | (BigInt(words[start + 1] ?? 0) << 32n);
	let whole = low;
	for (let at = 2; at < count; at++) whole |= BigInt(words[start + at] ?? 0) << BigInt(32 * at);
	return BigInt.asIntN(32 * count, whole);
}

function exact(whole: bigint): number | bigint {
	const number = Number(whole);
	return Number.isSafeInteger(number) ? number : whole;
}

function halfFloat(bits: number): number {
	const exponent = (bits >> 10) & 31;
	const fraction = bits & 1023;
	const sign = bits >> 15 ? -1 : 1;
	if (exponent === 31) return fraction ? NaN : sign * Infinity;
	return exponent === 0
		? sign * 2 ** -14 * (fraction / 1024)
		: sign * 2 ** (exponent - 15) * (1 + fraction / 1024);
}
