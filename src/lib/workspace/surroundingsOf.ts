import type { Surroundings } from '#lib/assist/surroundings.ts';
import type { Name, Notebook } from '#lib/notebook/notebook.ts';
import { catalogueOf } from '#lib/workspace/catalogueOf.ts';
import type { CellRuns } from '#lib/workspace/cellRuns.svelte.ts';
import type { Messages } from '#messages/messages.ts';

export type SurroundingsOptions = {
	readonly notebook: () => Notebook;
	readonly runs: CellRuns;
	/** Tables that every notebook can read. */
	readonly given: readonly Name[];
	readonly messages: () => Messages;
};

/** What help with a cell's text may know of the notebook around it. */
export const surroundingsOf = ({ notebook, runs, given, messages }: SurroundingsOptions): Surroundings => ({
	cells: () => notebook().cells,
	given: () => [...notebook().front.extracts.map(({ name }) => name), ...given],
	analysisOf: (cell) => runs.analysisOf(cell),
	catalogue: () =>
		catalogueOf({
			cells: notebook().cells,
			stateOf: (id) => runs.stateOf(id),
			extracts: notebook().front.extracts,
			inputOf: (cell) => runs.inputOf(cell)
		}),
	messages
});
