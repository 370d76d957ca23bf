import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Sha256 } from '#lib/engine/import/sha256.ts';

const hashOf = (pieces: readonly Uint8Array[]) => {
	const hash = new Sha256();
	for (const piece of pieces) hash.add(piece);
	return hash.digest();
};

/** From FIPS 180-4’s own examples. */
test.each([
	['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
	['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
	[
		'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
		'248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1'
	]
])('the hash of “%s” is the published one', (text, hash) => {
	expect(hashOf([new TextEncoder().encode(text)])).toBe(hash);
});

test('bytes in any pieces have the hash that Node gives them', () => {
	fc.assert(
		fc.property(fc.array(fc.uint8Array({ maxLength: 200 }), { maxLength: 6 }), (pieces) => {
			const expected = createHash('sha256');
			for (const piece of pieces) expected.update(piece);
			expect(hashOf(pieces)).toBe(expected.digest('hex'));
		}),
		{ seed: 66, numRuns: 500 }
	);
});
