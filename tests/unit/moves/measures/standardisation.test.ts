import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { europeanStandardPopulation } from '#lib/moves/measures/europeanStandardPopulation.ts';
import { poissonInterval } from '#lib/moves/measures/poissonInterval.ts';
import {
	directlyStandardisedRate,
	indirectlyStandardisedRatio
} from '#lib/moves/measures/standardisation.ts';
import { nativeDuckDb } from '../../../support/nativeDuckDb.ts';

let db: Awaited<ReturnType<typeof nativeDuckDb>>;
beforeAll(async () => {
	db = await nativeDuckDb();
});
afterAll(() => db.close());

type Ends = { readonly nedre: number | null; readonly oevre: number | null };

/** A struct of the engine, as a plain record. */
const entriesOf = (value: unknown) => (value as { readonly entries: Record<string, number | null> }).entries;

/** R's poisson.test(x)$conf.int; the first is DOMAIN's, 0 and 1 are in Garwood's table of 1936. */
test.each([
	[10, 0.95, 4.795388696, 18.390356042],
	[0, 0.95, 0, 3.688879454],
	[1, 0.95, 0.025317808, 5.571643391],
	[100, 0.95, 81.363991251, 121.626793792],
	[100, 0.99, 76.120495844, 128.76058012]
])('the exact interval of %i events at %f', async (events, confidence, low, high) => {
	const [row] = await db.rows(`SELECT poissonInterval(${events}, confidence := ${confidence}) AS i`);
	for (const { nedre, oevre } of [poissonInterval(events, confidence)!, entriesOf(row!['i']) as Ends]) {
		expect(nedre).toBeCloseTo(low, 7);
		expect(oevre).toBeCloseTo(high, 7);
	}
});

test('macro and function find the same ends for few events and for many', async () => {
	const events = [2, 3, 17, 250, 4000, 90_000, 1_000_000];
	const rows = await db.rows(
		`SELECT n, poissonInterval(n) AS i FROM unnest([${events.join()}]) AS t(n) ORDER BY n`
	);
	for (const { n, i } of rows) {
		const found = poissonInterval(Number(n))!;
		expect(entriesOf(i)['nedre']! / found.nedre).toBeCloseTo(1, 8);
		expect(entriesOf(i)['oevre']! / found.oevre).toBeCloseTo(1, 8);
	}
	expect([poissonInterval(null), poissonInterval(-1)]).toEqual([null, null]);
});

test('the share of events beyond the ends is half of what the interval leaves out', () => {
	fc.assert(
		fc.property(fc.integer({ min: 1, max: 60 }), (events) => {
			const { nedre, oevre } = poissonInterval(events)!;
			// Σ e^−λ λ^k / k!, term by term.
			const below = (count: number, mean: number) => {
				let [term, sum] = [Math.exp(-mean), 0];
				for (let k = 0; k <= count; k += 1, term *= mean / k) sum += term;
				return sum;
			};
			expect(below(events, oevre)).toBeCloseTo(0.025, 10);
			expect(1 - below(events - 1, nedre)).toBeCloseTo(0.025, 10);
		}),
		{ seed: 6 }
	);
});

test('the European Standard Population has 100,000 persons in 21 groups', async () => {
	const groups = europeanStandardPopulation();
	expect(groups.reduce((sum, { vaegt }) => sum + vaegt, 0)).toBe(100_000);
	expect(groups[0]).toEqual({ aldersgruppe: '0', fra_alder: 0, til_alder: 0, vaegt: 1000 });
	expect(groups.map(({ vaegt }) => vaegt).join(' ')).toBe(
		'1000 4000 5500 5500 5500 6000 6000 6500 7000 7000 7000 7000 6500 6000 5500 5000 4000 2500 1500 800 200'
	);
	// Each age belongs to one group.
	for (let age = 0; age < 110; age += 1)
		expect(groups.filter((one) => one.fra_alder <= age && age <= one.til_alder)).toHaveLength(1);
	expect(await db.rows('FROM europeanStandardPopulation()')).toEqual(groups);
});

/** Two age groups: 10 of 1,000 with weight 3, 30 of 500 with weight 1. */
const strata = [
	{ antal: 10, befolkning: 1000, vaegt: 3 },
	{ antal: 30, befolkning: 500, vaegt: 1 }
];

const direct = async (rows: readonly object[]) => {
	const values = rows
		.map(
			(row) =>
				`(${Object.values(row)
					.map((one) => one ?? 'NULL')
					.join(', ')})`
		)
		.join(', ');
	const [row] = await db.rows(
		`SELECT directlyStandardisedRate(antal, befolkning, vaegt) AS r FROM (VALUES ${values}) AS s(antal, befolkning, vaegt)`
	);
	return entriesOf(row!['r']);
};

test('a directly standardised rate and its interval are as by hand', async () => {
	for (const found of [directlyStandardisedRate(strata), await direct(strata)]) {
		// (3 · 10 + 1 · 60) / 4
		expect(found['rate']).toBeCloseTo(22.5, 10);
		// Var = (9 · 10/10⁶ + 30/250,000) / 16 per head²; Poisson's exact interval of 40 is (28.57658, 54.46864).
		const scale = 1000 * Math.sqrt((9e-5 + 1.2e-4) / 16 / 40);
		expect(found['nedre']).toBeCloseTo(22.5 + scale * (28.57658 - 40), 4);
		expect(found['oevre']).toBeCloseTo(22.5 + scale * (54.46864 - 40), 4);
	}
});

test('with one age group the rate’s interval is the exact one of its events', async () => {
	const one = [{ antal: 10, befolkning: 1000, vaegt: 5500 }];
	for (const found of [directlyStandardisedRate(one), await direct(one)]) {
		expect(found['rate']).toBeCloseTo(10, 10);
		expect(found['nedre']).toBeCloseTo(4.795388696, 7);
		expect(found['oevre']).toBeCloseTo(18.390356042, 7);
	}
});

test('an age group that has weight and no population leaves the rate open, one without weight does not', async () => {
	const none = { rate: null, nedre: null, oevre: null };
	const withEmpty = [...strata, { antal: 0, befolkning: 0, vaegt: 2 }];
	expect([directlyStandardisedRate(withEmpty), await direct(withEmpty)]).toEqual([none, none]);
	const without = [...strata, { antal: 4, befolkning: 0, vaegt: 0 }];
	expect(directlyStandardisedRate(without)).toEqual(directlyStandardisedRate(strata));
	expect((await direct(without))['nedre']).toBeCloseTo(directlyStandardisedRate(strata).nedre!, 9);
	const quiet = [{ antal: 0, befolkning: 1000, vaegt: 1 }];
	expect([directlyStandardisedRate(quiet), await direct(quiet)]).toEqual([
		{ rate: 0, nedre: 0, oevre: null },
		{ rate: 0, nedre: 0, oevre: null }
	]);
	expect(directlyStandardisedRate([])).toEqual(none);
});

test('an indirectly standardised ratio is observed over expected, with the exact interval of the observed', async () => {
	// Expected 1,000 · 0.012 + 200 · 0.04 = 20; observed 10; of the third too little is known.
	const areas = [
		{ antal: 4, befolkning: 1000, standardrate: 0.012 },
		{ antal: 6, befolkning: 200, standardrate: 0.04 },
		{ antal: 5, befolkning: 200, standardrate: null }
	];
	const values = areas
		.map(
			(row) =>
				`(${Object.values(row)
					.map((one) => one ?? 'NULL')
					.join(', ')})`
		)
		.join(', ');
	const [row] = await db.rows(
		`SELECT indirectlyStandardisedRatio(antal, befolkning, rate) AS r FROM (VALUES ${values}) AS s(antal, befolkning, rate)`
	);
	for (const found of [indirectlyStandardisedRatio(areas), entriesOf(row!['r'])]) {
		expect([found['observeret'], found['forventet'], found['ratio']]).toEqual([10, 20, 0.5]);
		expect(found['nedre']).toBeCloseTo(4.795388696 / 20, 8);
		expect(found['oevre']).toBeCloseTo(18.390356042 / 20, 8);
	}
	expect(indirectlyStandardisedRatio([])).toEqual({
		observeret: 0,
		forventet: 0,
		ratio: null,
		nedre: null,
		oevre: null
	});
});
