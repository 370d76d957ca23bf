import { ReadingFault } from '#lib/extract/formats/formatReader.ts';

/** A message's body, of which single buffers are read. */
export type Body = {
	readonly length: number;
	/** Exactly these bytes, or a fault. */
	slice(start: number, end: number): Promise<Uint8Array<ArrayBuffer>>;
};

export type Unpack = (packed: Uint8Array<ArrayBuffer>, length: number) => Uint8Array<ArrayBuffer>;

/** A record batch's own account of its body. */
export type BatchLayout = {
	readonly rows: number;
	/** Rows and missing values of each field, nested ones too. */
	readonly nodes: readonly (readonly number[])[];
	/** Place and length of each buffer in the body. */
	readonly buffers: readonly (readonly number[])[];
	/** How many buffers of letters each column of views has. */
	readonly variadic: readonly (readonly number[])[];
	readonly unpack?: Unpack;
};

/** Walks over a batch's fields and buffers in the order in which they lie. */
export class BatchWalk {
	readonly #layout: BatchLayout;
	readonly #body: Body;
	#node = 0;
	#buffer = 0;
	#variadic = 0;

	constructor(layout: BatchLayout, body: Body) {
		this.#layout = layout;
		this.#body = body;
	}

	node(): { readonly rows: number; readonly missing: number } {
		const [rows, missing] = this.#layout.nodes[this.#node++] ?? [];
		if (rows === undefined || missing === undefined || rows < 0)
			throw new ReadingFault('A batch lacks a column.');
		return { rows, missing };
	}

	/** The next buffer's first bytes; a fault where it has fewer. */
	async buffer(needed: number): Promise<Uint8Array<ArrayBuffer>> {
		const [start, length] = this.#layout.buffers[this.#buffer++] ?? [];
		if (start === undefined || length === undefined || start < 0 || length < 0) {
			throw new ReadingFault('A batch lacks a buffer.');
		}
		if (start + length > this.#body.length) throw new ReadingFault('A buffer lies outside of its batch.');
		if (needed === 0) return new Uint8Array();
		const { unpack } = this.#layout;
		const whole =
			unpack === undefined
				? await this.#plain(start, Math.min(length, needed))
				: await this.#unpacked(unpack, start, length);
		if (whole.length < needed) throw new ReadingFault('A buffer is shorter than its rows.');
		return whole.subarray(0, needed);
	}

	/** Passes over a buffer; its whole length is told. */
	async whole(): Promise<Uint8Array<ArrayBuffer>> {
		const [start, length] = this.#layout.buffers[this.#buffer] ?? [];
		if (start === undefined || length === undefined) throw new ReadingFault('A batch lacks a buffer.');
		if (this.#layout.unpack === undefined) return this.buffer(length);
		this.#buffer++;
		return this.#unpacked(this.#layout.unpack, start, length);
	}

	variadic(): number {
		const [count] = this.#layout.variadic[this.#variadic++] ?? [];
		if (count === undefined || count < 0) throw new ReadingFault('A batch does not say where its text lies.');
		return count;
	}

	skip({
		nodes,
		buffers,
		variadic
	}: {
		readonly nodes: number;
		readonly buffers: number;
		readonly variadic: number;
	}) {
		this.#node += nodes;
		for (let at = 0; at < variadic; at++) this.#buffer += this.variadic();
		this.#buffer += buffers;
	}

	#plain(start: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
		return this.#body.slice(start, start + length);
	}

	/** Before what is packed stands its length unpacked; -1 where packing did not pay. */
	async #unpacked(unpack: Unpack, start: number, length: number): Promise<Uint8Array<ArrayBuffer>> {
		if (length === 0) return new Uint8Array();
		if (length < 8 || start + length > this.#body.length) throw new ReadingFault('A buffer is cut short.');
		const packed = await this.#body.slice(start, start + length);
		const unpacked = new DataView(packed.buffer, packed.byteOffset).getBigInt64(0, true);
		if (unpacked === -1n) return packed.subarray(8);
		if (unpacked < 0n || unpacked > BigInt(2 ** 31 - 1))
			throw new ReadingFault('A buffer unpacks to no length.');
		return unpacked === 0n ? new Uint8Array() : unpack(packed.subarray(8), Number(unpacked));
	}
}
