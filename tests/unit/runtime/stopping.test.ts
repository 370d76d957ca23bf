import { describe, expect, test } from 'vitest';
import type { CellKind } from '#lib/notebook/notebook.ts';
import { analysed, idOf, sqlCells } from '../../support/analysedCells.ts';
import { openedRuntime as opened } from '../../support/openedRuntime.ts';

const chain = { a: 'select 1 as x', b: 'from a', c: 'from b' };

describe('stopping and forgetting', () => {
	test('stop ends what runs and clears the queue', async () => {
		const { runs, runtime, statuses } = opened(sqlCells({ ...chain, other: 'select 2' }));
		runtime.runAll();
		runtime.stop();
		expect(runs.open[0]?.signal.aborted).toBe(true);
		expect(statuses()).toEqual({ a: 'failed', b: 'blocked', c: 'blocked', other: 'failed' });
		await runs.answerAll();
		expect(runs.names).toEqual(['a']);
		expect(runtime.state(idOf('a'))).toEqual({ status: 'failed', error: { kind: 'stopped' }, logs: [] });
		await runtime.idle();
	});

	test('to stop one cell leaves the others running', async () => {
		const { runs, runtime, statuses } = opened(sqlCells({ a: 'select 1', b: 'select 2' }));
		runtime.runAll();
		runtime.stop(idOf('a'));
		await runs.answerAll();
		expect(statuses()).toEqual({ a: 'failed', b: 'done' });
	});

	test('values that went with the cage make their cells and readers stale', async () => {
		const kinds: readonly CellKind[] = ['ts'];
		const { runs, runtime, statuses } = opened([
			analysed({ name: 's', source: 'select 1' }),
			analysed({ kind: 'ts', name: 't', source: 's.length' }),
			analysed({ name: 'u', source: 'select $t' })
		]);
		runtime.runAll();
		await runs.answerAll();
		runtime.forget(kinds);
		expect(statuses()).toEqual({ s: 'done', t: 'stale', u: 'stale' });
		expect(runtime.state(idOf('t'))).toMatchObject({ because: { kind: 'edited', lost: true } });
	});

	test('a queued cell whose source was forgotten still runs, after its source has run again', async () => {
		const { runs, runtime, statuses } = opened([
			analysed({ kind: 'ts', name: 'a', source: '1' }),
			analysed({ kind: 'ts', name: 'loop', source: 'while (true) {}' }),
			analysed({ kind: 'ts', name: 'c', source: 'a + 1' })
		]);
		runtime.runAll();
		await runs.answer();
		const [loop] = runs.open;
		runtime.stop(idOf('loop'));
		runtime.forget(['ts']);
		await runs.fail(loop);
		await runs.answerAll();
		expect(runs.names).toEqual(['a', 'loop', 'a', 'c']);
		expect(statuses()).toEqual({ a: 'done', loop: 'failed', c: 'done' });
	});

	test('a closed runtime tells nothing more', async () => {
		const { runs, runtime, told } = opened(sqlCells(chain));
		runtime.runAll();
		const idle = runtime.idle();
		runtime.close();
		const before = told.length;
		expect(runs.open[0]?.signal.aborted).toBe(true);
		await runs.answerAll();
		await idle;
		expect(told.length).toBe(before);
	});
});
