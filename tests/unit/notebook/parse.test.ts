import { describe, expect, test } from 'vitest';
import { parseNotebook } from '#lib/notebook/parse.ts';
import { said } from '../../support/notebooks.ts';

const parsed = (text: string) => {
	const read = parseNotebook(text);
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	return said(read.value);
};
const cellsIn = (text: string) => parsed(text).cells.map(({ id: _, ...cell }) => cell);
const problemIn = (text: string) => {
	const read = parseNotebook(text);
	return read.ok ? undefined : read.error;
};
const front = (...lines: string[]) => ['---', ...lines, '---', ''].join('\n');

describe('a notebook file', () => {
	test('holds front matter, prose and fenced cells', () => {
		const text = `---
kladde: 1
title: Flyttemønstre
language: da
purpose: Hvem flytter til kommunen?
legal-basis: Databeskyttelsesloven § 10
delete-by: 2027-01-31
threshold: 5
run: manual
extracts:
  kvinder:
    file: kvinder_*.csv
    file-column: fil
    dialect: { encoding: windows-1252, separator: ;, decimal: ",", thousands: ., date: dd-mm-yyyy, skip: 2, missing: [.., "-"] }
    columns:
      alder: integer
      cpr: { type: text, role: cpr }
      007: text
  historik:
    columns: { person: text }
    synthetic: { kind: address-history, seed: 7, size: 20000 }
---

# Flyttemønstre

\`\`\`input kommune
type: select
\`\`\`

\`\`\`sql moves folded limit=10
select 1

\`\`\`
~~~ts
1 + 1
~~~
`;
		expect(parsed(text)).toEqual({
			front: {
				kladde: 1,
				title: 'Flyttemønstre',
				language: 'da',
				purpose: 'Hvem flytter til kommunen?',
				legalBasis: 'Databeskyttelsesloven § 10',
				deleteBy: '2027-01-31',
				threshold: 5,
				run: 'manual',
				extracts: [
					{
						name: 'kvinder',
						file: 'kvinder_*.csv',
						fileColumn: 'fil',
						dialect: {
							encoding: 'windows-1252',
							separator: ';',
							quote: '"',
							decimal: ',',
							thousands: '.',
							header: true,
							skip: 2,
							date: 'dd-mm-yyyy',
							missing: ['..', '-']
						},
						columns: [
							{ name: 'alder', type: 'integer' },
							{ name: 'cpr', type: 'text', role: 'cpr' },
							{ name: '007', type: 'text' }
						]
					},
					{
						name: 'historik',
						file: '',
						columns: [{ name: 'person', type: 'text' }],
						synthetic: { kind: 'address-history', seed: 7, size: 20000 }
					}
				]
			},
			cells: [
				{ id: 'c1', kind: 'md', source: '# Flyttemønstre', flags: {} },
				{ id: 'c2', kind: 'input', name: 'kommune', source: 'type: select', flags: {} },
				{ id: 'c3', kind: 'sql', name: 'moves', source: 'select 1\n', flags: { folded: true, limit: '10' } },
				{ id: 'c4', kind: 'ts', source: '1 + 1', flags: {} }
			]
		});
	});

	test('may be plain Markdown, and may be empty', () => {
		const plain = { kladde: 1, title: '', run: 'auto', extracts: [] };
		expect(parsed('# Moves\n\nWords.\n')).toEqual({
			front: plain,
			cells: [{ id: 'c1', kind: 'md', source: '# Moves\n\nWords.', flags: {} }]
		});
		expect(parsed('')).toEqual({ front: plain, cells: [] });
		expect(parsed(' \r\n\t')).toEqual({ front: plain, cells: [] });
	});

	test('with Windows line endings has cells with plain ones', () => {
		expect(cellsIn('a\r\nb\r\n\r\n```sql\r\nselect\r\n1\r\n```\r\n')).toEqual([
			{ kind: 'md', source: 'a\nb', flags: {} },
			{ kind: 'sql', source: 'select\n1', flags: {} }
		]);
	});

	test('keeps a fenced block of a kind that it does not know, whatever its words', () => {
		expect(cellsIn('```python moves "x\nprint(1)\n```\n\n```\nplain\n```')).toEqual([
			{ kind: 'other', source: 'print(1)', flags: {}, info: 'python moves "x' },
			{ kind: 'other', source: 'plain', flags: {}, info: '' }
		]);
	});

	test('divides prose into cells at a separator, which may carry a name and flags', () => {
		expect(
			cellsIn('one\n\n<!-- cell -->\n\ntwo\n<!--cell "my notes" folded-->\nthree\n<!-- cell -->')
		).toEqual([
			{ kind: 'md', source: 'one', flags: {} },
			{ kind: 'md', source: 'two', flags: {} },
			{ kind: 'md', name: 'my notes', source: 'three', flags: { folded: true } },
			{ kind: 'md', source: '', flags: {} }
		]);
	});

	test('leaves other comments, indented fences and rules in the prose', () => {
		const prose = 'a\n\n---\n\n<!-- cellar -->\n\n ```sql\n select 1\n ```\n- b\n  ~~~\n  c\n  ~~~';
		expect(cellsIn(prose)).toEqual([{ kind: 'md', source: prose, flags: {} }]);
	});

	test('closes a fence only by one of its character that is as long', () => {
		const source = '```\n~~~\n~~~~ no\n    ~~~~';
		expect(cellsIn(`~~~~sql\n${source}\n  ~~~~~ \nafter`)).toEqual([
			{ kind: 'sql', source, flags: {} },
			{ kind: 'md', source: 'after', flags: {} }
		]);
	});
});

describe('the words after a cell’s kind', () => {
	test.each([
		['', undefined, {}],
		['moves', 'moves', {}],
		['flytninger_år  folded', 'flytninger_år', { folded: true }],
		['- folded', undefined, { folded: true }],
		['"-"', '-', {}],
		['limit=10 folded', undefined, { limit: '10', folded: true }],
		['"to ord" note="a \\"b\\" \\u00e6" x=', 'to ord', { note: 'a "b" æ', x: '' }],
		['a=b=c', undefined, { a: 'b=c' }],
		['moves "a b"', 'moves', { 'a b': true }]
	])('%j name the cell %j with flags %j', (words, name, flags) => {
		const named = name === undefined ? {} : { name };
		expect(cellsIn(`\`\`\`sql ${words}\n\`\`\``)).toEqual([{ kind: 'sql', ...named, source: '', flags }]);
	});

	test.each(['"moves', 'a"b', 'limit="10', '=10', '"\\x"'])('%j cannot be read', (words) => {
		expect(problemIn(`\n\`\`\`sql ${words}\n\`\`\``)).toEqual({
			kind: 'cell-head',
			line: 2,
			head: `\`\`\`sql ${words}`
		});
	});

	test('are data even when they are called like a prototype', () => {
		const [cell] = cellsIn('```sql constructor __proto__=x toString\n```');
		expect(Object.entries(cell!.flags)).toEqual([
			['__proto__', 'x'],
			['toString', true]
		]);
		expect(Object.getPrototypeOf(cell!.flags)).toBe(Object.prototype);
	});
});

describe('a text that is no notebook names the line', () => {
	test.each([
		['a fence that is not closed', 'a\n\n```sql\nselect 1\n~~~\n``', { kind: 'unclosed-fence', line: 3 }],
		[
			'a fence that is not closed, after front matter',
			`${front('kladde: 1', 'title: a')}\n\n~~~ts\n`,
			{ kind: 'unclosed-fence', line: 7 }
		],
		['front matter that is not closed', '---\nkladde: 1\n# Moves\n', { kind: 'unclosed-front', line: 1 }],
		['a missing version', front('title: a'), { kind: 'version-missing', line: 1 }],
		['empty front matter', front(), { kind: 'version-missing', line: 1 }],
		['a version to come', front('title: a', 'kladde: 2'), { kind: 'version-too-new', line: 3, found: 2 }],
		[
			'a version that is no number',
			front('kladde: one'),
			{ kind: 'front-value', line: 2, key: 'kladde', expected: { kind: 'whole-number' } }
		],
		[
			'front matter that is a list',
			front('- kladde'),
			{ kind: 'front-value', line: 2, key: '', expected: { kind: 'keys' } }
		],
		[
			'a title that is a number',
			front('kladde: 1', 'title: 2024'),
			{ kind: 'front-value', line: 3, key: 'title', expected: { kind: 'text' } }
		],
		[
			'a day that there is not',
			front('kladde: 1', 'delete-by: 2026-02-30'),
			{ kind: 'front-value', line: 3, key: 'delete-by', expected: { kind: 'date' } }
		],
		[
			'a threshold of nothing',
			front('kladde: 1', 'threshold: 0'),
			{ kind: 'front-value', line: 3, key: 'threshold', expected: { kind: 'whole-number' } }
		],
		[
			'a way to run that there is not',
			front('kladde: 1', 'run: always'),
			{ kind: 'front-value', line: 3, key: 'run', expected: { kind: 'one-of', choices: ['auto', 'manual'] } }
		],
		[
			'a column of an unknown type, deep inside',
			front(
				'kladde: 1',
				'extracts:',
				'  a:',
				'    file: a.csv',
				'    columns:',
				'      b: text',
				'      c: number'
			),
			{
				kind: 'front-value',
				line: 8,
				key: 'extracts.a.columns.c',
				expected: { kind: 'one-of', choices: ['text', 'integer', 'decimal', 'date', 'timestamp', 'boolean'] }
			}
		],
		[
			'an extract without a file',
			front('kladde: 1', 'extracts:', '  a:', '    columns: {}'),
			{ kind: 'front-value', line: 5, key: 'extracts.a.file', expected: { kind: 'text' } }
		],
		[
			'the first of two wrong keys',
			front('kladde: 1', 'run: 1', 'title: 1'),
			{ kind: 'front-value', line: 3, key: 'run', expected: { kind: 'one-of', choices: ['auto', 'manual'] } }
		]
	])('%s', (_, text, problem) => {
		expect(problemIn(text)).toEqual(problem);
	});

	test.each([
		['broken YAML', ['kladde: 1', 'title: "a'], 3],
		['a key twice', ['kladde: 1', 'title: a', 'title: b'], 4],
		['a custom tag', ['kladde: 1', 'title: !!js/function "() => 1"'], 3],
		['a key that is a list', ['kladde: 1', '? [a]', ': b'], 3]
	])('%s in front matter', (_, lines, line) => {
		expect(problemIn(front(...lines))).toMatchObject({ kind: 'front-yaml', line });
	});
});
