import { fail, ok } from '#lib/notebook/result.ts';
import type { CellKind, Name } from '#lib/notebook/notebook.ts';
import type { CellError } from '#lib/runtime/cellError.ts';
import type { Evaluator, Run } from '#lib/runtime/evaluator.ts';

/** An evaluator whose runs end when the test says so, and that keeps a diary. */
export class FakeRuns {
	/** Every run that began, as `cell@version`, in order. */
	readonly began: Run<string>[] = [];
	readonly #open = new Map<Run<string>, (end: Awaited<ReturnType<Evaluator<string>>>) => void>();
	#answered = 0;

	readonly evaluators = Object.fromEntries(
		(['md', 'sql', 'ts', 'input', 'chart', 'other'] as const).map((kind) => [kind, this.#evaluator()])
	) as { readonly [kind in CellKind]: Evaluator<string> };

	/** Cells with an unanswered run, in the order in which they began. */
	get open(): readonly Run<string>[] {
		return [...this.#open.keys()];
	}

	/** Names of cells in the order in which they began. */
	get names(): readonly (Name | undefined)[] {
		return this.began.map(({ cell }) => cell.name);
	}

	/** Ends one run well; its output tells from which run it is. */
	async answer(run = this.open[0]) {
		if (run === undefined) throw new Error('Nothing runs.');
		await this.#end(run, ok({ outputs: [`${run.cell.name ?? run.cell.id}@${run.version}`], logs: [] }));
	}

	async fail(run = this.open[0], error: CellError = { kind: 'thrown', name: 'Error', detail: 'no' }) {
		if (run === undefined) throw new Error('Nothing runs.');
		await this.#end(run, fail({ error, logs: [] }));
	}

	/** Ends whatever begins until nothing runs; `isBad` names the cells that fail. */
	async answerAll(isBad: (name: Name | undefined) => boolean = () => false) {
		for (let run = this.open[0]; run !== undefined; run = this.open[0])
			await (isBad(run.cell.name) ? this.fail(run) : this.answer(run));
	}

	async #end(run: Run<string>, end: Awaited<ReturnType<Evaluator<string>>>) {
		this.#open.get(run)?.(end);
		this.#open.delete(run);
		this.#answered += 1;
		// The runtime hears of it some turns later, and begins what was waiting for it.
		for (let turn = 0; turn < 8; turn += 1) await Promise.resolve();
	}

	#evaluator(): Evaluator<string> {
		return (run) => {
			this.began.push(run);
			return new Promise((resolve) => this.#open.set(run, resolve));
		};
	}
}
