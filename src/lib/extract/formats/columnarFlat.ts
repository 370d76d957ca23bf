import { ReadingFault } from '#lib/extract/formats/formatReader.ts';

/**
 * A table of a flatbuffer, which Arrow's messages are written as. Every step is held against the bounds: a
 * hostile message names places outside of it, and vectors of thousands of millions of items.
 */
export class FlatTable {
	readonly #view: DataView;
	readonly #at: number;
	readonly #fields: number;

	private constructor(view: DataView, at: number) {
		this.#view = view;
		this.#at = at;
		this.#fields = at - bounded(() => view.getInt32(at, true));
	}

	static root(bytes: Uint8Array): FlatTable {
		const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
		return new FlatTable(
			view,
			bounded(() => view.getUint32(0, true))
		);
	}

	has(field: number): boolean {
		return this.#place(field) !== undefined;
	}

	byte(field: number, absent = 0): number {
		return this.#read(field, absent, (at) => this.#view.getUint8(at));
	}

	short(field: number, absent = 0): number {
		return this.#read(field, absent, (at) => this.#view.getInt16(at, true));
	}

	int(field: number, absent = 0): number {
		return this.#read(field, absent, (at) => this.#view.getInt32(at, true));
	}

	/** A length or a place, which must be one that a file can have. */
	long(field: number): number {
		return this.#read(field, 0, (at) => safe(this.#view.getBigInt64(at, true)));
	}

	table(field: number): FlatTable | undefined {
		const at = this.#place(field);
		return at === undefined ? undefined : new FlatTable(this.#view, this.#follow(at));
	}

	text(field: number): string | undefined {
		const at = this.#place(field);
		if (at === undefined) return undefined;
		const start = this.#follow(at);
		const length = bounded(() => this.#view.getUint32(start, true));
		const { buffer, byteOffset } = this.#view;
		return bounded(() => new TextDecoder().decode(new Uint8Array(buffer, byteOffset + start + 4, length)));
	}

	tables(field: number): readonly FlatTable[] {
		return this.#items(field, 4, (at) => new FlatTable(this.#view, this.#follow(at)));
	}

	/** A vector of structures of so many 64-bit numbers each. */
	longs(field: number, each = 1): readonly (readonly number[])[] {
		return this.#items(field, 8 * each, (at) =>
			Array.from({ length: each }, (_, nth) => safe(this.#view.getBigInt64(at + 8 * nth, true)))
		);
	}

	ints(field: number): readonly number[] {
		return this.#items(field, 4, (at) => this.#view.getInt32(at, true));
	}

	#items<T>(field: number, width: number, item: (at: number) => T): readonly T[] {
		const at = this.#place(field);
		if (at === undefined) return [];
		const start = this.#follow(at);
		const length = bounded(() => this.#view.getUint32(start, true));
		if (start + 4 + length * width > this.#view.byteLength) throw new ReadingFault(malformed);
		return Array.from({ length }, (_, nth) => bounded(() => item(start + 4 + nth * width)));
	}

	#read(field: number, absent: number, read: (at: number) => number): number {
		const at = this.#place(field);
		return at === undefined ? absent : bounded(() => read(at));
	}

	#follow(at: number): number {
		return at + bounded(() => this.#view.getUint32(at, true));
	}

	#place(field: number): number | undefined {
		const slot = 4 + 2 * field;
		return bounded(() => {
			if (slot >= this.#view.getUint16(this.#fields, true)) return undefined;
			const offset = this.#view.getUint16(this.#fields + slot, true);
			return offset === 0 ? undefined : this.#at + offset;
		});
	}
}

const malformed = 'A message of it is not well formed.';

function bounded<T>(read: () => T): T {
	try {
		return read();
	} catch (thrown) {
		if (!(thrown instanceof RangeError)) throw thrown;
		throw new ReadingFault(malformed, { cause: thrown });
	}
}

function safe(value: bigint): number {
	if (value < -1n || value > BigInt(Number.MAX_SAFE_INTEGER)) throw new ReadingFault(malformed);
	return Number(value);
}
