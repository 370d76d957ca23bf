import { expect, test } from 'vitest';
import { rateShades } from '#lib/chart/figures/map/rateShades.ts';
import { drawRateMap } from '#lib/chart/figures/rateMap.ts';
import { municipalities } from '#lib/moves/municipalities.ts';
import { chartTable, drawnFigure, plainSpaces } from '../../../support/drawnFigure.ts';
import { marksOf } from '../../../support/marksOf.ts';

const spec = { type: 'rate-map', area: 'kommune', of: 'netto', population: 'folketal' } as const;
const roles = ['area', 'value', 'n', 'population'];
/** Every municipality by its place in the list: from −24 to 24.5 by halves; the last has no population. */
const rows = municipalities.map(({ kode }, at) => [kode, at === 97 ? null : (at - 48) / 2, 1, 20_000]);
const chart = { spec, table: chartTable(roles, rows) };

test('the marks of a rate map', async () => {
	const { element } = drawnFigure(drawRateMap, chart);
	await expect(marksOf(element)).toMatchFileSnapshot('goldens/rateMap.txt');
});

test('it says the ends, how many lie on each side of zero, and who is missing', () => {
	const { summary, points } = drawnFigure(drawRateMap, chart);
	expect(plainSpaces(summary)).toBe(
		'Områder med data: 97. Højest ligger Aalborg med +24, lavest København med −24. ' +
			'48 områder ligger over 0 og 48 under. Uden data: 1.'
	);
	// 24 per 1,000 of 20,000 are 480.
	expect([points.length, plainSpaces(points[0]?.says ?? '')]).toEqual([
		97,
		'Aalborg: +24 pr. 1.000 (+480 på 20.000)'
	]);
});

test('rates that are none below zero are classed from the smallest, and the median is told', () => {
	const table = chartTable(
		['area', 'value'],
		[
			['0101', 41],
			['0147', 44],
			['0159', 52],
			['0157', 60]
		]
	);
	const { summary } = drawnFigure(drawRateMap, { spec: { type: 'rate-map', area: 'a', of: 'rate' }, table });
	expect(plainSpaces(summary)).toBe(
		'Områder med data: 4. Højest ligger Gentofte med 60, lavest København med 41. Medianen er 48. ' +
			'Kortet viser den del af Region Hovedstaden, som tallene handler om. Uden data: 25.'
	);
	const { breaks } = rateShades([41, 44, 52, 60]);
	expect(breaks[0]! > 41 && breaks.at(-1)! < 60).toBe(true);
});

test('the same colour on both sides of zero says the same distance', () => {
	const { breaks, colours } = rateShades([-8, -3, 1, 2, 4, 12]);
	expect(breaks).toEqual([...breaks].reverse().map((one) => (one === 0 ? 0 : -one)));
	expect(colours.map(({ isLess }) => isLess)).toEqual([true, true, true, false, false, false]);
	const shareOf = (at: number) => /(\d+)%/.exec(colours[at]?.fill ?? '')?.[1];
	expect([0, 1, 2].map(shareOf)).toEqual([5, 4, 3].map(shareOf));
});

test('what is below zero is hatched, what has no data is hatched otherwise', () => {
	const { element } = drawnFigure(drawRateMap, {
		spec,
		table: chartTable(roles, [
			['0101', -5, 1, 100],
			['0147', 5, 1, 100]
		])
	});
	const patterns = [...element.querySelectorAll('pattern')].map(({ id }) => id.split('-')[1]);
	expect(new Set(patterns)).toEqual(new Set(['less', 'none']));
	const texts = [...element.querySelectorAll('text')].map(({ textContent }) => textContent);
	expect(texts).toEqual(expect.arrayContaining(['Ingen data', 'Skraveret: negativ', 'netto pr. 1.000']));
});

test('two pictures never share the name of a pattern', () => {
	const ids = [1, 2].flatMap(() =>
		[...drawnFigure(drawRateMap, chart).element.querySelectorAll('pattern')].map(({ id }) => id)
	);
	expect(new Set(ids).size).toBe(ids.length);
});
