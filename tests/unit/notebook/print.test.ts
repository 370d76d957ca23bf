import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { applyEdit } from '#lib/notebook/applyEdit.ts';
import { newNotebook } from '#lib/notebook/newNotebook.ts';
import { parseNotebook } from '#lib/notebook/parse.ts';
import { printNotebook } from '#lib/notebook/print.ts';
import type { Cell, CellId, Notebook } from '#lib/notebook/notebook.ts';
import { hardText, seeded } from '../../support/notebooks.ts';

const open = (text: string): Notebook => {
	const read = parseNotebook(text);
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	return read.value;
};
const cell = (kind: Cell['kind'], source: string, more: Partial<Cell> = {}): Cell => ({
	id: `${kind}-${source}` as CellId,
	kind,
	source,
	flags: {},
	...more
});
const print = (...cells: readonly Cell[]) =>
	printNotebook({ front: { kladde: 1, title: '', run: 'auto', extracts: [], written: '' }, cells });

describe('what is written afresh', () => {
	test('a new notebook reads well', () => {
		expect(printNotebook(newNotebook({ title: 'Flyttemønstre', language: 'da' }))).toBe(
			'---\nkladde: 1\ntitle: Flyttemønstre\nlanguage: da\n---\n\n```sql\n```\n'
		);
	});

	test('cells stand apart by an empty line, neighbouring prose by a separator', () => {
		expect(
			print(
				cell('md', 'one'),
				cell('md', 'two', { name: 'notes', flags: { folded: true } }),
				cell('sql', 'select 1', { name: 'moves', flags: { folded: true, view: true, limit: '10' } }),
				cell('md', 'three')
			)
		).toBe(
			'one\n\n<!-- cell notes folded -->\n\ntwo\n\n```sql moves folded view limit=10\nselect 1\n```\n\nthree\n'
		);
	});

	test('a name that would not be read back stands in quotes, and no name before a flag as a dash', () => {
		const named = (name: string) => print(cell('ts', '', { name })).split('\n')[0];
		expect(['flytninger_år', 'a\u030Ar', 'to ord', '-', 'a=b', 'a`b', '-->', '"', 'a\nb'].map(named)).toEqual(
			[
				'```ts flytninger_år',
				'```ts a\u030Ar',
				'```ts "to ord"',
				'```ts "-"',
				'```ts "a=b"',
				'```ts "a\\u0060b"',
				'```ts "--\\u003e"',
				'```ts "\\""',
				'```ts "a\\nb"'
			]
		);
		expect(print(cell('ts', '', { flags: { folded: true } }))).toBe('```ts - folded\n```\n');
	});

	test('a fence inside a cell is carried by a longer fence', () => {
		expect(print(cell('sql', '-- ````\n````'))).toBe('`````sql\n-- ````\n````\n`````\n');
	});

	test('prose that would be read as something else is a fenced cell', () => {
		expect(print(cell('md', 'see\n```sql\nselect 1\n```'))).toBe(
			'````md\nsee\n```sql\nselect 1\n```\n````\n'
		);
		expect(print(cell('md', 'ends in a line\n'))).toBe('```md\nends in a line\n\n```\n');
	});

	test('prose that only looks like a fence is prose, and the prose after it is kept apart', () => {
		expect(print(cell('md', '```sql`'), cell('md', 'b'))).toBe('```sql`\n\n<!-- cell -->\n\nb\n');
	});

	test('prose that begins like front matter is kept from being it', () => {
		expect(print(cell('md', '---\nkladde: 9\n---'))).toBe('<!-- cell -->\n\n---\nkladde: 9\n---\n');
	});

	test('a file’s own line ending is used for what is new in it', () => {
		const { notebook } = applyEdit(open('# Moves\r\n'), {
			kind: 'add',
			index: 1,
			cell: cell('sql', 'select\n1')
		});
		expect(printNotebook(notebook)).toBe('# Moves\r\n\r\n```sql\r\nselect\r\n1\r\n```\r\n');
	});
});

describe('an edit of one cell leaves the rest of the file alone', () => {
	const eol = fc.constantFrom('\n', '\r\n');
	const head = fc.constantFrom(
		'sql',
		'sql   moves  folded',
		'ts',
		'python x',
		'md - folded',
		'  input "a b"'
	);
	const fenced = fc
		.tuple(eol, fc.constantFrom('```', '~~~~', '`````'), head, fc.constantFrom('', 'select 1', 'a\n\n  b'))
		.map(([eol, marker, head, source]) =>
			[marker + head, ...(source === '' ? [] : source.split('\n')), marker].join(eol)
		);
	const prose = fc.constantFrom('# Title', 'a\n\nb', 'a  \r\nb', '- x\n  ```\n  y\n  ```');
	const separated = prose.map((prose) => `<!--cell  x -->\n${prose}`);
	const gap = fc.constantFrom('\n', '\n\n', '\r\n', '\n \t\n\n');
	const front = fc.constantFrom('', '---\nkladde: 1\n# ours\n---\n', '\uFEFF---\r\nkladde: 1\r\n---\r\n\r\n');
	const file = fc.record({
		front,
		blocks: fc.array(fc.tuple(fc.oneof(fenced, separated), gap), { minLength: 1, maxLength: 6 }),
		pick: fc.nat()
	});

	test('to the byte, whatever the new source', () => {
		fc.assert(
			fc.property(file, hardText, ({ front, blocks, pick }, source) => {
				const index = pick % blocks.length;
				const above = front + blocks.slice(0, index).flat().join('');
				const below =
					blocks[index]![1] +
					blocks
						.slice(index + 1)
						.flat()
						.join('');
				const notebook = open(above + blocks[index]![0] + below);
				const id = notebook.cells[index]!.id;
				const text = printNotebook(applyEdit(notebook, { kind: 'setSource', id, source }).notebook);
				expect([text.slice(0, above.length), text.slice(-below.length)]).toEqual([above, below]);
				expect(open(text).cells[index]!.source).toBe(source);
			}),
			seeded(4_000)
		);
	});

	test('and of the cell itself keeps what the new source can keep', () => {
		const text = '~~~~  sql   moves\r\nselect 1\r\n ~~~~~ \r\n';
		const notebook = open(text);
		const id = notebook.cells[0]!.id;
		const after = (edit: Parameters<typeof applyEdit>[1]) =>
			printNotebook(applyEdit(notebook, edit).notebook);
		expect(after({ kind: 'setSource', id, source: 'select\n2' })).toBe(
			'~~~~  sql   moves\r\nselect\r\n2\r\n ~~~~~ \r\n'
		);
		expect(after({ kind: 'rename', id, name: 'flytninger' })).toBe(
			'~~~~sql flytninger\r\nselect 1\r\n ~~~~~ \r\n'
		);
		expect(after({ kind: 'setSource', id, source: '~~~~~' })).toBe('```sql moves\r\n~~~~~\r\n```\r\n');
	});
});
