import type { Assistant, RenameProblem, Renaming } from '#lib/assist/assistant.ts';
import type { Check } from '#lib/assist/remark.ts';
import type { Surroundings } from '#lib/assist/surroundings.ts';
import type { CellId, Name } from '#lib/notebook/notebook.ts';
import type { Result } from '#lib/notebook/result.ts';

/** Help with writing one notebook. */
export type Assistance = {
	/** Nothing for kinds that are written without help. */
	readonly assistantOf: (cell: CellId) => Assistant | undefined;
	readonly checks: readonly Check[];
	/** A cell by another name, with the texts of all that read it. */
	readonly rename: (cell: CellId, to: Name) => Promise<Result<Renaming, RenameProblem>>;
};

export type OpenAssistance = (surroundings: Surroundings) => Assistance;
