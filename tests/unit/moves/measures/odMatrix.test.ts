import { existsSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { areaFlows } from '#lib/moves/measures/areaFlows.ts';
import { migrationEffectiveness } from '#lib/moves/measures/effectiveness.ts';
import type { Flow } from '#lib/moves/measures/flow.ts';
import { odMatrix, type OdLevel } from '#lib/moves/measures/odMatrix.ts';
import { odMatrixBetween } from '#lib/moves/measures/odMatrixBetween.ts';
import { odResiduals } from '#lib/moves/measures/odResiduals.ts';
import { municipalities } from '#lib/moves/municipalities.ts';
import { fly66Cells, fly66Figures } from '../../../support/fly66Cells.ts';
import { fly66Folder } from '../../../support/fly66Folder.ts';
import { nativeDuckDb, quoted } from '../../../support/nativeDuckDb.ts';
import { seededRandom } from '../../../support/seededRandom.ts';

let db: Awaited<ReturnType<typeof nativeDuckDb>>;
beforeAll(async () => {
	db = await nativeDuckDb();
});
afterAll(() => db.close());

/** Moves of 60 persons between municipalities, Christiansø, which is none, and abroad. */
const random = seededRandom(66);
const draw = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
const codes = [...municipalities.filter((_, index) => index % 9 === 0).map(({ kode }) => kode), '0411', null];
const moves = Array.from({ length: 3000 }, () => ({
	person: draw(Array.from({ length: 60 }, (_, index) => `p${index}`)),
	aar: 2015 + Math.floor(random() * 4),
	koen: draw(['k', 'm']),
	fra: draw(codes),
	til: draw(codes),
	antal: 1 + Math.floor(random() * 3)
}));

const literal = (value: string | number | null) =>
	value === null ? 'NULL' : typeof value === 'number' ? String(value) : quoted(value);
const valuesOf = (rows: readonly object[]) =>
	rows
		.map(
			(row) =>
				`(${Object.values(row)
					.map((value) => literal(value as string | null))
					.join(', ')})`
		)
		.join(', ');

const inOrder = (rows: readonly object[]) => rows.map((row) => JSON.stringify(row, plain)).sort();
const plain = (_: string, value: unknown) => (typeof value === 'bigint' ? Number(value) : value);

beforeAll(() =>
	db.run(
		`CREATE TABLE flytninger AS FROM (VALUES ${valuesOf(moves)}) AS m(person, aar, koen, fra, til, antal);
		CREATE TABLE distrikter AS SELECT kode, left(kode, 2) AS omraade FROM kommuner WHERE kode < '0700'`
	)
);

describe('an OD matrix', () => {
	it.each<OdLevel>(['kommune', 'landsdel', 'region'])(
		'at the level %s is the same as macro, as function and as SQL written apart',
		async (level) => {
			const column = level === 'kommune' ? 'kode' : level;
			const name = (code: string) =>
				level === 'kommune' ? code : `(SELECT ${column} FROM kommuner WHERE kode = ${code})`;
			const apart = await db.rows(
				`SELECT ${name('fra')} AS fra, ${name('til')} AS til, count(*) AS flytninger,
					count(DISTINCT person) AS flyttere FROM flytninger GROUP BY 1, 2`
			);
			const macro = await db.rows(`FROM odMatrix('flytninger', level := '${level}', mover := person)`);
			expect(inOrder(macro)).toEqual(inOrder(apart));
			expect(inOrder(odMatrix(moves, { level, mover: ({ person }) => person }))).toEqual(inOrder(apart));
		}
	);

	it('counts rows that fit, each for as many as it stands for, by year, with the column under its own name', async () => {
		const apart = await db.rows(
			`SELECT fra, til, aar, sum(antal) AS flytninger, NULL AS flyttere FROM flytninger
			WHERE koen = 'k' GROUP BY ALL`
		);
		const macro = await db.rows(
			`FROM odMatrix('flytninger', per := aar, condition := koen = 'k', weight := antal)`
		);
		expect(inOrder(macro)).toEqual(inOrder(apart));
		const options = {
			per: ({ aar }: (typeof moves)[number]) => aar,
			condition: ({ koen }: (typeof moves)[number]) => koen === 'k',
			weight: ({ antal }: (typeof moves)[number]) => antal
		};
		const own = odMatrix(moves, options).map(({ fra, til, per, ...counts }) => ({
			fra,
			til,
			aar: per,
			...counts
		}));
		expect(inOrder(own)).toEqual(inOrder(apart));
	});

	it('goes between own areas; a code that has none is unknown', async () => {
		const macro = await db.rows(`FROM odMatrixBetween('flytninger', 'distrikter', mover := person)`);
		const areas = (code: string) =>
			municipalities.some(({ kode }) => kode === code) && code < '0700' ? code.slice(0, 2) : null;
		expect(inOrder(odMatrix(moves, { areas, mover: ({ person }) => person }))).toEqual(inOrder(macro));
		const table = municipalities
			.filter(({ kode }) => kode < '0700')
			.map(({ kode }) => ({ kode, omraade: kode.slice(0, 2) }));
		expect(inOrder(odMatrixBetween(moves, table, { mover: ({ person }) => person }))).toEqual(inOrder(macro));
		expect(() => odMatrixBetween(moves, [...table, table[0]!])).toThrow('0101 has more than one area');
		expect(macro.some(({ fra }) => fra === null)).toBe(true);
		const byYear = await db.rows(`FROM odMatrixBetween('flytninger', 'distrikter', per := aar)`);
		expect(byYear.reduce((sum, { flytninger }) => sum + Number(flytninger), 0)).toBe(moves.length);
	});

	it('reads a table that is called od, and one whose columns are called as those of kommuner', async () => {
		await db.run(`CREATE TABLE od AS SELECT *, 'x' AS region, 'y' AS kode FROM flytninger`);
		const rows = await db.rows(
			`FROM odMatrix('od', level := 'region', per := region, condition := kode = 'y')`
		);
		expect(rows.every(({ region }) => region === 'x')).toBe(true);
	});

	it('says which levels there are', async () => {
		await expect(db.rows(`FROM odMatrix('flytninger', level := 'kommuner')`)).rejects.toThrow(
			"level is 'kommune', 'landsdel' or 'region'"
		);
	});
});

const flows: readonly Flow[] = [
	{ fra: 'A', til: 'A', flytninger: 50 },
	{ fra: 'A', til: 'B', flytninger: 30 },
	{ fra: 'B', til: 'A', flytninger: 10 },
	{ fra: 'B', til: 'C', flytninger: 5 },
	{ fra: null, til: 'A', flytninger: 7 },
	{ fra: 'C', til: null, flytninger: 3 }
];

const asTable = (rows: readonly Flow[]) =>
	`CREATE OR REPLACE TABLE strømme AS FROM (VALUES ${valuesOf(rows)}) AS s(fra, til, flytninger)`;

test('an area’s margins count an unknown end on the other end’s side only', async () => {
	const wanted = [
		{ omraade: 'A', indenfor: 50, ind: 17, ud: 30, netto: -13, brutto: 47 },
		{ omraade: 'B', indenfor: 0, ind: 30, ud: 15, netto: 15, brutto: 45 },
		{ omraade: 'C', indenfor: 0, ind: 5, ud: 3, netto: 2, brutto: 8 }
	];
	await db.run(asTable(flows));
	const shares = [
		{ effektivitet: -1300 / 47, indeslutning: 50 / 80 },
		{ effektivitet: 1500 / 45, indeslutning: 0 },
		{ effektivitet: 25, indeslutning: 0 }
	];
	const all = wanted.map((row, index) => ({ ...row, ...shares[index]! }));
	expect(areaFlows(flows)).toEqual(all);
	expect(inOrder(await db.rows(`FROM areaFlows('strømme')`))).toEqual(inOrder(all));
});

describe('residuals from independence', () => {
	it('have the estimates and the X² that Agresti gives of his table of gender by party', async () => {
		// An Introduction to Categorical Data Analysis, 2nd ed. 2007, table 2.5 and section 2.4.3.
		const table: readonly Flow[] = [
			{ fra: 'f', til: 'dem', flytninger: 762 },
			{ fra: 'f', til: 'ind', flytninger: 327 },
			{ fra: 'f', til: 'rep', flytninger: 468 },
			{ fra: 'm', til: 'dem', flytninger: 484 },
			{ fra: 'm', til: 'ind', flytninger: 239 },
			{ fra: 'm', til: 'rep', flytninger: 477 }
		];
		await db.run(asTable(table));
		for (const found of [odResiduals(table), await db.rows(`FROM odResiduals('strømme')`)]) {
			// The published estimates of the table: 703.7, 319.6, 533.7, 542.3, 246.4, 411.3, and X² = 30.1.
			const expected = found.map(({ forventet }) => Math.round(10 * Number(forventet)) / 10);
			expect(expected).toEqual([703.7, 319.6, 533.7, 542.3, 246.4, 411.3]);
			const chiSquare = found.reduce((sum, { residual }) => sum + Number(residual) ** 2, 0);
			expect(chiSquare).toBeCloseTo(30.07, 2);
		}
	});

	it('are given for pairs without a move too, and for an area with itself only where such moves are counted', async () => {
		const masked = flows.filter(({ fra, til }) => fra !== til);
		await db.run(asTable(masked));
		const own = odResiduals(masked);
		expect(own.map(({ fra, til, flytninger }) => `${fra}${til}${flytninger}`).sort()).toEqual(
			['AB30', 'AC0', 'BA10', 'BC5'].sort()
		);
		expect(inOrder(await db.rows(`FROM odResiduals('strømme')`))).toEqual(inOrder(own));
	});
});

describe.skipIf(!existsSync(fly66Folder))(`on the FLY66 files in ${fly66Folder}`, () => {
	beforeAll(async () => {
		await db.run(
			`CREATE TABLE fly66 AS SELECT * EXCLUDE (filename), parse_filename(filename) AS fil
			FROM read_csv(${quoted(`${fly66Folder}/*.csv`)}, delim = ';', header = true, encoding = 'latin-1', filename = true);
			CREATE TEMP VIEW moves AS ${fly66Cells.moves};
			CREATE TABLE kvinder AS FROM odMatrix('moves', weight := antal);
			CREATE TABLE kommunestroemme AS FROM areaFlows('kvinder')`
		);
	});

	it('the women’s migration effectiveness in 2024 is 4.754 %: nets of 14,884 over 2 × 156,541', async () => {
		const [row] = await db.rows(
			`SELECT migrationEffectiveness(ind, ud) AS mei, sum(abs(netto))::INTEGER AS net, sum(ud)::INTEGER AS moves
			FROM kommunestroemme`
		);
		expect(row).toMatchObject({ net: fly66Figures.netSum, moves: fly66Figures.total });
		expect(row!['mei']).toBeCloseTo(4.754, 4);
		const rows = (await db.rows('SELECT fra, til, flytninger::INTEGER AS flytninger FROM kvinder')) as Flow[];
		expect(migrationEffectiveness(areaFlows(rows))).toBe(row!['mei']);
	});

	it('Gladsaxe has 2,439 in and 2,653 out', async () => {
		const [row] = await db.rows(
			`SELECT ind::INTEGER AS ind, ud::INTEGER AS ud, netto::INTEGER AS netto, brutto::INTEGER AS brutto
			FROM kommunestroemme WHERE omraade = '0159'`
		);
		expect(row).toEqual(fly66Figures.gladsaxe);
	});
});
