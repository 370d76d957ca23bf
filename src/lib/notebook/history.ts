import { applyEdit } from '#lib/notebook/applyEdit.ts';
import type { Edit } from '#lib/notebook/edit.ts';
import type { CellId, Notebook } from '#lib/notebook/notebook.ts';

/** A notebook with the way back and the way forward: one history for text and structure. */
export type History = {
	readonly notebook: Notebook;
	/** Oldest first. */
	readonly past: readonly Step[];
	/** The next to redo first. */
	readonly future: readonly Step[];
	/** The cell whose typing goes on: the next `setSource` of it joins the last step. */
	readonly typing?: CellId;
};

type Step = { readonly edit: Edit; readonly inverse: Edit };

export const historyOf = (notebook: Notebook): History => ({ notebook, past: [], future: [] });

/** Does an edit as a new step, or as more of the last one where a person goes on typing in one cell. */
export function applyToHistory(history: History, edit: Edit): History {
	const { notebook, inverse } = applyEdit(history.notebook, edit);
	if (notebook === history.notebook) return history;
	const last = history.past.at(-1);
	if (edit.kind !== 'setSource') return { notebook, past: [...history.past, { edit, inverse }], future: [] };
	const goesOn = history.typing === edit.id && last !== undefined;
	const past = goesOn
		? history.past.with(-1, { edit, inverse: last.inverse })
		: [...history.past, { edit, inverse }];
	return { notebook, past, future: [], typing: edit.id };
}

/** Ends the typing: the next `setSource` is a step of its own. */
export function markStep({ notebook, past, future }: History): History {
	return { notebook, past, future };
}

/** What undo and redo give; `show` is the cell to look at, where there is one. */
export type Stepped = { readonly history: History; readonly show?: CellId };

/** Takes the last step back; nothing where there is none. */
export function undo(history: History): Stepped | undefined {
	const step = history.past.at(-1);
	if (step === undefined) return undefined;
	const { notebook } = applyEdit(history.notebook, step.inverse);
	const past = history.past.slice(0, -1);
	return shown(history, { notebook, past, future: [step, ...history.future] });
}

/** Does the step again that was taken back last; nothing where there is none. */
export function redo(history: History): Stepped | undefined {
	const [step, ...future] = history.future;
	if (step === undefined) return undefined;
	const { notebook } = applyEdit(history.notebook, step.edit);
	return shown(history, { notebook, past: [...history.past, step], future });
}

/** The first cell that is not where, or not what, it was; the cell in its place where it is gone. */
function shown(before: History, after: History): Stepped {
	const [old, now] = [before.notebook.cells, after.notebook.cells];
	const first = Array.from({ length: Math.max(old.length, now.length) }, (_, index) => index).find(
		(index) => old[index] !== now[index]
	);
	const show = first === undefined ? undefined : (now[first] ?? now.at(-1))?.id;
	return show === undefined ? { history: after } : { history: after, show };
}
