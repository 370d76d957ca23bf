import { expect, test } from 'vitest';
import { plotChart } from '#lib/chart/figures/plotChart.ts';
import { chartTable, drawnFigure } from '../../../support/drawnFigure.ts';
import { plotCharts } from '../../../support/plotCharts.ts';
import { axisOf, given, shiftOf } from '../../../support/readOff.ts';

const tenth = (value: number) => Math.round(value * 10) / 10;

/** Of a circle, or of the path of one, whose first number is its radius. */
function areaOf(circle: Element): number {
	const r = given(circle, 'r') || Number(/A([\d.]+)/.exec(circle.getAttribute('d') ?? '')?.[1]);
	return Math.PI * r ** 2;
}

const dotKeys = (picture: Element) =>
	[...picture.querySelectorAll('.legend g')].flatMap((item) =>
		[...item.querySelectorAll('circle')].map((circle) => ({
			says: item.textContent,
			area: areaOf(circle)
		}))
	);

test('dots stand at both numbers, and one that stands for more rows is larger', () => {
	const picture = drawnFigure(plotChart, plotCharts['dot']!, { width: 640 }).element;
	const [across, up] = [axisOf(picture, 'x'), axisOf(picture, 'y')];
	const dots = [...picture.querySelectorAll('[aria-label=dot] path')].map((dot) => {
		const { x, y } = shiftOf(dot);
		return { dot, read: [Number(/series-(\d)/.exec(dot.outerHTML)?.[1]), tenth(across(x)), tenth(up(y))] };
	});
	expect(dots.map(({ read }) => read)).toEqual([
		[1, 30, 80],
		[1, 60, 10],
		[2, 20, 100],
		[2, 40, 60]
	]);
	// Women are circles, and so are the keys: 4 rows and 2, read by the key of one row.
	const keys = dotKeys(picture);
	expect(keys.map(({ says }) => says)).toEqual(['2 rækker', '1 række']);
	expect(dots.slice(0, 2).map(({ dot }) => tenth(areaOf(dot) / keys[1]!.area))).toEqual([4, 2]);
	expect(tenth(keys[0]!.area / keys[1]!.area)).toBe(2);
});

test('dots too small to be seen are as large as the key says, and no others', () => {
	// By hand: radii from 2 to 9 are areas from 4 to 81, so 810 rows against 40 are what can be drawn.
	const rows = [810, 405, 41, 40, 1].map((n, at) => [at, at, n, n]);
	const chart = {
		spec: { type: 'dot', x: 'alder', y: 'dage' } as const,
		table: chartTable(['x', 'y', 'value', 'n'], rows)
	};
	const picture = drawnFigure(plotChart, chart, { width: 640 }).element;
	const areas = [...picture.querySelectorAll('[aria-label=dot] circle')].map((dot) => areaOf(dot));
	const rowsIn = (area: number) => Math.round((810 * area) / areas[0]!);
	expect(areas.map(rowsIn)).toEqual([810, 405, 41, 40, 40]);
	expect(dotKeys(picture).map(({ says, area }) => [says, rowsIn(area)])).toEqual([
		['500 rækker', 500],
		['200 rækker', 200],
		['op til 40 rækker', 40]
	]);
});
