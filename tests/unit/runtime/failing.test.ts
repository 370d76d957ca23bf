import { describe, expect, test } from 'vitest';
import type { Given } from '#lib/runtime/given.ts';
import { analysed, idOf, sqlCells } from '../../support/analysedCells.ts';
import { openedRuntime as opened } from '../../support/openedRuntime.ts';

const chain = { a: 'select 1 as x', b: 'from a', c: 'from b' };

describe('failing', () => {
	test('a cell that fails blocks only its readers, and they say which cell they wait for, and where it began', async () => {
		const { runs, runtime, statuses } = opened(sqlCells({ ...chain, other: 'select 2' }));
		runtime.runAll();
		await runs.answerAll((name) => name === 'a');
		expect(statuses()).toEqual({ a: 'failed', b: 'blocked', c: 'blocked', other: 'done' });
		expect(runtime.state(idOf('c'))).toEqual({
			status: 'blocked',
			error: { kind: 'upstream', cell: 'b', name: 'b', first: 'a' }
		});
	});

	test('a reader that was done keeps its last outcome while it waits for a mended cell', async () => {
		const { runs, runtime } = opened(sqlCells(chain));
		runtime.runAll();
		await runs.answerAll();
		runtime.run([idOf('a')]);
		await runs.fail();
		expect(runtime.state(idOf('b'))).toEqual({
			status: 'blocked',
			error: { kind: 'upstream', cell: 'a', name: 'a' },
			last: { outputs: ['b@2'], logs: [], took: 0 }
		});
		runtime.run([idOf('a')]);
		await runs.answerAll();
		expect(runtime.state(idOf('b')).status).toBe('stale');
		expect(runtime.state(idOf('c')).status).toBe('stale');
	});

	test('to run a blocked cell runs the failed one first', async () => {
		const { runs, runtime, statuses } = opened(sqlCells(chain));
		runtime.runAll();
		await runs.answerAll((name) => name === 'b');
		runtime.run([idOf('c')]);
		await runs.answerAll();
		expect(runs.names).toEqual(['a', 'b', 'b', 'c']);
		expect(statuses()).toEqual({ a: 'done', b: 'done', c: 'done' });
	});

	test('a text that does not parse blocks its cell with the place, and its readers keep their edges', () => {
		const cells = sqlCells(chain);
		const { runtime } = opened(cells);
		const broken = analysed({ name: 'a', source: "select 'oh" });
		runtime.setCells([broken, ...cells.slice(1)]);
		runtime.runAll();
		expect(runtime.state(idOf('a'))).toMatchObject({
			status: 'blocked',
			error: { kind: 'syntax', at: { start: 7, end: 10 }, fault: { kind: 'unclosedString' } }
		});
		expect(runtime.state(idOf('b'))).toMatchObject({ error: { kind: 'upstream', cell: 'a' } });
		expect(runtime.readers(idOf('a'))).toEqual(['b']);
	});

	test('while a reader does not parse it keeps reading what it read', () => {
		const cells = sqlCells(chain);
		const { runtime } = opened(cells);
		runtime.setCells([cells[0]!, analysed({ name: 'b', source: 'from a where "' }), cells[2]!]);
		expect(runtime.readers(idOf('a'))).toEqual(['b']);
	});

	test('a missing extract blocks its readers until it is loaded', async () => {
		const missing: Given = new Map([
			['spells', { owner: 'extract', version: 0, loaded: false, file: 'spells*.csv' }]
		]);
		const { runs, runtime, statuses } = opened(
			sqlCells({ a: 'from spells', b: 'from a', c: 'select 1' }),
			missing
		);
		runtime.runAll();
		await runs.answerAll();
		expect(statuses()).toEqual({ a: 'blocked', b: 'blocked', c: 'done' });
		expect(runtime.state(idOf('a'))).toEqual({
			status: 'blocked',
			error: { kind: 'missing-extract', name: 'spells', file: 'spells*.csv' }
		});
		runtime.setGiven(new Map([['spells', { owner: 'extract', version: 1, loaded: true }]]));
		expect(statuses()).toEqual({ a: 'stale', b: 'stale', c: 'done' });
		runtime.runStale();
		await runs.answerAll();
		expect(statuses()).toEqual({ a: 'done', b: 'done', c: 'done' });
	});

	test('an unknown table blocks its reader with its place and the names that are near', () => {
		const { runtime } = opened(sqlCells({ moves: 'select 1', b: 'select * from movs where x = $kom' }));
		runtime.run([idOf('b')]);
		expect(runtime.state(idOf('b'))).toEqual({
			status: 'blocked',
			error: { kind: 'unknown-table', name: 'movs', at: { start: 14, end: 18 }, candidates: ['moves'] }
		});
	});

	test('an unknown parameter blocks its reader', () => {
		const { runtime } = opened([
			analysed({ kind: 'input', name: 'kommune', source: 'type: text\nvalue: a' }),
			analysed({ name: 'b', source: 'select $komune' })
		]);
		runtime.run([idOf('b')]);
		expect(runtime.state(idOf('b'))).toEqual({
			status: 'blocked',
			error: {
				kind: 'unknown-parameter',
				name: 'komune',
				at: { start: 7, end: 14 },
				candidates: ['kommune']
			}
		});
	});
});
