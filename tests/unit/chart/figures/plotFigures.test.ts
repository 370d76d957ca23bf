import { expect, test } from 'vitest';
import { figureTitle } from '#lib/chart/figures/figureTitle.ts';
import { plotChart } from '#lib/chart/figures/plotChart.ts';
import { drawnFigure, plainSpaces } from '../../../support/drawnFigure.ts';
import { marksOf } from '../../../support/marksOf.ts';
import { plotCharts } from '../../../support/plotCharts.ts';

const rounded = (number: string) => String(Math.round(Number(number) * 10) / 10);
const names = Object.keys(plotCharts);
const drawn = (name: string, options = {}) =>
	drawnFigure(plotChart, plotCharts[name]!, { width: 640, ...options });

test.each(names)('the marks of %s', async (name) => {
	const marks = marksOf(drawn(name).element)
		.replace(/^ +style “[^”]*”\n/m, '')
		.replace(/plot-pattern-\d+/g, 'plot-pattern');
	await expect(marks.replace(/-?\d+\.\d+/g, rounded)).toMatchFileSnapshot(`goldens/plot-${name}.txt`);
});

test.each(names)('%s says what it shows, in both languages', async (name) => {
	const said = (['da', 'en'] as const).map((language) => {
		const { summary, points, twin } = drawn(name, { language });
		const columns = twin.columns.map((column) => column.name).join(' | ');
		return [summary, ...points.map(({ says }) => `- ${says}`), columns].join('\n');
	});
	await expect(plainSpaces(`${said.join('\n\n')}\n`)).toMatchFileSnapshot(`goldens/said-${name}.txt`);
});

test.each(names)('%s gives each row of its table one point and one row of its twin', (name) => {
	const { element, points, twin } = drawn(name);
	const rows = plotCharts[name]!.table.rows;
	const gaps = name === 'line' ? 3 : name === 'line-means' ? 1 : 0;
	expect([points.length, twin.rows]).toEqual([name === 'line' ? rows + gaps : rows, rows + gaps]);
	expect(points.every(({ mark, says }) => element.contains(mark) && says !== '')).toBe(true);
});

test('a month without rows is none where rows are counted, and a gap in a mean', () => {
	const counted = drawn('line').points.map(({ says }) => says);
	expect(counted).toContain('marts 2024, ind: 0');
	const [path] = drawn('line-means').element.querySelectorAll('[aria-label=line] path');
	expect(path?.getAttribute('d')?.match(/M/g)).toHaveLength(2);
});

test('series are told apart by more than their colour', () => {
	const fills = (name: string, attribute: string) =>
		new Set(drawn(name).points.map(({ mark }) => mark.getAttribute(attribute)));
	expect(fills('bar-stacked', 'fill').size).toBe(2);
	expect([...fills('bar-stacked', 'fill')].some((fill) => fill?.startsWith('url('))).toBe(true);
	expect(fills('dot', 'd').size).toBeGreaterThan(1);
	const lines = drawn('line').element.querySelectorAll('[aria-label=line] path');
	expect([...lines].map((line) => line.getAttribute('stroke-dasharray'))).toEqual(['none', '6 3']);
});

test('words of the data stand in Danish order in both languages', () => {
	const { twin } = drawn('bar-facets', { language: 'en' });
	expect(twin.columns.map(({ values }) => values)).toContainEqual(['ind', 'ind', 'ud']);
});

test('title and subtitle are made where the author wrote none', () => {
	const { spec, table } = plotCharts['bar']!;
	const chart = { spec: { ...spec, table: 'moves' }, table };
	expect(figureTitle(chart, 'da')).toEqual({
		title: 'Antal efter kommune',
		subtitle: 'n = 100 · Kilde: moves'
	});
	const own = { ...chart.spec, title: 'Hvem flytter', subtitle: '2024', source: 'CPR' };
	expect(figureTitle({ ...chart, spec: own }, 'en')).toEqual({
		title: 'Hvem flytter',
		subtitle: '2024 · n = 100 · Source: CPR'
	});
});

test('a picture of moves is titled in words of moves, its area by name', () => {
	const table = { rows: 0, columns: {}, n: 12, names: { '0159': 'Gladsaxe' } };
	const flows = { table: 'moves', from: 'fra', to: 'til' } as const;
	const titleOf = (type: 'flow-map' | 'hub', center?: string) =>
		figureTitle({ spec: { ...flows, type, ...(center !== undefined && { center }) }, table }, 'da').title;
	expect([titleOf('flow-map'), titleOf('hub', '0159'), titleOf('hub')]).toEqual([
		'Flytninger mellem områder',
		'Flytninger til og fra Gladsaxe',
		'Flytninger til og fra det valgte område'
	]);
});

test('where one area is in the middle, n is what crosses its border, each move once', () => {
	const moves = { table: 'moves', from: 'fra', to: 'til', center: '0159' } as const;
	const flows = {
		from: ['0101', '0159', '0751', '0159', null],
		to: ['0159', '0101', '0101', '0159', '0159'],
		n: [40, 25, 30, 9, 2]
	};
	const pairs = { rows: 5, columns: { ...flows, value: flows.n }, n: 106 };
	for (const type of ['hub', 'partners'] as const)
		expect(figureTitle({ spec: { ...moves, type }, table: pairs }, 'da').subtitle).toBe(
			'n = 67 · Kilde: moves'
		);
	// 30 out of 0101 at twenty, of which 25 went to 0159: each stands under both ends.
	const ages = { area: ['0101', '0159', '0751'], age: [20, 20, 20], in: [0, 25, 5], out: [30, 0, 0] };
	const byAge = { rows: 3, columns: { ...ages, n: [30, 25, 5] }, n: 60 };
	expect(figureTitle({ spec: { ...moves, type: 'net-pyramid', age: 'alder' }, table: byAge }, 'da')).toEqual({
		title: 'Flytninger til og fra Gladsaxe efter alder',
		subtitle: 'n = 25 · Kilde: moves'
	});
});

test('nothing to draw is said', () => {
	const { summary, points } = drawnFigure(plotChart, {
		spec: { type: 'bar', x: 'a' },
		table: { rows: 0, columns: {}, n: 0, missing: 2 }
	});
	expect([summary, points.length]).toEqual([
		'Der er ingen rækker at tegne. 2 rækker mangler en værdi og er ikke med.',
		0
	]);
});
