import type { Assistant } from '#lib/assist/assistant.ts';
import type { Check } from '#lib/assist/remark.ts';
import type { Surroundings } from '#lib/assist/surroundings.ts';
import type { CellId } from '#lib/notebook/notebook.ts';

/** Help with writing one notebook. */
export type Assistance = {
	/** Nothing for kinds that are written without help. */
	readonly assistantOf: (cell: CellId) => Assistant | undefined;
	readonly checks: readonly Check[];
};

export type OpenAssistance = (surroundings: Surroundings) => Assistance;

export const noAssistance: OpenAssistance = () => ({ assistantOf: () => undefined, checks: [] });
