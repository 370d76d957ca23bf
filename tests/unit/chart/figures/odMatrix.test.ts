import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { areaOrder } from '#lib/chart/figures/areaOrder.ts';
import { drawOdMatrix } from '#lib/chart/figures/odMatrix.ts';
import { odMatrixOf } from '#lib/chart/figures/odMatrixModel.ts';
import type { ChartValue } from '#lib/language/chart/chartTable.ts';
import { municipalities } from '#lib/moves/municipalities.ts';
import { chartTable, drawnFigure, plainSpaces } from '../../../support/drawnFigure.ts';
import { marksOf } from '../../../support/marksOf.ts';

const spec = { type: 'od-matrix', from: 'fra', to: 'til' } as const;
const roles = ['from', 'to', 'value', 'n'];
/** København, Gladsaxe and Aarhus; what stays in København, and one who came from abroad. */
const rows: readonly (readonly ChartValue[])[] = [
	['0101', '0159', 941, 941],
	['0159', '0101', 800, 800],
	['0101', '0751', 100, 100],
	['0751', '0101', 50, 50],
	['0751', '0159', 9, 9],
	['0101', '0101', 5000, 5000],
	[null, '0101', 77, 77]
];
const chart = { spec, table: chartTable(roles, rows) };

test('areas stand by region, and within it by net', () => {
	const flows = rows.map(([from, to, value, n]) => ({
		from: from as string | null,
		to: to as string | null,
		value: Number(value),
		n: Number(n)
	}));
	expect(areaOrder(flows)).toEqual({
		// Gladsaxe +150, København −114.
		areas: ['0159', '0101', '0751'],
		bands: [
			{ region: '1084', name: 'Hovedstaden', first: 0, count: 2 },
			{ region: '1082', name: 'Midtjylland', first: 2, count: 1 }
		]
	});
});

test('areas of no region that we know come last, in a band without a name', () => {
	const flows = [{ from: 'nord', to: '0101', value: 3, n: 3 }];
	expect(areaOrder(flows)).toEqual({
		areas: ['0101', 'nord'],
		bands: [
			{ region: '1084', name: 'Hovedstaden', first: 0, count: 1 },
			{ first: 1, count: 1 }
		]
	});
});

describe('the picture', () => {
	test.each(['log', 'linear', 'residual'] as const)('has these marks on the scale %s', async (scale) => {
		const { element } = drawnFigure(drawOdMatrix, { ...chart, spec: { ...spec, scale } });
		await expect(marksOf(element)).toMatchFileSnapshot(`goldens/odMatrix-${scale}.txt`);
	});

	test('frames the row and the column of an area that is picked', () => {
		const { element } = drawnFigure(drawOdMatrix, chart, { picked: new Set(['0751']) });
		expect(element.querySelectorAll('rect.picked')).toHaveLength(2);
		expect(drawnFigure(drawOdMatrix, chart).element.querySelectorAll('.picked')).toHaveLength(0);
	});

	test('has no two names upon each other, however narrow it is', () => {
		const all = municipalities.flatMap(({ kode }, at) => [
			[kode, municipalities[at ? 0 : 1]!.kode, at + 1, 1]
		]);
		const { element } = drawnFigure(
			drawOdMatrix,
			{ spec, table: chartTable(roles, all) },
			{ width: 420, picked: new Set(['0159']) }
		);
		const names = [...element.querySelectorAll('.labels text')].map(({ textContent }) => textContent);
		expect(names).toEqual([
			...['Hovedstaden', 'Hovedstaden', 'Sjælland', 'Sjælland', 'Syddanmark', 'Syddanmark'],
			...['Midtjylland', 'Midtjylland', 'Nordjylland', 'Nordjylland', 'Gladsaxe', 'Gladsaxe'],
			...['Til →', '← Fra']
		]);
	});
});

test('it says what it shows, what stands out, and what it leaves out', () => {
	const { summary } = drawnFigure(drawOdMatrix, chart);
	expect(plainSpaces(summary)).toBe(
		'1.900 flytninger mellem 3 områder. Rækker er det område, der flyttes fra, kolonner det, der flyttes til; ' +
			'områderne står efter region og inden for den efter netto. ' +
			'De største strømme er København → Gladsaxe (941), Gladsaxe → København (800) og København → Aarhus (100). ' +
			'Størst fremgang har Gladsaxe (+150), størst tilbagegang København (−191). ' +
			'91,6 % af flytningerne er inden for en region. 1 af 6 par har ingen flytninger. ' +
			'5.000 flytninger inden for samme område er ikke med. ' +
			'77 flytninger til eller fra udlandet eller et ukendt område er ikke med.'
	);
});

test('every pair and every total can be read, row by row, and knows its place', () => {
	const { points } = drawnFigure(drawOdMatrix, chart, { language: 'en' });
	expect(points.map(({ says, area, grid }) => [grid?.row, grid?.column, area, says])).toEqual([
		[0, 1, '0159', 'From Gladsaxe to København: 800, 100% of those who left Gladsaxe.'],
		[0, 3, '0159', 'Gladsaxe: 950 in, 800 out, net +150.'],
		[1, 0, '0101', 'From København to Gladsaxe: 941, 90.4% of those who left København.'],
		[1, 2, '0101', 'From København to Aarhus: 100, 9.6% of those who left København.'],
		[1, 3, '0101', 'København: 850 in, 1,041 out, net −191.'],
		[2, 0, '0751', 'From Aarhus to Gladsaxe: 9, 15.3% of those who left Aarhus.'],
		[2, 1, '0751', 'From Aarhus to København: 50, 84.7% of those who left Aarhus.'],
		[2, 3, '0751', 'Aarhus: 100 in, 59 out, net +41.'],
		[3, 0, '0159', 'Gladsaxe: 950 in, 800 out, net +150.'],
		[3, 1, '0101', 'København: 850 in, 1,041 out, net −191.'],
		[3, 2, '0751', 'Aarhus: 100 in, 59 out, net +41.']
	]);
});

test('a residual is what was observed less what independence gives, by the root of the latter', () => {
	// Rows 0–1–2 are Gladsaxe, København, Aarhus: 1041 left København, 950 came to Gladsaxe, 1900 in all.
	const { twin } = drawnFigure(drawOdMatrix, { ...chart, spec: { ...spec, scale: 'residual' } });
	const [from, , to, , moves, expected, residual] = twin.columns.map(({ values }) => values);
	expect([from![0], to![0], moves![0]]).toEqual(['0101', '0159', 941]);
	// 1041 × 950 / 1900 = 520.5; (941 − 520.5) / √520.5 = 18.431.
	expect([expected![0], residual![0]]).toEqual([520.5, 18.43]);
	expect(twin.rows).toBe(6);
});

test('nothing is lost: pairs, totals, the diagonal and what lies outside add up to all flows', () => {
	const place = fc.constantFrom('0101', '0159', '0751', '0461', 'nord', null);
	const flow = fc.record({ from: place, to: place, value: fc.nat(500), n: fc.nat(9) });
	fc.assert(
		fc.property(fc.array(flow, { maxLength: 40 }), (flows) => {
			const { cells, out, in: into, total, within, outside, left } = odMatrixOf(flows, 'log', 3);
			const sum = (values: readonly number[]) => values.reduce((all, one) => all + one, 0);
			const all = sum(flows.map(({ value }) => value));
			return (
				sum(cells.map(({ value }) => value)) === total &&
				sum(out) === total &&
				sum(into) === total &&
				total + within + outside + left.moves === all
			);
		}),
		{ seed: 6, numRuns: 200 }
	);
});

describe('pairs that are kept back', () => {
	const toldOf = (spec: object, table: typeof chart.table) => {
		const { element, summary, twin, points } = drawnFigure(drawOdMatrix, {
			spec: { ...chart.spec, ...spec },
			table
		});
		return {
			dots: (element.querySelector('.dots')?.getAttribute('d')?.match(/M/g) ?? []).length,
			keys: [...element.querySelectorAll('.legend text')].map(({ textContent }) => textContent).slice(-3),
			said: /\d+ af 6 par er ikke vist [^.]*\.|\d+ af 6 par har ingen[^.]*\./g[Symbol.match](summary),
			held: twin.columns.at(-1)!.values.filter((value) => value !== ''),
			hidden: points.filter(({ says }) => says.endsWith('ikke vist.')).map(({ says }) => says)
		};
	};

	test('as NULL in the table are hidden, and what it does not name has none', () => {
		// Of six pairs five are named: Gladsaxe → Aarhus is not, and Aarhus → Gladsaxe is kept back.
		const table = chartTable(
			roles,
			rows.map((row) => (row[2] === 9 ? ['0751', '0159', null, null] : row))
		);
		expect(toldOf({}, table)).toEqual({
			dots: 1,
			keys: ['skjult', 'ingen flytninger', 'samme område, ikke vist'],
			said: [
				'1 af 6 par er ikke vist (skjult) og er ikke med i summerne; de har en prik.',
				'1 af 6 par har ingen flytninger.'
			],
			held: ['skjult'],
			hidden: ['Fra Aarhus til Gladsaxe: skjult, ikke vist.']
		});
	});

	test('and those below the threshold, whose moves are in no sum', () => {
		const told = toldOf({ threshold: 10 }, chart.table);
		expect([told.dots, told.held, told.hidden]).toEqual([
			1,
			['færre end 10'],
			['Fra Aarhus til Gladsaxe: færre end 10, ikke vist.']
		]);
		const { points, summary } = drawnFigure(drawOdMatrix, { ...chart, spec: { ...spec, threshold: 10 } });
		// 941 from København alone, without the 9 from Aarhus.
		expect(points.find(({ grid }) => grid?.row === 0 && grid.column === 3)?.says).toContain(
			'941 ind, 800 ud'
		);
		expect(plainSpaces(summary)).toContain('1.891 flytninger');
	});

	test('where the table has none of them, a pair that it does not name has few or none, and 0 has none', () => {
		const left = rows.filter(([, , value]) => value !== 9);
		const few = toldOf({ threshold: 10 }, chartTable(roles, left));
		expect([few.dots, few.keys]).toEqual([
			2,
			['100 til 941', 'færre end 10, måske ingen', 'samme område, ikke vist'].map((key, at) =>
				at === 0 ? few.keys[0] : key
			)
		]);
		expect(few.said).toEqual([
			'2 af 6 par er ikke vist (færre end 10, måske ingen) og er ikke med i summerne; de har en prik.'
		]);
		const zero = toldOf({ threshold: 10 }, chartTable(roles, [...left, ['0751', '0159', 0, null]]));
		expect([zero.dots, zero.keys[1], zero.said?.length]).toEqual([1, 'ingen flytninger', 2]);
	});
});

test('a class without pairs has no key, and none is said to reach below the threshold', () => {
	const few = [
		['0101', '0159', 3, 3],
		['0159', '0101', 12, 12],
		['0101', '0751', 40, 40]
	];
	const { element } = drawnFigure(drawOdMatrix, {
		spec: { ...spec, threshold: 3 },
		table: chartTable(roles, few)
	});
	// Breaks at 2, 5, 10 and 20; nothing lies below 2, nor from 5 to 9.
	expect([...element.querySelectorAll('.legend text')].map(({ textContent }) => textContent)).toEqual([
		'3 til 4',
		'10 til 19',
		'20 og derover',
		'færre end 3, måske ingen',
		'samme område, ikke vist'
	]);
});

test('with top, the areas with most moves are shown, and the rest is told', () => {
	const { summary, twin } = drawnFigure(drawOdMatrix, { ...chart, spec: { ...spec, top: 2 } });
	expect(twin.columns[0]?.values).toEqual(['0101', '0159']);
	expect(summary).toContain(
		'1 område med færre flytninger er ikke vist; 159 flytninger begynder eller ender der.'
	);
});

test('a table without moves says so', () => {
	const { summary, points } = drawnFigure(drawOdMatrix, { spec, table: chartTable(roles, []) });
	expect([summary, points.length]).toEqual(['Der er ingen flytninger mellem områder.', 0]);
});
