import fc from 'fast-check';
import { expect, test } from 'vitest';
import { exportJupyter } from '#lib/notebook/interchange/exportJupyter.ts';
import { importJupyter } from '#lib/notebook/interchange/importJupyter.ts';
import { parseNotebook } from '#lib/notebook/parse.ts';
import { printNotebook } from '#lib/notebook/print.ts';
import type { Notebook } from '#lib/notebook/notebook.ts';
import { notebook, said, seeded } from '../../../support/notebooks.ts';

const parsed = (text: string): Notebook => {
	const read = parseNotebook(text);
	if (!read.ok) throw new Error(JSON.stringify(read.error));
	return read.value;
};

function imported(file: unknown) {
	const read = importJupyter(typeof file === 'string' ? file : JSON.stringify(file));
	if (!read.ok) return read.error;
	const { notebook: made, losses } = read.value;
	return {
		title: made.front.title,
		cells: made.cells.map(({ kind, name, info, source, flags }) =>
			[kind === 'other' ? `other ${info}` : kind, name ?? '', source, ...Object.keys(flags)].join(' | ')
		),
		losses: losses.map(({ kind, count, names }) => [kind, count, ...names].join(' '))
	};
}

const code = (source: string | readonly string[], more: object = {}) => ({
	cell_type: 'code',
	execution_count: 3,
	metadata: {},
	outputs: [],
	source,
	...more
});

const python = { kernelspec: { name: 'python3', display_name: 'Python 3', language: 'python' } };

test('a notebook that was exported and imported is the same notebook', () => {
	fc.assert(
		fc.property(notebook, (made) => {
			const read = importJupyter(exportJupyter(made).text);
			expect(read.ok && said(read.value.notebook)).toEqual(said(made));
		}),
		seeded(800)
	);
});

test('comments and unknown keys of the front matter, fences, carriage returns and emoji survive', () => {
	const text =
		'---\nkladde: 1 # ours\ntitle: "Flytninger 🚚"\nteam: Analyse\n---\n\n' +
		'<!-- cell tekst -->\n\n# Æ\n\n````sql "to ord" limit=10\nSELECT \'```\'\n````\n\n' +
		'```ts\nconst a = `\r`;\n```\n\n```input x\ntype: text\nvalue: ""\n```\n\n```mermaid big\ngraph TD\n```\n\n```sql\n```\n';
	const read = importJupyter(exportJupyter(parsed(text)).text);
	if (!read.ok) throw new Error(read.error.kind);
	const back = printNotebook(read.value.notebook);
	expect(said(parsed(back))).toEqual(said(parsed(text)));
	expect(back).toContain('kladde: 1 # ours\ntitle: "Flytninger 🚚"\nteam: Analyse\n');
	expect(read.value.losses).toEqual([]);
});

test('the file is nbformat 4.5: every cell has an id of its own, code has no output', () => {
	const file = JSON.parse(
		exportJupyter(
			parsed(
				'---\nkladde: 1\ntitle: T\n---\n\nTekst\n\n```sql moves folded\nSELECT 1\n```\n\n```input i\ntype: text\n```\n'
			)
		).text
	);
	expect([file.nbformat, file.nbformat_minor, file.metadata.title]).toEqual([4, 5, 'T']);
	expect(file.cells).toEqual([
		{ id: 'kladde-1', cell_type: 'markdown', metadata: { kladde: { kind: 'md' } }, source: ['Tekst'] },
		{
			id: 'kladde-2',
			cell_type: 'code',
			execution_count: null,
			outputs: [],
			metadata: {
				kladde: { kind: 'sql', name: 'moves', flags: { folded: true } },
				language: 'sql',
				vscode: { languageId: 'sql' },
				jupyter: { source_hidden: true }
			},
			source: ['%%sql --save moves\n', 'SELECT 1']
		},
		{
			id: 'kladde-3',
			cell_type: 'raw',
			metadata: {
				kladde: { kind: 'input', name: 'i' },
				language: 'yaml',
				vscode: { languageId: 'yaml' }
			},
			source: ['type: text']
		}
	]);
});

test('what Jupyter cannot use is said before the file is written', () => {
	const { losses } = exportJupyter(
		parsed(
			'---\nkladde: 1\nextracts:\n  a:\n    file: a.csv\n---\n\nI ${kommune}\n\n```sql\nSELECT $kommune\n```\n\n```ts\n1\n```\n\n```input x\ntype: text\n```\n'
		)
	);
	expect(losses.map(({ kind, count }) => [kind, count])).toEqual([
		['extracts', 1],
		['interpolations', 1],
		['parameters', 1],
		['tsKernel', 1],
		['inputs', 1]
	]);
});

test('of a Python notebook text and SQL become cells, the rest is kept unrun, and every loss is listed', () => {
	expect(
		imported({
			nbformat: 4,
			nbformat_minor: 5,
			metadata: { ...python, title: 'Analyse', widgets: { 'application/vnd.jupyter.widget-state+json': {} } },
			cells: [
				{
					cell_type: 'markdown',
					metadata: { tags: ['intro', 'slide'] },
					attachments: { 'kort.png': { 'image/png': 'AAAA' } },
					source: ['# Titel\n', '<img src=x onerror=alert(1)>']
				},
				code(['%load_ext sql\n', '!pip install jupysql\n', 'import pandas as pd'], {
					outputs: [{ output_type: 'stream', name: 'stdout', text: 'ok' }]
				}),
				code('%%sql --save moves --with a\nSELECT *\nFROM t', { outputs: [{}, {}] }),
				code('%%sql resultat <<\nSELECT 2'),
				code('%sql SELECT 3'),
				code('%%duckdb\r\nSELECT 4\r\n', { metadata: { jupyter: { source_hidden: true } } }),
				code('%%R\nplot(x)'),
				code('%%javascript\nlet a = 1'),
				code('  \n'),
				{ cell_type: 'raw', metadata: {}, source: '\\LaTeX' }
			]
		})
	).toEqual({
		title: 'Analyse',
		cells: [
			'md |  | # Titel\n<img src=x onerror=alert(1)>',
			'other python |  | %load_ext sql\n!pip install jupysql\nimport pandas as pd',
			'sql | moves | SELECT *\nFROM t',
			'sql | resultat | SELECT 2',
			'sql |  | SELECT 3',
			'sql |  | SELECT 4 | folded',
			'other r |  | plot(x)',
			'ts |  | let a = 1',
			'other raw |  | \\LaTeX'
		],
		losses: [
			'attachments 1',
			'tags 2',
			'outputs 3',
			'otherCode 3 python r raw',
			'magics 3 --with a',
			'widgets 1',
			'kernel 1 Python 3'
		]
	});
});

test('kernels of SQL and of TypeScript, and polyglot cells, are told by their metadata', () => {
	const of = (metadata: object, source: string, own: object = {}) => {
		const read = imported({ nbformat: 4, metadata, cells: [code(source, { metadata: own })] });
		return 'cells' in read ? read.cells : read;
	};
	expect(of({ language_info: { name: 'sql' } }, 'SELECT 1')).toEqual(['sql |  | SELECT 1']);
	expect(of({ kernelspec: { name: 'deno', display_name: 'Deno', language: 'typescript' } }, '1')).toEqual([
		'ts |  | 1'
	]);
	expect(of(python, 'SELECT 1', { vscode: { languageId: 'sql' } })).toEqual(['sql |  | SELECT 1']);
	expect(of({}, '#!sql\nSELECT 1', {})).toEqual(['sql |  | SELECT 1']);
	expect(of({}, 'Print[1]')).toEqual(['other text |  | Print[1]']);
	expect(of(python, '%%time\nf()')).toEqual(['other python |  | %%time\nf()']);
});

test('version 3 is read too', () => {
	expect(
		imported({
			nbformat: 3,
			metadata: { name: 'gammel' },
			worksheets: [
				{
					cells: [
						{ cell_type: 'heading', level: 2, source: 'Overskrift' },
						{ cell_type: 'code', language: 'python', input: ['print(1)'], outputs: [] }
					]
				}
			]
		})
	).toEqual({
		title: '',
		cells: ['md |  | ## Overskrift', 'other python |  | print(1)'],
		losses: ['otherCode 1 python']
	});
});

test('what is no notebook ends in a problem, and odd keys and values in harmless text', () => {
	expect(imported('{')).toMatchObject({ kind: 'not-json' });
	expect(imported('[]')).toEqual({ kind: 'no-notebook' });
	expect(imported('{"cells": {}}')).toEqual({ kind: 'no-notebook' });
	expect(imported(`${'['.repeat(200_000)}${']'.repeat(200_000)}`)).toMatchObject({});
	expect(imported({ cells: Array.from({ length: 5_001 }, () => ({})) })).toEqual({
		kind: 'too-many-cells',
		count: 5_001,
		most: 5_000
	});
	const hostile = `{"nbformat": 4, "__proto__": {"polluted": 1},
		"metadata": {"__proto__": {"title": "x"}, "title": "</title><script>alert(1)</script>\\n---", "kladde": {"front": "---\\nkladde: 99\\n---"}},
		"cells": [{"cell_type": "markdown", "source": "a", "metadata": {"kladde": {"kind": "other", "info": "sql x\\n\`\`\`\\n"}}},
		{"cell_type": "code", "source": [1, "b", null], "metadata": {"kladde": {"kind": "sql", "name": "__proto__", "flags": {"__proto__": true, "a": {}}}}},
		{"cell_type": "code", "source": "c", "metadata": {"vscode": {"languageId": "sql\\n\`\`\`"}}}, null, 7]}`;
	const read = importJupyter(hostile);
	if (!read.ok) throw new Error(read.error.kind);
	const text = printNotebook(read.value.notebook);
	expect(said(parsed(text))).toEqual(said(read.value.notebook));
	expect(read.value.notebook.front.title).toBe('</title><script>alert(1)</script> ---');
	expect(read.value.notebook.cells.map(({ kind, info, name }) => [kind, info ?? name])).toEqual([
		['other', 'text sql x ```'],
		['sql', '__proto__'],
		['sql', undefined]
	]);
	expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
});
