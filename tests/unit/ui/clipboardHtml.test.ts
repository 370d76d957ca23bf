import { describe, expect, it } from 'vitest';
import type { LeavingKind } from '#lib/release/leavingTable.ts';
import { clipboardHtml } from '#lib/ui/release/clipboardHtml.ts';
import { messagesIn } from '#messages/messages.ts';

const danish = messagesIn('da');
const english = messagesIn('en');

/** How a cell tells Excel, and LibreOffice, that it is a text. */
const isText = 'style="mso-number-format:\\@" sdnum="1030;0;@"';
/** The same, that it is a whole number with every digit. */
const everyDigit = 'style="mso-number-format:0" sdnum="1030;0;0"';

const day = (text: string) => new Date(`${text}Z`);

/** A table of one cell is what the cell is, between the table's own marks. */
function cellOf(value: unknown, { kind = 'text', messages = danish }: Partial<Told> = {}) {
	const html = clipboardHtml([{ kind }], [[value]], messages);
	const [, style = '', inside = ''] = /^<table><tr><td ?([^>]*)>(.*)<\/td><\/tr><\/table>$/s.exec(html) ?? [];
	return [style, inside];
}

type Told = {
	readonly kind: LeavingKind;
	readonly messages: typeof danish;
};

describe('copied cells as a table', () => {
	it('are one table, row by row, an empty cell for no value', () => {
		const columns = [{ kind: 'text' }, { kind: 'number' }] as const;
		const rows = [
			['kode', 'antal'],
			['0101', 12345.125],
			[null, -1]
		];
		expect(clipboardHtml(columns, rows, danish)).toBe(
			`<table><tr><td ${isText}>kode</td><td ${isText}>antal</td></tr>` +
				`<tr><td ${isText}>0101</td><td>12345,125</td></tr>` +
				'<tr><td></td><td>-1</td></tr></table>'
		);
	});

	it.each(['0101', '1-2', '1E5', 'SAND', '-', 'Ærø'])('say of the text %s that it is one', (text) => {
		expect(cellOf(text)).toEqual([isText, text]);
	});

	it.each([
		['number', 12345.125, '12345,125', '12345.125'],
		['number', 0.0000001, '0,0000001', '0.0000001'],
		['date', day('2024-02-29'), '29-02-2024', '2024-02-29'],
		['timestamp', day('2024-02-29T13:05:00'), '29-02-2024 13:05:00', '2024-02-29 13:05:00'],
		['boolean', true, 'ja', 'yes']
	] as const)('leave a %s to be read in the person’s language', (kind, value, inDanish, inEnglish) => {
		expect(cellOf(value, { kind })).toEqual(['', inDanish]);
		expect(cellOf(value, { kind, messages: english })).toEqual(['', inEnglish]);
	});

	it.each([
		[999_999_999_999_999n, ''],
		[1_000_000_000_000_000n, isText],
		[-1_234_567_890_123_456_789n, isText],
		[999_999_999_999_999, ''],
		[1_000_000_000_000_000, isText],
		[2 ** 60, '']
	])('have %s as a text only where a sheet would lose its last digits', (value, style) => {
		expect(cellOf(value, { kind: 'number' })).toEqual([style, String(value)]);
	});

	it('show every digit of a number that is a name for something', () => {
		expect(cellOf(123_456_789_012, { kind: 'name' })).toEqual([everyDigit, '123456789012']);
		expect(cellOf(2.5, { kind: 'name' })).toEqual(['', '2,5']);
		expect(cellOf(1_234_567_890_123_456n, { kind: 'name' })).toEqual([isText, '1234567890123456']);
		expect(cellOf(null, { kind: 'name' })).toEqual(['', '']);
	});

	it('have lists, and what is no number, as texts', () => {
		expect(cellOf([1, 2n], { kind: 'other' })).toEqual([isText, '[1,&quot;2&quot;]']);
		expect(cellOf(NaN, { kind: 'number' })).toEqual([isText, 'NaN']);
	});

	it.each([
		['<b>&"', '&lt;b&gt;&amp;&quot;'],
		['</td></table><img src=x>', '&lt;/td&gt;&lt;/table&gt;&lt;img src=x&gt;'],
		['&#61;1+1', '&amp;#61;1+1']
	])('hold no markup of the text %s', (text, inside) => {
		expect(cellOf(text)).toEqual([isText, inside]);
	});

	const lineBreak = '<br style="mso-data-placement:same-cell">';
	it.each([
		['=1+1', `'=1+1`],
		['\t=1+1', `'\t=1+1`],
		['\u00a0=1+1', `'\u00a0=1+1`],
		['\u0000=1+1', `'\u0000=1+1`],
		['\u200b@a', `'\u200b@a`],
		['a\n=1+1\r\n-2', `a${lineBreak}'=1+1${lineBreak}'-2`],
		['&lt=1', '&amp;lt=1']
	])('have no line that begins like a formula when %j is read without styles', (text, inside) => {
		expect(cellOf(text)).toEqual([isText, inside]);
	});

	it('keep spaces that readers of HTML would leave out', () => {
		const spaces = (count: number) => `<span style="mso-spacerun:yes">${'&nbsp;'.repeat(count)}</span>`;
		expect(cellOf(' a b  c ')).toEqual([isText, `${spaces(1)}a b${spaces(2)}c${spaces(1)}`]);
		expect(cellOf(' =1')).toEqual([isText, `' =1`]);
	});
});
