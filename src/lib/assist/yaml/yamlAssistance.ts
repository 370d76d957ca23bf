import type { Assistant } from '#lib/assist/assistant.ts';
import type { Surroundings } from '#lib/assist/surroundings.ts';
import type { CellId } from '#lib/notebook/notebook.ts';
import { fail, ok } from '#lib/notebook/result.ts';

/** Help with cells of keys and values; what knows their words is fetched at the first question. */
export const yamlAssistance =
	(surroundings: Surroundings) =>
	(cell: CellId): Assistant => {
		const open = import('#lib/assist/yaml/yamlAssistant.ts').then(({ yamlAssistant }) => {
			// The tables' columns are asked for before they are wanted.
			surroundings.catalogue();
			return yamlAssistant(cell, surroundings);
		});
		return {
			complete: async (at) => (await open).complete(at),
			hover: async (at) => (await open).hover(at),
			signature: async () => undefined,
			definition: async () => undefined,
			renamable: async () => undefined,
			rename: async (_, to) => fail({ kind: 'not-here', name: to }),
			format: async () => ok(surroundings.cells().find(({ id }) => id === cell)?.source ?? '')
		};
	};
