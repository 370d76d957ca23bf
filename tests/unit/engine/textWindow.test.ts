import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ByteSource } from '#lib/engine/byteSource.ts';
import { passLine, textWindow } from '#lib/engine/import/textWindow.ts';
import type { Dialect } from '#lib/notebook/notebook.ts';

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

function bytesIn(text: string, encoding: Dialect['encoding']): Uint8Array {
	if (encoding === 'utf-8') return new TextEncoder().encode(text);
	if (encoding === 'windows-1252') return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
	return utf16(text, encoding === 'utf-16le');
}

/** The whole text by windows that end with a line, and the line at which each begins. */
function windowsOf(bytes: Uint8Array, encoding: Dialect['encoding'], size: number) {
	const window = textWindow(source(bytes), { encoding, size });
	const parts: Uint8Array[] = [];
	const lines: number[] = [];
	for (let text = window.look(); text.length > 0; text = window.look()) {
		const end = window.ended ? text.length : (text.lastLineEnd() ?? text.length);
		lines.push(window.line());
		const whole = new Uint8Array(end);
		expect(text.upTo(end).read(0, whole)).toBe(end);
		expect(
			text
				.bytes()
				.subarray(0, end)
				.every((byte, at) => byte === whole[at])
		).toBe(true);
		parts.push(whole);
		window.pass(end);
	}
	expect(window.done).toBe(1);
	const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
	return { texts: parts.map((part) => decoder.decode(part)), lines };
}

const encodings = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'] as const;

test.each(encodings)('a text in %s is the same however large the window is', (encoding) => {
	fc.assert(
		fc.property(
			fc.array(fc.string({ unit: fc.constantFrom('a', 'æ', ';', '0123456789') }), { maxLength: 60 }),
			fc.constantFrom('\n', '\r\n', '\r'),
			fc.integer({ min: 600, max: 2000 }),
			(rows, lineEnd, size) => {
				const text = rows.map((row) => row.slice(0, 100) + lineEnd).join('');
				const { texts, lines } = windowsOf(bytesIn(text, encoding), encoding, size);
				expect(texts.join('')).toBe(text);
				const ends = texts.map((part) => part.split(lineEnd).length - 1);
				expect(lines).toEqual(ends.map((_, at) => ends.slice(0, at).reduce((sum, n) => sum + n, 1)));
			}
		),
		{ seed: 3, numRuns: 150 }
	);
});

test('UTF-16 in any alignment of its surrogates comes out whole, without its mark', () => {
	for (const little of [true, false]) {
		for (const shift of [0, 1, 2, 3]) {
			const text = 'a'.repeat(shift) + '🙂'.repeat(3_000_000);
			const encoding = little ? 'utf-16le' : 'utf-16be';
			const { texts } = windowsOf(utf16(`\ufeff${text}`, little), encoding, 5_000_001);
			expect(texts.join('') === text).toBe(true);
		}
	}
});

test('a line that is longer than the window can be passed', () => {
	const window = textWindow(source(new TextEncoder().encode(`${'x'.repeat(5_000)}\r\nb;c\n`)), {
		encoding: 'utf-8',
		size: 1_000
	});
	expect(window.look().lastLineEnd()).toBeUndefined();
	passLine(window);
	expect(new TextDecoder().decode(window.look().bytes())).toBe('b;c\n');
	expect(window.line()).toBe(2);
});

test('an empty file is an empty text', () => {
	for (const encoding of encodings) expect(windowsOf(new Uint8Array(), encoding, 1_000).texts).toEqual([]);
});
