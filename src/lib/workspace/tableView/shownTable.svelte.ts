import type { Answer, EngineError, Watch } from '#lib/engine/engine.ts';
import type { Arranged } from '#lib/workspace/tableView/arrangeTable.ts';
import {
	isSameArrangement,
	isWhole,
	plainView,
	type Arrangement,
	type TableView
} from '#lib/workspace/tableView/tableView.ts';

export type ShownTableOptions = {
	readonly view: TableView;
	readonly arrange: (arrangement: Arrangement, watch: Watch) => Answer<Arranged>;
	readonly changed: (view: TableView) => void;
	readonly closed?: () => void;
};

/** One table as a person sees it. What cannot be put in order, or is called off, stays as it was. */
export class ShownTable {
	view = $state.raw<TableView>(plainView);
	/** Rows chosen or put in order; none as long as the table shows as it is. */
	arranged = $state.raw<Arranged | undefined>();
	/** While rows are put in order: how far, from 0 to 1, as soon as that is known. */
	working = $state.raw<{ readonly done?: number } | undefined>();
	error = $state.raw<EngineError | undefined>();
	/** Settles when what was last asked for is shown, or cannot be. */
	settled: Promise<void> = Promise.resolve();
	#shown: Arrangement = plainView;
	#stopping = new AbortController();
	readonly #options: ShownTableOptions;

	constructor(options: ShownTableOptions) {
		this.#options = options;
		this.view = options.view;
		if (!isWhole(options.view)) this.settled = this.#arrange();
	}

	change(view: TableView) {
		const before = this.view;
		this.view = view;
		this.#options.changed(view);
		if (!isSameArrangement(before, view)) this.settled = this.#arrange();
	}

	/** What was arranged is gone, though the table is not. */
	arrangeAnew() {
		this.#show(undefined, plainView);
		if (!isWhole(this.view)) this.settled = this.#arrange();
	}

	cancel() {
		this.#stopping.abort();
		this.working = undefined;
		this.#stay();
	}

	/** Nobody looks any more. */
	close() {
		this.#stopping.abort();
		this.arranged?.close();
		this.#options.closed?.();
	}

	async #arrange() {
		this.#stopping.abort();
		const stopping = (this.#stopping = new AbortController());
		const { sort, filters } = this.view;
		this.error = undefined;
		this.working = undefined;
		if (isWhole(this.view)) return this.#show(undefined, plainView);
		this.working = {};
		const progress = (done: number) => {
			if (this.#stopping === stopping) this.working = { done };
		};
		const answer = await this.#options.arrange({ sort, filters }, { signal: stopping.signal, progress });
		if (stopping.signal.aborted) {
			if (answer.ok) answer.value.close();
			return;
		}
		this.working = undefined;
		if (answer.ok) return this.#show(answer.value, { sort, filters });
		this.error = answer.error;
		this.#stay();
	}

	#show(arranged: Arranged | undefined, arrangement: Arrangement) {
		this.arranged?.close();
		this.arranged = arranged;
		this.#shown = arrangement;
	}

	/** What is told of the order is what is seen. */
	#stay() {
		const { sort, filters } = this.#shown;
		this.view = { ...this.view, sort, filters };
		this.#options.changed(this.view);
	}
}
