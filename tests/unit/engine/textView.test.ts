import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ByteSource } from '#lib/engine/byteSource.ts';
import { textView, type TextForm } from '#lib/engine/textView.ts';

// What windows-1252 has beyond Latin-1 is tested in the browser: Node's decoder reads it as Latin-1.
const source = (bytes: Uint8Array): ByteSource => ({
	size: bytes.length,
	read(offset, into) {
		const part = bytes.subarray(offset, offset + into.length);
		into.set(part);
		return part.length;
	}
});

const utf16 = (text: string, little: boolean) => {
	const bytes = new DataView(new ArrayBuffer(text.length * 2));
	for (let at = 0; at < text.length; at += 1) bytes.setUint16(at * 2, text.charCodeAt(at), little);
	return new Uint8Array(bytes.buffer);
};

const viewOf = (bytes: Uint8Array, form: TextForm) => textView(source(bytes), form, async () => undefined);

/** The whole text, read in pieces of this many bytes. */
function textOf(view: ByteSource, piece: number): string {
	const all = new Uint8Array(view.size);
	for (let at = 0; at < view.size; at += piece) {
		const into = new Uint8Array(Math.min(piece, view.size - at));
		expect(view.read(at, into)).toBe(into.length);
		all.set(into, at);
	}
	return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(all);
}

test('a text of several blocks is the same however it is cut', async () => {
	const line = 'København;1.234,5;🙂\r\n';
	const text = line.repeat(90_000);
	for (const little of [true, false]) {
		const form = { encoding: little ? 'utf-16le' : 'utf-16be', oneLineEnd: false } as const;
		const view = await viewOf(utf16(text, little), form);
		expect(view.size).toBe(new TextEncoder().encode(text).length);
		expect(textOf(view, 999_983)).toBe(text);
	}
});

test('UTF-16 in any alignment of its surrogates comes out whole, without its mark', async () => {
	await fc.assert(
		fc.asyncProperty(fc.nat(3), fc.boolean(), async (shift, little) => {
			const text = 'a'.repeat(shift) + '🙂'.repeat(300_000);
			const encoding = little ? 'utf-16le' : 'utf-16be';
			const view = await viewOf(utf16(`\ufeff${text}`, little), { encoding, oneLineEnd: false });
			expect(textOf(view, 1 << 20)).toBe(text);
		}),
		{ seed: 7, numRuns: 8 }
	);
});

test('a byte is found again wherever the reading begins', async () => {
	const text = 'æ'.repeat(1_500_000) + 'slut';
	const bytes = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
	const view = await viewOf(bytes, { encoding: 'windows-1252', oneLineEnd: false });
	const expected = new TextEncoder().encode(text);
	fc.assert(
		fc.property(fc.nat(expected.length - 1), fc.integer({ min: 1, max: 50 }), (at, length) => {
			const into = new Uint8Array(length);
			const read = view.read(at, into);
			expect(into.subarray(0, read)).toEqual(expected.subarray(at, at + length));
		}),
		{ seed: 11, numRuns: 200 }
	);
});

test('mixed line ends become one, also where a block ends between the two', async () => {
	for (const shift of [0, 1]) {
		const text = 'x'.repeat(shift) + 'a\r\nb\rc\n'.repeat(200_000);
		const view = await viewOf(new TextEncoder().encode(text), { encoding: 'utf-8', oneLineEnd: true });
		expect(textOf(view, 1 << 20)).toBe(text.replace(/\r\n?/g, '\n'));
	}
});

test('an empty file is an empty text', async () => {
	const view = await viewOf(new Uint8Array(), { encoding: 'windows-1252', oneLineEnd: false });
	expect([view.size, view.read(0, new Uint8Array(5))]).toEqual([0, 0]);
});
