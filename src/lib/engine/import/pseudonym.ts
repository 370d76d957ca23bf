import { compress, firstState } from '#lib/engine/import/sha256Block.ts';

// HMAC as RFC 2104 has it, over SHA-256, for one message of ten digits at a time: what the key
// gives is worked out once, so that a pseudonym costs two rounds instead of four. Web Crypto answers each
// message by a promise of its own, ten times slower. The key never enters the engine, whose texts a notebook
// can have logged.

/** The first 32 hexadecimal digits of HMAC-SHA-256 over the ten digits that a number below 10¹⁰ has. */
export function pseudonymsBy(key: Uint8Array): (number: number, into: Uint8Array, at: number) => void {
	if (key.length > 64) throw new Error('A key has 64 bytes at most.');
	const words = new Int32Array(64);
	const state = new Int32Array(8);
	const inner = padded(key, 0x36);
	const outer = padded(key, 0x5c);
	return (number, into, at) => {
		writeDigits(words, number);
		finish(words, 10);
		compress(words, inner, state);
		words.set(state);
		words[8] = 0x80000000;
		finish(words, 32);
		compress(words, outer, state);
		writeHex(state, into, at);
	};
}

export const pseudonymLength = 32;

/** The state after the key's block. */
function padded(key: Uint8Array, pad: number): Int32Array {
	const block = Uint8Array.from({ length: 64 }, (_, at) => (key[at] ?? 0) ^ pad);
	const view = new DataView(block.buffer);
	const words = new Int32Array(64);
	for (let at = 0; at < 16; at += 1) words[at] = view.getInt32(at * 4);
	const state = new Int32Array(8);
	compress(words, firstState, state);
	return state;
}

/** Ten digits and the bit that ends a message. */
function writeDigits(words: Int32Array, number: number): void {
	const high = Math.floor(number / 1_000_000);
	const low = number - high * 1_000_000;
	words[0] = fourDigits(high);
	words[1] = fourDigits(Math.floor(low / 100));
	const last = low % 100;
	words[2] = ((0x30 + Math.floor(last / 10)) << 24) | ((0x30 + (last % 10)) << 16) | 0x8000 | 0;
	for (let at = 3; at < 9; at += 1) words[at] = 0;
}

const fourDigits = (number: number) =>
	((0x30 + Math.floor(number / 1000)) << 24) |
	((0x30 + (Math.floor(number / 100) % 10)) << 16) |
	((0x30 + (Math.floor(number / 10) % 10)) << 8) |
	(0x30 + (number % 10));

/** The length in bits of the key's block and of what followed it closes the block. */
function finish(words: Int32Array, length: number): void {
	for (let at = 9; at < 15; at += 1) words[at] = 0;
	words[15] = (64 + length) * 8;
}

const hexDigits = new TextEncoder().encode('0123456789abcdef');

function writeHex(state: Int32Array, into: Uint8Array, at: number): void {
	for (let word = 0; word < pseudonymLength / 8; word += 1) {
		const value = state[word]!;
		for (let digit = 0; digit < 8; digit += 1) {
			into[at + word * 8 + digit] = hexDigits[(value >>> (28 - digit * 4)) & 15]!;
		}
	}
}
