import type { Bytes } from '#lib/extract/bytes.ts';
import { PackedFault, packedFault } from '#lib/extract/formats/packedFault.ts';

type Told = (done: number) => void;
type ByteStream = ReadableStream<Uint8Array<ArrayBuffer>>;

export type Packed = {
	/** Of the file on disk. */
	readonly name: string;
	readonly format: 'zip' | 'gzip';
	/** Unpacks it from its beginning. */
	readonly unpack: (told: Told) => ByteStream;
};

/** Nobody asks for more of a beginning; what is wanted whole is unpacked whole. */
const keptLimit = 64 << 20;

/**
 * What is packed, as bytes that are unpacked while they are read. The first part is kept as far as anyone
 * asked for it, since several questions are asked of a file's beginning. No blob is made of it: browsers
 * may write those to disk.
 */
export class PackedBytes implements Bytes {
	readonly name: string;
	readonly size = undefined;
	readonly #packed: Packed;
	#kept = new Uint8Array(0);
	#length = 0;
	#ended = false;
	#rest: ReadableStreamDefaultReader<Uint8Array<ArrayBuffer>> | undefined;
	#last: Promise<void> = Promise.resolve();

	constructor(packed: Packed) {
		this.name = packed.name;
		this.#packed = packed;
	}

	async slice(start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
		if (end > keptLimit) throw new PackedFault({ kind: 'too-large', file: this.name, limit: keptLimit });
		// One after the other: each may read on where the last one stopped.
		this.#last = this.#last.then(() => this.#readTo(end));
		await this.#last;
		return this.#kept.slice(Math.min(start, this.#length), Math.min(end, this.#length));
	}

	stream(told: Told = () => undefined): ByteStream {
		const { name, format, unpack } = this.#packed;
		const reader = unpack(told).getReader();
		return new ReadableStream(
			{
				async pull(controller) {
					try {
						const { done, value } = await reader.read();
						if (done) controller.close();
						else controller.enqueue(value);
					} catch (thrown) {
						controller.error(packedFault(thrown, name, format));
					}
				},
				cancel: (reason) => reader.cancel(reason)
			},
			{ highWaterMark: 0 }
		);
	}

	async #readTo(end: number): Promise<void> {
		this.#rest ??= this.stream().getReader();
		while (this.#length < end && !this.#ended) {
			const { done, value } = await this.#rest.read();
			if (done) this.#ended = true;
			else this.#keep(value);
		}
	}

	#keep(bytes: Uint8Array) {
		const length = this.#length + bytes.length;
		if (length > this.#kept.length) {
			const roomier = new Uint8Array(Math.max(2 * this.#kept.length, length, 1 << 18));
			roomier.set(this.#kept.subarray(0, this.#length));
			this.#kept = roomier;
		}
		this.#kept.set(bytes, this.#length);
		this.#length = length;
	}
}
