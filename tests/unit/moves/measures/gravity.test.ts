import { afterAll, beforeAll, expect, test } from 'vitest';
import { gravity, gravityFit, type GravityPair } from '#lib/moves/measures/gravity.ts';
import { nativeDuckDb } from '../../../support/nativeDuckDb.ts';
import { seededRandom } from '../../../support/seededRandom.ts';

let db: Awaited<ReturnType<typeof nativeDuckDb>>;
beforeAll(async () => {
	db = await nativeDuckDb();
});
afterAll(() => db.close());

const truth = { alfa: -9, beta1: 0.8, beta2: 0.7, gamma: 1.2 };

/** 40 areas on a plane; moves drawn from Poisson distributions with the means that `truth` gives. */
function pairsDrawn(seed: number): readonly GravityPair[] {
	const random = seededRandom(seed);
	const areas = Array.from({ length: 40 }, (_, index) => ({
		name: `o${index}`,
		people: 5_000 + Math.floor(random() ** 3 * 400_000),
		x: 300 * random(),
		y: 300 * random()
	}));
	return areas.flatMap((from) =>
		areas.map((to): GravityPair => {
			const afstand = from === to ? 5 : 1 + Math.hypot(from.x - to.x, from.y - to.y);
			const { alfa, beta1, beta2, gamma } = truth;
			const mean = Math.exp(
				alfa + beta1 * Math.log(from.people) + beta2 * Math.log(to.people) - gamma * Math.log(afstand)
			);
			return {
				fra: from.name,
				til: to.name,
				flytninger: poisson(mean, random),
				befolkning_fra: from.people,
				befolkning_til: to.people,
				afstand
			};
		})
	);
}

/** Arrivals of a Poisson process within one unit of time. */
function poisson(mean: number, random: () => number): number {
	let count = -1;
	for (let time = 0; time < mean; count += 1) time -= Math.log(1 - random());
	return Math.max(count, 0);
}

async function asTable(pairs: readonly GravityPair[]) {
	const values = pairs.map(
		({ fra, til, flytninger, befolkning_fra, befolkning_til, afstand }) =>
			`('${fra}', '${til}', ${flytninger}, ${befolkning_fra}, ${befolkning_til}, ${afstand}::DOUBLE)`
	);
	await db.run(
		`CREATE OR REPLACE TABLE par AS FROM (VALUES ${values.join(', ')})
		AS p(fra, til, flytninger, befolkning_fra, befolkning_til, afstand)`
	);
}

test.each([1, 2, 3])('known coefficients come back from moves drawn with seed %i', (seed) => {
	const fit = gravityFit(pairsDrawn(seed))!;
	// Some four standard errors.
	expect(Math.abs(fit.beta1 - truth.beta1)).toBeLessThan(0.03);
	expect(Math.abs(fit.beta2 - truth.beta2)).toBeLessThan(0.03);
	expect(Math.abs(fit.gamma - truth.gamma)).toBeLessThan(0.03);
	expect(Math.abs(fit.alfa - truth.alfa)).toBeLessThan(0.5);
	// A pair's deviance is about 1 where the model is true.
	expect(fit.devians / fit.par).toBeGreaterThan(0.85);
	expect(fit.devians / fit.par).toBeLessThan(1.25);
});

test('the fit is the likelihood’s maximum: what is left over adds up to nothing along every regressor', () => {
	const fitted = gravity(pairsDrawn(4));
	expect(fitted).toHaveLength(40 * 39);
	const total = fitted.reduce((sum, { flytninger }) => sum + flytninger, 0);
	for (const regressor of [
		() => 1,
		(pair: GravityPair) => Math.log(pair.befolkning_fra),
		(pair: GravityPair) => Math.log(pair.befolkning_til),
		(pair: GravityPair) => Math.log(pair.afstand)
	]) {
		const score = fitted.reduce((sum, pair) => sum + (pair.flytninger - pair.forventet) * regressor(pair), 0);
		expect(Math.abs(score) / total).toBeLessThan(1e-9);
	}
});

test('the macros give what the functions give', async () => {
	const pairs = pairsDrawn(5);
	await asTable(pairs);
	const [fit] = await db.rows(`FROM gravityFit('par')`);
	const own = gravityFit(pairs)!;
	for (const [name, value] of Object.entries(own)) expect(Number(fit![name]) / value).toBeCloseTo(1, 8);
	const rows = await db.rows(`FROM gravity('par') ORDER BY fra, til`);
	const wanted = [...gravity(pairs)].sort((a, b) => (a.fra! + a.til! < b.fra! + b.til! ? -1 : 1));
	const byPair = new Map(wanted.map((row) => [`${row.fra} ${row.til}`, row]));
	expect(rows).toHaveLength(wanted.length);
	for (const row of rows) {
		const same = byPair.get(`${String(row['fra'])} ${String(row['til'])}`)!;
		expect(row['forventet']).toBeCloseTo(same.forventet, 6);
		expect(row['residual']).toBeCloseTo(same.residual!, 6);
	}
});

/** Worked once by Newton’s method on the log-likelihood with 40 digits (mpmath), not by least squares. */
const reference = {
	alfa: -13.1555998002648,
	beta1: 0.820958507850165,
	beta2: 0.922109653775136,
	gamma: 0.629959340285952,
	devians: 12.3328799268145
};
const eightPairs = (
	[
		['A', 'B', 800, 600_000, 70_000, 9],
		['A', 'C', 310, 600_000, 45_000, 22],
		['A', 'D', 95, 600_000, 30_000, 60],
		['B', 'A', 941, 70_000, 600_000, 9],
		['B', 'C', 60, 70_000, 45_000, 16],
		['B', 'D', 11, 70_000, 30_000, 57],
		['C', 'A', 420, 45_000, 600_000, 22],
		['C', 'B', 75, 45_000, 70_000, 16]
	] as const
).map(([fra, til, flytninger, befolkning_fra, befolkning_til, afstand]) => ({
	fra,
	til,
	flytninger,
	befolkning_fra,
	befolkning_til,
	afstand
}));

test('the coefficients of eight pairs are those that Newton’s method finds', async () => {
	await asTable(eightPairs);
	const [fit] = await db.rows(`FROM gravityFit('par')`);
	for (const found of [{ ...gravityFit(eightPairs) }, fit!])
		for (const [name, value] of Object.entries(reference))
			expect(Number((found as Record<string, unknown>)[name]) / value).toBeCloseTo(1, 9);
});

test('where the pairs do not tell the coefficients apart there is no fit', async () => {
	const same = pairsDrawn(6).map((pair) => ({ ...pair, afstand: 10 }));
	await asTable(same);
	expect([gravityFit(same), gravityFit([]), gravity([])]).toEqual([null, null, []]);
	expect(await db.rows(`FROM gravityFit('par')`)).toEqual([]);
});
