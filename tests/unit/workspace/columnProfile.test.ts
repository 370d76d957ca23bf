import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
	axisOf,
	distinctQuery,
	distributionOf,
	distributionQuery,
	factsOf,
	factsQuery,
	shapeOf
} from '#lib/workspace/columnProfile.ts';
import { nativeDuckDb } from '../../support/nativeDuckDb.ts';

let native: Awaited<ReturnType<typeof nativeDuckDb>>;

beforeAll(async () => {
	native = await nativeDuckDb();
	await native.run(`CREATE TABLE "Flyt ""24""" AS SELECT * FROM (VALUES
		(1, 0.5, DATE '2024-01-01', 'a', true, [1], 1.5::DECIMAL(6,2)),
		(2, 'NaN'::DOUBLE, DATE '2024-01-02', 'a', true, [2], 2.5),
		(2, 'infinity'::DOUBLE, DATE '2024-01-11', 'b', false, NULL, NULL),
		(NULL, -1.5, NULL, NULL, NULL, NULL, 9.75),
		(48, 2, DATE '2024-02-29', 'æ', true, [1], -3)) t(heltal, "kom,ma", dag, "tekst ""q""", ja, liste, beløb)`);
	await native.run(`CREATE TABLE mange AS SELECT i % 1000 AS få, i AS alle, i::VARCHAR AS nøgle,
		CASE WHEN i % 3 = 0 THEN 'hyppig' ELSE 'k' || i END AS blandet FROM range(300000) r(i)`);
	await native.run(`CREATE TABLE tom (x INTEGER, t VARCHAR)`);
});
afterAll(() => native.close());

async function profiled(relation: string, column: string, type: string) {
	const asked = { relation, column, type };
	const rowsOf = async (sql: string) => (await native.rows(sql)).map((row) => Object.values(row));
	const [{ n }] = (await native.rows(
		`SELECT count(*)::DOUBLE AS n FROM "${relation.replaceAll('"', '""')}"`
	)) as [{ n: number }];
	const facts = factsOf(await rowsOf(factsQuery(asked, n)), n);
	const exact = distinctQuery(asked, facts);
	const counted = exact === undefined ? undefined : Number((await rowsOf(exact))[0]?.[0]);
	const query = distributionQuery(asked, facts);
	const distribution = query === undefined ? undefined : distributionOf(asked, facts, await rowsOf(query));
	return { facts, counted, distribution };
}

const small = 'Flyt "24"';

describe('a column of a small table is told exactly', () => {
	test('whole numbers, with bins of whole width', async () => {
		const { facts, distribution } = await profiled(small, 'heltal', 'INTEGER');
		expect(facts).toEqual({
			rows: 5,
			missing: 1,
			distinct: 3,
			approximate: false,
			range: { min: { text: '1', at: 1 }, max: { text: '48', at: 48 } }
		});
		expect(distribution?.kind === 'bins' && distribution.bins.length).toBe(24);
		expect(distribution?.kind === 'bins' && distribution.bins.filter(({ count }) => count > 0)).toEqual([
			{ from: 1, to: 3, count: 3 },
			{ from: 47, to: 49, count: 1 }
		]);
	});

	test('NaN and infinity lie on no axis, and are not missing', async () => {
		const { facts, distribution } = await profiled(small, 'kom,ma', 'DOUBLE');
		expect(facts).toMatchObject({ missing: 0, distinct: 5, range: { min: { at: -1.5 }, max: { at: 2 } } });
		const counts = distribution?.kind === 'bins' ? distribution.bins.map(({ count }) => count) : [];
		expect(counts.reduce((sum, count) => sum + count, 0)).toBe(3);
		expect([counts[0], counts.at(-1)]).toEqual([1, 1]);
	});

	test('days, with bins of whole days', async () => {
		const { facts, distribution } = await profiled(small, 'dag', 'DATE');
		expect(facts).toMatchObject({ missing: 1, distinct: 4 });
		expect(facts.range?.max).toEqual({ text: '2024-02-29', at: Date.UTC(2024, 1, 29) / 1000 });
		// Sixty days in bins of three.
		const bins = distribution?.kind === 'bins' ? distribution.bins : [];
		expect([bins.length, bins[0], bins[3]?.count, bins.at(-1)?.count]).toEqual([
			20,
			{ from: Date.UTC(2024, 0, 1) / 1000, to: Date.UTC(2024, 0, 4) / 1000, count: 2 },
			1,
			1
		]);
	});

	test('text by its most frequent values', async () => {
		const { facts, distribution } = await profiled(small, 'tekst "q"', 'VARCHAR');
		expect(facts).toEqual({ rows: 5, missing: 1, distinct: 3, approximate: false });
		expect(distribution).toEqual({
			kind: 'top',
			values: [
				{ text: 'a', count: 2 },
				{ text: 'b', count: 1 },
				{ text: 'æ', count: 1 }
			]
		});
	});

	test('yes and no, decimals, and lists that nothing is asked of', async () => {
		const yes = await profiled(small, 'ja', 'BOOLEAN');
		expect(yes.distribution).toEqual({
			kind: 'top',
			values: [
				{ text: 'true', count: 3 },
				{ text: 'false', count: 1 }
			]
		});
		const money = await profiled(small, 'beløb', 'DECIMAL(6,2)');
		expect(money.facts.range).toEqual({ min: { text: '-3.00', at: -3 }, max: { text: '9.75', at: 9.75 } });
		const lists = await profiled(small, 'liste', 'INTEGER[]');
		expect([lists.facts.missing, lists.facts.distinct, lists.distribution]).toEqual([2, NaN, undefined]);
	});

	test('nothing at all', async () => {
		const { facts, distribution } = await profiled('tom', 'x', 'INTEGER');
		expect([facts, distribution]).toEqual([
			{ rows: 0, missing: 0, distinct: 0, approximate: false },
			undefined
		]);
	});
});

describe('a large table', () => {
	test('few different values are counted, after they were estimated', async () => {
		const { facts, counted } = await profiled('mange', 'få', 'BIGINT');
		expect([facts.approximate, counted]).toEqual([true, 1000]);
		expect(Math.abs(facts.distinct / 1000 - 1)).toBeLessThan(0.4);
	});

	test('many different values stay an estimate, never more than there are rows', async () => {
		const { facts, counted, distribution } = await profiled('mange', 'alle', 'BIGINT');
		expect([facts.approximate, counted, facts.distinct <= 300_000]).toEqual([true, undefined, true]);
		const counts = distribution?.kind === 'bins' ? distribution.bins.map(({ count }) => count) : [];
		expect(counts).toEqual(Array.from({ length: 24 }, () => 12_500));
	});

	test('the most frequent of very many values are looked for in a sample, and it says so', async () => {
		const { distribution } = await profiled('mange', 'blandet', 'VARCHAR');
		if (distribution?.kind !== 'top') throw new Error('The most frequent values were expected.');
		expect([distribution.sampled, distribution.values[0]?.text]).toEqual([50_000, 'hyppig']);
		expect(Math.abs((distribution.values[0]?.count ?? 0) / 50_000 - 1 / 3)).toBeLessThan(0.02);
	});
});

test('what every type is', () => {
	const kinds = (...types: readonly string[]) => types.map((type) => shapeOf(type).kind);
	expect(kinds('INTEGER', 'UBIGINT', 'DECIMAL(18,2)', 'DOUBLE')).toEqual(Array(4).fill('number'));
	expect(kinds('DATE', 'TIMESTAMP', 'TIMESTAMP WITH TIME ZONE', 'TIMESTAMP_NS')).toEqual(
		Array(4).fill('time')
	);
	expect(kinds('VARCHAR', 'BOOLEAN', 'UUID', "ENUM('a')")).toEqual(Array(4).fill('category'));
	expect(kinds('INTEGER[]', 'STRUCT(a INTEGER)', 'BLOB', 'TIME', 'INTEGER[3]')).toEqual(
		Array(5).fill('other')
	);
});

test('one value alone is one bin', () => {
	const one = { text: '7', at: 7 };
	expect(axisOf({ kind: 'number', whole: true }, { min: one, max: one })).toEqual({
		from: 7,
		width: 1,
		bins: 1,
		step: 1
	});
	expect(axisOf({ kind: 'number', whole: false }, { min: one, max: one })).toMatchObject({ bins: 1 });
});
