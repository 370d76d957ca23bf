import type { SentIncrement, SentOutput, SentRun } from '#lib/cage/bridge.ts';
import type { DefinedValues } from '#lib/cage/inside/definedValues.ts';
import type { Position } from '#lib/cage/inside/positions.ts';
import { evaluatedText, framesIn, positionIn } from '#lib/cage/inside/positions.ts';
import { Reporter } from '#lib/cage/inside/reporter.ts';
import { stackOf, syntaxError, thrownError } from '#lib/cage/inside/thrownError.ts';
import type { CellError } from '#lib/runtime/cellError.ts';
import type { LogLine } from '#lib/runtime/cellState.ts';
import type { CellId } from '#lib/notebook/notebook.ts';
import type { Result } from '#lib/notebook/result.ts';
import { fail, ok } from '#lib/notebook/result.ts';

export type CellRunsOptions = {
	readonly values: DefinedValues;
	readonly outputsOf: (value: unknown) => readonly SentOutput[];
	readonly shown: (run: number, increment: SentIncrement) => void;
	/** Where the browser says a text does not parse. */
	readonly syntaxPositionOf: (error: unknown) => Position | undefined;
	readonly now: () => number;
	readonly later: (work: () => void, delay: number) => unknown;
	/** Ends timers that an author started, once nobody runs any more. */
	readonly clearTimers: () => void;
};

type Run = {
	readonly id: number;
	readonly cell: CellId;
	readonly code: string;
	readonly reporter: Reporter;
	readonly stopping: AbortController;
	/** Ends the run with an error before its function has settled. */
	readonly end: (error: CellError) => void;
	readonly ended: Promise<never>;
};

type CellFunction = (scope: object, kladde: object) => Promise<{ value: unknown; defines: object }>;

class Ended {
	readonly error: CellError;
	constructor(error: CellError) {
		this.error = error;
	}
}

/** Ours, or something that an author threw: which may be a proxy that refuses to be asked. */
function endOf(problem: unknown): CellError | undefined {
	try {
		return problem instanceof Ended ? problem.error : undefined;
	} catch {
		return undefined;
	}
}

/** Evaluates the text as if it stood alone: nothing of ours is in its scope. */
// eslint-disable-next-line no-eval -- what a cage is for: no other realm evaluates text
const evaluateAlone = eval;

/** Runs cells, several at a time where they wait, and knows whose code is speaking. */
export class CellRuns {
	readonly #options: CellRunsOptions;
	readonly #active = new Map<number, Run>();
	/** The last run of each cell: whom a late word belongs to. */
	readonly #last = new Map<CellId, Run>();

	constructor(options: CellRunsOptions) {
		this.#options = options;
	}

	async evaluate(id: number, sent: SentRun): Promise<Result<null, CellError>> {
		const run = this.#begin(id, sent);
		try {
			await this.#carryOut(run, sent);
			return ok(null);
		} catch (problem) {
			return fail(endOf(problem) ?? thrownError(problem, run.cell, run.code));
		} finally {
			run.reporter.flush();
			this.#active.delete(id);
		}
	}

	stop(id: number): void {
		const run = this.#active.get(id);
		run?.stopping.abort();
		run?.end({ kind: 'stopped' });
		if (this.#active.size <= 1) this.#options.clearTimers();
	}

	/** An error that nobody caught fails the cell it came from, or speaks to it when that has ended. */
	uncaught(reason: unknown): void {
		const run = this.#speaker(stackOf(reason));
		if (run === undefined) return;
		const error = thrownError(reason, run.cell, run.code);
		if (this.#active.has(run.id)) return run.end(error);
		const line = error.line === undefined ? {} : { line: error.line };
		run.reporter.log(() => ({ level: 'error', text: `${error.name}: ${error.detail}`, ...line }));
	}

	display<T>(value: T): T {
		const run = this.#full('outputs') ?? this.#speaker(stackOf(new Error()));
		if (run?.stopping.signal.aborted) throw new Ended({ kind: 'stopped' });
		run?.reporter.show(() => this.#options.outputsOf(value));
		return value;
	}

	log(level: LogLine['level'], text: () => string): void {
		const full = this.#full('logs');
		const stack = full === undefined ? stackOf(new Error()) : '';
		const run = full ?? this.#speaker(stack);
		run?.reporter.log(() => {
			const position = positionIn(stack, run.cell, run.code);
			return { level, text: text(), ...(position && { line: position.line }) };
		});
	}

	/** The only running cell, once it has said all that is kept: a stack for each further word would cost a second. */
	#full(of: 'outputs' | 'logs'): Run | undefined {
		const [run] = this.#active.size === 1 ? this.#active.values() : [];
		return run?.reporter.isFull(of) ? run : undefined;
	}

	#begin(id: number, { cell, code }: SentRun): Run {
		let reject: (ended: Ended) => void = () => undefined;
		const ended = new Promise<never>((_resolve, refuse) => (reject = refuse));
		ended.catch(() => undefined);
		const { now, later, shown } = this.#options;
		const reporter = new Reporter((increment) => shown(id, increment), { now, later });
		const end = (error: CellError) => reject(new Ended(error));
		const run = { id, cell, code, reporter, stopping: new AbortController(), end, ended };
		this.#active.set(id, run);
		this.#last.set(cell, run);
		return run;
	}

	async #carryOut(run: Run, { title, code, cell, reads, defines }: SentRun): Promise<void> {
		const { values, outputsOf } = this.#options;
		values.forget([cell]);
		const cellFunction = this.#compiled(run, evaluatedText(cell, title, code));
		const scope = Object.fromEntries(reads.map(([name, read]) => [name, values.read(name, read)]));
		const kladde = { display: (value: unknown) => this.display(value), signal: run.stopping.signal };
		const finished = (async () => {
			const { value, defines: defined } = await cellFunction(scope, kladde);
			return { value: await value, defined: defined as { readonly [name: string]: unknown } };
		})();
		const { value, defined } = await Promise.race([finished, run.ended]);
		await Promise.race([this.#nextTask(), run.ended]);
		run.reporter.show(() => outputsOf(value));
		for (const name of defines) values.define(cell, name, defined[name]);
	}

	/** A rejection that nobody handles is reported in a task of its own, which stands between these two. */
	#nextTask(): Promise<void> {
		const { later } = this.#options;
		return new Promise((resolve) => void later(() => void later(resolve, 0), 0));
	}

	#compiled(run: Run, text: string): CellFunction {
		try {
			return evaluateAlone(text) as CellFunction;
		} catch (problem) {
			throw new Ended(syntaxError(problem, this.#options.syntaxPositionOf(problem), run.code));
		}
	}

	/** Whose code a stack shows: a running cell first, then a cell that has ended, then whoever runs. */
	#speaker(stack: string): Run | undefined {
		const cells = framesIn(stack).map(({ cell }) => cell);
		const active = Array.from(this.#active.values());
		const running = active.filter((run) => cells.includes(run.cell)).at(-1);
		if (running !== undefined) return running;
		const late = cells.map((cell) => this.#last.get(cell)).find((run) => run !== undefined);
		return late ?? active.at(-1);
	}
}
