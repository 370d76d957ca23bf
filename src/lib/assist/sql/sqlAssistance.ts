import type { Assistant, RenameProblem, Renaming } from '#lib/assist/assistant.ts';
import type { Surroundings } from '#lib/assist/surroundings.ts';
import type { CellId, Name } from '#lib/notebook/notebook.ts';
import { once } from '#lib/notebook/once.ts';
import { fail, type Result } from '#lib/notebook/result.ts';

export type SqlAssistance = {
	readonly assistantOf: (cell: CellId) => Assistant;
	/** A cell of any kind by another name, with all that read it. */
	readonly rename: (cell: CellId, to: Name) => Promise<Result<Renaming, RenameProblem>>;
};

/** Help with SQL cells; what knows their language is fetched at the first question. */
export function sqlAssistance(surroundings: Surroundings): SqlAssistance {
	const open = once(() => import('#lib/assist/sql/sqlAssistant.ts'));
	const assistant = async (cell: CellId) => (await open()).sqlAssistant(cell, surroundings);
	return {
		assistantOf: (cell) => {
			// Whoever goes into a cell will ask soon: what takes its time begins now.
			void open().then(() => surroundings.catalogue());
			return {
				complete: async (at) => (await assistant(cell)).complete(at),
				hover: async (at) => (await assistant(cell)).hover(at),
				signature: async (at) => (await assistant(cell)).signature(at),
				definition: async (at) => (await assistant(cell)).definition(at),
				renamable: async (at) => (await assistant(cell)).renamable(at),
				rename: async (at, to) => (await assistant(cell)).rename(at, to),
				format: async () => (await assistant(cell)).format()
			};
		},
		async rename(id, to) {
			const { renameCell } = await import('#lib/assist/rename/renameCell.ts');
			const cell = surroundings.cells().find((one) => one.id === id);
			return cell === undefined ? fail({ kind: 'not-here', name: to }) : renameCell(cell, to, surroundings);
		}
	};
}
