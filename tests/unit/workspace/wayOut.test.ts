import { describe, expect, it } from 'vitest';
import type { CellState } from '#lib/runtime/cellState.ts';
import type { Output } from '#lib/cage/output.ts';
import { letOut, type From } from '#lib/workspace/wayOut.ts';

const done: CellState<Output> = { status: 'done', outcome: { outputs: [], logs: [], took: 1 } };
const from = (more: Partial<From> = {}): From => ({ front: {}, state: done, agreed: new Set(), ...more });
const last = { outputs: [], logs: [], took: 1 };
const error = { kind: 'stopped' } as const;

describe('the gate of every way out', () => {
	it('reads what leaves only once it may leave', () => {
		let reads = 0;
		const read = () => (reads += 1);
		expect(letOut('rows', from(), read)).toEqual({ kind: 'leaves', leaving: 1, told: [] });
		expect(letOut('rows', from({ state: { status: 'queued', last } }), read).kind).toBe('stays');
		expect(letOut('rows', from({ front: { purpose: 'Statistik' } }), read).kind).toBe('asks');
		expect(reads).toBe(1);
	});

	it.each<CellState<Output>>([
		{ status: 'idle' },
		{ status: 'queued', last },
		{ status: 'running', since: 0, last },
		{ status: 'stale', because: { kind: 'edited' }, since: 0, last },
		{ status: 'failed', error, logs: [], last },
		{ status: 'blocked', error, last }
	])('keeps a result that may no longer hold: $status', (state) => {
		for (const what of ['rows', 'picture'] as const)
			expect(letOut(what, from({ state }), () => 1)).toEqual({ kind: 'stays', because: 'stale' });
	});

	it('lets a cell tell of its error', () => {
		const failed = from({ state: { status: 'failed', error, logs: [] } });
		expect(letOut('shown', failed, () => error)).toEqual({ kind: 'leaves', leaving: error, told: [] });
	});

	it.each([
		{ purpose: 'Statistik om flytninger' },
		{ legalBasis: 'Databeskyttelsesloven § 10, statistisk formål' },
		{ purpose: 'Statistics on moves' }
	])('asks once where the notebook is for statistics, and reminds each time: %o', (front) => {
		expect(letOut('picture', from({ front }), () => 1)).toEqual({ kind: 'asks', about: 'statistics' });
		const agreed = new Set(['statistics'] as const);
		const let_ = letOut('picture', from({ front, agreed }), () => 1);
		expect(let_).toEqual({ kind: 'leaves', leaving: 1, told: ['statistics'] });
	});
});
