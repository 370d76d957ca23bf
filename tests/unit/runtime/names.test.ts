import { describe, expect, test } from 'vitest';
import type { Given } from '#lib/runtime/given.ts';
import { analysed, idOf, sqlCells } from '../../support/analysedCells.ts';
import { openedRuntime as opened } from '../../support/openedRuntime.ts';

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

	test('the name of a text or a chart is nobody else’s, also where it is not understood', () => {
		const { statuses } = opened([
			analysed({ id: '1', name: 'moves', source: 'select 1' }),
			analysed({ id: '2', kind: 'md', name: 'moves', source: '${a b}' }),
			analysed({ id: '3', kind: 'chart', name: 'moves', source: 'type: [' })
		]);
		expect(statuses()).toEqual({ 1: 'idle', 2: 'idle', 3: 'idle' });
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

	test('a macro is no value that TypeScript could read: a cell that uses the name means what else bears it', () => {
		const { runtime } = opened([
			...sqlCells({ own: 'create macro netRate(a, b, c) as a', plus: 'create macro plus(a) as a; select 1' }),
			analysed({ kind: 'ts', id: 't', source: 'const rate = netRate(1, 2, 3), rows = plus' })
		]);
		expect(runtime.readers(idOf('own'))).toEqual([]);
		// The cell of that name has rows too.
		expect(runtime.readers(idOf('plus'))).toEqual(['t']);
	});
});
