import { describe, expect, test } from 'vitest';
import { ok } from '#lib/notebook/result.ts';
import type { CellId } from '#lib/notebook/notebook.ts';
import { type Effect, emptyState, type Entry, type RuntimeState } from '#lib/runtime/entries.ts';
import type { Graph } from '#lib/runtime/graph.ts';
import type { AnalysedCell } from '#lib/runtime/runtime.ts';
import { type RuntimeEvent, step } from '#lib/runtime/step.ts';
import { analysed, idOf } from '../../support/analysedCells.ts';
import { CountingMap } from '../../support/countingMap.ts';

const chain = (length: number) =>
	Array.from({ length }, (_, index) =>
		analysed({ name: `c${index}`, source: index === 0 ? 'select 1' : `from c${index - 1}` })
	);

const fan = (length: number) =>
	Array.from({ length }, (_, index) =>
		analysed({ name: `c${index}`, source: index === 0 ? 'select 1' : 'from c0' })
	);

/** How often the scheduler looks something up while all cells run, then one edit at the top and all again. */
function lookups(cells: readonly AnalysedCell[]): { readonly work: number; readonly runs: number } {
	const entries = new CountingMap<CellId, Entry<string>>();
	const counted: CountingMap<unknown, unknown>[] = [entries];
	let state: RuntimeState<string> = { ...emptyState(), entries };
	let runs = 0;
	let waiting: Effect[] = [];

	const dispatch = (event: RuntimeEvent<string>) => {
		const next = step(state, event);
		for (const [cell, entry] of next.entries) {
			if (entry === undefined) entries.delete(cell);
			else entries.set(cell, entry);
		}
		if (next.graph !== state.graph) state = { ...next, graph: countingGraph(next.graph), entries };
		else state = { ...next, entries };
		waiting.push(...next.effects);
	};
	const countingGraph = (graph: Graph): Graph => {
		const [sources, readers, readings, all] = [graph.sources, graph.readers, graph.readings, graph.cells].map(
			(map) => new CountingMap<unknown, unknown>(map)
		);
		counted.push(sources!, readers!, readings!, all!);
		return { ...graph, sources, readers, readings, cells: all } as Graph;
	};
	const runWaiting = () => {
		for (let effects = waiting; effects.length > 0; effects = waiting) {
			waiting = [];
			for (const effect of effects) {
				if (effect.kind === 'abort') continue;
				runs += 1;
				const result = ok({ outputs: [], logs: [] });
				dispatch({ kind: 'started', cell: effect.cell, run: effect.run, at: 0 });
				dispatch({ kind: 'answered', cell: effect.cell, run: effect.run, result, at: 0 });
			}
		}
	};

	dispatch({ kind: 'cells', cells, at: 0 });
	dispatch({ kind: 'asked', cells: cells.map(({ cell }) => cell.id), downstream: false });
	runWaiting();
	dispatch({
		kind: 'cells',
		cells: [analysed({ name: 'c0', source: 'select 2' }), ...cells.slice(1)],
		at: 0
	});
	dispatch({ kind: 'asked', cells: [idOf('c0')], downstream: true });
	runWaiting();
	return { work: counted.reduce((sum, { asked }) => sum + asked, 0), runs };
}

describe('the scheduler’s work grows with the notebook, not with its square', () => {
	test.each([
		['a chain', chain],
		['a fan', fan]
	])('%s of 1,000 cells takes at most 11 times the look-ups of one of 100', (_, cells) => {
		const small = lookups(cells(100));
		const large = lookups(cells(1_000));
		expect([small.runs, large.runs]).toEqual([200, 2_000]);
		expect(large.work / small.work).toBeLessThan(11);
	});
});
