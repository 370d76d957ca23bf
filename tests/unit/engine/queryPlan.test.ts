import { expect, test } from 'vitest';
import { afterExplain, explainedAsData } from '#lib/engine/explain.ts';
import { readQueryPlan, type PlanOperator } from '#lib/engine/queryPlan.ts';
import { placeOf, written } from '#lib/engine/rewritten.ts';
import { nativeDuckDb } from '../../support/nativeDuckDb.ts';

const native = await nativeDuckDb();
await native.run(`CREATE TABLE moves AS SELECT i AS id, i % 98 AS kommune FROM range(10000) t(i)`);

async function planOf(explain: string) {
	const [row] = await native.rows(explain);
	return readQueryPlan(String(row?.['explain_value']))!;
}

/** Names, indented by depth. */
const outline = ({ name, children }: PlanOperator, depth = 0): readonly string[] => [
	`${' '.repeat(depth)}${name}`,
	...children.flatMap((child) => outline(child, depth + 1))
];

const query = 'SELECT kommune, count(*) AS n FROM moves WHERE id >= 5000 GROUP BY kommune';
const scanOf = (operator: PlanOperator): PlanOperator =>
	operator.children.length === 0 ? operator : scanOf(operator.children[0]!);

test('a plan that was not run has estimates, and no times', async () => {
	const plan = await planOf(`EXPLAIN (FORMAT json) ${query}`);
	expect(plan).toMatchObject({ measured: false });
	expect(plan).not.toHaveProperty('seconds');
	expect(outline(plan.root).map((line) => line.trim())).toContain('SEQ_SCAN');
	expect(scanOf(plan.root)).toEqual({
		name: 'SEQ_SCAN',
		estimated: expect.any(Number),
		facts: [
			{ kind: 'table', values: ['moves'] },
			{ kind: 'filters', values: ['id>=5000'] },
			{ kind: 'columns', values: ['kommune'] }
		],
		children: []
	});
});

test('a plan that was run has the rows that were there, and shares of the time that add up', async () => {
	const plan = await planOf(`EXPLAIN (ANALYZE, FORMAT json) ${query}`);
	expect(scanOf(plan.root)).toMatchObject({ name: 'SEQ_SCAN', rows: 5000, scanned: 10_000 });
	expect(plan.root.rows).toBe(98);
	const shares = (operator: PlanOperator): number =>
		operator.children.reduce((sum, child) => sum + shares(child), operator.share ?? NaN);
	expect(shares(plan.root)).toBeCloseTo(1, 6);
	expect(plan.seconds).toBeGreaterThan(0);
});

test('a join has both its inputs, its kind and its condition', async () => {
	const sql = 'FROM moves JOIN kommuner ON moves.kommune = kommuner.kode::INTEGER';
	const { root } = await planOf(`EXPLAIN (FORMAT json) ${sql}`);
	const joins = (operator: PlanOperator): readonly PlanOperator[] => [
		...(operator.name === 'HASH_JOIN' ? [operator] : []),
		...operator.children.flatMap(joins)
	];
	const [join] = joins(root);
	expect(join?.children.length).toBe(2);
	expect(join?.facts.map(({ kind }) => kind)).toEqual(['join', 'conditions']);
	expect(join?.facts[0]?.values).toEqual(['INNER']);
});

test('columns that are packed for the engine’s own sake are told as that', () => {
	const told = JSON.stringify([
		{
			name: 'PROJECTION',
			children: [],
			extra_info: { Projections: ['__internal_compress_integral_utinyint(#0, 0)', '#1'] }
		}
	]);
	expect(readQueryPlan(told)?.root.facts).toEqual([{ kind: 'packing', values: [] }]);
});

test.each([
	['EXPLAIN SELECT 1', 'EXPLAIN (FORMAT json) SELECT 1'],
	['explain analyze\n from t', 'EXPLAIN (ANALYZE, FORMAT json) from t'],
	['EXPLAIN (ANALYZE) FROM t', 'EXPLAIN (ANALYZE, FORMAT json) FROM t'],
	['EXPLAIN (FORMAT JSON, ANALYZE) FROM t', 'EXPLAIN (ANALYZE, FORMAT json) FROM t'],
	['EXPLAIN (SELECT 1)', 'EXPLAIN (FORMAT json) (SELECT 1)'],
	['EXPLAIN (FORMAT html) FROM t', undefined],
	['FROM t', undefined]
])('%s is asked for as data', (sql, asked) => {
	expect(explainedAsData(written(sql))?.text).toBe(asked);
});

test('what is wrong in an EXPLAIN is placed in what the author wrote', () => {
	const sql = '/* æ */ EXPLAIN ANALYZE SELECT nope';
	const sent = explainedAsData(written(sql, 100))!;
	const at = sent.text.indexOf('nope');
	expect(placeOf(sent, { start: at, end: at + 4 })).toEqual({ start: 131, end: 135 });
	expect(afterExplain(sql)).toBe(24);
});
