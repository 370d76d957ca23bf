import { describe, expect, test } from 'vitest';
import { analysed, idOf } from '../../support/analysedCells.ts';
import { openedRuntime } from '../../support/openedRuntime.ts';

/** a → b → c, and d beside them. */
const chain = (texts: { readonly [name: string]: string } = {}) =>
	Object.entries({ a: 'select 1 as x', b: 'from a', c: 'from b', d: 'select 4', ...texts }).map(
		([name, source]) => analysed({ name, source })
	);

const held = (...names: readonly string[]) => new Set(names.map(idOf));

describe('a cell that is held', () => {
	test('is not run, whoever asks, and what reads it says that it waits', async () => {
		const { runs, runtime } = openedRuntime(chain());
		runtime.setHeld(held('b'));
		runtime.run([idOf('b')]);
		runtime.runAll();
		await runs.answerAll();
		expect(runs.names.toSorted()).toEqual(['a', 'd']);
		expect(runtime.state(idOf('b'))).toEqual({ status: 'idle' });
		expect(runtime.state(idOf('c'))).toEqual({
			status: 'blocked',
			error: { kind: 'held', cell: 'b', name: 'b' }
		});
	});

	test('is not run as a reader, nor as what a cell needs', async () => {
		const { runs, runtime } = openedRuntime(chain());
		runtime.setHeld(held('b'));
		runtime.run([idOf('a')], { downstream: true });
		runtime.run([idOf('c')], { paused: true });
		await runs.answerAll();
		expect(runs.names).toEqual(['a']);
	});

	test('runs when it is let, and so does what waited for it', async () => {
		const { runs, runtime, statuses } = openedRuntime(chain());
		runtime.setHeld(held('a', 'b'));
		runtime.runAll();
		await runs.answerAll();
		runtime.setHeld(held());
		expect(statuses()).toEqual({ a: 'idle', b: 'idle', c: 'idle', d: 'done' });
		runtime.run([idOf('c')]);
		await runs.answerAll();
		expect(statuses()).toEqual({ a: 'done', b: 'done', c: 'done', d: 'done' });
	});

	test('with another text than it ran with gives no more what it gave', async () => {
		const { runs, runtime, statuses } = openedRuntime(chain());
		runtime.runAll();
		await runs.answerAll();
		runtime.setHeld(held('b'));
		runtime.setCells(chain({ b: 'from a where false' }));
		runtime.run([idOf('a')], { downstream: true });
		runtime.runStale();
		await runs.answerAll();
		expect(statuses()).toMatchObject({ a: 'done', b: 'stale', c: 'blocked' });
		expect(runs.names.filter((name) => name === 'b')).toEqual(['b']);
	});

	test('and runs at that moment is stopped', async () => {
		const { runs, runtime } = openedRuntime(chain());
		runtime.run([idOf('a')], { downstream: true });
		runtime.setHeld(held('a'));
		await runs.answerAll();
		expect(runtime.state(idOf('a'))).toMatchObject({ status: 'failed', error: { kind: 'stopped' } });
		expect(runs.names).toEqual(['a']);
	});
});
