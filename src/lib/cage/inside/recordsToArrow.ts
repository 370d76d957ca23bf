import type { Data, DataType } from 'apache-arrow';
import {
	Bool,
	DateDay,
	Field,
	Float64,
	Int32,
	Int64,
	makeData,
	RecordBatch,
	Schema,
	Struct,
	Table,
	TimestampMillisecond,
	Utf8
} from 'apache-arrow';
import type { TableNote } from '#lib/cage/output.ts';

type Kind =
	'none' | 'boolean' | 'integer' | 'long' | 'number' | 'day' | 'instant' | 'text' | 'nested' | 'mixed';

export type ArrowRecords = { readonly table: Table; readonly notes: readonly TableNote[] };

/**
 * Records as an Arrow table that SQL can read: whole numbers as INTEGER or BIGINT, others as DOUBLE, dates
 * as DATE where all are midnight in UTC, texts, booleans. What fits no single type becomes text, and a note
 * says so. A column is whatever key any record has, in the order of first appearance.
 */
export function recordsToArrow(records: readonly object[]): ArrowRecords {
	const built = columnNames(records).map((name) => columnOf(name, records));
	const fields = built.map(({ name, data }) => new Field(name, data.type, true));
	const struct = makeData({
		type: new Struct(fields),
		length: records.length,
		nullCount: 0,
		children: built.map(({ data }) => data)
	});
	const schema = new Schema(fields);
	return {
		table: new Table(schema, [new RecordBatch(schema, struct as Data<Struct>)]),
		notes: built.flatMap(({ note }) => (note === undefined ? [] : [note]))
	};
}

function columnNames(records: readonly object[]): readonly string[] {
	const names = new Set<string>();
	for (const record of records) for (const name in record) if (Object.hasOwn(record, name)) names.add(name);
	return [...names];
}

function columnOf(name: string, records: readonly object[]): { name: string; data: Data; note?: TableNote } {
	const { kind, data } = dataOfValues(records.map((record) => (record as { [name: string]: unknown })[name]));
	if (kind === 'mixed' || kind === 'nested') return { name, data, note: { kind, column: name } };
	return { name, data };
}

/** Values as one column of the narrowest type that holds them all. */
export function dataOfValues(values: readonly unknown[]): { readonly kind: Kind; readonly data: Data } {
	const kind = values.reduce<Kind>((kind, value) => wider(kind, kindOf(value)), 'none');
	return { kind, data: dataOf(kind, values) };
}

function kindOf(value: unknown): Kind {
	switch (typeof value) {
		case 'undefined':
			return 'none';
		case 'boolean':
			return 'boolean';
		case 'number':
			return numberKind(value);
		case 'bigint':
			return BigInt.asIntN(64, value) === value ? 'long' : 'mixed';
		case 'string':
			return 'text';
		case 'object':
			return value === null ? 'none' : value instanceof Date ? dateKind(value) : 'nested';
		default:
			return 'mixed';
	}
}

function numberKind(value: number): Kind {
	if ((value | 0) === value && !Object.is(value, -0)) return 'integer';
	return Number.isSafeInteger(value) && !Object.is(value, -0) ? 'long' : 'number';
}

const dateKind = (date: Date): Kind => (date.getTime() % 86_400_000 === 0 ? 'day' : 'instant');

const numeric: readonly Kind[] = ['integer', 'long', 'number'];
const temporal: readonly Kind[] = ['day', 'instant'];

function wider(one: Kind, other: Kind): Kind {
	if (one === other || other === 'none') return one;
	if (one === 'none') return other;
	for (const family of [numeric, temporal]) {
		if (family.includes(one) && family.includes(other)) {
			return family[Math.max(family.indexOf(one), family.indexOf(other))] ?? 'mixed';
		}
	}
	return 'mixed';
}

function dataOf(kind: Kind, values: readonly unknown[]): Data<DataType> {
	const nulls = nullsIn(values);
	switch (kind) {
		case 'boolean':
			return makeData({ type: new Bool(), ...nulls, data: bits(values, (value) => value === true) });
		case 'integer':
			return makeData({ type: new Int32(), ...nulls, data: Int32Array.from(values, Number0) });
		case 'long':
			return makeData({ type: new Int64(), ...nulls, data: BigInt64Array.from(values, BigInt0) });
		case 'number':
			return makeData({ type: new Float64(), ...nulls, data: Float64Array.from(values, Number0) });
		case 'day':
			return makeData({ type: new DateDay(), ...nulls, data: Int32Array.from(values, dayNumber) });
		case 'instant':
			return makeData({
				type: new TimestampMillisecond(),
				...nulls,
				data: BigInt64Array.from(values, milliseconds)
			});
		default:
			return makeData({ type: new Utf8(), ...nulls, ...textBuffers(values) });
	}
}

type Nulls = { readonly length: number; readonly nullCount: number; readonly nullBitmap?: Uint8Array };

function nullsIn(values: readonly unknown[]): Nulls {
	const nullCount = values.reduce<number>((count, value) => count + (isMissing(value) ? 1 : 0), 0);
	if (nullCount === 0) return { length: values.length, nullCount };
	return { length: values.length, nullCount, nullBitmap: bits(values, (value) => !isMissing(value)) };
}

/** An invalid date is no date: SQL has NULL for it. */
const isMissing = (value: unknown) =>
	value === null || value === undefined || (value instanceof Date && Number.isNaN(value.getTime()));

const Number0 = (value: unknown) => (value === null || value === undefined ? 0 : Number(value));
const BigInt0 = (value: unknown) => (typeof value === 'bigint' ? value : BigInt(Number0(value)));
const dayNumber = (value: unknown) => (isMissing(value) ? 0 : (value as Date).getTime() / 86_400_000);
const milliseconds = (value: unknown) => (isMissing(value) ? 0n : BigInt((value as Date).getTime()));

function bits(values: readonly unknown[], isSet: (value: unknown) => boolean): Uint8Array {
	const bytes = new Uint8Array(Math.ceil(values.length / 64) * 8);
	values.forEach((value, index) => {
		if (isSet(value)) bytes[index >> 3] = (bytes[index >> 3] ?? 0) | (1 << (index & 7));
	});
	return bytes;
}

/** Encoded at once: an encoder called for every text costs more than the texts. */
function textBuffers(values: readonly unknown[]): { valueOffsets: Int32Array; data: Uint8Array } {
	const texts = values.map(textOf);
	const valueOffsets = new Int32Array(values.length + 1);
	let used = 0;
	texts.forEach((text, index) => {
		used += utf8Length(text);
		valueOffsets[index + 1] = used;
	});
	// A surrogate alone at a seam would pair up with its neighbour: then each text is encoded by itself.
	const data = new TextEncoder().encode(texts.join(''));
	return { valueOffsets, data: data.length === used ? data : encodedSingly(texts, used) };
}

function encodedSingly(texts: readonly string[], length: number): Uint8Array {
	const encoder = new TextEncoder();
	const data = new Uint8Array(length);
	let at = 0;
	for (const text of texts) at += encoder.encodeInto(text, data.subarray(at)).written;
	return data;
}

function utf8Length(text: string): number {
	let length = 0;
	for (let at = 0; at < text.length; at++) {
		const unit = text.charCodeAt(at);
		const isPair = isPairAt(text, at, unit);
		length += isPair ? 4 : unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
		if (isPair) at++;
	}
	return length;
}

function isPairAt(text: string, at: number, unit: number): boolean {
	if (unit < 0xd800 || unit > 0xdbff) return false;
	const next = text.charCodeAt(at + 1);
	return next >= 0xdc00 && next <= 0xdfff;
}

function textOf(value: unknown): string {
	if (isMissing(value)) return '';
	if (typeof value === 'string') return value;
	if (value instanceof Date) return value.toISOString();
	return typeof value === 'object' ? jsonOf(value) : String(value);
}

function jsonOf(value: unknown): string {
	try {
		return (
			JSON.stringify(value, (_key, part: unknown) => (typeof part === 'bigint' ? String(part) : part)) ?? ''
		);
	} catch {
		return String(Object.prototype.toString.call(value));
	}
}
