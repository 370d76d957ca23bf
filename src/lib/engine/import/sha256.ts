import { compress, firstState } from '#lib/engine/import/sha256Block.ts';

/**
 * SHA-256 of bytes that come in pieces: Web Crypto takes them only all at once, and a file may be larger than
 * memory.
 */
export class Sha256 {
	readonly #words = new Int32Array(64);
	readonly #state = Int32Array.from(firstState);
	/** What did not fill a block yet. */
	readonly #rest = new Uint8Array(64);
	#length = 0;

	add(bytes: Uint8Array): void {
		const held = this.#length % 64;
		this.#length += bytes.length;
		const first = Math.min(held === 0 ? 0 : 64 - held, bytes.length);
		this.#rest.set(bytes.subarray(0, first), held);
		if (held > 0 && held + first === 64) this.#block(this.#rest, 0);
		let at = first;
		for (; at + 64 <= bytes.length; at += 64) this.#block(bytes, at);
		if (at < bytes.length) this.#rest.set(bytes.subarray(at), 0);
	}

	/** In hexadecimal. Nothing is added after it. */
	digest(): string {
		const held = this.#length % 64;
		const end = new Uint8Array(held < 56 ? 64 : 128);
		end.set(this.#rest.subarray(0, held));
		end[held] = 0x80;
		new DataView(end.buffer).setBigUint64(end.length - 8, BigInt(this.#length) * 8n);
		for (let at = 0; at < end.length; at += 64) this.#block(end, at);
		return [...this.#state].map((word) => (word >>> 0).toString(16).padStart(8, '0')).join('');
	}

	#block(bytes: Uint8Array, at: number): void {
		for (let word = 0; word < 16; word += 1) {
			const from = at + word * 4;
			this.#words[word] =
				(bytes[from]! << 24) | (bytes[from + 1]! << 16) | (bytes[from + 2]! << 8) | bytes[from + 3]!;
		}
		compress(this.#words, this.#state, this.#state);
	}
}
