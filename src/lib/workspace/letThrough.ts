import type { Cell } from '#lib/notebook/notebook.ts';
import type { OpenNotebook } from '#lib/workspace/openNotebook.svelte.ts';
import { letOut, type Leaving, type Let } from '#lib/workspace/wayOut.ts';

/** From where something leaves: a cell of an open notebook. */
export type Leaver = {
	readonly open: Pick<OpenNotebook, 'notebook' | 'stateOf' | 'takingOut' | 'waysOut'>;
	readonly cell: Cell;
};

type Left<T> = Extract<Let<T>, { readonly kind: 'leaves' }>;

/**
 * Through the gate, asking the person where it asks; nothing where they would not, or where it stays, which
 * they are told. At once where nothing is asked: a browser takes a copy only in the key press itself.
 */
export function letThrough<T>(
	leaver: Leaver,
	what: Leaving,
	read: () => T
): Left<T> | undefined | Promise<Left<T> | undefined> {
	const { open, cell } = leaver;
	const { takingOut } = open;
	const from = { front: open.notebook.front, state: open.stateOf(cell.id), agreed: takingOut.agreed };
	const answer = letOut(what, from, read);
	if (answer.kind === 'leaves') return answer;
	if (answer.kind === 'asks') {
		return takingOut.ask(answer.about).then((goOn) => (goOn ? letThrough(leaver, what, read) : undefined));
	}
	takingOut.tell({ kind: answer.because });
	return undefined;
}
