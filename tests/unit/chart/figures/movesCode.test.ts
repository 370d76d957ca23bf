import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { readReply } from '#lib/cage/crossing.ts';
import { outputsOf } from '#lib/cage/inside/outputOf.ts';
import { chartCode } from '#lib/chart/figures/chartCode.ts';
import { drawFigure } from '#lib/chart/figures/drawFigure.ts';
import { figureTitle } from '#lib/chart/figures/figureTitle.ts';
import { isWritable } from '#lib/chart/figures/isWritable.ts';
import { keysOf } from '#lib/language/chart/chartKeys.ts';
import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import type { ChartTable, DrawnChart } from '#lib/language/chart/chartTable.ts';
import { isMovesType } from '#lib/language/chart/movesQuery.ts';
import { movesChart } from '#lib/moves/chart/movesChart.ts';
import { movesCharts } from '../../../support/movesCharts.ts';

const query = 'WITH drawn AS (SELECT 1)\nSELECT * EXCLUDE ("its rows"), 1 AS "all marks" FROM drawn';
const chartOf = (name: string): DrawnChart => {
	const { spec, table } = movesCharts[name]!;
	const n = (table.columns['n'] ?? []).reduce<number>((sum, one) => sum + Number(one), 0);
	return { spec: { ...spec, table: 'flytninger' } as ChartSpec, table: { ...table, n }, query };
};

const rowsOf = ({ columns, rows }: ChartTable) =>
	Array.from({ length: rows }, (_, row) =>
		Object.fromEntries(Object.entries(columns).map(([role, values]) => [role, values[row]]))
	);

const charting = { describe: () => undefined, draw: () => '' };

/** What code gives, as the page understands what the cage sends of it. */
function crossed(ts: string, { table }: DrawnChart, input?: string): unknown {
	const outlines = table.boundaries?.map(({ key, geometry }) => ({ kode: key, omrids: geometry }));
	const run = new Function('movesChart', 'counted', 'distrikter', 'kommune', `return ${ts}`);
	const outputs = outputsOf(run(movesChart, rowsOf(table), outlines, input), charting);
	const shown = { outputs, logs: [], left: { outputs: 0, logs: 0 } };
	const reply = readReply(structuredClone({ id: 1, verb: 'shown', shown }));
	return reply?.verb === 'shown' ? reply.shown.outputs[0] : reply;
}

async function pictureOf(chart: DrawnChart) {
	const { document } = parseHTML('<html></html>') as unknown as { document: Document };
	const drawn = await drawFigure(chart, { document, width: 760, language: 'da', picked: new Set() });
	if (!drawn.ok) throw new Error(JSON.stringify(drawn.error));
	const { element, summary, twin, points } = drawn.value;
	const shapes = element.outerHTML.replace(/[\w-]*-[a-z0-9]{8}(?=-|"|\))/g, 'own');
	return { shapes, summary, twin, says: points.map(({ says }) => says), ...figureTitle(chart, 'da') };
}

test('there is a chart of each kind of moves to try', () => {
	const types = (Object.keys(keysOf) as (keyof typeof keysOf)[]).filter(isMovesType);
	expect(Object.keys(movesCharts).sort()).toEqual([...types].sort());
});

test.each(Object.keys(movesCharts))(
	'%s is drawn alike by its chart cell and by its TypeScript',
	async (name) => {
		const chart = chartOf(name);
		expect(isWritable(chart)).toBe(true);
		const { ts } = chartCode(chart, { table: 'counted', language: 'da' });
		const output = crossed(ts, chart) as { readonly kind: string; readonly chart: DrawnChart };
		expect(output.kind).toBe('drawn');
		expect(await pictureOf(output.chart)).toEqual(await pictureOf(chart));
	}
);

test('that a pick sets no parameter is told where it does in the chart cell', () => {
	const linesOf = (name: string) =>
		chartCode(chartOf(name), { table: 'counted', language: 'da' }).ts.split('\n');
	const told = '\t// Et valg i dette billede sætter ingen parameter; det gør det i diagramcellen.';
	expect(linesOf('od-matrix')[1]).toBe(told);
	expect(linesOf('hub')).not.toContain(told);
});

test('the area in the middle is the input’s, where the chart cell says so', async () => {
	const chart = chartOf('hub');
	const { ts } = chartCode(chart, { table: 'counted', language: 'da', center: 'kommune' });
	expect(ts).toContain('center: kommune');
	const output = crossed(ts, chart, '0751') as { readonly chart: DrawnChart };
	expect(figureTitle(output.chart, 'da').title).toBe('Flytninger til og fra Aarhus');
});

test('rows of a table without counts are counted, and pairs that became one are added up', () => {
	const moves = [
		{ fra: '1084', til: '1085' },
		{ fra: '1084', til: '1085' },
		{ fra: null, til: '1085' }
	];
	const { chart } = movesChart(moves, { type: 'od-matrix', from: 'fra', to: 'til' });
	expect(chart.table).toEqual({
		rows: 2,
		columns: { from: ['1084', null], to: ['1085', '1085'], value: [2, 1], n: [2, 1] },
		n: 3
	});
});

test.each([
	[{ type: 'bar' }, /type is one of od-matrix/],
	[{ type: 'toString' }, /type is one of/],
	[{ type: 'flow-map', picks: 'kommune' }, /“picks” is no word of flow-map/],
	[{ type: 'flow-map', table: 'udtraek' }, /“table” is no word/],
	[{ type: 'flow-map', top: 0 }, /“top” is not read as it stands \(top: 1–1000\)/],
	[{ type: 'flow-map', title: 7 }, /“title” is not read/],
	[{ type: 'rate-map', measure: 'count' }, /“type” does not go with the rest/],
	[{ type: 'flow-map' }, /needs a column “from”/],
	[{ type: 'flow-map', from: 'a', to: 'a', count: 'b' }, /“b” holds numbers, not NaN/]
])('%j is told to whoever wrote it', (options, message) => {
	expect(() => movesChart([{ a: 'x', b: NaN }], options as never)).toThrow(message);
});
