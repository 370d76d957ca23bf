import { applyEdit } from '#lib/notebook/applyEdit.ts';
import type { Edit } from '#lib/notebook/edit.ts';
import { applyToHistory, historyOf, markStep, redo, undo, type History } from '#lib/notebook/history.ts';
import type { CellId, Notebook } from '#lib/notebook/notebook.ts';
import { printNotebook } from '#lib/notebook/print.ts';

/** What is written: the notebook with its one history, and what its file holds. */
export class NotebookText {
	#history = $state.raw<History>() as History;
	#saved = $state.raw<string | undefined>();
	readonly notebook = $derived(this.#history.notebook);
	readonly text = $derived(printNotebook(this.notebook));

	/** `saved` is the text as its file has it; absent where it has none. */
	constructor(notebook: Notebook, saved: string | undefined) {
		this.#history = historyOf(notebook);
		this.#saved = saved ?? printNotebook(notebook);
	}

	get changed(): boolean {
		return this.text !== this.#saved;
	}

	get canUndo(): boolean {
		return this.#history.past.length > 0;
	}

	get canRedo(): boolean {
		return this.#history.future.length > 0;
	}

	apply(edit: Edit) {
		this.#history = applyToHistory(this.#history, edit);
	}

	/** Changes what was written without a step of its own: what the app adds to the last step, as it turns out. */
	amend(edit: Edit) {
		this.#history = { ...this.#history, notebook: applyEdit(this.#history.notebook, edit).notebook };
	}

	/** Ends the typing: what comes next is a step of its own. */
	mark() {
		this.#history = markStep(this.#history);
	}

	/** Both give the cell to look at. */
	undo(): CellId | undefined {
		return this.#take(undo(this.#history));
	}

	redo(): CellId | undefined {
		return this.#take(redo(this.#history));
	}

	savedAs(text: string) {
		this.#saved = text;
	}

	#take(stepped: ReturnType<typeof undo>): CellId | undefined {
		if (stepped !== undefined) this.#history = stepped.history;
		return stepped?.show;
	}
}
