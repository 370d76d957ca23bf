import { describe, expect, test } from 'vitest';
import type { Flags } from '#lib/notebook/notebook.ts';
import type { CellState } from '#lib/runtime/cellState.ts';
import type { Given } from '#lib/runtime/given.ts';
import { analysed, idOf } from '../../support/analysedCells.ts';
import { openedRuntime as opened } from '../../support/openedRuntime.ts';

const paused: Flags = { paused: true };

/** a → b → c, where b is paused or not; `texts` replaces a cell's text. */
const chain = (flags: Flags, texts: { readonly [name: string]: string } = {}) => [
	analysed({ name: 'a', source: texts['a'] ?? 'select 1 as x' }),
	analysed({ name: 'b', source: texts['b'] ?? 'from a', flags }),
	analysed({ name: 'c', source: texts['c'] ?? 'from b' })
];

/** The chain when all of it has run, and then b is paused. */
async function ranThenPaused() {
	const open = opened(chain({}));
	open.runtime.runAll();
	await open.runs.answerAll();
	open.runtime.setCells(chain(paused));
	const begun = open.runs.began.length;
	const since = () => open.runs.names.slice(begun);
	return { ...open, since };
}

const shown = (state: CellState<string>) => (state.status === 'done' ? state.outcome.outputs : undefined);

describe('a paused cell', () => {
	test('keeps what it shows when it is paused, and nothing else changes', async () => {
		const { runtime, statuses } = await ranThenPaused();
		expect(statuses()).toEqual({ a: 'done', b: 'done', c: 'done' });
		expect(runtime.resting()).toEqual(new Map([['c', 'b']]));
	});

	test('is stale when what it reads changes, and does not run; its readers keep its last value', async () => {
		const { runs, runtime, statuses, since } = await ranThenPaused();
		runtime.setCells(chain(paused, { a: 'select 2 as x' }));
		expect(statuses()).toEqual({ a: 'stale', b: 'stale', c: 'done' });
		runtime.run([idOf('a')], { downstream: true });
		await runs.answerAll();
		expect(since()).toEqual(['a']);
		expect(runtime.state(idOf('b'))).toMatchObject({ because: { kind: 'upstream', cell: 'a', name: 'a' } });
		expect(statuses()).toEqual({ a: 'done', b: 'stale', c: 'done' });
	});

	test('is not run by run all, run stale or a reader that needs it', async () => {
		const { runs, runtime, statuses, since } = await ranThenPaused();
		runtime.setCells(chain(paused, { a: 'select 2 as x', c: 'from b where true' }));
		runtime.runStale();
		await runs.answerAll();
		runtime.runAll();
		await runs.answerAll();
		runtime.run([idOf('c')]);
		await runs.answerAll();
		expect(since()).toEqual(['a', 'c', 'a', 'c', 'c']);
		expect(statuses()).toEqual({ a: 'done', b: 'stale', c: 'done' });
		expect(runs.began.at(-1)?.scope.get('b')).toMatchObject({ version: 2 });
	});

	test('runs when it is asked for itself, and then its readers have a new value', async () => {
		const { runs, runtime, statuses, since } = await ranThenPaused();
		runtime.setCells(chain(paused, { a: 'select 2 as x' }));
		runtime.run([idOf('b')]);
		await runs.answerAll();
		expect(since()).toEqual(['a', 'b']);
		expect(statuses()).toEqual({ a: 'done', b: 'done', c: 'stale' });
	});

	test('runs with what a cell needs, when paused cells are asked for with it', async () => {
		const { runs, runtime, statuses, since } = await ranThenPaused();
		runtime.setCells(chain(paused, { a: 'select 2 as x' }));
		runtime.run([idOf('c')], { paused: true });
		await runs.answerAll();
		expect(since()).toEqual(['a', 'b', 'c']);
		expect(statuses()).toEqual({ a: 'done', b: 'done', c: 'done' });
	});

	test('may be edited: it is stale, and its readers keep its last value until it runs', async () => {
		const { runs, runtime, statuses, since } = await ranThenPaused();
		runtime.setCells(chain(paused, { b: 'from a where true' }));
		expect(statuses()).toEqual({ a: 'done', b: 'stale', c: 'done' });
		runtime.run([idOf('c')]);
		await runs.answerAll();
		expect(since()).toEqual(['c']);
	});

	test('without a value it blocks its readers, who say so, until it has run', async () => {
		const { runs, runtime, statuses } = opened(chain(paused));
		runtime.runAll();
		await runs.answerAll();
		expect(statuses()).toEqual({ a: 'done', b: 'idle', c: 'blocked' });
		expect(runtime.state(idOf('c'))).toMatchObject({ error: { kind: 'paused', cell: 'b', name: 'b' } });
		runtime.run([idOf('b')]);
		await runs.answerAll();
		expect(statuses()).toEqual({ a: 'done', b: 'done', c: 'stale' });
	});

	test('whose value went with a restart has none, and its readers are stale', async () => {
		const { runs, runtime, statuses, since } = await ranThenPaused();
		runtime.setCells(chain(paused, { a: 'select 2 as x' }));
		runtime.forget(['sql']);
		expect(statuses()).toEqual({ a: 'stale', b: 'stale', c: 'stale' });
		expect(runtime.state(idOf('b'))).toMatchObject({ because: { kind: 'edited', lost: true } });
		runtime.runStale();
		await runs.answerAll();
		expect(since()).toEqual(['a']);
		expect(statuses()).toEqual({ a: 'done', b: 'stale', c: 'blocked' });
	});

	test('with another name has no value under it', async () => {
		const { runtime, statuses } = await ranThenPaused();
		const [a, , c] = chain(paused, { c: 'from d' });
		runtime.setCells([a!, analysed({ id: 'b', name: 'd', source: 'from a', flags: paused }), c!]);
		expect(statuses()).toEqual({ a: 'done', b: 'stale', c: 'stale' });
		runtime.runStale();
		expect(runtime.state(idOf('c'))).toMatchObject({ error: { kind: 'paused', cell: 'b', name: 'd' } });
	});

	test('that was stopped midway has no value that can be trusted', async () => {
		const { runs, runtime, statuses } = await ranThenPaused();
		runtime.run([idOf('b')]);
		runtime.setCells(chain(paused, { a: 'select 2 as x' }));
		await runs.answerAll();
		expect(statuses()).toEqual({ a: 'stale', b: 'stale', c: 'stale' });
		runtime.runAll();
		await runs.answerAll();
		expect(statuses()).toEqual({ a: 'done', b: 'stale', c: 'blocked' });
	});

	test('keeps its value when what it reads fails', async () => {
		const { runs, runtime, statuses } = await ranThenPaused();
		runtime.run([idOf('a')]);
		await runs.fail();
		expect(statuses()).toEqual({ a: 'failed', b: 'stale', c: 'done' });
		runtime.run([idOf('c')]);
		await runs.answerAll();
		expect(shown(runtime.state(idOf('c')))).toEqual(['c@5']);
	});

	test('that is paused on its way is finished', async () => {
		const { runs, runtime, statuses } = opened(chain({}));
		runtime.runAll();
		runtime.setCells(chain(paused));
		await runs.answerAll();
		expect(statuses()).toEqual({ a: 'done', b: 'done', c: 'done' });
	});

	test('that is stale and goes on makes its readers stale', async () => {
		const { runs, runtime, statuses } = await ranThenPaused();
		runtime.setCells(chain(paused, { a: 'select 2 as x' }));
		runtime.setCells(chain({}, { a: 'select 2 as x' }));
		expect(statuses()).toEqual({ a: 'stale', b: 'stale', c: 'stale' });
		runtime.runStale();
		await runs.answerAll();
		expect(statuses()).toEqual({ a: 'done', b: 'done', c: 'done' });
	});

	test('that reads an extract is stale when another one comes, and its readers are not', async () => {
		const version = (number: number): Given =>
			new Map([['spells', { owner: 'extract', version: number, loaded: true }]]);
		const cells = [
			analysed({ name: 'b', source: 'from spells', flags: paused }),
			analysed({ name: 'c', source: 'from b' })
		];
		const { runs, runtime, statuses } = opened(cells, version(1));
		runtime.run([idOf('b'), idOf('c')]);
		await runs.answerAll();
		runtime.setGiven(version(2));
		expect(statuses()).toEqual({ b: 'stale', c: 'done' });
	});
});

describe('resting', () => {
	test('a cell rests on the nearest paused cell upstream, a paused one on what lies before it', () => {
		const { runtime } = opened([
			analysed({ name: 'a', source: 'select 1', flags: paused }),
			analysed({ name: 'b', source: 'from a' }),
			analysed({ name: 'c', source: 'from b', flags: paused }),
			analysed({ name: 'd', source: 'from c' }),
			analysed({ name: 'e', source: 'select 2' })
		]);
		expect(runtime.resting()).toEqual(
			new Map([
				['b', 'a'],
				['c', 'a'],
				['d', 'c']
			])
		);
	});
});

describe('a flag that says how rows are kept', () => {
	test('makes its cell stale, and another flag does not', async () => {
		const { runs, runtime, statuses } = opened(chain({}));
		runtime.runAll();
		await runs.answerAll();
		runtime.setCells(chain({ folded: true }));
		expect(statuses()).toEqual({ a: 'done', b: 'done', c: 'done' });
		runtime.setCells(chain({ view: true }));
		expect(statuses()).toEqual({ a: 'done', b: 'stale', c: 'stale' });
		runtime.runStale();
		await runs.answerAll();
		runtime.setCells(chain({ table: true }));
		expect(statuses()).toEqual({ a: 'done', b: 'stale', c: 'stale' });
	});
});

describe('what a queued cell waits for', () => {
	test('is the cell that it reads, or the one that the engine is busy with', async () => {
		const { runs, runtime } = opened([
			analysed({ name: 'a', source: 'select 1' }),
			analysed({ name: 'b', source: 'from a' }),
			analysed({ name: 'other', source: 'select 2' }),
			analysed({ kind: 'ts', name: 't', source: '1' })
		]);
		runtime.runAll();
		const behind = () =>
			Object.fromEntries(['a', 'b', 'other', 't'].map((one) => [one, runtime.behind(idOf(one))]));
		expect(behind()).toEqual({ a: undefined, b: 'a', other: 'a', t: undefined });
		await runs.answer(runs.open.find(({ cell }) => cell.name === 'a'));
		expect(behind()).toEqual({ a: undefined, b: 'other', other: undefined, t: undefined });
		await runs.answerAll();
		expect(behind()).toEqual({ a: undefined, b: undefined, other: undefined, t: undefined });
	});
});

describe('how long a run took', () => {
	test('is told beside the run before it', async () => {
		const { runs, runtime, clock } = opened([analysed({ name: 'a', source: 'select 1' })]);
		const lasting = async (milliseconds: number) => {
			runtime.runAll();
			clock.time += milliseconds;
			await runs.answerAll();
			const state = runtime.state(idOf('a'));
			return state.status === 'done' ? [state.outcome.took, state.before] : undefined;
		};
		expect(await lasting(5)).toEqual([5, undefined]);
		expect(await lasting(70)).toEqual([70, 5]);
	});
});
