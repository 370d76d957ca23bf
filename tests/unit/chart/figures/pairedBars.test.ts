import { describe, expect, test } from 'vitest';
import { drawNetPyramid } from '#lib/chart/figures/netPyramid.ts';
import { drawPartners } from '#lib/chart/figures/partners.ts';
import type { ChartValue } from '#lib/language/chart/chartTable.ts';
import { chartTable, drawnFigure, plainSpaces } from '../../../support/drawnFigure.ts';
import { marksOf } from '../../../support/marksOf.ts';

describe('partners', () => {
	const spec = { type: 'partners', from: 'fra', to: 'til', center: '0159', top: 2 } as const;
	const rows: readonly (readonly ChartValue[])[] = [
		['0101', '0159', 941],
		['0159', '0101', 800],
		['0159', '0157', 109],
		['0157', '0159', 144],
		['0159', '0151', 132],
		['0151', '0159', 51],
		[null, '0159', 30],
		['0159', '0159', 500],
		['0101', '0157', 600]
	];
	const chart = { spec, table: chartTable(['from', 'to', 'value'], rows) };

	test('the marks: the largest exchanges, all others as one', async () => {
		const { element } = drawnFigure(drawPartners, chart);
		await expect(marksOf(element)).toMatchFileSnapshot('goldens/partners.txt');
	});

	test('each partner tells its numbers and shares, and the rest is no area', () => {
		const { points } = drawnFigure(drawPartners, chart);
		expect(points.map(({ area, says }) => [area, plainSpaces(says)])).toEqual([
			['0101', 'København: 941 ind (80,7 % af alle ind), 800 ud (76,8 % af alle ud), netto +141.'],
			['0157', 'Gentofte: 144 ind (12,3 % af alle ind), 109 ud (10,5 % af alle ud), netto +35.'],
			[undefined, 'Alle andre (1): 51 ind (4,4 % af alle ind), 132 ud (12,7 % af alle ud), netto −81.'],
			[undefined, 'Udland eller ukendt: 30 ind (2,6 % af alle ind), 0 ud (0 % af alle ud), netto +30.']
		]);
	});

	test('it says what stands out, in both languages', () => {
		expect(plainSpaces(drawnFigure(drawPartners, chart).summary)).toBe(
			'Gladsaxe: 1.166 ind og 1.041 ud, netto +125. ' +
				'Heraf 30 ind fra og 0 ud til udlandet eller et ukendt sted, fødsler med, hvis tabellen har dem. ' +
				'Flest kommer fra København (941), og flest flytter til ' +
				'København (800). Størst overskud er over for København (+141). ' +
				'Størst underskud er over for Ballerup (−81). ' +
				'De 2 største af 3 områder står for 91,6 % af flytningerne; resten er lagt sammen.'
		);
		expect(drawnFigure(drawPartners, chart, { language: 'en' }).summary).toContain(
			'The 2 largest of 3 areas make up 91.6% of the moves; the rest are summed.'
		);
	});

	test('the table holds every partner, abroad and unknown too', () => {
		const { columns, rows: count } = drawnFigure(drawPartners, chart).twin;
		expect(count).toBe(4);
		expect(columns.map(({ values }) => values.at(-1))).toEqual([null, 'Udland eller ukendt', 30, 0, 30]);
	});

	test('an area that is picked is framed', () => {
		const { element } = drawnFigure(drawPartners, chart, { picked: new Set(['0157']) });
		expect(element.querySelectorAll('rect.picked')).toHaveLength(1);
	});

	test('bars of all others are cut where they would dwarf each partner', () => {
		const many = Array.from({ length: 60 }, (_, at) => [`09${10 + at}`, '0159', 100]);
		const { element } = drawnFigure(drawPartners, {
			spec,
			table: chartTable(['from', 'to', 'value'], many)
		});
		expect(element.querySelectorAll('path.cut')).toHaveLength(1);
	});

	test('without an area in the middle there is a way out', () => {
		const { center: _, ...without } = spec;
		expect(() => drawnFigure(drawPartners, { ...chart, spec: without })).toThrow('Skriv dets kode');
	});
});

describe('the pyramid of net', () => {
	const spec = { type: 'net-pyramid', from: 'fra', to: 'til', age: 'alder', center: '0159' } as const;
	const roles = ['area', 'age', 'ageEnd', 'in', 'out'];
	const rows: readonly (readonly ChartValue[])[] = [
		['0159', 20, 25, 512, 340],
		['0159', 30, 35, 200, 260],
		['0159', 0, 5, 90, 80],
		['0101', 20, 25, 9000, 9000]
	];
	const chart = { spec, table: chartTable(roles, rows) };

	test('the marks: the oldest above, ages without moves keep their place', async () => {
		const { element, points } = drawnFigure(drawNetPyramid, chart);
		expect(points.map(({ says }) => says)).toEqual([
			'30–34 år: 200 ind, 260 ud, netto −60.',
			'25–29 år: 0 ind, 0 ud, netto 0.',
			'20–24 år: 512 ind, 340 ud, netto +172.',
			'15–19 år: 0 ind, 0 ud, netto 0.',
			'10–14 år: 0 ind, 0 ud, netto 0.',
			'5–9 år: 0 ind, 0 ud, netto 0.',
			'0–4 år: 90 ind, 80 ud, netto +10.'
		]);
		await expect(marksOf(element)).toMatchFileSnapshot('goldens/netPyramid.txt');
	});

	test('it says where the gain and the loss are', () => {
		expect(drawnFigure(drawNetPyramid, chart).summary).toBe(
			'Gladsaxe: 802 ind og 680 ud, netto +122. Flest ind er 20–24 år (512), flest ud 20–24 år (340). ' +
				'Størst overskud er der blandt 20–24 år (+172). Størst underskud er der blandt 30–34 år (−60).'
		);
	});

	test('two sexes stand beside each other on one scale, and below each other where it is narrow', () => {
		const both = rows.flatMap((row) => [
			[...row, 'K'],
			[...row, 'M']
		]);
		const table = chartTable([...roles, 'sex'], both);
		const drawn = (width: number) => drawnFigure(drawNetPyramid, { spec, table }, { width });
		const size = ({ element }: ReturnType<typeof drawn>) => Number(element.getAttribute('height'));
		expect(size(drawn(420))).toBeGreaterThan(1.8 * size(drawn(1000)));
		expect(drawn(1000).points[0]?.says).toBe('K, 30–34 år: 200 ind, 260 ud, netto −60.');
		expect(drawn(1000).twin.columns.map(({ name }) => name)).toEqual(['Alder', 'Køn', 'Ind', 'Ud', 'Netto']);
	});
});
