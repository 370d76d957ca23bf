import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { containment, mobilityRate } from '#lib/moves/measures/containment.ts';
import { effectiveness, migrationEffectiveness } from '#lib/moves/measures/effectiveness.ts';
import {
	aggregateNetMigrationRate,
	courgeauK,
	crudeMigrationIntensity
} from '#lib/moves/measures/intensity.ts';
import { pearsonResidual } from '#lib/moves/measures/pearsonResidual.ts';
import { preferenceIndex } from '#lib/moves/measures/preferenceIndex.ts';
import { grossRate, inRate, netRate, outRate } from '#lib/moves/measures/rates.ts';
import { dissimilarity, exposure, isolation } from '#lib/moves/measures/segregation.ts';
import { nativeDuckDb } from '../../../support/nativeDuckDb.ts';

let db: Awaited<ReturnType<typeof nativeDuckDb>>;
beforeAll(async () => {
	db = await nativeDuckDb();
});
afterAll(() => db.close());

type Quantity = number | null;
type Formula = (...quantities: readonly Quantity[]) => number | null;

/** Values worked out by hand; the macro of the same name is asked the same. */
const byHand: readonly (readonly [
	name: string,
	formula: Formula,
	given: readonly Quantity[],
	wanted: number | null
])[] = [
	['inRate', inRate as Formula, [2439, 70_000], 34.842857142857],
	['inRate', inRate as Formula, [5, 0], null],
	['inRate', inRate as Formula, [null, 70_000], null],
	['outRate', outRate as Formula, [2653, 70_000], 37.9],
	['netRate', netRate as Formula, [2439, 2653, 70_000], -3.0571428571429],
	['netRate', netRate as Formula, [2439, null, 70_000], null],
	['grossRate', grossRate as Formula, [2439, 2653, 70_000], 72.742857142857],
	// Gladsaxe's women in 2024: 100 · (2,439 − 2,653) / (2,439 + 2,653).
	['effectiveness', effectiveness as Formula, [2439, 2653], -4.2026708562451],
	['effectiveness', effectiveness as Formula, [0, 0], null],
	['crudeMigrationIntensity', crudeMigrationIntensity as Formula, [156_541, 3_000_000], 5.2180333333333],
	['crudeMigrationIntensity', crudeMigrationIntensity as Formula, [156_541, 0], null],
	// ln(98²) = 9.169934…
	['courgeauK', courgeauK as Formula, [5.2180333333333, 98], 0.56903715],
	['courgeauK', courgeauK as Formula, [5, 1], null],
	['courgeauK', courgeauK as Formula, [5, 0], null],
	['mobilityRate', mobilityRate as Formula, [60, 40, 1000], 0.1],
	['containment', containment as Formula, [60, 40], 0.6],
	['containment', containment as Formula, [0, 0], null],
	// 10 of 1,000 moves between a fifth and a tenth of the population: 0.01 / 0.02.
	['preferenceIndex', preferenceIndex as Formula, [10, 1000, 200, 100, 1000], 0.5],
	['preferenceIndex', preferenceIndex as Formula, [10, 1000, 0, 100, 1000], null],
	['preferenceIndex', preferenceIndex as Formula, [10, 0, 200, 100, 1000], null],
	['pearsonResidual', pearsonResidual as Formula, [16, 25], -1.8],
	['pearsonResidual', pearsonResidual as Formula, [16, 0], null]
];

test.each(byHand)('%s is as by hand, in TypeScript and in SQL', async (name, formula, given, wanted) => {
	const [row] = await db.rows(`SELECT ${name}(${given.map((one) => one ?? 'NULL').join(', ')}) AS found`);
	for (const found of [formula(...given), row!['found']]) {
		if (wanted === null) expect(found).toBeNull();
		else expect(found).toBeCloseTo(wanted, 7);
	}
});

test('unsigned counts of the engine may differ downwards', async () => {
	const [row] = await db.rows(
		`SELECT netRate(1::UINTEGER, 3::UINTEGER, 1000::UINTEGER) AS net, effectiveness(1::UTINYINT, 3::UTINYINT) AS eff`
	);
	expect(row).toEqual({ net: -2, eff: -50 });
});

/** DOMAIN’s worked example, whose D is .6, isolation .76 and exposure .24. */
const groups = [
	[100, 0],
	[60, 40],
	[40, 60],
	[0, 100]
].map(([a, b]) => ({ a: a!, b: b!, total: a! + b! }));

test('dissimilarity, isolation and exposure are those of the worked example', async () => {
	const [row] = await db.rows(`
		SELECT dissimilarity(a, b) AS d, isolation(a, a + b) AS i, exposure(a, b, a + b) AS e
		FROM (VALUES ${groups.map(({ a, b }) => `(${a}, ${b})`).join(', ')}) AS g(a, b)`);
	for (const { d, i, e } of [
		{ d: dissimilarity(groups), i: isolation(groups), e: exposure(groups) },
		row as Record<string, unknown>
	]) {
		expect(d).toBeCloseTo(0.6, 12);
		expect(i).toBeCloseTo(0.76, 12);
		expect(e).toBeCloseTo(0.24, 12);
	}
	expect([dissimilarity([]), isolation([]), exposure([{ a: 1, b: 1, total: 0 }])]).toEqual([
		null,
		null,
		null
	]);
});

const count = fc.integer({ min: 0, max: 50_000 });
const population = fc.integer({ min: 1, max: 700_000 });

test('rates do not change where moves and population grow alike', () => {
	fc.assert(
		fc.property(count, count, population, fc.integer({ min: 2, max: 9 }), (ind, ud, people, times) => {
			expect(netRate(times * ind, times * ud, times * people)).toBeCloseTo(netRate(ind, ud, people)!, 8);
			expect(grossRate(ind, ud, people)! - netRate(ind, ud, people)!).toBeCloseTo(
				2 * outRate(ud, people)!,
				8
			);
		}),
		{ seed: 6 }
	);
});

test('what stays inside and what leaves is all', () => {
	fc.assert(
		fc.property(count, count, (inside, out) => {
			fc.pre(inside + out > 0);
			expect(containment(inside, out)! + out / (inside + out)).toBeCloseTo(1, 12);
		}),
		{ seed: 6 }
	);
});

/** A closed system: each move out of one area is one into another. */
const closed = fc
	.integer({ min: 2, max: 8 })
	.chain((n) =>
		fc.record({
			flows: fc.array(fc.array(fc.integer({ min: 0, max: 500 }), { minLength: n, maxLength: n }), {
				minLength: n,
				maxLength: n
			}),
			people: fc.array(population, { minLength: n, maxLength: n })
		})
	)
	.map(({ flows, people }) =>
		people.map((befolkning, area) => ({
			befolkning,
			ind: flows.reduce((sum, row, from) => sum + (from === area ? 0 : row[area]!), 0),
			ud: flows[area]!.reduce((sum, moves, to) => sum + (to === area ? 0 : moves), 0)
		}))
	);

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);

test('in a closed system nets add up to nothing, and ANMR is CMI · MEI / 100', () => {
	fc.assert(
		fc.property(closed, (areas) => {
			const moves = sum(areas.map(({ ud }) => ud));
			fc.pre(moves > 0);
			expect(sum(areas.map(({ ind, ud }) => ind - ud))).toBe(0);
			const intensity = crudeMigrationIntensity(moves, sum(areas.map(({ befolkning }) => befolkning)))!;
			expect(aggregateNetMigrationRate(areas)).toBeCloseTo(
				(intensity * migrationEffectiveness(areas)!) / 100,
				9
			);
		}),
		{ seed: 6 }
	);
});

test('the macros of a whole system give what the functions give, with rows of which something is unknown left out', async () => {
	const areas = [
		{ ind: 120, ud: 80, befolkning: 9000 },
		{ ind: 30, ud: 75, befolkning: 4100 },
		{ ind: 40, ud: null, befolkning: 800 },
		{ ind: 10, ud: 5, befolkning: null }
	];
	const values = areas.map(
		(area) =>
			`(${Object.values(area)
				.map((one) => one ?? 'NULL')
				.join(', ')})`
	);
	const [row] = await db.rows(`
		SELECT migrationEffectiveness(ind, ud) AS mei, aggregateNetMigrationRate(ind, ud, befolkning) AS anmr
		FROM (VALUES ${values.join(', ')}) AS a(ind, ud, befolkning)`);
	// 100 · (40 + 45 + 5) / (200 + 105 + 15); 100 · ½ (40 + 45) / (9,000 + 4,100)
	expect(row).toEqual({ mei: migrationEffectiveness(areas), anmr: aggregateNetMigrationRate(areas) });
	expect(row!['mei']).toBeCloseTo(28.125, 9);
	expect(row!['anmr']).toBeCloseTo(0.3244274809, 9);
	expect([migrationEffectiveness([]), aggregateNetMigrationRate([])]).toEqual([null, null]);
});
