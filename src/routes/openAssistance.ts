import { tsAssistance } from '#lib/assist/ts/tsAssistance.ts';
import type { CellId } from '#lib/notebook/notebook.ts';
import type { StartRealm } from '#lib/realm/realm.ts';
import type { OpenAssistance } from '#lib/workspace/assistance.ts';

export type AssistanceOptions = {
	/** Starts workers that reach no address. */
	readonly start: StartRealm;
	/** Runs a task after so many milliseconds; gives what calls it off. */
	readonly later: (task: () => void, milliseconds: number) => () => void;
};

/** Help with writing, for every kind of cell that has some. */
export function openAssistance({ start, later }: AssistanceOptions): OpenAssistance {
	const helpWithTs = tsAssistance({ start, later, idle });
	return (surroundings) => {
		const ts = helpWithTs(surroundings);
		const kindOf = (id: CellId) => surroundings.cells().find((cell) => cell.id === id)?.kind;
		return {
			assistantOf: (id) => (kindOf(id) === 'ts' ? ts.assistantOf(id) : undefined),
			checks: [ts.check]
		};
	};
}

/** When the browser has nothing better to do; not every browser tells. */
const idle = () =>
	new Promise<void>((resolve) => {
		if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 5_000 });
		else setTimeout(resolve, 200);
	});
