import { expect, test } from 'vitest';
import { exportJupyter } from '#lib/notebook/interchange/exportJupyter.ts';
import { importJupyter } from '#lib/notebook/interchange/importJupyter.ts';
import { parseNotebook } from '#lib/notebook/parse.ts';
import { shownOutputs, type Draw } from '#lib/ui/interchange/shownOutputs.ts';
import type { CellOut, ShownOut } from '#lib/workspace/cellsOut.ts';
import { messagesIn } from '#messages/messages.ts';
import { describedChart } from '../../support/describedChart.ts';
import { said } from '../../support/notebooks.ts';

const draw: Draw = {
	chart: async () => ({ svg: '<svg/>', html: '<figure/>' }),
	drawn: async () => ({ svg: '<svg/>', summary: 'Three bars.' }),
	svg: (svg) => `safe ${svg}`,
	html: (html) => `safe ${html}`
};
const text =
	'---\nkladde: 1\ntitle: t\n---\n\n```sql a\nSELECT 1\n```\n\n```chart b\ntable: a\n```\n\n```input c\ntype: text\n```\n\nProse\n';
const parsed = parseNotebook(text);
if (!parsed.ok) throw new Error(parsed.error.kind);
const notebook = parsed.value;

async function exported(leaving: readonly ShownOut[], more: Partial<CellOut> = {}) {
	const [cell, chart] = notebook.cells;
	const out: readonly CellOut[] = [
		{ cell: cell!, leaving, ...more },
		{ cell: chart!, leaving: [] }
	];
	const { text: written, losses } = exportJupyter(
		notebook,
		await shownOutputs(out, { messages: messagesIn('da'), draw })
	);
	return { file: JSON.parse(written), losses };
}

const outputsOf = async (...leaving: readonly ShownOut[]) => (await exported(leaving)).file.cells[0].outputs;

const rows: ShownOut = {
	kind: 'rows',
	fields: [
		{ name: 'kommune', type: 'VARCHAR' },
		{ name: 'a<b', type: 'DECIMAL(9,1)' }
	],
	rows: [
		['Ærø & Læsø\n', 1234567.5],
		['"B"', null]
	],
	of: 12_345
};

test('a table is there as HTML and as text, written as the grid writes it, with how many of its rows', async () => {
	expect(await outputsOf(rows)).toEqual([
		{
			output_type: 'display_data',
			metadata: {},
			data: {
				'text/html': [
					'<table>\n',
					'<caption>De første 2 af 12.345 rækker</caption>\n',
					'<thead>\n',
					'<tr><th scope="col">kommune</th><th scope="col">a&lt;b</th></tr>\n',
					'</thead>\n',
					'<tbody>\n',
					'<tr><td>Ærø &amp; Læsø\n',
					'</td><td style="text-align: right">1.234.567,5</td></tr>\n',
					'<tr><td>&quot;B&quot;</td><td style="text-align: right">∅</td></tr>\n',
					'</tbody>\n',
					'</table>'
				],
				'text/plain': [
					'kommune              a<b\n',
					'Ærø & Læsø   1.234.567,5\n',
					'"B"                    ∅\n',
					'De første 2 af 12.345 rækker'
				]
			}
		}
	]);
	expect((await exported([rows])).losses).toContainEqual({ kind: 'outputsCut', count: 1, names: ['a'] });
});

test('a value is there as text with every branch open', async () => {
	const one = { kind: 'primitive', type: 'number', text: '1' } as const;
	const list = { kind: 'list', type: 'Array', length: 3, items: [one], more: 2 } as const;
	const preview = { kind: 'record', type: 'Object', entries: [{ key: 'n', value: list }], more: 0 } as const;
	const [shown] = await outputsOf({ kind: 'value', preview });
	expect(shown.data['text/plain'].join('').split('\n').slice(1, 3)).toEqual([
		'  n: Array (3) [1]',
		'    0: 1'
	]);
});

test('an author’s markup is made harmless, a plan is left out and said', async () => {
	expect(await outputsOf({ kind: 'svg', svg: '<svg>' }, { kind: 'html', html: '<b>' })).toEqual([
		{ output_type: 'display_data', metadata: {}, data: { 'image/svg+xml': ['safe <svg>'] } },
		{ output_type: 'display_data', metadata: {}, data: { 'text/html': ['safe <b>'] } }
	]);
	const plan: ShownOut = {
		kind: 'plan',
		plan: { measured: false, root: { name: 'SCAN', facts: [], children: [] } } as never
	};
	const { file, losses } = await exported([plan], { kept: 'stale' });
	expect(file.cells[0].outputs).toEqual([]);
	expect(losses).toEqual(
		expect.arrayContaining([
			{ kind: 'outputsPlans', count: 1, names: ['a'] },
			{ kind: 'outputsStale', count: 1, names: ['a'] }
		])
	);
});

test('an error and log lines are outputs of their own kinds', async () => {
	const error = { kind: 'thrown', name: 'TypeError', detail: 'x is not a function' } as const;
	const logs = { kind: 'logs', lines: [{ level: 'log', text: 'a\nb' }] } as const;
	const [stream, fault] = await outputsOf(logs, { kind: 'error', error });
	expect(stream).toEqual({ output_type: 'stream', name: 'stdout', text: ['a\n', 'b\n'] });
	expect(fault).toMatchObject({ output_type: 'error', ename: 'thrown' });
	expect(fault.traceback).toContain('x is not a function');
});

/** What the JSON schema of nbformat 4.5 demands of cells and outputs: exactly these keys, of these types. */
const keysOf = {
	markdown: ['cell_type', 'id', 'metadata', 'source'],
	raw: ['cell_type', 'id', 'metadata', 'source'],
	code: ['cell_type', 'execution_count', 'id', 'metadata', 'outputs', 'source'],
	display_data: ['data', 'metadata', 'output_type'],
	stream: ['name', 'output_type', 'text'],
	error: ['ename', 'evalue', 'output_type', 'traceback']
};
const sorted = (record: object) => Object.keys(record).toSorted();
const isLines = (lines: unknown) => Array.isArray(lines) && lines.every((line) => typeof line === 'string');

test('a file with outputs keeps to the schema of nbformat 4.5 and comes back as the same notebook', async () => {
	const chart: ShownOut = {
		kind: 'chart',
		chart: describedChart(({ Plot }) =>
			Plot.plot({ marks: [Plot.dot([{ x: 1, y: 2 }], { x: 'x', y: 'y' })] })
		)!
	};
	const drawn = await shownOutputs(
		notebook.cells.map((cell) => ({
			cell,
			leaving: cell.kind === 'chart' ? [chart] : cell.kind === 'sql' ? [rows] : []
		})),
		{ messages: messagesIn('en'), draw }
	);
	const { text: written } = exportJupyter(notebook, drawn);
	const file = JSON.parse(written);
	expect([file.nbformat, file.nbformat_minor]).toEqual([4, 5]);
	for (const cell of file.cells) {
		expect(sorted(cell)).toEqual(keysOf[cell.cell_type as keyof typeof keysOf]);
		expect(cell.id).toMatch(/^[a-zA-Z0-9_-]{1,64}$/);
		for (const output of cell.outputs ?? []) {
			expect(sorted(output)).toEqual(keysOf[output.output_type as keyof typeof keysOf]);
			expect(Object.values(output.data).every(isLines)).toBe(true);
		}
	}
	expect(file.cells.map((cell: { cell_type: string }) => cell.cell_type)).toEqual([
		'code',
		'code',
		'raw',
		'markdown'
	]);
	expect(Object.keys(file.cells[1].outputs[0].data)).toEqual(['image/svg+xml', 'text/html', 'text/plain']);
	const read = importJupyter(written);
	expect(read.ok && said(read.value.notebook)).toEqual(said(notebook));
});

test('what a chart cell draws comes as a picture, and as what it shows in words', async () => {
	const chart = {
		spec: { type: 'bar', table: 'a', x: 'x' },
		table: { rows: 1, columns: { x: ['a'], value: [1], n: [1] }, n: 1 }
	} as const;
	expect(await outputsOf({ kind: 'drawn', chart })).toEqual([
		expect.objectContaining({ data: { 'image/svg+xml': ['<svg/>'], 'text/plain': ['Three bars.'] } })
	]);
});
