import fc from 'fast-check';
import { expect, test } from 'vitest';
import { highlight } from '#lib/ui/code/highlight.ts';
import { withMarks } from '#lib/ui/code/withMarks.ts';

test('a place in plain code is marked', () => {
	expect(withMarks('SELECT x', [{ start: 7, end: 8 }])).toBe('SELECT <mark>x</mark>');
});

test('a mark steps over tags, and an escape counts as the one character it stands for', () => {
	expect(withMarks('a &lt; <span class="k">bc</span> d', [{ start: 2, end: 5 }])).toBe(
		'a <mark>&lt; </mark><span class="k"><mark>b</mark>c</span> d'
	);
});

test('an empty place marks the character that it stands before', () => {
	expect(withMarks('ab', [{ start: 1, end: 1 }])).toBe('a<mark>b</mark>');
});

test('whatever is marked in whatever code, the code reads the same and the marks hold its place', () => {
	const code = fc.array(fc.constantFrom('SELECT ', '<b>', '&', "'x'", '"', '-- æ\n', '😀', '1'), {
		minLength: 1
	});
	const place = fc.tuple(fc.nat(60), fc.nat(20));
	fc.assert(
		fc.property(code, place, (parts, [from, length]) => {
			const source = parts.join('');
			const start = Math.min(from, source.length - 1);
			const end = Math.min(start + length + 1, source.length);
			const html = withMarks(highlight(source, 'sql'), [{ start, end }]);
			const marked = [...html.matchAll(/<mark>([^]*?)<\/mark>/g)].map(([, text]) => textOf(text!)).join('');
			expect([textOf(html), marked]).toEqual([source, source.slice(start, end)]);
		}),
		{ seed: 20261123, numRuns: 300 }
	);
});

const escapes: { readonly [escape: string]: string } = {
	'&amp;': '&',
	'&lt;': '<',
	'&gt;': '>',
	'&quot;': '"',
	'&#x27;': "'"
};
const textOf = (html: string) =>
	html.replace(/<[^>]*>/g, '').replace(/&[^;]+;/g, (escape) => escapes[escape]!);
