import { expect, test } from 'vitest';
import { lineCount } from '#lib/engine/lineCount.ts';

const countIn = (text: string) => {
	const bytes = new TextEncoder().encode(text);
	return lineCount({
		size: bytes.length,
		read(offset, into) {
			const part = bytes.subarray(offset, offset + into.length);
			into.set(part);
			return part.length;
		}
	});
};

test.each([
	['', 0],
	['\n', 0],
	['a', 1],
	['a\n', 1],
	['a\r\nb\r\n', 2],
	['a\n\n\nb', 2],
	['a\rb', 2],
	[`${'x'.repeat(1 << 20)}\n${'y'.repeat(10)}`, 2]
])('the lines that hold something are counted: %j', (text, lines) => {
	expect(countIn(text)).toBe(lines);
});
