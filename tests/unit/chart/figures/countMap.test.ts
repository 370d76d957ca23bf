import { expect, test } from 'vitest';
import { drawCountMap } from '#lib/chart/figures/countMap.ts';
import { chartTable, drawnFigure, plainSpaces } from '../../../support/drawnFigure.ts';
import { marksOf } from '../../../support/marksOf.ts';

const roles = ['area', 'value'];
const counts = [
	['0101', 400],
	['0751', 100],
	['0461', 25],
	['0851', 0]
];
const spec = { type: 'count-map', area: 'kommune' } as const;

test('the marks of a map of counts', async () => {
	const { element } = drawnFigure(drawCountMap, { spec, table: chartTable(roles, counts) });
	await expect(marksOf(element)).toMatchFileSnapshot('goldens/countMap.txt');
});

test('the area of a circle is its number', () => {
	const { element } = drawnFigure(drawCountMap, { spec, table: chartTable(roles, counts) });
	const radii = [...element.querySelectorAll('circle[data-area]')].map((circle) =>
		Number(circle.getAttribute('r'))
	);
	expect(radii.map((r) => Math.round((400 * r * r) / (radii[0]! * radii[0]!)))).toEqual([400, 100, 25]);
});

test('counts are told with their share of the whole', () => {
	const { summary, points } = drawnFigure(drawCountMap, { spec, table: chartTable(roles, counts) });
	expect(plainSpaces(summary)).toBe(
		'Områder med data: 4. I alt 525. Størst er København med 400, 76,2 % af det hele.'
	);
	// Nobody is no circle: the area itself tells it.
	expect(points.at(-1)?.says).toBe('Aalborg: 0');
	expect(points.at(-1)?.mark.tagName.toLowerCase()).toBe('path');
});

test('what is below zero is a ring, and the legend says so', () => {
	const table = chartTable(roles, [
		['0101', -300],
		['0751', 200]
	]);
	const { element, summary } = drawnFigure(
		drawCountMap,
		{ spec: { ...spec, of: 'netto' }, table },
		{ language: 'en' }
	);
	const circles = [...element.querySelectorAll('circle[data-area]')];
	expect(
		circles.map((one) => [one.getAttribute('data-area'), one.getAttribute('style')?.includes('--danger')])
	).toEqual([
		['0101', true],
		['0751', false]
	]);
	expect(element.textContent).toContain('Ring: negative');
	expect(summary).toBe(
		'Areas with data: 2. Highest is Aarhus with +200, lowest København with −300. ' +
			'The map shows the part of the country that the numbers are about.'
	);
});
