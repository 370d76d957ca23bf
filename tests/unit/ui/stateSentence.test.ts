import { expect, test } from 'vitest';
import type { CellId } from '#lib/notebook/notebook.ts';
import type { CellState } from '#lib/runtime/cellState.ts';
import { stateSentence, type StateFacts } from '#lib/ui/stateSentence.ts';
import { messagesIn } from '#messages/messages.ts';

const id = (name: string) => name as CellId;
const outcome = (took: number, rows?: number) => ({
	...{ outputs: [], logs: [], took },
	...(rows !== undefined && { rows })
});

const facts = (now = 0, behind?: string): StateFacts => ({
	cell: { kind: 'sql', source: 'SELECT\n  nej' },
	messages: messagesIn('en'),
	now: () => now,
	origin: 0,
	titleOf: (cell) => cell,
	behind: () => (behind === undefined ? undefined : id(behind))
});
const told = (state: CellState<unknown>, given = facts()) => stateSentence(state, given);

test('a run says what it is busy with once it takes more than a few seconds', () => {
	const state: CellState<unknown> = { status: 'running', since: 1000, last: outcome(1500) };
	expect(told(state, facts(1500))).toEqual({ text: 'Running, 1 s' });
	expect(told(state, facts(9000))).toEqual({
		text: 'Running, 8 s',
		more: 'the database engine is computing; Stop ends it · last time 1.5 s'
	});
});

test('a result tells how long it took and how many rows it has, and when it was much quicker before', () => {
	expect(told({ status: 'done', outcome: outcome(900, 1), before: 100 })).toEqual({
		text: 'done in 900 ms',
		more: '1 row'
	});
	expect(told({ status: 'done', outcome: outcome(4000, 20), before: 2000 })).toEqual({
		text: 'done in 4 s',
		more: '20 rows · last time 2 s'
	});
});

test('a queued cell names the one it waits for', () => {
	expect(told({ status: 'queued' })).toEqual({ text: 'queued' });
	expect(told({ status: 'queued' }, facts(0, 'moves'))).toEqual({
		text: 'queued behind moves',
		cause: { kind: 'cell', cell: 'moves' }
	});
});

test('a blocked cell leads to where it began, to a paused cell, an extract or a place in its text', () => {
	const blocked = (error: Extract<CellState<unknown>, { status: 'blocked' }>['error']) =>
		told({ status: 'blocked', error });
	expect(blocked({ kind: 'upstream', cell: id('b'), name: 'b', first: id('a') }).cause).toEqual({
		kind: 'cell',
		cell: 'a'
	});
	expect(blocked({ kind: 'paused', cell: id('b'), name: 'b' })).toEqual({
		text: 'blocked: b is paused',
		cause: { kind: 'cell', cell: 'b' }
	});
	expect(blocked({ kind: 'missing-extract', name: 'spells', file: '' }).cause).toEqual({
		kind: 'extract',
		name: 'spells'
	});
	expect(blocked({ kind: 'unknown-table', name: 'nej', at: { start: 9, end: 12 }, candidates: [] })).toEqual({
		text: 'blocked in line 2',
		cause: { kind: 'place', at: { start: 9, end: 12 } }
	});
});
