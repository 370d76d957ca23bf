import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cage } from '#lib/cage/cage.ts';
import { connectCage } from '#lib/cage/connectCage.ts';
import type { Output } from '#lib/cage/output.ts';
import type { Engine } from '#lib/engine/engine.ts';
import { analyse } from '#lib/language/analyse.ts';
import type { Cell, CellId, CellKind } from '#lib/notebook/notebook.ts';
import { connectRuntime } from '#lib/runtime/connectRuntime.ts';
import { evaluatorsIn } from '#lib/workspace/evaluators/evaluators.ts';
import { rowsIn, startEngine } from '../../support/engine.ts';
import { inFrame } from '../../support/inFrame.ts';

let engine: Engine;
let cage: Cage;
beforeAll(async () => {
	[engine, cage] = await Promise.all([startEngine(), connectCage({ start: inFrame('cage') })]);
});
afterAll(() => {
	engine.close();
	cage.close();
});

type Written = readonly [kind: CellKind, name: string, source: string];

/** Runs a whole notebook with everything real; tells each cell's state. */
async function run(written: readonly Written[]) {
	const rooms = {
		engine,
		cage: async () => cage,
		inputs: new Map(),
		carried: new Map(),
		language: () => 'da' as const
	};
	const runtime = connectRuntime<Output>({
		evaluators: evaluatorsIn(rooms),
		now: () => performance.now(),
		changed: () => undefined
	});
	const cells = written.map(([kind, name, source]): Cell => ({
		id: name as CellId,
		kind,
		name,
		source,
		flags: {}
	}));
	runtime.setCells(cells.map((cell) => ({ cell, analysis: analyse(cell) })));
	runtime.runAll();
	await runtime.idle();
	const state = (name: string) => runtime.state(name as CellId);
	const errorOf = (name: string) => {
		const found = state(name);
		return found.status === 'failed' ? found.error : found.status;
	};
	return { errorOf, close: () => runtime.close() };
}

const records = `const tal = [
	{ navn: 'Ærø', antal: 1, dag: new Date(Date.UTC(2024, 0, 31)), stor: 9007199254740993n },
	{ antal: 2.5, navn: null, ekstra: true },
	{ navn: 'Fanø', blandet: 1, dag: null },
	{ navn: 'Læsø', blandet: 'x', stor: 7 }
];`;

test('an array of records is a table to SQL: missing keys are NULL, dates are days, whole numbers keep their digits', async () => {
	const { errorOf, close } = await run([
		['ts', 'ts', records],
		['sql', 'typer', 'SELECT column_name, column_type FROM (DESCRIBE tal)'],
		['sql', 'svar', 'SELECT * REPLACE (stor::VARCHAR AS stor, dag::VARCHAR AS dag) FROM tal']
	]);
	expect([errorOf('typer'), errorOf('svar')]).toEqual(['done', 'done']);
	expect(Object.fromEntries((await rowsIn(engine, 'FROM typer')) as [string, string][])).toEqual({
		navn: 'VARCHAR',
		antal: 'DOUBLE',
		dag: 'DATE',
		stor: 'BIGINT',
		ekstra: 'BOOLEAN',
		blandet: 'VARCHAR'
	});
	expect(await rowsIn(engine, 'SELECT navn, antal, dag, stor, ekstra, blandet FROM svar')).toEqual([
		['Ærø', 1, '2024-01-31', '9007199254740993', null, null],
		[null, 2.5, null, null, true, null],
		['Fanø', null, null, null, null, '1'],
		['Læsø', null, null, '7', null, 'x']
	]);
	close();
});

test('SQL feeds TypeScript, which feeds SQL, with an input in both', async () => {
	const { errorOf, close } = await run([
		['sql', 'slut', 'SELECT sum(dobbelt) AS s, max(gange) AS g FROM regnet WHERE dobbelt > $mindst'],
		['ts', 'regn', 'const regnet = [...kilde].map((row) => ({ dobbelt: row.i * 2, gange: mindst }));'],
		['sql', 'kilde', 'SELECT i::INTEGER AS i FROM range(10) t(i) WHERE i < $mindst'],
		['input', 'mindst', 'type: number\nlabel: Mindst\nvalue: 6']
	]);
	expect(errorOf('slut')).toBe('done');
	expect(await rowsIn(engine, 'SELECT s::INTEGER, g FROM slut')).toEqual([[18, 6]]);
	close();
});

test('an Arrow table of SQL’s own, handed on by TypeScript, is a table to SQL', async () => {
	const { errorOf, close } = await run([
		[
			'sql',
			'kilde',
			`SELECT i::INTEGER AS i, 'x' || i AS t, DATE '2024-01-01' + i::INTEGER AS d FROM range(3) r(i)`
		],
		['ts', 'videre', 'const igen = kilde;'],
		['sql', 'slut', 'SELECT i, t, d::VARCHAR AS d FROM igen']
	]);
	expect(errorOf('slut')).toBe('done');
	expect((await rowsIn(engine, 'FROM slut'))[2]).toEqual([2, 'x2', '2024-01-03']);
	close();
});

test.each([
	['const tom: { a: number }[] = [];', 'emptyList'],
	['const tom = [{}, {}];', 'Array'],
	['const tom = 7;', 'number'],
	['const tom = [1, 2];', 'Array']
])('%s is no table, and the cell that reads it says so', async (source, actual) => {
	const { errorOf, close } = await run([
		['ts', 'ts', source],
		['sql', 'svar', 'FROM tom']
	]);
	expect(errorOf('svar')).toEqual({ kind: 'not-a-table', name: 'tom', actual });
	close();
});
