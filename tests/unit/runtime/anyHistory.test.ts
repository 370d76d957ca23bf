import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellId } from '#lib/notebook/notebook.ts';
import type { AnalysedCell, Runtime } from '#lib/runtime/runtime.ts';
import { analysed, idOf } from '../../support/analysedCells.ts';
import { openedRuntime } from '../../support/openedRuntime.ts';

const seed = 20_261_123;
const size = 9;
const names = Array.from({ length: size }, (_, index) => `c${index}`);

/** For each cell the cells it reads; rings, readers of themselves and of nobody are all there. */
const anyReads = fc.array(fc.uniqueArray(fc.nat(size), { maxLength: 3 }), {
	minLength: size,
	maxLength: size
});
/** No ring: a cell reads cells before it only. */
const ringless = anyReads.map((reads) => reads.map((all, index) => all.filter((one) => one < index)));

const kindOf = (index: number) => (index % 3 === 2 ? 'ts' : 'sql');

function cellOf(index: number, reads: readonly number[], edition = 0): AnalysedCell {
	const read = reads.map((one) => `c${one}`);
	const source =
		kindOf(index) === 'sql'
			? `select ${edition} ${read.length > 0 ? `from ${read.join(', ')}` : ''}`
			: `[${[...read, edition].join(', ')}]`;
	return analysed({ kind: kindOf(index), name: `c${index}`, source });
}

const cellsOf = (reads: readonly (readonly number[])[]) => reads.map((one, index) => cellOf(index, one));

const arrangementOf = (runtime: Runtime<string>) =>
	names.map((name) => ({
		reads: runtime
			.reads(idOf(name))
			.map((read) => [read.name, read.source?.kind === 'cell' ? read.source.cell : '']),
		readers: runtime.readers(idOf(name)),
		forbidden: errorOf(runtime, name)
	}));

const errorOf = (runtime: Runtime<string>, name: string) => {
	const state = runtime.state(idOf(name));
	return state.status === 'blocked' ? state.error : undefined;
};

/** Cells downstream of one, itself included, worked out apart from the runtime. */
function downstream(reads: readonly (readonly number[])[], from: number): ReadonlySet<number> {
	const reached = new Set([from]);
	for (let grown = true; grown;) {
		const before = reached.size;
		reads.forEach((all, index) => all.some((one) => reached.has(one)) && reached.add(index));
		grown = reached.size > before;
	}
	return reached;
}

describe('for any notebook and any history', { timeout: 60_000 }, () => {
	test('edits one by one arrange the names as opening the last text does', () => {
		const edit = fc.record({ cell: fc.nat(size - 1), reads: fc.uniqueArray(fc.nat(size), { maxLength: 3 }) });
		fc.assert(
			fc.property(anyReads, fc.array(edit, { maxLength: 12 }), (reads, edits) => {
				const cells = cellsOf(reads);
				const { runtime } = openedRuntime(cells);
				for (const { cell, reads: now } of edits) {
					cells[cell] = cellOf(cell, now);
					runtime.setCells([...cells]);
				}
				expect(arrangementOf(runtime)).toEqual(arrangementOf(openedRuntime(cells).runtime));
			}),
			{ seed, numRuns: 200 }
		);
	});

	test('no cell runs before what it reads, and every cell that can run does so once', async () => {
		await fc.assert(
			fc.asyncProperty(anyReads, fc.array(fc.nat(), { maxLength: 30 }), async (reads, order) => {
				const { runs, runtime } = openedRuntime(cellsOf(reads));
				runtime.runAll();
				const done = new Set<CellId>();
				for (let turn = 0; runs.open.length > 0; turn += 1) {
					const run = runs.open[(order[turn] ?? 0) % runs.open.length]!;
					for (const source of run.scope.values())
						expect(source.kind === 'cell' && done.has(source.cell)).toBe(true);
					done.add(run.cell.id);
					await runs.answer(run);
				}
				expect(new Set(runs.names).size).toBe(runs.names.length);
				for (const name of names)
					expect(runtime.state(idOf(name)).status).toBe(done.has(idOf(name)) ? 'done' : 'blocked');
			}),
			{ seed, numRuns: 200 }
		);
	});

	test('after an edit every cell downstream runs again, and no other', async () => {
		await fc.assert(
			fc.asyncProperty(ringless, fc.nat(size - 1), async (reads, edited) => {
				const cells = cellsOf(reads);
				const { runs, runtime } = openedRuntime(cells);
				runtime.runAll();
				await runs.answerAll();
				cells[edited] = cellOf(edited, reads[edited] ?? [], 1);
				runtime.setCells([...cells]);
				const before = runs.began.length;
				runtime.run([idOf(`c${edited}`)], { downstream: true });
				await runs.answerAll();
				const again = runs.began.slice(before).map(({ cell }) => cell.id);
				expect([...again].sort()).toEqual([...downstream(reads, edited)].map((one) => `c${one}`).sort());
			}),
			{ seed, numRuns: 200 }
		);
	});

	test('a cell that fails takes down what lies downstream, and no other', async () => {
		await fc.assert(
			fc.asyncProperty(ringless, fc.nat(size - 1), async (reads, bad) => {
				const { runs, runtime } = openedRuntime(cellsOf(reads));
				runtime.runAll();
				await runs.answerAll((name) => name === `c${bad}`);
				const down = downstream(reads, bad);
				expect(names.map((name) => runtime.state(idOf(name)).status)).toEqual(
					names.map((_, index) => (index === bad ? 'failed' : down.has(index) ? 'blocked' : 'done'))
				);
			}),
			{ seed, numRuns: 200 }
		);
	});

	type Deed =
		| { readonly do: 'edit' | 'run' | 'runOn' | 'stop'; readonly cell: number }
		| { readonly do: 'answer' | 'fail'; readonly which: number }
		| { readonly do: 'runAll' | 'forget' };
	const deed: fc.Arbitrary<Deed> = fc.oneof(
		fc.record({ do: fc.constantFrom('edit', 'run', 'runOn', 'stop'), cell: fc.nat(size - 1) }),
		fc.record({ do: fc.constantFrom('answer', 'answer', 'answer', 'fail'), which: fc.nat() }),
		fc.record({ do: fc.constantFrom('runAll', 'forget') })
	);

	test('no run is lost, none ends on an old value, and no late answer shows', async () => {
		await fc.assert(
			fc.asyncProperty(ringless, fc.array(deed, { maxLength: 40 }), async (reads, deeds) => {
				const cells = cellsOf(reads);
				const { runs, runtime } = openedRuntime(cells);
				let edition = 0;
				for (const one of deeds) {
					if (one.do === 'edit') {
						edition += 1;
						cells[one.cell] = cellOf(one.cell, reads[one.cell] ?? [], edition);
						runtime.setCells([...cells]);
					} else if (one.do === 'run') runtime.run([idOf(`c${one.cell}`)]);
					else if (one.do === 'runOn') runtime.run([idOf(`c${one.cell}`)], { downstream: true });
					else if (one.do === 'stop') runtime.stop(idOf(`c${one.cell}`));
					else if (one.do === 'runAll') runtime.runAll();
					else if (one.do === 'forget') runtime.forget(['ts']);
					else if ('which' in one) {
						const run = runs.open[one.which % Math.max(1, runs.open.length)];
						if (run !== undefined) await (one.do === 'answer' ? runs.answer(run) : runs.fail(run));
					}
					expectWaitsHaveAnEnd(runtime);
				}
				await runs.answerAll();
				await runtime.idle();
				expectResultsHold(runtime, runs.began, cells);
			}),
			{ seed, numRuns: 300 }
		);
	});

	/** Whoever is queued waits for cells that are done or on their way. */
	function expectWaitsHaveAnEnd(runtime: Runtime<string>) {
		for (const name of names) {
			if (runtime.state(idOf(name)).status !== 'queued') continue;
			for (const { source } of runtime.reads(idOf(name)))
				if (source?.kind === 'cell')
					expect(['done', 'queued', 'running']).toContain(runtime.state(source.cell).status);
		}
	}

	/** A result that shows as done is of the text as it is now, and of what its sources show now. */
	function expectResultsHold(
		runtime: Runtime<string>,
		began: ReturnType<typeof openedRuntime>['runs']['began'],
		cells: readonly AnalysedCell[]
	) {
		for (const { cell } of cells) {
			const state = runtime.state(cell.id);
			expect(['queued', 'running']).not.toContain(state.status);
			if (state.status !== 'done') continue;
			const run = began.find(({ version }) => state.outcome.outputs[0] === `${cell.name ?? ''}@${version}`);
			expect(run?.cell.source).toBe(cell.source);
			expect(Object.fromEntries(run?.scope ?? [])).toEqual(
				Object.fromEntries(runtime.reads(cell.id).map(({ name, source }) => [name, source]))
			);
			for (const { source } of runtime.reads(cell.id))
				expect(source?.kind === 'cell' && runtime.state(source.cell).status).toBe('done');
		}
	}
});
