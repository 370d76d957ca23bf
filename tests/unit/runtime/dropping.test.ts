import { describe, expect, test } from 'vitest';
import type { Given } from '#lib/runtime/given.ts';
import { analysed, idOf, sqlCells } from '../../support/analysedCells.ts';
import { openedRuntime as opened } from '../../support/openedRuntime.ts';

const chain = { a: 'select 1 as x', b: 'from a', c: 'from b', other: 'select 2' };

describe('what is put out of memory', () => {
	test('a dropped result is stale and shows nothing; its readers are stale and say why', async () => {
		const { runs, runtime, clock, statuses } = opened(sqlCells(chain));
		runtime.runAll();
		await runs.answerAll();
		clock.time = 5;
		runtime.drop([idOf('a')]);
		expect(statuses()).toEqual({ a: 'stale', b: 'stale', c: 'stale', other: 'done' });
		expect(runtime.state(idOf('a'))).toEqual({ status: 'stale', because: { kind: 'dropped' }, since: 5 });
		expect(runtime.state(idOf('c'))).toMatchObject({
			because: { kind: 'upstream', cell: 'a', name: 'a', dropped: true },
			last: { outputs: [expect.stringMatching(/^c@/)] }
		});
	});

	test('a reader of a dropped result runs it again first', async () => {
		const { runs, runtime, statuses } = opened(sqlCells(chain));
		runtime.runAll();
		await runs.answerAll();
		runtime.drop([idOf('a')]);
		const before = runs.names.length;
		runtime.run([idOf('c')]);
		await runs.answerAll();
		expect(runs.names.slice(before)).toEqual(['a', 'b', 'c']);
		expect(statuses()).toEqual({ a: 'done', b: 'done', c: 'done', other: 'done' });
	});

	test('a cell that is running is left to its new result', async () => {
		const { runs, runtime, statuses } = opened(sqlCells({ a: 'select 1' }));
		runtime.runAll();
		runtime.drop([idOf('a')]);
		await runs.answerAll();
		expect(statuses()).toEqual({ a: 'done' });
	});

	test('a wipe ends what runs, and every cell is as if it had never run', async () => {
		const { runs, runtime, statuses } = opened(sqlCells(chain));
		runtime.runAll();
		await runs.answer();
		const running = [...runs.open];
		runtime.wipe();
		expect(running.every(({ signal }) => signal.aborted)).toBe(true);
		expect(statuses()).toEqual({ a: 'idle', b: 'idle', c: 'idle', other: 'idle' });
		await runs.answerAll();
		expect(statuses()).toEqual({ a: 'idle', b: 'idle', c: 'idle', other: 'idle' });
		runtime.runAll();
		await runs.answerAll();
		expect(statuses()).toEqual({ a: 'done', b: 'done', c: 'done', other: 'done' });
	});

	test('what the arrangement of names forbids is said after a wipe as before', () => {
		const given: Given = new Map();
		const { runtime } = opened(
			[
				analysed({ id: '1', name: 'a', source: 'select 1' }),
				analysed({ id: '2', name: 'a', source: 'select 2' })
			],
			given
		);
		runtime.wipe();
		expect(runtime.state(idOf('1'))).toMatchObject({ status: 'blocked', error: { kind: 'duplicate' } });
	});
});
