// SHA-256 as FIPS 180-4 has it, and HMAC as RFC 2104, for one message of ten digits at a time: what the key
// gives is worked out once, so that a pseudonym costs two rounds instead of four. Web Crypto answers each
// message by a promise of its own, ten times slower. The key never enters the engine, whose texts a notebook
// can have logged.

const roundConstants = Int32Array.from(primes(64), (prime) => fraction(Math.cbrt(prime)));
const firstState = Int32Array.from(primes(8), (prime) => fraction(Math.sqrt(prime)));

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

/** One block of `words` on the state `from`. Its steps are written out: a pseudonym is made a million times. */
function compress(words: Int32Array, from: Int32Array, into: Int32Array): void {
	for (let at = 16; at < 64; at += 1) {
		const early = words[at - 15]!;
		const late = words[at - 2]!;
		const first = ((early >>> 7) | (early << 25)) ^ ((early >>> 18) | (early << 14)) ^ (early >>> 3);
		const second = ((late >>> 17) | (late << 15)) ^ ((late >>> 19) | (late << 13)) ^ (late >>> 10);
		words[at] = (words[at - 16]! + first + words[at - 7]! + second) | 0;
	}
	let a = from[0]!;
	let b = from[1]!;
	let c = from[2]!;
	let d = from[3]!;
	let e = from[4]!;
	let f = from[5]!;
	let g = from[6]!;
	let h = from[7]!;
	for (let at = 0; at < 64; at += 1) {
		const turnedE = ((e >>> 6) | (e << 26)) ^ ((e >>> 11) | (e << 21)) ^ ((e >>> 25) | (e << 7));
		const one = (h + turnedE + ((e & f) ^ (~e & g)) + roundConstants[at]! + words[at]!) | 0;
		const turnedA = ((a >>> 2) | (a << 30)) ^ ((a >>> 13) | (a << 19)) ^ ((a >>> 22) | (a << 10));
		const two = (turnedA + ((a & b) ^ (a & c) ^ (b & c))) | 0;
		h = g;
		g = f;
		f = e;
		e = (d + one) | 0;
		d = c;
		c = b;
		b = a;
		a = (one + two) | 0;
	}
	into[0] = from[0]! + a;
	into[1] = from[1]! + b;
	into[2] = from[2]! + c;
	into[3] = from[3]! + d;
	into[4] = from[4]! + e;
	into[5] = from[5]! + f;
	into[6] = from[6]! + g;
	into[7] = from[7]! + h;
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

/** The first 32 bits behind the point. */
function fraction(number: number): number {
	return Math.floor((number - Math.floor(number)) * 2 ** 32);
}

function primes(count: number): readonly number[] {
	const found: number[] = [];
	for (let number = 2; found.length < count; number += 1) {
		if (found.every((prime) => number % prime !== 0)) found.push(number);
	}
	return found;
}
