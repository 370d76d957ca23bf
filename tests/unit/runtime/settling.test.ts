import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { CellKind } from '#lib/notebook/notebook.ts';
import { fail, ok } from '#lib/notebook/result.ts';
import type { Evaluator, Run } from '#lib/runtime/evaluator.ts';
import { connectRuntime } from '#lib/runtime/connectRuntime.ts';
import type { AnalysedCell } from '#lib/runtime/runtime.ts';
import { analysed, idOf } from '../../support/analysedCells.ts';

const seed = 20_261_124;
const size = 8;
const nameOf = (index: number) => `c${index}`;

type Written = { readonly kind: 'sql' | 'ts'; reads: readonly number[]; edition: number; paused: boolean };
type End = Awaited<ReturnType<Evaluator<string>>>;

/**
 * What the engine and the cage would hold: a run reads the values that are there when it begins and leaves
 * its own when it ends; one that was aborted leaves whatever it had got to.
 */
class World {
	readonly held = new Map<string, string>();
	readonly open: { readonly run: Run<string>; readonly value: string; readonly end: (end: End) => void }[] =
		[];
	readonly evaluators = Object.fromEntries(
		['md', 'sql', 'ts', 'input', 'chart', 'other'].map((kind) => [kind, this.#evaluator()])
	) as { readonly [kind in CellKind]: Evaluator<string> };

	async end(which: number, isGood: boolean) {
		const ended = this.open.splice(which % Math.max(1, this.open.length), 1)[0];
		if (ended === undefined) return;
		const { run, value, end } = ended;
		const name = run.cell.name ?? '';
		if (run.signal.aborted || !isGood) this.held.set(name, 'spoilt');
		else this.held.set(name, value);
		end(
			isGood
				? ok({ outputs: [value], logs: [] })
				: fail({ error: { kind: 'thrown', name: 'Error', detail: 'no' }, logs: [] })
		);
		for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
	}

	async endAll() {
		while (this.open.length > 0) await this.end(0, true);
	}

	#evaluator(): Evaluator<string> {
		return (run) => {
			const read = [...run.scope.keys()].map((name) => this.held.get(name) ?? 'nothing');
			const value = `${run.cell.source.trim()} <- ${read.join(' | ')}`;
			return new Promise((end) => this.open.push({ run, value, end }));
		};
	}
}

function cellOf({ kind, reads, edition, paused }: Written, index: number): AnalysedCell {
	const read = reads.map(nameOf);
	const source =
		kind === 'sql'
			? `select ${edition} ${read.length > 0 ? `from ${read.join(', ')}` : ''}`
			: `[${[...read, edition].join(', ')}]`;
	return analysed({ kind, name: nameOf(index), source, flags: paused ? { paused: true } : {} });
}

type Deed =
	| { readonly do: 'edit' | 'run' | 'runOn' | 'runNeeded' | 'stop' | 'pause'; readonly cell: number }
	| { readonly do: 'answer' | 'fail'; readonly which: number }
	| { readonly do: 'runAll' | 'runStale' | 'forget' | 'stopAll' };

const deed: fc.Arbitrary<Deed> = fc.oneof(
	{
		weight: 5,
		arbitrary: fc.record({
			do: fc.constantFrom('edit', 'edit', 'run', 'run', 'runOn', 'runNeeded', 'pause', 'pause', 'stop'),
			cell: fc.nat(size - 1)
		})
	},
	{
		weight: 5,
		arbitrary: fc.record({ do: fc.constantFrom('answer', 'answer', 'answer', 'fail'), which: fc.nat() })
	},
	{ weight: 1, arbitrary: fc.record({ do: fc.constantFrom('runAll', 'runStale', 'forget', 'stopAll') }) }
);

const anyReads = fc
	.array(fc.uniqueArray(fc.nat(size), { maxLength: 3 }), { minLength: size, maxLength: size })
	.map((all) => all.map((reads, index) => reads.filter((one) => one < index)));

/** A notebook, what is asked of it, and a model of both that knows nothing of the scheduler. */
class History {
	readonly world = new World();
	readonly runtime = connectRuntime<string>({
		evaluators: this.world.evaluators,
		now: () => 0,
		changed: () => undefined
	});
	readonly #written: Written[];
	/** Runs that were asked for, and neither came to an end nor were taken back by a later deed. */
	readonly #owed = new Set<number>();

	/** Paused cells that may run: asked for themselves or with what another needs, or on their way when paused. */
	readonly #named = new Set<number>();

	constructor(reads: readonly (readonly number[])[]) {
		this.#written = reads.map((one, index) => ({
			kind: index % 3 === 2 ? 'ts' : 'sql',
			reads: one,
			edition: 0,
			paused: false
		}));
		this.#set();
	}

	/** Everything has run once. */
	async hasRun() {
		this.runtime.runAll();
		await this.world.endAll();
	}

	async does(deed: Deed) {
		const { runtime } = this;
		if ('which' in deed) await this.world.end(deed.which, deed.do === 'answer');
		else if ('cell' in deed) this.#onCell(deed.do, deed.cell);
		else if (deed.do === 'forget') {
			for (const [index, { kind }] of this.#written.entries())
				if (kind === 'ts' && !this.#isRunning(index)) this.world.held.delete(nameOf(index));
			runtime.forget(['ts']);
		} else if (deed.do === 'stopAll') {
			this.#owed.clear();
			runtime.stop();
		} else {
			if (deed.do === 'runAll') runtime.runAll();
			else runtime.runStale();
			for (const [index, { paused }] of this.#written.entries())
				if (!paused && (deed.do === 'runAll' || this.#status(index) === 'queued')) this.#owed.add(index);
		}
		this.#expectNoRunIsLost();
		for (const { run } of this.world.open) {
			const index = Number(run.cell.name?.slice(1));
			if (this.#written[index]!.paused && !run.signal.aborted) expect(this.#named).toContain(index);
		}
	}

	#onCell(what: Extract<Deed, { cell: number }>['do'], index: number) {
		const cell = this.#written[index]!;
		const id = idOf(nameOf(index));
		if (what === 'edit' || what === 'pause') {
			if (what === 'edit') cell.edition += 1;
			else cell.paused = !cell.paused;
			if (this.#isUnderWay(index)) this.#named.add(index);
			else this.#named.delete(index);
			// What a change makes stale is not owed any more.
			if (what === 'edit' || !cell.paused) for (const one of this.#behind(index)) this.#owed.delete(one);
			this.#set();
		} else if (what === 'stop') {
			for (const one of this.#behind(index)) this.#owed.delete(one);
			this.runtime.stop(id);
		} else {
			this.#owed.add(index);
			this.#named.add(index);
			if (what === 'runNeeded') for (const one of this.#before(index)) this.#named.add(one);
			if (what === 'runOn') for (const one of this.#behind(index, true)) this.#owed.add(one);
			this.runtime.run([id], { downstream: what === 'runOn', paused: what === 'runNeeded' });
		}
	}

	/** A run that is owed is on its way, or came to an end of which its cell tells. */
	#expectNoRunIsLost() {
		for (const index of this.#owed) {
			const status = this.#status(index);
			if (this.#isUnderWay(index)) continue;
			expect([`${nameOf(index)} ${status}`]).toEqual([expect.stringMatching(/done|failed|blocked|stale$/)]);
			// Stale right after its end only: what it read went while it ran.
			if (status === 'stale')
				expect(this.#sources(index).some((one) => this.#status(one) !== 'done')).toBe(true);
			this.#owed.delete(index);
		}
	}

	/** When nothing is under way any more, each result is the newest of what its cell reads. */
	expectSettled() {
		for (const index of this.#written.keys()) {
			const state = this.runtime.state(idOf(nameOf(index)));
			expect(['queued', 'running']).not.toContain(state.status);
			if (state.status !== 'done') continue;
			expect(state.outcome.outputs).toEqual([this.#expected(index)]);
			expect(this.world.held.get(nameOf(index))).toBe(state.outcome.outputs[0]);
			for (const source of this.#sources(index))
				expect([this.#status(source), this.#written[source]!.paused]).toEqual(
					this.#status(source) === 'done' ? ['done', expect.anything()] : ['stale', true]
				);
		}
	}

	/** Worked out from the texts alone; a paused cell that is stale gives what it last gave. */
	#expected(index: number): string {
		const { paused } = this.#written[index]!;
		const state = this.runtime.state(idOf(nameOf(index)));
		if (paused && state.status === 'stale') return state.last?.outputs[0] ?? 'nothing';
		const { cell } = cellOf(this.#written[index]!, index);
		return `${cell.source.trim()} <- ${this.#sources(index)
			.map((one) => this.#expected(one))
			.join(' | ')}`;
	}

	#set() {
		this.runtime.setCells(this.#written.map(cellOf));
	}

	#sources = (index: number) => this.#written[index]!.reads;

	#status = (index: number) => this.runtime.state(idOf(nameOf(index))).status;

	#isUnderWay = (index: number) => /queued|running/.test(this.#status(index));

	#isRunning = (index: number) => this.#status(index) === 'running';

	#before(from: number): ReadonlySet<number> {
		const reached = new Set([from]);
		for (const one of reached) for (const source of this.#sources(one)) reached.add(source);
		return reached;
	}

	#behind(from: number, untilPaused = false): ReadonlySet<number> {
		const reached = new Set([from]);
		for (let index = from + 1; index < size; index += 1) {
			const { reads, paused } = this.#written[index]!;
			if (reads.some((one) => reached.has(one)) && !(untilPaused && paused)) reached.add(index);
		}
		return reached;
	}
}

describe(
	'after any history of edits, runs, stops, pauses, failures and restarts',
	{ timeout: 60_000 },
	() => {
		test('no run that was asked for is lost, nothing waits for ever, and results are of the newest values', async () => {
			await fc.assert(
				fc.asyncProperty(
					anyReads,
					fc.boolean(),
					fc.array(deed, { maxLength: 40, size: 'max' }),
					async (reads, ran, deeds) => {
						const history = new History(reads);
						if (ran) await history.hasRun();
						for (const one of deeds) await history.does(one);
						await history.world.endAll();
						history.expectSettled();
						await history.runtime.idle();
					}
				),
				{ seed, numRuns: 600 }
			);
		});

		test('turning one cell again and again leaves one run of each reader under way, and the last value wins', async () => {
			await fc.assert(
				fc.asyncProperty(
					anyReads,
					fc.array(fc.nat({ max: 2 }), { maxLength: 20, size: 'max' }),
					async (reads, ends) => {
						const history = new History(reads);
						for (const count of [...ends, 0]) {
							await history.does({ do: 'edit', cell: 0 });
							await history.does({ do: 'runOn', cell: 0 });
							const live = history.world.open.filter(({ run }) => !run.signal.aborted);
							expect(new Set(live.map(({ run }) => run.cell.id)).size).toBe(live.length);
							for (let end = 0; end < count; end += 1) await history.does({ do: 'answer', which: 0 });
						}
						await history.world.endAll();
						history.expectSettled();
						expect(history.runtime.state(idOf('c0')).status).toBe('done');
					}
				),
				{ seed, numRuns: 60 }
			);
		});
	}
);
