import * as fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lengthOfResidence, type Stay } from '#lib/moves/measures/lengthOfResidence.ts';
import { returnMoves, type PersonsMove } from '#lib/moves/measures/returnMoves.ts';
import { nativeDuckDb } from '../../../support/nativeDuckDb.ts';

let db: Awaited<ReturnType<typeof nativeDuckDb>>;
beforeAll(async () => {
	db = await nativeDuckDb();
});
afterAll(() => db.close());

async function inSql(stays: readonly Stay[]) {
	const values = stays.map(
		({ tid, fra_tid, ophoert, antal }) => `(${tid}, ${fra_tid ?? 'NULL'}, ${ophoert}, ${antal ?? 1})`
	);
	await db.run(
		`CREATE OR REPLACE TABLE ophold AS FROM (VALUES ${values.join(', ')}) AS o(tid, fra_tid, ophoert, antal)`
	);
	const rows = await db.rows(`FROM lengthOfResidence('ophold', entry := fra_tid, weight := antal)`);
	return rows.map((row) =>
		Object.fromEntries(
			Object.entries(row).map(([key, value]) => [key, value === null ? null : Number(value)])
		)
	);
}

/** Weeks of remission under 6-MP of 21 patients; a plus is a censored one (Freireich and others, Blood 21, 1963). */
const remission = '6 6 6 6+ 7 9+ 10 10+ 11+ 13 16 17+ 19+ 20+ 22 23 25+ 32+ 32+ 34+ 35+'
	.split(' ')
	.map((text): Stay => ({ tid: Number.parseFloat(text), ophoert: !text.endsWith('+') }));

test('the curve of the 6-MP patients is the published one', async () => {
	// Klein and Moeschberger, Survival Analysis, 2nd ed. 2003, table 4.1A: S and its standard error by Greenwood.
	const published = [
		[6, 21, 3, 0.857],
		[7, 17, 1, 0.807],
		[10, 15, 1, 0.753],
		[13, 12, 1, 0.69],
		[16, 11, 1, 0.627],
		[22, 7, 1, 0.538],
		[23, 6, 1, 0.448]
	];
	for (const curve of [lengthOfResidence(remission), await inSql(remission)]) {
		const steps = curve.filter(({ ophoert }) => ophoert! > 0);
		expect(
			steps.map(({ tid, under_risiko, ophoert, andel }) => [
				tid,
				under_risiko,
				ophoert,
				Math.round(1000 * andel!) / 1000
			])
		).toEqual(published);
		// R: survfit(Surv(tid, ophoert) ~ 1, conf.type = 'log-log') at 6 and at 23 weeks.
		expect(steps[0]!.nedre).toBeCloseTo(0.6197, 4);
		expect(steps[0]!.oevre).toBeCloseTo(0.9516, 4);
		expect(steps.at(-1)!.nedre).toBeCloseTo(0.1881, 4);
		expect(steps.at(-1)!.oevre).toBeCloseTo(0.6801, 4);
	}
});

test('a stay is at risk from when it was first seen, by hand', () => {
	const stays: readonly Stay[] = [
		{ tid: 5, ophoert: true },
		{ tid: 8, fra_tid: 4, ophoert: true },
		{ tid: 9, fra_tid: 6, ophoert: false },
		// Ended before it was seen.
		{ tid: 3, fra_tid: 3, ophoert: true }
	];
	// At 5: the first and the second are at risk; at 8: the second and the third.
	expect(lengthOfResidence(stays).map(({ tid, under_risiko, andel }) => [tid, under_risiko, andel])).toEqual([
		[0, 0, 1],
		[5, 2, 0.5],
		[8, 2, 0.25],
		[9, 1, 0.25]
	]);
	expect(lengthOfResidence([])).toEqual(lengthOfResidence([]).slice(0, 1));
});

const stay = fc.record({
	tid: fc.integer({ min: 1, max: 20 }),
	fra_tid: fc.option(fc.integer({ min: 0, max: 12 })),
	ophoert: fc.boolean(),
	antal: fc.integer({ min: 1, max: 3 })
});

test('the curve is the product over its times of what SQL written apart counts at risk and ended', async () => {
	await fc.assert(
		fc.asyncProperty(fc.array(stay, { minLength: 1, maxLength: 30 }), async (stays) => {
			const macro = await inSql(stays);
			const apart = await db.rows(`
				SELECT t.tid,
					(SELECT sum(antal) FROM ophold o WHERE coalesce(o.fra_tid, 0) < t.tid AND t.tid <= o.tid) AS n,
					(SELECT sum(antal) FROM ophold o WHERE o.ophoert AND o.tid = t.tid AND o.tid > coalesce(o.fra_tid, 0)) AS d
				FROM (SELECT DISTINCT tid FROM ophold WHERE tid > coalesce(fra_tid, 0)) AS t ORDER BY tid`);
			let share = 1;
			const wanted = apart.map(({ tid, n, d }) => {
				share *= 1 - Number(d ?? 0) / Number(n);
				return { tid: Number(tid), under_risiko: Number(n), ophoert: Number(d ?? 0), andel: share };
			});
			const own = lengthOfResidence(stays);
			for (const curve of [own.slice(1), macro.slice(1)]) {
				expect(curve.map(({ tid, under_risiko, ophoert }) => [tid, under_risiko, ophoert])).toEqual(
					wanted.map(({ tid, under_risiko, ophoert }) => [tid, under_risiko, ophoert])
				);
				for (const [index, { andel }] of curve.entries()) expect(andel).toBeCloseTo(wanted[index]!.andel, 9);
			}
			for (const [index, point] of own.entries())
				for (const end of ['nedre', 'oevre'] as const)
					if (point[end] === null) expect(macro[index]![end]).toBeNull();
					else expect(macro[index]![end]).toBeCloseTo(point[end], 9);
		}),
		{ seed: 6, numRuns: 40 }
	);
});

const day = (text: string) => new Date(`${text}T00:00:00Z`);
const moved = (person: string, dato: string, fra: string | null, til: string | null): PersonsMove => ({
	person,
	dato: day(dato),
	fra,
	til
});

const moves: readonly PersonsMove[] = [
	moved('a', '2020-01-31', 'A', 'B'),
	// Within twelve months to the day.
	moved('a', '2021-01-31', 'B', 'A'),
	moved('b', '2020-02-29', 'A', 'B'),
	// A day too late: the year ends on 28 February.
	moved('b', '2021-03-01', 'B', 'A'),
	moved('c', '2020-03-01', 'A', null),
	moved('c', '2020-04-01', 'A', 'A'),
	moved('d', '2021-06-01', 'A', 'B'),
	moved('d', '2021-07-01', 'B', 'A'),
	moved('e', '2022-01-01', null, 'B')
];

test('return moves are those back within the months, of moves out that could be followed so long', async () => {
	const values = moves.map(({ person, dato, fra, til }) => {
		const ends = [fra, til].map((end) => (end === null ? 'NULL' : `'${end}'`));
		return `('${person}', DATE '${dato.toISOString().slice(0, 10)}', ${ends.join(', ')})`;
	});
	await db.run(`CREATE TABLE flyt AS FROM (VALUES ${values.join(', ')}) AS m(person, dato, fra, til)`);
	for (const [months, wanted] of [
		// From B nobody can be followed for a year.
		[12, [{ omraade: 'A', ud: 3, tilbage: 1, andel: 1 / 3 }]],
		[
			6,
			[
				{ omraade: 'A', ud: 4, tilbage: 1, andel: 1 / 4 },
				// The last one's six months end on the last day in the data.
				{ omraade: 'B', ud: 3, tilbage: 0, andel: 0 }
			]
		]
	] as const) {
		const inOrder = await db.rows(
			`SELECT omraade, ud::INTEGER AS ud, tilbage::INTEGER AS tilbage, andel FROM returnMoves('flyt', months := ${months})`
		);
		expect(returnMoves(moves, months)).toEqual(inOrder);
		expect(inOrder).toEqual(wanted);
	}
});
