import { describe, expect, test } from 'vitest';
import type { CellId, CellKind } from '#lib/notebook/notebook.ts';
import { connectRuntime } from '#lib/runtime/connectRuntime.ts';
import type { Given } from '#lib/runtime/given.ts';
import type { AnalysedCell } from '#lib/runtime/runtime.ts';
import { analysed, idOf, sqlCells } from '../../support/analysedCells.ts';
import { FakeRuns } from '../../support/fakeRuns.ts';

function opened(cells: readonly AnalysedCell[], given: Given = new Map()) {
	const runs = new FakeRuns();
	const clock = { time: 0 };
	const told: (readonly CellId[])[] = [];
	const runtime = connectRuntime<string>({
		evaluators: runs.evaluators,
		now: () => clock.time,
		changed: (ids) => told.push([...ids])
	});
	runtime.setGiven(given);
	runtime.setCells(cells);
	const statuses = () =>
		Object.fromEntries(cells.map(({ cell }) => [cell.id, runtime.state(cell.id).status]));
	return { runs, runtime, clock, told, statuses };
}

const chain = { a: 'select 1 as x', b: 'from a', c: 'from b' };
const outputOf = (state: { readonly status: string }) =>
	'outcome' in state ? (state.outcome as { outputs: readonly string[] }).outputs : undefined;

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

	test('an evaluator that throws fails its cell and nothing else', async () => {
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
			error: { kind: 'thrown', name: 'TypeError', detail: 'broken' },
			logs: []
		});
		runtime.close();
	});
});

describe('failing', () => {
	test('a cell that fails blocks only its readers, and they say which cell they wait for', async () => {
		const { runs, runtime, statuses } = opened(sqlCells({ ...chain, other: 'select 2' }));
		runtime.runAll();
		await runs.answerAll((name) => name === 'a');
		expect(statuses()).toEqual({ a: 'failed', b: 'blocked', c: 'blocked', other: 'done' });
		expect(runtime.state(idOf('c'))).toEqual({
			status: 'blocked',
			error: { kind: 'upstream', cell: 'b', name: 'b' }
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

describe('names', () => {
	test('two cells of one name are both blocked at once, a third runs', async () => {
		const cells = [
			analysed({ id: '1', name: 'price', source: 'select 1' }),
			analysed({ id: '2', kind: 'ts', name: 'import', source: 'const price = 2' }),
			analysed({ id: '3', name: 'fine', source: 'select 3' })
		];
		const { runs, runtime, statuses } = opened(cells);
		const error = { kind: 'duplicate', name: 'price', cells: ['1', '2'] };
		expect(runtime.state(idOf('1'))).toEqual({ status: 'blocked', error });
		expect(runtime.state(idOf('2'))).toEqual({ status: 'blocked', error });
		runtime.runAll();
		await runs.answerAll();
		expect(statuses()).toEqual({ 1: 'blocked', 2: 'blocked', 3: 'done' });
		runtime.setCells([cells[0]!, cells[2]!]);
		expect(runtime.state(idOf('1'))).toEqual({ status: 'idle' });
	});

	test('a cell that takes an extract’s name is blocked, and the extract keeps it', async () => {
		const given: Given = new Map([['Spells', { owner: 'extract', version: 1, loaded: true }]]);
		const cells = sqlCells({ spells: 'select 1', b: 'from spells' });
		const { runs, runtime } = opened(cells, given);
		expect(runtime.state(idOf('spells'))).toEqual({
			status: 'blocked',
			error: { kind: 'reserved', name: 'spells', owner: 'extract' }
		});
		runtime.runAll();
		await runs.answerAll();
		expect(runs.names).toEqual([]);
	});

	test('SQL reads a table in any case, TypeScript and the cage’s values only as they are spelt', () => {
		const { runtime } = opened([
			analysed({ name: 'Moves', source: 'select 1' }),
			analysed({ kind: 'ts', id: 't', source: 'const Rates = moves' }),
			analysed({ name: 's', source: 'from MOVES, rates' })
		]);
		expect(runtime.reads(idOf('t'))).toEqual([]);
		expect(runtime.reads(idOf('s'))).toEqual([
			{ name: 'MOVES', source: { kind: 'cell', cell: 'Moves', cellKind: 'sql', version: 0 } },
			{ name: 'rates', source: undefined }
		]);
	});

	test('two TypeScript names that differ in case are two names; beside a table they clash', () => {
		const point = analysed({ id: '1', kind: 'ts', source: 'class Point {}' });
		const other = analysed({ id: '2', kind: 'ts', source: 'const point = 1' });
		const { runtime, statuses } = opened([point, other]);
		expect(statuses()).toEqual({ 1: 'idle', 2: 'idle' });
		runtime.setCells([point, analysed({ id: '2', name: 'point', source: 'select 1' })]);
		expect(statuses()).toEqual({ 1: 'blocked', 2: 'blocked' });
	});

	test('a cell that reads its own name is blocked, and its readers too', async () => {
		const { runs, runtime, statuses } = opened(sqlCells({ a: 'from a', b: 'from a', c: 'select 1' }));
		expect(runtime.state(idOf('a'))).toEqual({ status: 'blocked', error: { kind: 'cycle', cells: ['a'] } });
		runtime.runAll();
		await runs.answerAll();
		expect(statuses()).toEqual({ a: 'blocked', b: 'blocked', c: 'done' });
	});

	test('every member of a ring is named, and only members', () => {
		const { runtime, statuses } = opened(
			sqlCells({ before: 'select 1', a: 'from c, before', b: 'from a', c: 'from b', after: 'from c' })
		);
		expect(statuses()).toEqual({ before: 'idle', a: 'blocked', b: 'blocked', c: 'blocked', after: 'idle' });
		const { error } = runtime.state(idOf('b')) as unknown as { error: { kind: string; cells: string[] } };
		expect({ ...error, cells: [...error.cells].sort() }).toEqual({ kind: 'cycle', cells: ['a', 'b', 'c'] });
	});

	test('a macro is an edge to the cells that call it', () => {
		const { runtime } = opened(
			sqlCells({
				rules: 'create macro rate(a, b) as 1000 * a / b',
				r: 'select RATE(1, 2), sum(3)',
				sum: 'select 1'
			})
		);
		expect(runtime.readers(idOf('rules'))).toEqual(['r']);
		expect(runtime.readers(idOf('sum'))).toEqual([]);
	});
});

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
