import type { Edit } from '#lib/notebook/edit.ts';
import {
	amendHistory,
	applyToHistory,
	historyOf,
	markStep,
	redo,
	undo,
	type History
} from '#lib/notebook/history.ts';
import { isSameNotebook } from '#lib/notebook/isSameNotebook.ts';
import type { Notebook } from '#lib/notebook/notebook.ts';
import { printNotebook } from '#lib/notebook/print.ts';
import type { Shown } from '#lib/notebook/shownAfter.ts';

/** What is written: the notebook with its one history, and what its file holds. */
export class NotebookText {
	#history = $state.raw<History>() as History;
	/** What need not be saved: as the file has it, or as the notebook began; nothing where no file is known to hold it. */
	#kept = $state.raw<Notebook | undefined>();
	#filed = $state(false);
	readonly notebook = $derived(this.#history.notebook);
	readonly changed = $derived(this.#kept === undefined || !isSameNotebook(this.notebook, this.#kept));
	readonly #now: () => number;

	/** `saved` is the text as its file has it; absent where it has none. */
	constructor(notebook: Notebook, saved: string | undefined, now = () => performance.now()) {
		this.#history = historyOf(notebook);
		this.#kept = notebook;
		this.#filed = saved !== undefined;
		this.#now = now;
	}

	/** The file's text. It is printed when it is asked for, not with every letter. */
	get text(): string {
		return printNotebook(this.notebook);
	}

	/** Does any file hold the notebook, in this or an earlier form? */
	get filed(): boolean {
		return this.#filed;
	}

	get canUndo(): boolean {
		return this.#history.past.length > 0;
	}

	get canRedo(): boolean {
		return this.#history.future.length > 0;
	}

	apply(edit: Edit) {
		this.#history = applyToHistory(this.#history, edit, this.#now());
	}

	/** Changes what was written without a step of its own: what the app adds to the last step, as it turns out. */
	amend(edit: Edit) {
		this.#history = amendHistory(this.#history, edit);
	}

	/** Ends the typing: what comes next is a step of its own. */
	mark() {
		this.#history = markStep(this.#history);
	}

	/** Both give what to look at. */
	undo(): Shown | undefined {
		return this.#take(undo(this.#history));
	}

	redo(): Shown | undefined {
		return this.#take(redo(this.#history));
	}

	/** The file holds this notebook now; the one that is written may have gone on since. */
	savedAs(notebook: Notebook) {
		this.#kept = notebook;
		this.#filed = true;
	}

	/** No file holds this: it came from what the browser kept, or its file holds something else. */
	unsaved() {
		this.#kept = undefined;
	}

	#take(stepped: ReturnType<typeof undo>): Shown | undefined {
		if (stepped !== undefined) this.#history = stepped.history;
		return stepped?.show;
	}
}
