import type { Bytes } from '#lib/extract/bytes.ts';
import { PackedFault } from '#lib/extract/formats/packedFault.ts';

/** What a format that jumps about in its file may take of memory once unpacked. */
export const wholeLimit = 1 << 30;

/**
 * What is packed, unpacked in memory, for formats that begin to read at the file's end. The bytes are counted
 * while they come: what an archive says of its size is not believed.
 */
export async function wholeOf(packed: Bytes, limit = wholeLimit): Promise<Bytes> {
	const parts: Uint8Array<ArrayBuffer>[] = [];
	let size = 0;
	const reader = packed.stream().getReader();
	for (;;) {
		const { done, value } = await reader.read();
		if (done) return new HeldBytes(packed.name, parts);
		parts.push(value);
		size += value.length;
		if (size <= limit) continue;
		await reader.cancel();
		throw new PackedFault({ kind: 'too-large', file: packed.name, limit });
	}
}

/** Bytes in parts, as they came: put together they would need their room twice. */
class HeldBytes implements Bytes {
	readonly name: string;
	readonly size: number;
	readonly #parts: readonly Uint8Array<ArrayBuffer>[];
	readonly #starts: readonly number[];

	constructor(name: string, parts: readonly Uint8Array<ArrayBuffer>[]) {
		this.name = name;
		this.#parts = parts;
		let size = 0;
		this.#starts = parts.map(({ length }) => (size += length) - length);
		this.size = size;
	}

	async slice(start: number, end: number): Promise<Uint8Array<ArrayBuffer>> {
		const from = Math.min(Math.max(start, 0), this.size);
		const to = Math.min(Math.max(end, from), this.size);
		const slice = new Uint8Array(to - from);
		for (let index = this.#partAt(from); index < this.#parts.length; index += 1) {
			const begins = this.#starts[index]!;
			if (begins >= to) break;
			const part = this.#parts[index]!.subarray(Math.max(from - begins, 0), to - begins);
			slice.set(part, Math.max(begins - from, 0));
		}
		return slice;
	}

	stream(told?: (done: number) => void): ReadableStream<Uint8Array<ArrayBuffer>> {
		const parts = this.#parts.entries();
		return new ReadableStream(
			{
				pull: (controller) => {
					const next = parts.next();
					if (next.done === true) return controller.close();
					const [index, part] = next.value;
					told?.((this.#starts[index]! + part.length) / this.size);
					controller.enqueue(part.slice());
				}
			},
			{ highWaterMark: 0 }
		);
	}

	#partAt(offset: number): number {
		let low = 0;
		let high = this.#starts.length - 1;
		while (low < high) {
			const middle = (low + high + 1) >> 1;
			if (this.#starts[middle]! <= offset) low = middle;
			else high = middle - 1;
		}
		return low;
	}
}
