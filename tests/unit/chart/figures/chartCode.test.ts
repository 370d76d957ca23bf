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
import { writtenCharts } from '../../../support/writtenCharts.ts';

const query = 'WITH drawn AS (SELECT 1)\nSELECT * EXCLUDE ("its rows"), 1 AS "all marks" FROM drawn';
const charts = { ...plotCharts, ...writtenCharts };
const chartOf = (name: string) => {
	const { spec, table } = charts[name]!;
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
		.flatMap((group) => [...group.querySelectorAll('rect, path, circle, line')])
		.map((shape) => {
			const look = (name: string) => shape.closest(`[${name}]`)?.getAttribute(name) ?? '';
			const fill = look('fill').replace(/^url\(#series-\w+-(\d+)\)$/, 'var(--series-$1)');
			const places = ['x', 'y', 'width', 'height', 'd', 'cx', 'cy', 'r', 'x1', 'y1'].map(
				(name) => shape.getAttribute(name) ?? ''
			);
			return tenths([shape.localName, ...places, movedBy(shape), fill, look('stroke')].join(' '));
		})
		.map((shape) => shape.replace(/plot-pattern-[\d-]+/g, 'plot-pattern'))
		.filter((shape) => !shape.includes('transparent'))
		.sort();
}

/** What moves a shape from its place within its mark: its own transform, and that of its small chart. */
function movedBy(shape: Element): string {
	const own = shape.getAttribute('transform') ?? '';
	const { parentElement: around } = shape;
	return around === null || shape.hasAttribute('aria-label') ? own : `${movedBy(around)} ${own}`;
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

/** What is written, mark by mark and axis by axis, and where. */
function textsIn(element: Element): readonly string[] {
	const written = [...element.querySelectorAll('[aria-label=text], [aria-label$=label]')];
	return written
		.flatMap((group) => [...group.querySelectorAll('text')])
		.map((text) => tenths(`${writtenIn(text)} ${movedBy(text)}`))
		.sort();
}

/** Without what pointing at it tells. */
const writtenIn = (text: Element) => text.firstChild?.textContent ?? '';

const tenths = (places: string) =>
	places.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10));

test.each(Object.keys(charts))('%s is drawn alike by its chart cell and by its TypeScript', (name) => {
	expect(isWritable(chartOf(name))).toBe(true);
	const own = drawnFigure(plotChart, chartOf(name), { width: 760 });
	const byCode = drawnByCode(name);
	expect(shapesIn(byCode)).toEqual(shapesIn(own.element));
	expect(textsIn(byCode)).toEqual(textsIn(own.element));
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
