import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
	filledLines,
	lastLineEnd,
	lastRecordEnd,
	lineEnds,
	partingOf,
	recordEnd,
	withOneLineEnd
} from '#lib/engine/import/textRecords.ts';

const parting = partingOf({ separator: ';', quote: '"' });
const bytes = (text: string) => new TextEncoder().encode(text);
const textOf = (part: Uint8Array) => new TextDecoder().decode(part);

/** The records of a text, and what is left of it. */
function recordsOf(text: string, signs = parting): readonly string[] {
	const all = bytes(text);
	const records: string[] = [];
	let at = 0;
	for (let end = recordEnd(all, 0, signs); end !== undefined; end = recordEnd(all, at, signs)) {
		records.push(textOf(all.subarray(at, end)));
		at = end;
	}
	return [...records, textOf(all.subarray(at))];
}

test('a record ends with its line, unless a quoted field goes on', () => {
	expect(recordsOf('a;b\nc;"d\ne"\n')).toEqual(['a;b\n', 'c;"d\ne"\n', '']);
	expect(recordsOf('a\r\nb\rc')).toEqual(['a\r\n', 'b\r', 'c']);
	expect(recordsOf('"a ""b""\n";c\nd')).toEqual(['"a ""b""\n";c\n', 'd']);
	expect(recordsOf('a; "b\nc"\nd')).toEqual(['a; "b\nc"\n', 'd']);
});

test('a quote within a field is a sign like others, and without quotes each is', () => {
	expect(recordsOf('a;5" skærm\nb')).toEqual(['a;5" skærm\n', 'b']);
	expect(recordsOf('"a\nb"\n', partingOf({ separator: ';', quote: '' }))).toEqual(['"a\n', 'b"\n', '']);
});

test('a text ends within a record that does not end', () => {
	expect(recordsOf('a\n"b\nc\n')).toEqual(['a\n', '"b\nc\n']);
	expect(lastRecordEnd(bytes('a\n"b\nc\n'), parting)).toBe(2);
	expect(lastRecordEnd(bytes('"b\nc\n'), parting)).toBeUndefined();
});

test('the last line end is a line feed where there is one, and never half of one', () => {
	expect(lastLineEnd(bytes('a\nb\nc'))).toBe(4);
	expect(lastLineEnd(bytes('a\r\nb\r'))).toBe(3);
	expect(lastLineEnd(bytes('a\rb\rc'))).toBe(4);
	expect(lastLineEnd(bytes('a\rb\r'))).toBe(2);
	expect(lastLineEnd(bytes('abc'))).toBeUndefined();
});

test('lines are counted whatever ends them, empty ones only among all', () => {
	expect(lineEnds(bytes('a\r\n\nb\rc'), 7)).toBe(3);
	expect(filledLines(bytes('a\r\n\nb\rc'))).toBe(3);
	expect(filledLines(bytes('\n\n'))).toBe(0);
	expect(textOf(withOneLineEnd(bytes('a\r\n\r\rb\nc\r')))).toBe('a\n\n\nb\nc\n');
});

test('records parted by quotes and line ends are found as they were written', () => {
	const field = fc.string({ unit: fc.constantFrom('a', 'æ', ';', '"', '\n', '\r\n', ' ') });
	const written = fc.array(fc.array(field, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 6 });
	fc.assert(
		fc.property(written, (rows) => {
			const records = rows.map(
				(row) => `${row.map((text) => `"${text.replaceAll('"', '""')}"`).join(';')}\n`
			);
			expect(recordsOf(records.join(''))).toEqual([...records, '']);
			expect(lastRecordEnd(bytes(records.join('')), parting)).toBe(bytes(records.join('')).length);
		}),
		{ seed: 5, numRuns: 500 }
	);
});
