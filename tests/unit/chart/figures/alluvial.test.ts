import { expect, test } from 'vitest';
import { drawAlluvial } from '#lib/chart/figures/alluvial.ts';
import type { ChartValue } from '#lib/language/chart/chartTable.ts';
import { chartTable, drawnFigure, plainSpaces } from '../../../support/drawnFigure.ts';
import { marksOf } from '../../../support/marksOf.ts';

const year = (number: number) => new Date(Date.UTC(number, 0, 1));
const spec = { type: 'alluvial', from: 'fra', to: 'til', date: 'dato', unit: 'year' } as const;
const roles = ['from', 'to', 'date', 'value'];
const rows: readonly (readonly ChartValue[])[] = [
	['1084', '1085', year(2023), 60],
	['1084', '1084', year(2023), 100],
	['1085', '1084', year(2023), 40],
	['1085', '1084', year(2024), 50],
	['1085', null, year(2024), 10],
	['1084', '1085', year(2024), 30]
];
const chart = { spec, table: chartTable(roles, rows) };

test('the marks: a column before the first year and one after each, states in one order', async () => {
	const { element } = drawnFigure(drawAlluvial, chart);
	await expect(marksOf(element)).toMatchFileSnapshot('goldens/alluvial.txt');
});

test('each flow tells when, whence, whereto and its share', () => {
	const { points } = drawnFigure(drawAlluvial, chart);
	expect(points.map(({ area, says }) => [area, plainSpaces(says)])).toEqual([
		['1084', '2023. Inden for Hovedstaden: 100, 62,5 % af dem fra Hovedstaden.'],
		['1084', '2023. Fra Hovedstaden til Sjælland: 60, 37,5 % af dem fra Hovedstaden.'],
		['1085', '2023. Fra Sjælland til Hovedstaden: 40, 100 % af dem fra Sjælland.'],
		['1084', '2024. Fra Hovedstaden til Sjælland: 30, 100 % af dem fra Hovedstaden.'],
		['1085', '2024. Fra Sjælland til Hovedstaden: 50, 83,3 % af dem fra Sjælland.'],
		['1085', '2024. Fra Sjælland til Udland eller ukendt: 10, 16,7 % af dem fra Sjælland.']
	]);
});

test('it says how many change, and between what', () => {
	expect(plainSpaces(drawnFigure(drawAlluvial, chart).summary)).toBe(
		'290 flytninger mellem 3 tilstande på 3 tidspunkter. ' +
			'65,5 % går til en anden tilstand end den, de kom fra. ' +
			'De største strømme er Hovedstaden → Sjælland (2023, 60), Sjælland → Hovedstaden (2024, 50) og ' +
			'Sjælland → Hovedstaden (2023, 40). ' +
			'Størst fremgang har Udland eller ukendt (+10), størst tilbagegang Sjælland (−10).'
	);
});

test('what lies beside an area that is picked is quieter', () => {
	const { element } = drawnFigure(
		drawAlluvial,
		{ ...chart, table: chartTable(roles, [...rows, ['1081', '1082', year(2023), 5]]) },
		{ picked: new Set(['1085']) }
	);
	const flows = [...element.querySelectorAll('.flows path')].map((path) =>
		path.getAttribute('stroke-opacity')
	);
	expect(flows).toEqual(['0.18', '0.8', '0.8', '0.18', '0.8', '0.8', '0.8']);
});

test('more than eight states are too many, unless the smallest are put together', () => {
	const many = Array.from({ length: 12 }, (_, at) => [`by ${at}`, 'by 0', null, 100 - at]);
	const table = chartTable(['from', 'to', '', 'value'], many);
	const plain = { type: 'alluvial', from: 'fra', to: 'til' } as const;
	expect(() => drawnFigure(drawAlluvial, { spec: plain, table })).toThrow('Der er 12 tilstande');
	const { points } = drawnFigure(drawAlluvial, { spec: { ...plain, top: 8 }, table });
	expect(points.at(-1)?.says).toContain('Fra Øvrige til by 0: 455');
});

test('more than five times are too many', () => {
	const years = [2019, 2020, 2021, 2022, 2023].map((number) => ['1084', '1085', year(number), 5]);
	expect(() => drawnFigure(drawAlluvial, { spec, table: chartTable(roles, years) })).toThrow(
		'Der er 5 perioder'
	);
	expect(() => drawnFigure(drawAlluvial, { spec, table: chartTable(roles, years.slice(1)) })).not.toThrow();
});

test('no flows are no picture, and it says so', () => {
	expect(drawnFigure(drawAlluvial, { spec, table: chartTable(roles, []) }).summary).toBe(
		'Der er ingen flytninger mellem områder.'
	);
});
