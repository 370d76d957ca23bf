import { expect, test } from 'vitest';
import { drawPartners } from '#lib/chart/figures/partners.ts';
import { fitted, lettersIn, textWidth } from '#lib/chart/figures/pen.ts';
import { plotChart } from '#lib/chart/figures/plotChart.ts';
import { chartTable, drawnFigure } from '../../../support/drawnFigure.ts';

const long = 'Flyttet sammen med en partner fra en anden kommune i samme landsdel';

/** What is written, and what pointing at it tells. */
const namesIn = (element: Element) =>
	[...element.querySelectorAll('text')].map((text) => [
		text.firstChild?.textContent ?? '',
		text.querySelector('title')?.textContent
	]);

test('a wide letter takes more room than a narrow one', () => {
	// In DejaVu Sans m has 0.974 em, W 0.989, i and l 0.278, a figure 0.636.
	expect(textWidth('mW', 10)).toBeGreaterThanOrEqual(19.6);
	expect(textWidth('il', 10)).toBeLessThan(8);
	expect(textWidth('12', 10)).toBeCloseTo(12.8);
});

test('a text is cut to its room with dots, and left out where two letters have none', () => {
	expect([fitted('København', 11, 200), fitted('København', 11, 50), fitted('København', 11, 15)]).toEqual([
		'København',
		'Køben…',
		''
	]);
	for (const room of [20, 35, 50, 65])
		expect(textWidth(fitted(long, 11, room), 11)).toBeLessThanOrEqual(room);
});

test('several texts are cut to as many letters: as many as the widest has room for', () => {
	expect(lettersIn(['mmmmmmmm', 'iiii'], 10, 45)).toBe(4);
	expect(lettersIn([], 10, 45)).toBe(0);
});

test('a name that is cut tells the whole when it is pointed at, one that stands whole tells nothing', () => {
	const table = chartTable(
		['x', 'value', 'n'],
		[
			[long, 40, 40],
			['Uddannelse', 9, 9]
		]
	);
	const { element } = drawnFigure(plotChart, { spec: { type: 'bar', x: 'grund' }, table }, { width: 420 });
	const [cut, whole] = [...element.querySelectorAll('[aria-label="y-axis tick label"]')].flatMap(namesIn);
	expect(cut).toEqual([expect.stringMatching(/^Flyttet sammen.*…$/), long]);
	expect(whole).toEqual(['Uddannelse', undefined]);
});

test('so does one in a picture of our own', () => {
	const table = chartTable(['from', 'to', 'value', 'n'], [['A', 'B', 5, 5]], { names: { A: long } });
	const { element } = drawnFigure(
		drawPartners,
		{ spec: { type: 'partners', from: 'fra', to: 'til', center: 'B' }, table },
		{ width: 420 }
	);
	expect(namesIn(element)).toContainEqual([expect.stringMatching(/^Flyttet.*…$/), long]);
});
