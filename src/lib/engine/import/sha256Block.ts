// SHA-256 as FIPS 180-4 has it.

const roundConstants = Int32Array.from(primes(64), (prime) => fraction(Math.cbrt(prime)));
export const firstState: Readonly<Int32Array> = Int32Array.from(primes(8), (prime) =>
	fraction(Math.sqrt(prime))
);

/** One block of `words` (64, the first 16 given) on the state `from`. Its steps are written out: it is done a million times. */
export function compress(words: Int32Array, from: Int32Array, into: Int32Array): void {
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
