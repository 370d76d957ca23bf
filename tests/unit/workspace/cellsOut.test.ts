import { expect, test } from 'vitest';
import type { Output } from '#lib/cage/output.ts';
import type { Cell, CellId, FrontMatter } from '#lib/notebook/notebook.ts';
import type { CellState } from '#lib/runtime/cellState.ts';
import type { TablePages } from '#lib/workspace/tablePages.ts';
import { cellsOut } from '#lib/workspace/cellsOut.ts';

const cell = (name: string): Cell => ({ id: name as CellId, kind: 'sql', name, source: '', flags: {} });
const front: FrontMatter = { kladde: 1, title: '', run: 'auto', extracts: [] };
const value: Output = { kind: 'value', preview: { kind: 'primitive', type: 'number', text: '42' } };
const table: Output = { kind: 'table', ipc: new Uint8Array(), rows: 7 };
const done = (...outputs: readonly Output[]): CellState<Output> => ({
	status: 'done',
	outcome: { outputs, logs: [], took: 1 }
});
const last = { outputs: [value], logs: [], took: 1 };

const fiveRows: TablePages = {
	fields: [{ name: 'n', type: 'INTEGER' }],
	rows: 5,
	page: async (offset, limit) => [1, 2, 3, 4, 5].slice(offset, offset + limit).map((n) => [n])
};

const leaving = async (state: CellState<Output>, pages: () => Promise<TablePages> = async () => fiveRows) => {
	const [out] = await cellsOut({ front, cells: [{ cell: cell('a'), state }], pagesOf: pages, most: 2 });
	return [out?.leaving, out?.kept];
};

test('what a cell shows leaves; a table as its first rows, and how many there are of it', async () => {
	expect(await leaving(done(value))).toEqual([[value], undefined]);
	const rows = { kind: 'rows', fields: fiveRows.fields, rows: [[1], [2]], of: 7 };
	expect(await leaving(done(table))).toEqual([[rows], undefined]);
});

test('prose and what an input offers are no results', async () => {
	const outputs: readonly Output[] = [
		{ kind: 'markdown', markdown: '# a' },
		{ kind: 'options', options: [{ value: 1, label: 'one' }] }
	];
	expect(await leaving(done(...outputs))).toEqual([[], undefined]);
});

test('log lines leave before the outputs', async () => {
	const logs = [{ level: 'log', text: 'so far' }] as const;
	const state: CellState<Output> = { status: 'done', outcome: { outputs: [value], logs, took: 1 } };
	expect(await leaving(state)).toEqual([[{ kind: 'logs', lines: logs }, value], undefined]);
});

test('a result that may no longer hold stays; an error leaves without the result before it', async () => {
	const error = { kind: 'stopped' } as const;
	const stale = { status: 'stale', because: { kind: 'edited' }, since: 0, last } as const;
	expect(await leaving(stale)).toEqual([[], 'stale']);
	expect(await leaving({ status: 'running', since: 0, last })).toEqual([[], 'stale']);
	expect(await leaving({ status: 'queued' })).toEqual([[], undefined]);
	expect(await leaving({ status: 'idle' })).toEqual([[], undefined]);
	expect(await leaving({ status: 'failed', error, logs: [], last })).toEqual([
		[{ kind: 'error', error }],
		'stale'
	]);
	expect(await leaving({ status: 'blocked', error })).toEqual([[{ kind: 'error', error }], undefined]);
});

test('where a table cannot be read nothing of its cell leaves', async () => {
	const broken = () => Promise.reject(new Error('The engine died.'));
	expect(await leaving(done(value, table), broken)).toEqual([[], 'unread']);
});
