import { expect, test } from 'vitest';
import { drawOdMaps } from '#lib/chart/figures/odMaps.ts';
import { chartTable, drawnFigure, plainSpaces } from '../../../support/drawnFigure.ts';
import { marksOf } from '../../../support/marksOf.ts';

const rows = [
	['0101', '0159', 30, 30],
	['0101', '0751', 10, 10],
	['0751', '0101', 15, 15],
	['0751', '0461', 5, 5],
	['0461', '0751', 8, 8],
	['0851', '0751', 2, 2]
];
const chart = {
	spec: { type: 'od-maps', from: 'fra', to: 'til', top: 2 } as const,
	table: chartTable(['from', 'to', 'value', 'n'], rows)
};

test('the marks of small maps', async () => {
	const { element } = drawnFigure(drawOdMaps, chart);
	await expect(marksOf(element)).toMatchFileSnapshot('goldens/odMaps.txt');
});

test('the origins that most left come first, each with its first destinations', () => {
	const { summary, points } = drawnFigure(drawOdMaps, chart);
	expect(points.map(({ says }) => plainSpaces(says))).toEqual([
		'Fra København 40 flytninger, flest til Gladsaxe 75 % og Aarhus 25 %',
		'Fra Aarhus 20 flytninger, flest til København 75 % og Odense 25 %'
	]);
	// 60 of the 70 moves.
	expect(plainSpaces(summary)).toBe(
		'De 2 områder med flest fraflytninger, af 4: 85,7 % af alle flytninger mellem områder. ' +
			'Mest samlet er fraflytningen fra København, hvor 75 % går til Gladsaxe.'
	);
});

test('a share has the same shade in every map', () => {
	const { element } = drawnFigure(drawOdMaps, chart);
	const fillsOf = (code: string) =>
		[...element.querySelectorAll(`[data-area="${code}"]`)].map((mark) => mark.getAttribute('style'));
	// 75 % to Gladsaxe in the first map, 75 % to København in the second.
	expect(fillsOf('0159')[0]).toBe(fillsOf('0101').at(-1));
	expect(fillsOf('0461').at(-1)).toBe(fillsOf('0751')[0]);
});
