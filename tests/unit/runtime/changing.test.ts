import { describe, expect, test } from 'vitest';
import type { Given } from '#lib/runtime/given.ts';
import { analysed, idOf, sqlCells } from '../../support/analysedCells.ts';
import { openedRuntime as opened } from '../../support/openedRuntime.ts';

const chain = { a: 'select 1 as x', b: 'from a', c: 'from b' };

const outputOf = (state: { readonly status: string }) =>
	'outcome' in state ? (state.outcome as { outputs: readonly string[] }).outputs : undefined;

describe('changing', () => {
	test('an edited cell and all downstream of it are stale, and nothing is run', async () => {
		const cells = sqlCells({ ...chain, other: 'select 2' });
		const { runs, runtime, clock, statuses } = opened(cells);
		runtime.runAll();
		await runs.answerAll();
		clock.time = 9;
		runtime.setCells([cells[0]!, analysed({ name: 'b', source: 'from a where true' }), ...cells.slice(2)]);
		expect(statuses()).toEqual({ a: 'done', b: 'stale', c: 'stale', other: 'done' });
		expect(runtime.state(idOf('b'))).toMatchObject({ because: { kind: 'edited' }, since: 9 });
		expect(runs.began.length).toBe(4);
	});

	test('the same cells again change nothing', async () => {
		const { runs, runtime, told, statuses } = opened(sqlCells(chain));
		runtime.runAll();
		await runs.answerAll();
		const before = told.length;
		runtime.setCells(sqlCells(chain));
		expect(statuses()).toEqual({ a: 'done', b: 'done', c: 'done' });
		expect(told.length).toBe(before);
	});

	test('an answer that comes after an edit is never shown', async () => {
		const cells = sqlCells(chain);
		const { runs, runtime } = opened(cells);
		runtime.runAll();
		const [run] = runs.open;
		const edited = analysed({ name: 'a', source: 'select 2 as x' });
		runtime.setCells([edited, ...cells.slice(1)]);
		expect(run?.signal.aborted).toBe(true);
		runtime.run([idOf('a')]);
		run?.show(['late'], []);
		run?.progress(0.5);
		await runs.answer(run);
		expect(runtime.state(idOf('a')).status).toBe('running');
		await runs.answerAll();
		expect(outputOf(runtime.state(idOf('a')))).toEqual(['a@4']);
	});

	test('outputs that a run shows before its end are gone if it fails', async () => {
		const { runs, runtime } = opened(sqlCells({ a: 'select 1' }));
		runtime.runAll();
		await runs.answerAll();
		runtime.runAll();
		runs.open[0]?.show(['half'], []);
		expect(runtime.state(idOf('a'))).toMatchObject({ last: { outputs: ['half'] } });
		await runs.fail();
		expect(runtime.state(idOf('a'))).toMatchObject({ last: { outputs: ['a@1'] } });
	});

	test('a reader of a cell that left says so, until something else changes', async () => {
		const cells = sqlCells({ ...chain, d: 'create macro f(x) as x', e: 'select f(1) from c' });
		const { runs, runtime, clock } = opened(cells);
		runtime.runAll();
		await runs.answerAll();
		clock.time = 5;
		runtime.setCells(cells.slice(1));
		const stale = (name: string) => runtime.state(idOf(name));
		expect(stale('b')).toMatchObject({ because: { kind: 'gone', name: 'a' }, since: 5 });
		expect(stale('c')).toMatchObject({ because: { kind: 'upstream', cell: 'b', name: 'b' } });
		clock.time = 7;
		runtime.setCells(cells);
		expect(stale('b')).toMatchObject({ because: { kind: 'upstream', cell: 'a', name: 'a' }, since: 7 });
		runtime.runAll();
		await runs.answerAll();
		runtime.setCells(cells.filter(({ cell }) => cell.name !== 'd'));
		expect(stale('e')).toMatchObject({ because: { kind: 'gone', name: 'f' } });
		runtime.setCells(cells.with(4, analysed({ name: 'e', source: 'select f(2) from c' })));
		expect(stale('e')).toMatchObject({ because: { kind: 'edited' } });
	});

	test('a cell that left stops, and its readers are stale', async () => {
		const cells = sqlCells(chain);
		const { runs, runtime } = opened(cells);
		runtime.runAll();
		await runs.answerAll();
		runtime.run([idOf('a')]);
		runtime.setCells(cells.slice(1));
		expect(runs.open[0]?.signal.aborted).toBe(true);
		expect(runtime.state(idOf('a'))).toEqual({ status: 'idle' });
		expect(runtime.state(idOf('b')).status).toBe('stale');
		await runs.answerAll();
		await runtime.idle();
	});

	test('a new version of an extract makes its readers stale', async () => {
		const version = (number: number): Given =>
			new Map([['spells', { owner: 'extract', version: number, loaded: true }]]);
		const { runs, runtime, statuses } = opened(
			sqlCells({ a: 'from spells', b: 'from a', c: 'select 1' }),
			version(1)
		);
		runtime.runAll();
		await runs.answerAll();
		runtime.setGiven(version(2));
		expect(statuses()).toEqual({ a: 'stale', b: 'stale', c: 'done' });
		expect(runtime.state(idOf('a'))).toMatchObject({ because: { kind: 'extract', name: 'spells' } });
	});

	test('the same names in another map change nothing, not even the edges’ own map', () => {
		const given = (file: string): Given =>
			new Map([['spells', { owner: 'extract', version: 1, loaded: false, file }]]);
		const { runtime } = opened(sqlCells({ a: 'from spells', b: 'from a' }), given('a.csv'));
		const edges = runtime.sources();
		runtime.setGiven(given('a.csv'));
		expect(runtime.sources()).toBe(edges);
		runtime.setGiven(given('b.csv'));
		expect(runtime.sources()).not.toBe(edges);
	});

	test('a reader that runs on an old value is run again when the new one is there', async () => {
		const { runs, runtime } = opened([
			analysed({ name: 'a', source: 'select 1' }),
			analysed({ kind: 'ts', name: 'b', source: 'a.length' })
		]);
		runtime.runAll();
		await runs.answer();
		const [old] = runs.open;
		runtime.run([idOf('a')]);
		await runs.answer(runs.open.find(({ cell }) => cell.name === 'a'));
		expect(old?.signal.aborted).toBe(true);
		await runs.answerAll();
		expect(runs.names).toEqual(['a', 'b', 'a', 'b']);
		expect(outputOf(runtime.state(idOf('b')))).toEqual(['b@4']);
	});
});
