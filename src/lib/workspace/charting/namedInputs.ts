import type { NamedInput } from '#lib/language/chart/proposePicks.ts';
import type { OpenNotebook } from '#lib/workspace/openNotebook.svelte.ts';

/** The notebook's inputs that have a name, as their controls show them now. */
export const namedInputs = (open: Pick<OpenNotebook, 'notebook' | 'selection'>): readonly NamedInput[] =>
	open.notebook.cells.flatMap((cell) => {
		const input = cell.kind === 'input' ? open.selection.inputOf(cell) : undefined;
		return cell.name === undefined || input === undefined ? [] : [{ name: cell.name, input }];
	});
