import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { figureOf } from '#lib/chart/figureOf.ts';
import { chartCode } from '#lib/chart/figures/chartCode.ts';
import { isWritable } from '#lib/chart/figures/isWritable.ts';
import { plotChart } from '#lib/chart/figures/plotChart.ts';
import { analyse } from '#lib/language/analyse.ts';
import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import type { ChartTable } from '#lib/language/chart/chartTable.ts';
import { municipalities } from '#lib/moves/municipalities.ts';
import { describedChart } from '../../../support/describedChart.ts';
import { drawnFigure } from '../../../support/drawnFigure.ts';
import { plotCharts } from '../../../support/plotCharts.ts';

const query = 'WITH drawn AS (SELECT 1)\nSELECT * EXCLUDE ("its rows"), 1 AS "all marks" FROM drawn';
const chartOf = (name: string) => {
	const { spec, table } = plotCharts[name]!;
	return { spec: { ...spec, table: 'moves' } as ChartSpec, table, query };
};

const rowsOf = ({ columns, rows }: ChartTable) =>
	Array.from({ length: rows }, (_, row) =>
		Object.fromEntries(Object.entries(columns).map(([role, values]) => [role, values[row]]))
	);

const groups = ['bar', 'line', 'area', 'dot', 'rect', 'cell', 'rule', 'tick', 'waffle'];

/** Shapes of the data with their place and colour; a hatch stands for the colour below it. */
function shapesIn(element: Element): readonly string[] {
	const drawn = groups.flatMap((name) => [...element.querySelectorAll(`[aria-label=${name}]`)]);
	return drawn
		.flatMap((group) =>
			[...group.querySelectorAll('rect, path, circle, line')].map((shape) => [group, shape])
		)
		.map(([group, shape]) => {
			const of = (name: string) => shape?.getAttribute(name) ?? group?.getAttribute(name) ?? '';
			const fill = of('fill').replace(/^url\(#series-\w+-(\d+)\)$/, 'var(--series-$1)');
			const places = ['x', 'y', 'width', 'height', 'd', 'cx', 'cy', 'r', 'x1', 'y1', 'transform'].map(of);
			return [shape?.localName, ...places, fill, of('stroke')]
				.join(' ')
				.replace(/plot-pattern-\d+/g, 'plot-pattern')
				.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));
		})
		.filter((shape) => !shape.includes('transparent'))
		.sort();
}

function drawnByCode(name: string): Element {
	const chart = chartOf(name);
	const { ts } = chartCode(chart, { table: 'counted', language: 'da' });
	const run = new Function('Plot', 'd3', 'counted', 'kommuner', `return ${ts}`);
	const description = describedChart(({ Plot, d3 }) => run(Plot, d3, rowsOf(chart.table), municipalities));
	if (description === undefined) throw new Error('not described');
	const { document } = parseHTML('<html></html>') as unknown as { document: Document };
	const figure = figureOf(description, { document });
	if (!figure.ok) throw new Error(JSON.stringify(figure.error));
	return figure.value;
}

const writable = Object.keys(plotCharts).filter((name) => isWritable(chartOf(name)));

test.each(writable)('%s is drawn alike by its chart cell and by its TypeScript', (name) => {
	const own = drawnFigure(plotChart, chartOf(name), { width: 760 });
	expect(shapesIn(drawnByCode(name))).toEqual(shapesIn(own.element));
});

test('the SQL of it gives the rows, without what is told of the rest', () => {
	expect(chartCode(chartOf('bar'), { table: 'counted', language: 'da' }).sql).toBe(
		'WITH drawn AS (SELECT 1)\nSELECT * EXCLUDE ("its rows") FROM drawn'
	);
});

test('no value of a row stands in the code', () => {
	const { ts } = chartCode(chartOf('bar-means'), { table: 'counted', language: 'da' });
	expect(ts).not.toMatch(/Øst|Vest|31[.,]5|40[.,]25/);
});

test('the code takes no name of the notebook', () => {
	const { ts } = chartCode(chartOf('line'), { table: 'counted', language: 'da' });
	expect(analyse({ kind: 'ts', source: ts })).toMatchObject({ defines: [] });
});
