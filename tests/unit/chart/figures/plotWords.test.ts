import { describe, expect, test } from 'vitest';
import { figureTitle } from '#lib/chart/figures/figureTitle.ts';
import { plotChart } from '#lib/chart/figures/plotChart.ts';
import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import { chartTable, drawnFigure, plainSpaces } from '../../../support/drawnFigure.ts';

/** As the table stands: how long they have lived there, which neither size nor alphabet puts in order. */
const lengths = chartTable(
	['x', 'value', 'n', 'place'],
	[
		['under 1 år', 40, 40, 1],
		['5 år og mere', 90, 90, 7],
		['1–4 år', 120, 120, 3]
	]
);
const bar = { type: 'bar', x: 'boet', count: 'personer' } as const;
const wordsIn = (spec: Omit<ChartSpec, 'table'>, table = lengths) =>
	drawnFigure(plotChart, { spec, table }).twin.columns[0]!.values;

describe('words of an axis', () => {
	test('stand by size, and by the table where the chart says so', () => {
		expect(wordsIn(bar)).toEqual(['1–4 år', '5 år og mere', 'under 1 år']);
		expect(wordsIn({ ...bar, order: 'table' })).toEqual(['under 1 år', '1–4 år', '5 år og mere']);
		expect(wordsIn({ ...bar, type: 'waffle', order: 'table' })[0]).toBe('under 1 år');
	});

	test('so do series, and no place is told as a number', () => {
		const roles = ['x', 'color', 'value', 'n', 'place'];
		const rows = [
			['nord', 'ung', 3, 3, 5],
			['nord', 'gammel', 9, 9, 2],
			['syd', 'ung', 4, 4, 9]
		];
		const table = chartTable(roles, rows);
		const { element, twin } = drawnFigure(plotChart, {
			spec: { ...bar, color: 'alder', order: 'table' },
			table
		});
		const keys = [...element.querySelectorAll('.legend text')].map(({ textContent }) => textContent);
		expect(keys).toEqual(['gammel', 'ung']);
		expect(twin.columns.map(({ name }) => name)).toEqual(['boet', 'alder', 'Antal']);
	});
});

describe('what stands at the axes', () => {
	test('are the author’s words: at the axis, in the table, in a title that is made', () => {
		const spec = { ...bar, xLabel: 'Boet i\n kommunen', yLabel: 'Personer' } as const;
		const { element, twin } = drawnFigure(plotChart, { spec, table: lengths });
		expect(twin.columns.map(({ name }) => name)).toEqual(['Boet i kommunen', 'Personer']);
		const texts = [...element.querySelectorAll('text')].map(({ textContent }) => textContent);
		expect(texts).toContain('Boet i kommunen');
		expect(texts).toContain('Personer');
		const { title } = figureTitle({ spec: { table: 't', ...spec }, table: lengths }, 'da');
		expect(title).toBe('Personer efter Boet i kommunen');
	});

	test('a box has its column at the other axis', () => {
		const roles = ['x', 'low', 'q1', 'value', 'q3', 'high', 'n'];
		const table = chartTable(roles, [['nord', 1, 2, 3, 4, 5, 9]]);
		const spec = { type: 'box', y: 'dage', x: 'by', yLabel: 'Dage i alt' } as const;
		const { element } = drawnFigure(plotChart, { spec, table });
		expect(element.textContent).toContain('Dage i alt');
	});
});

test('a square of a waffle stands for what is counted, summed or a share', () => {
	const squareIn = (spec: Omit<ChartSpec, 'table'>, language: 'da' | 'en' = 'da') =>
		plainSpaces(drawnFigure(plotChart, { spec, table: lengths }, { language }).summary)
			.split('. ')
			.at(-1);
	const waffle = { type: 'waffle', x: 'boet' } as const;
	// The largest of the three has 120, so two of what is counted go into one of at most a hundred squares.
	expect([
		squareIn(waffle),
		squareIn({ ...waffle, count: 'personer' }),
		squareIn({ ...waffle, measure: 'sum', of: 'dage' }),
		squareIn({ ...waffle, measure: 'share' }),
		squareIn(waffle, 'en')
	]).toEqual([
		'1 felt = 2 rækker.',
		'1 felt = 2 personer.',
		'1 felt = 2 dage.',
		'1 felt = 2 %.',
		'1 square = 2 rows.'
	]);
});

test('where rows are counts, n and what is left out are what they count', () => {
	// 250 persons in three rows; two smaller groups of 6 persons are not drawn.
	const table = { ...lengths, n: 256, left: { marks: 2, n: 6 } };
	const chart = { spec: { table: 't', ...bar, measure: 'share' } as const, table };
	expect(figureTitle(chart, 'da').subtitle).toBe('n = 256 · Kilde: t');
	const { summary, points } = drawnFigure(plotChart, {
		...chart,
		table: { ...table, columns: { ...table.columns, value: [16, 36, 48] } }
	});
	expect(summary).toContain('2 mindre grupper med i alt 6 er ikke tegnet.');
	expect(plainSpaces(points[0]!.says)).toBe('1–4 år: 48 % (n = 120)');
});
