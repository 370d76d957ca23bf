import type { CellId } from '#lib/notebook/notebook.ts';
import { connectRuntime } from '#lib/runtime/connectRuntime.ts';
import type { Given } from '#lib/runtime/given.ts';
import type { AnalysedCell } from '#lib/runtime/runtime.ts';
import { FakeRuns } from './fakeRuns.ts';

/** A runtime over fake runs and a clock of the test's own. */
export function openedRuntime(cells: readonly AnalysedCell[], given: Given = new Map()) {
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
