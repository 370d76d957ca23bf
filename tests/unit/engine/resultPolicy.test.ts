import { expect, test } from 'vitest';
import { parsePlan, type PlanStep } from '#lib/engine/plan.ts';
import { storedAs } from '#lib/engine/resultPolicy.ts';

const scan = (rows: number, filters = false): PlanStep => ({
	name: 'SEQ_SCAN',
	does: '',
	filters,
	rows,
	children: []
});
const step = (name: string, child: PlanStep, does = ''): PlanStep => ({
	name,
	does,
	filters: false,
	rows: child.rows,
	children: [child]
});

test('another choice of columns of a big table is a view', () => {
	expect(storedAs({ plan: scan(5_000_000) })).toEqual({ as: 'view', because: 'plain-copy' });
	expect(storedAs({ plan: step('PROJECTION', scan(100_000), 'upper(navn)') })).toEqual({
		as: 'view',
		because: 'plain-copy'
	});
});

test('a small table is copied', () => {
	expect(storedAs({ plan: scan(99_999) })).toEqual({ as: 'table', because: 'small' });
});

test.each([
	'HASH_GROUP_BY',
	'HASH_JOIN',
	'ORDER_BY',
	'WINDOW',
	'FILTER',
	'UNION',
	'TOP_N',
	'STREAMING_LIMIT'
])('%s is computed once', (name) => {
	expect(storedAs({ plan: step(name, scan(5_000_000)) })).toEqual({ as: 'table', because: 'computed-once' });
	expect(storedAs({ plan: step('PROJECTION', step(name, scan(5_000_000))) })).toEqual({
		as: 'table',
		because: 'computed-once'
	});
});

test('a filter that the scan does itself is one too', () => {
	expect(storedAs({ plan: scan(5_000_000, true) })).toEqual({ as: 'table', because: 'computed-once' });
});

test('what answers otherwise each time is a table, however big', () => {
	for (const does of ['random()', '"now"() now()', `nextval('x')`, 'uuid()']) {
		expect(storedAs({ plan: step('PROJECTION', scan(5_000_000), does) })).toEqual({
			as: 'table',
			because: 'volatile'
		});
	}
});

test('the author decides where there is a choice', () => {
	expect(storedAs({ asked: 'view', plan: step('HASH_JOIN', scan(10)) })).toEqual({
		as: 'view',
		because: 'asked'
	});
	expect(storedAs({ asked: 'table', plan: scan(5_000_000) })).toEqual({ as: 'table', because: 'asked' });
	expect(storedAs({ asked: 'view' })).toEqual({ as: 'table', because: 'statement' });
});

test('a plan is read from the engine’s own account of it', () => {
	const text = `[{"name": "PROJECTION", "children": [{"name": "SEQ_SCAN ", "children": [],
		"extra_info": {"Table": "big", "Filters": "g=3", "Estimated Cardinality": "4004"}}],
		"extra_info": {"Projections": ["random()"], "Estimated Cardinality": "4004"}}]`;
	expect(parsePlan(text)).toMatchObject({
		name: 'PROJECTION',
		filters: false,
		rows: 4004,
		children: [{ name: 'SEQ_SCAN', filters: true, rows: 4004, children: [] }]
	});
});
