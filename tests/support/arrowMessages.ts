/**
 * Arrow messages written by hand, as apache-arrow cannot write them: packed buffers, views, wide places. A
 * flatbuffer is written in the plainest way: a slot of eight bytes for each field, what it points to behind.
 */
export type Slot =
	| { readonly as: 'number'; readonly value: number | bigint }
	| { readonly as: 'table'; readonly table: FlatSlots }
	| { readonly as: 'text'; readonly text: string }
	| { readonly as: 'tables'; readonly tables: readonly FlatSlots[] }
	| { readonly as: 'longs'; readonly longs: readonly number[]; readonly each: number };

export type FlatSlots = { readonly [field: number]: Slot };

export const number = (value: number | bigint): Slot => ({ as: 'number', value });
export const table = (slots: FlatSlots): Slot => ({ as: 'table', table: slots });
export const text = (value: string): Slot => ({ as: 'text', text: value });
export const tables = (all: readonly FlatSlots[]): Slot => ({ as: 'tables', tables: all });
export const longs = (all: readonly number[], each = 1): Slot => ({ as: 'longs', longs: all, each });

/** A column of the schema: its name, Arrow's number for its type, and what the type says of itself. */
export const column = (name: string, type: number, detail: FlatSlots = {}): FlatSlots => ({
	0: text(name),
	1: number(1),
	2: number(type),
	3: table(detail),
	5: tables([])
});

export const schemaMessage = (columns: readonly FlatSlots[]): Uint8Array =>
	message(1, { 1: tables(columns) }, new Uint8Array());

export type BatchParts = {
	readonly rows: number;
	/** Rows and missing values of each field. */
	readonly nodes: readonly number[];
	readonly buffers: readonly Uint8Array[];
	/** 0 for LZ4, 1 for Zstandard. */
	readonly packed?: number;
	readonly variadic?: readonly number[];
};

export function batchMessage({ rows, nodes, buffers, packed, variadic }: BatchParts): Uint8Array {
	const places: number[] = [];
	let at = 0;
	for (const { length } of buffers) {
		places.push(at, length);
		at += padded(length);
	}
	const body = new Uint8Array(at);
	for (const [nth, buffer] of buffers.entries()) body.set(buffer, places[nth * 2]);
	const slots: FlatSlots = { 0: number(rows), 1: longs(nodes, 2), 2: longs(places, 2) };
	return message(
		3,
		{
			...slots,
			...(packed !== undefined && { 3: table({ 0: number(packed) }) }),
			...(variadic && { 4: longs(variadic) })
		},
		body
	);
}

export const endOfStream = new Uint8Array([255, 255, 255, 255, 0, 0, 0, 0]);

export const joinedBytes = (parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> =>
	new Uint8Array(parts.flatMap((part) => [...part]));

/** A buffer as it stands in a packed batch: its length unpacked, then what is left of it. */
export function packedBuffer(packed: Uint8Array, unpacked: number): Uint8Array {
	const bytes = new Uint8Array(8 + packed.length);
	new DataView(bytes.buffer).setBigInt64(0, BigInt(unpacked), true);
	bytes.set(packed, 8);
	return bytes;
}

function message(kind: number, header: FlatSlots, body: Uint8Array): Uint8Array {
	const flat = rootOf({ 0: number(4), 1: number(kind), 2: table(header), 3: number(body.length) });
	const head = new Uint8Array(8 + padded(flat.length));
	const view = new DataView(head.buffer);
	view.setUint32(0, 0xffffffff, true);
	view.setUint32(4, padded(flat.length), true);
	head.set(flat, 8);
	return joinedBytes([head, body]);
}

function rootOf(slots: FlatSlots): Uint8Array {
	const { bytes, entry } = tableOf(slots);
	const root = new Uint8Array(8 + bytes.length);
	new DataView(root.buffer).setUint32(0, 8 + entry, true);
	root.set(bytes, 8);
	return root;
}

/** The bytes, and where in them whoever points to them has to point. */
type Part = { readonly bytes: Uint8Array; readonly entry: number };

function tableOf(slots: FlatSlots): Part {
	const ids = Object.keys(slots).map(Number);
	const count = Math.max(-1, ...ids) + 1;
	const before = padded(4 + 2 * count);
	const own = new Uint8Array(before + 8 + 8 * ids.length);
	const view = new DataView(own.buffer);
	view.setUint16(0, 4 + 2 * count, true);
	view.setInt32(before, before, true);
	const parts: Uint8Array[] = [own];
	let end = own.length;
	for (const [nth, id] of ids.entries()) {
		const at = before + 8 + 8 * nth;
		view.setUint16(4 + 2 * id, 8 + 8 * nth, true);
		const slot = slots[id]!;
		if (slot.as === 'number') {
			view.setBigInt64(at, BigInt(slot.value), true);
			continue;
		}
		const { bytes, entry } = partOf(slot);
		view.setUint32(at, end + entry - at, true);
		parts.push(bytes);
		end += bytes.length;
	}
	return { bytes: joinedBytes(parts), entry: before };
}

function partOf(slot: Exclude<Slot, { as: 'number' }>): Part {
	switch (slot.as) {
		case 'table':
			return tableOf(slot.table);
		case 'text': {
			const letters = new TextEncoder().encode(slot.text);
			return { bytes: filled(letters.length, letters), entry: 0 };
		}
		case 'longs': {
			const values = new BigInt64Array(slot.longs.map(BigInt));
			return { bytes: filled(slot.longs.length / slot.each, new Uint8Array(values.buffer)), entry: 0 };
		}
		case 'tables':
			return vectorOf(slot.tables.map(tableOf));
	}
}

function filled(length: number, content: Uint8Array): Uint8Array {
	const bytes = new Uint8Array(padded(4 + content.length));
	new DataView(bytes.buffer).setUint32(0, length, true);
	bytes.set(content, 4);
	return bytes;
}

function vectorOf(parts: readonly Part[]): Part {
	const head = new Uint8Array(padded(4 + 4 * parts.length));
	const view = new DataView(head.buffer);
	view.setUint32(0, parts.length, true);
	let end = head.length;
	for (const [nth, { bytes, entry }] of parts.entries()) {
		view.setUint32(4 + 4 * nth, end + entry - (4 + 4 * nth), true);
		end += bytes.length;
	}
	return { bytes: joinedBytes([head, ...parts.map(({ bytes }) => bytes)]), entry: 0 };
}

const padded = (length: number) => (length + 7) & ~7;
