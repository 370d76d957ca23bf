import { ReadingFault } from '#lib/extract/formats/formatReader.ts';

/** A part of a structure in Thrift's compact protocol, which Parquet's footer is written in. */
export type ThriftField = {
	readonly type: number;
	/** Where its value lies; true and false have none, their type says it. */
	readonly start: number;
	readonly end: number;
};

export type ThriftStruct = {
	readonly fields: ReadonlyMap<number, ThriftField>;
	readonly start: number;
	readonly end: number;
};

export type ThriftList = { readonly size: number; readonly type: number; readonly start: number };

export const thrift = { true: 1, false: 2, i32: 5, i64: 6, binary: 8, list: 9, struct: 12 } as const;

const deepest = 64;

/** The fields of the structure that begins at `start`; what they hold is passed over, not read. */
export function structAt(bytes: Uint8Array, start: number, depth = 0): ThriftStruct {
	if (depth > deepest) throw new ReadingFault('Its footer is nested too deeply.');
	const fields = new Map<number, ThriftField>();
	let id = 0;
	let at = start;
	for (;;) {
		const head = byteAt(bytes, at++);
		if (head === 0) return { fields, start, end: at };
		const type = head & 15;
		if (head >> 4 === 0) {
			const long = varintAt(bytes, at);
			id = Number(unzigzag(long.value));
			at = long.end;
		} else {
			id += head >> 4;
		}
		const isInHead = type === thrift.true || type === thrift.false;
		const end = isInHead ? at : endOf(bytes, at, { type, depth: depth + 1 });
		fields.set(id, { type, start: at, end });
		at = end;
	}
}

export function listAt(bytes: Uint8Array, start: number): ThriftList {
	const head = byteAt(bytes, start);
	const type = head & 15;
	if (head >> 4 < 15) return { size: head >> 4, type, start: start + 1 };
	const long = varintAt(bytes, start + 1);
	const size = Number(long.value);
	// Every item takes a byte at least, so that a list cannot be longer than what is there.
	if (size > bytes.length) throw new ReadingFault('Its footer names more than it holds.');
	return { size, type, start: long.end };
}

/** The structures of a list. */
export function structsIn(bytes: Uint8Array, within: ThriftStruct, id: number): readonly ThriftStruct[] {
	const field = within.fields.get(id);
	if (field?.type !== thrift.list) return [];
	const { size, type, start } = listAt(bytes, field.start);
	if (type !== thrift.struct) return [];
	const structs: ThriftStruct[] = [];
	let at = start;
	for (let item = 0; item < size; item++) {
		const one = structAt(bytes, at);
		structs.push(one);
		at = one.end;
	}
	return structs;
}

export function integerIn(bytes: Uint8Array, within: ThriftStruct, id: number): number | undefined {
	const field = within.fields.get(id);
	if (field === undefined || field.type < 4 || field.type > 6) return undefined;
	return Number(unzigzag(varintAt(bytes, field.start).value));
}

export function binaryAt(bytes: Uint8Array, start: number): Uint8Array {
	const { value, end } = varintAt(bytes, start);
	return bytes.subarray(end, inside(bytes, end + Number(value)));
}

/** A structure of these parts, in the order of their numbers. */
export function structOf(fields: readonly (readonly [id: number, type: number, value: Uint8Array])[]) {
	let last = 0;
	const parts = fields.flatMap(([id, type, value]) => {
		const delta = id - last;
		last = id;
		const head = delta > 0 && delta < 16 ? [(delta << 4) | type] : [type, ...varintOf(id * 2)];
		return [Uint8Array.from(head), value];
	});
	return joined([...parts, Uint8Array.of(0)]);
}

export type Changes = {
	readonly [id: number]: { readonly type: number; readonly value: Uint8Array } | undefined;
};

/** The same structure with some fields exchanged, added, or left out where the change is undefined. */
export function rewritten(bytes: Uint8Array, one: ThriftStruct, changes: Changes): Uint8Array<ArrayBuffer> {
	const kept = [...one.fields]
		.filter(([id]) => !(id in changes))
		.map(([id, { type, start, end }]) => [id, type, bytes.subarray(start, end)] as const);
	const changed = Object.entries(changes).flatMap(([id, change]) =>
		change === undefined ? [] : [[Number(id), change.type, change.value] as const]
	);
	return structOf([...kept, ...changed].sort(([a], [b]) => a - b));
}

export const listOf = (type: number, items: readonly Uint8Array[]): Uint8Array =>
	joined([
		Uint8Array.from(
			items.length < 15 ? [(items.length << 4) | type] : [0xf0 | type, ...varintOf(items.length)]
		),
		...items
	]);

export const binaryOf = (value: Uint8Array): Uint8Array =>
	joined([Uint8Array.from(varintOf(value.length)), value]);

export const integerOf = (value: number): Uint8Array => Uint8Array.from(varintOf(value * 2));

export function joined(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
	const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
	let at = 0;
	for (const part of parts) {
		all.set(part, at);
		at += part.length;
	}
	return all;
}

type Passed = { readonly type: number; readonly depth: number };

function endOf(bytes: Uint8Array, at: number, { type, depth }: Passed): number {
	switch (type) {
		case 1:
		case 2:
		case 3:
			return inside(bytes, at + 1);
		case 4:
		case 5:
		case 6:
			return varintAt(bytes, at).end;
		case 7:
			return inside(bytes, at + 8);
		case 8: {
			const { value, end } = varintAt(bytes, at);
			return inside(bytes, end + Number(value));
		}
		case 9:
		case 10:
			return endOfList(bytes, at, depth);
		case 12:
			return structAt(bytes, at, depth).end;
		case 13:
			return inside(bytes, at + 16);
		default:
			throw new ReadingFault('Its footer is not written as Parquet says.');
	}
}

function endOfList(bytes: Uint8Array, start: number, depth: number): number {
	const list = listAt(bytes, start);
	let at = list.start;
	for (let item = 0; item < list.size; item++) at = endOf(bytes, at, { type: list.type, depth: depth + 1 });
	return at;
}

function byteAt(bytes: Uint8Array, at: number): number {
	const byte = bytes[at];
	if (byte === undefined) throw new ReadingFault('Its footer is cut short.');
	return byte;
}

function inside(bytes: Uint8Array, end: number): number {
	if (end > bytes.length) throw new ReadingFault('Its footer is cut short.');
	return end;
}

function varintAt(bytes: Uint8Array, start: number): { readonly value: bigint; readonly end: number } {
	const first = byteAt(bytes, start);
	if (first < 128) return { value: BigInt(first), end: start + 1 };
	let value = 0n;
	for (let at = start; at < start + 10; at++) {
		const byte = byteAt(bytes, at);
		value |= BigInt(byte & 127) << BigInt(7 * (at - start));
		if (byte < 128) return { value, end: at + 1 };
	}
	throw new ReadingFault('Its footer holds a number without an end.');
}

const unzigzag = (value: bigint): bigint => (value >> 1n) ^ -(value & 1n);

function varintOf(value: number): number[] {
	const bytes: number[] = [];
	let left = value;
	while (left > 127) {
		bytes.push((left % 128) + 128);
		left = Math.floor(left / 128);
	}
	return [...bytes, left];
}
