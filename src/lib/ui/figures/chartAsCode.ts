import { isWritable } from '#lib/chart/figures/isWritable.ts';
import { centerInput } from '#lib/language/chart/centerInput.ts';
import type { DrawnChart } from '#lib/language/chart/chartTable.ts';
import type { Cell } from '#lib/notebook/notebook.ts';
import { freeName } from '#lib/workspace/freeName.ts';
import { lastOutcome } from '#lib/workspace/lastOutcome.ts';
import type { OpenNotebook } from '#lib/workspace/openNotebook.svelte.ts';
import type { Messages } from '#messages/messages.ts';

/** Offered where the cell shows a chart that can be written as code; the chart cell stays as it is. */
export function chartAsCode(
	open: OpenNotebook,
	cell: Pick<Cell, 'id' | 'kind' | 'name' | 'source'>,
	{ columns, language }: Messages
) {
	const drawn = cell.kind === 'chart' ? drawnBy(open, cell) : undefined;
	if (drawn === undefined || !isWritable(drawn)) return [];
	return [
		{ id: 'chart-code', title: columns.diagramAsCode, run: () => void write(open, cell, drawn, language) }
	];
}

function drawnBy(open: OpenNotebook, { id }: Pick<Cell, 'id'>): DrawnChart | undefined {
	const output = lastOutcome(open.stateOf(id))?.outputs.find(({ kind }) => kind === 'drawn');
	return output?.kind === 'drawn' ? output.chart : undefined;
}

async function write(
	open: OpenNotebook,
	cell: Pick<Cell, 'id' | 'name' | 'source'>,
	drawn: DrawnChart,
	language: Messages['language']
) {
	const { chartCode } = await import('#lib/chart/figures/chartCode.ts');
	const taken = open.notebook.cells.flatMap(({ name }) => name ?? []);
	const table = freeName(`${identifierOf(cell.name ?? drawn.spec.table)}_tal`, taken);
	const { sql, ts } = chartCode(drawn, { table, language, center: await centerOf(cell) });
	const index = open.notebook.cells.findIndex(({ id }) => id === cell.id) + 1;
	open.addMade({ kind: 'sql', name: table, source: sql }, { index });
	open.addMade({ kind: 'ts', source: ts }, { index: index + 1 });
}

/** What is drawn knows the area that an input says; code asks the input again. */
async function centerOf(cell: Pick<Cell, 'source'>) {
	const { analyseChart } = await import('#lib/language/chart/analyseChart.ts');
	const analysis = analyseChart(cell);
	return 'body' in analysis && analysis.body.kind === 'chart' ? centerInput(analysis.body.chart) : undefined;
}

/** A name that SQL and TypeScript read alike. */
const identifierOf = (name: string): string =>
	name.replace(/[^\p{L}\p{N}]+/gu, '_').replace(/^(?=\p{N})/u, 'k_') || 'diagram';
