import { applyEdit } from '#lib/notebook/applyEdit.ts';
import type { Edit } from '#lib/notebook/edit.ts';
import type { CellId, Notebook } from '#lib/notebook/notebook.ts';
import { shownAfter, type Shown } from '#lib/notebook/shownAfter.ts';
import { changeOfText, goesOn, type TextChange } from '#lib/notebook/textChange.ts';

/**
 * A notebook with the way back and the way forward: one history for text and structure. Each step is the edit
 * that takes it back, or does it again, and gives the notebook as it was to the byte.
 */
export type History = {
	readonly notebook: Notebook;
	/** Oldest first. */
	readonly past: readonly Edit[];
	/** The next to redo first. */
	readonly future: readonly Edit[];
	/** The text that is being written: what is typed next into it may join the last step. */
	readonly writing?: Writing;
};

type Writing = {
	readonly of: Written;
	readonly change: TextChange;
	/** Milliseconds, on any clock. */
	readonly at: number;
};

/** A cell's text, or the title. */
type Written = CellId | 'title';

/** After so long a rest the typing is another step, in milliseconds. */
const rest = 1000;

export const historyOf = (notebook: Notebook): History => ({ notebook, past: [], future: [] });

/** Does an edit as a new step, or as more of the last one where a person goes on typing in one text. */
export function applyToHistory(history: History, edit: Edit, at: number): History {
	const { notebook, inverse } = applyEdit(history.notebook, edit);
	if (notebook === history.notebook) return history;
	const writing = writingOf(history.notebook, edit, at);
	const joins = writing !== undefined && history.writing !== undefined && isMore(history.writing, writing);
	// The step's inverse brings back what stood before its first letter, so that more letters need no other.
	const past = joins ? history.past : [...history.past, inverse];
	return { notebook, past, future: [], ...(writing !== undefined && { writing }) };
}

/**
 * Changes the notebook as part of the last step: what the app adds to it, as it turns out. Without any step
 * it becomes part of the beginning.
 */
export function amendHistory(history: History, edit: Edit): History {
	const { notebook, inverse } = applyEdit(history.notebook, edit);
	if (notebook === history.notebook) return history;
	const { past, future } = history;
	const last = past.at(-1);
	if (last === undefined) return { notebook, past, future };
	return { notebook, past: past.with(-1, { kind: 'together', edits: [inverse, last] }), future };
}

/** Ends the typing: what is typed next is a step of its own. */
export function markStep({ notebook, past, future }: History): History {
	return { notebook, past, future };
}

/** What undo and redo give; `show` is what to look at, where there is something. */
export type Stepped = { readonly history: History; readonly show?: Shown };

/** Takes the last step back; nothing where there is none. */
export function undo({ notebook: before, past, future }: History): Stepped | undefined {
	const back = past.at(-1);
	if (back === undefined) return undefined;
	const { notebook, inverse } = applyEdit(before, back);
	const history = { notebook, past: past.slice(0, -1), future: [inverse, ...future] };
	return stepped(history, before, back);
}

/** Does the step again that was taken back last; nothing where there is none. */
export function redo({ notebook: before, past, future }: History): Stepped | undefined {
	const [again, ...rest] = future;
	if (again === undefined) return undefined;
	const { notebook, inverse } = applyEdit(before, again);
	return stepped({ notebook, past: [...past, inverse], future: rest }, before, again);
}

function stepped(history: History, before: Notebook, edit: Edit): Stepped {
	const show = shownAfter(before, history.notebook, edit);
	return show === undefined ? { history } : { history, show };
}

function writingOf({ front, cells }: Notebook, edit: Edit, at: number): Writing | undefined {
	if (edit.kind === 'setSource') {
		const before = cells.find(({ id }) => id === edit.id)?.source ?? '';
		return { of: edit.id, change: changeOfText(before, edit.source), at };
	}
	const title = edit.kind === 'setFront' ? onlyTitle(edit.front) : undefined;
	return title === undefined ? undefined : { of: 'title', change: changeOfText(front.title, title), at };
}

const onlyTitle = (front: { readonly title?: string }): string | undefined =>
	Object.keys(front).length === 1 ? front.title : undefined;

const isMore = (last: Writing, next: Writing): boolean =>
	last.of === next.of && next.at - last.at < rest && goesOn(last.change, next.change);
