import { describe, expect, test, vi } from 'vitest';
import { connectRuntime } from '#lib/runtime/connectRuntime.ts';
import type { Given } from '#lib/runtime/given.ts';
import { analysed, idOf, sqlCells } from '../../support/analysedCells.ts';
import { openedRuntime as opened } from '../../support/openedRuntime.ts';

const chain = { a: 'select 1 as x', b: 'from a', c: 'from b' };

describe('running', () => {
	test('a notebook that was opened has run nothing', () => {
		const { runs, statuses } = opened(sqlCells(chain));
		expect(statuses()).toEqual({ a: 'idle', b: 'idle', c: 'idle' });
		expect(runs.began).toEqual([]);
	});

	test('cells run in dependency order, whatever their order on the page', async () => {
		const { runs, runtime, statuses } = opened(sqlCells({ c: 'from b', b: 'from a', a: 'select 1' }));
		runtime.runAll();
		expect(statuses()).toEqual({ a: 'running', b: 'queued', c: 'queued' });
		await runs.answerAll();
		expect(runs.names).toEqual(['a', 'b', 'c']);
		expect(statuses()).toEqual({ a: 'done', b: 'done', c: 'done' });
	});

	test('to run a cell runs what it needs and has no result yet, and nothing else', async () => {
		const { runs, runtime } = opened(sqlCells({ ...chain, other: 'select 2' }));
		runtime.run([idOf('b')]);
		await runs.answerAll();
		runtime.run([idOf('c')]);
		await runs.answerAll();
		expect(runs.names).toEqual(['a', 'b', 'c']);
	});

	test('with downstream every reader runs after it', async () => {
		const { runs, runtime } = opened(sqlCells({ ...chain, other: 'select 2' }));
		runtime.run([idOf('a')], { downstream: true });
		await runs.answerAll();
		expect(runs.names).toEqual(['a', 'b', 'c']);
	});

	test('without downstream the readers of what ran are stale, and say because of what', async () => {
		const { runs, runtime, clock } = opened(sqlCells(chain));
		runtime.runAll();
		await runs.answerAll();
		clock.time = 50;
		runtime.run([idOf('a')]);
		await runs.answerAll();
		const because = { kind: 'upstream', cell: 'a', name: 'a' };
		expect(runtime.state(idOf('c'))).toEqual({
			status: 'stale',
			because,
			since: 50,
			last: { outputs: ['c@3'], logs: [], took: 0 }
		});
	});

	test('the engine and the cage run one cell each at a time, side by side', async () => {
		const cells = ['s1', 's2'].map((name) => analysed({ name, source: 'select 1' }));
		const code = ['t1', 't2'].map((name) => analysed({ kind: 'ts', name, source: '1' }));
		const { runs, runtime } = opened([...cells, ...code]);
		runtime.runAll();
		expect(runs.open.map(({ cell }) => cell.name)).toEqual(['s1', 't1']);
		await runs.answerAll();
		expect(runs.names).toEqual(['s1', 't1', 's2', 't2']);
	});

	test('text and input cells run like others', async () => {
		const { runs, runtime, statuses } = opened([
			analysed({ kind: 'input', name: 'n', source: 'type: number\nvalue: 3' }),
			analysed({ kind: 'ts', name: 'twice', source: 'n * 2' }),
			analysed({ kind: 'md', id: 'text', source: 'Twice is ${twice}.' })
		]);
		runtime.runAll();
		await runs.answerAll();
		expect(runs.began.map(({ cell }) => cell.id)).toEqual(['n', 'twice', 'text']);
		expect(statuses()).toEqual({ n: 'done', twice: 'done', text: 'done' });
	});

	test('a run is told what its names mean, and a TypeScript cell is handed only those', async () => {
		const given: Given = new Map([
			['spells', { owner: 'extract', version: 7, loaded: true }],
			['kommuner', { owner: 'app', version: 0, loaded: true }]
		]);
		const { runs, runtime } = opened(
			[
				analysed({ name: 'Moves', source: 'from Spells, kommuner' }),
				analysed({ kind: 'ts', id: 't', source: 'setTimeout(Moves, misspelt)' })
			],
			given
		);
		runtime.runAll();
		await runs.answerAll();
		expect(runs.began.map(({ scope }) => Object.fromEntries(scope))).toEqual([
			{ Spells: { kind: 'extract', version: 7 }, kommuner: { kind: 'app' } },
			{ Moves: { kind: 'cell', cell: 'Moves', cellKind: 'sql', version: 1 } }
		]);
		const { body } = runs.began[1]!;
		expect(body.kind === 'ts' && body.code.startsWith('async ({Moves}, kladde) => {')).toBe(true);
		expect(runtime.reads(idOf('t')).map(({ name }) => name)).toEqual(['Moves']);
	});

	test('idle settles when nothing is queued or running', async () => {
		const { runs, runtime } = opened(sqlCells(chain));
		await runtime.idle();
		runtime.runAll();
		let settled = false;
		const idle = runtime.idle().then(() => (settled = true));
		await runs.answer();
		expect(settled).toBe(false);
		await runs.answerAll();
		await idle;
		expect(settled).toBe(true);
	});

	test('the time a run took is the clock’s', async () => {
		const { runs, runtime, clock } = opened(sqlCells({ a: 'select 1' }));
		clock.time = 100;
		runtime.runAll();
		clock.time = 130;
		await runs.answerAll();
		expect(runtime.state(idOf('a'))).toEqual({
			status: 'done',
			outcome: { outputs: ['a@1'], logs: [], took: 30 }
		});
	});

	test('an evaluator that throws fails its cell by our fault, not the author’s, and nothing else', async () => {
		const logged = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		const { runs, runtime } = opened(sqlCells(chain));
		const broken = connectRuntime<string>({
			evaluators: {
				...runs.evaluators,
				sql: () => {
					throw new TypeError('broken');
				}
			},
			now: () => 0,
			changed: () => undefined
		});
		broken.setCells(sqlCells({ a: 'select 1' }));
		broken.runAll();
		await broken.idle();
		expect(broken.state(idOf('a'))).toEqual({
			status: 'failed',
			error: { kind: 'internal', detail: 'TypeError: broken' },
			logs: []
		});
		expect(logged.mock.calls).toEqual([[new TypeError('broken')]]);
		logged.mockRestore();
		runtime.close();
	});
});
