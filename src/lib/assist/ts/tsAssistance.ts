import type { Assistant } from '#lib/assist/assistant.ts';
import type { Check, Remarked } from '#lib/assist/remark.ts';
import type { Surroundings } from '#lib/assist/surroundings.ts';
import type { NotebookHelp, TsHelpOptions } from '#lib/assist/ts/tsHelp.ts';
import type { CellId } from '#lib/notebook/notebook.ts';
import { fail, ok } from '#lib/notebook/result.ts';

export type TsAssistanceOptions = TsHelpOptions & {
	/** Settles when the browser has nothing better to do. */
	readonly idle: () => Promise<void>;
};

export type TsAssistance = {
	readonly assistantOf: (cell: CellId) => Assistant;
	readonly check: Check;
};

/** How long nothing may have changed in the notebook before the language service is fetched unasked, in milliseconds. */
const rest = 5_000;

/**
 * Help with ts cells. The language service weighs more than the rest of the page, so it is fetched when a ts
 * cell is first written in, or once the notebook has come to rest: never in the way of the start.
 */
export function tsAssistance({ idle, ...options }: TsAssistanceOptions) {
	let help: Promise<((surroundings: Surroundings) => NotebookHelp) | undefined> | undefined;
	const fetched = () =>
		(help ??= import('#lib/assist/ts/tsHelp.ts').then(
			({ openTsHelp }) => openTsHelp(options),
			(problem: unknown) => {
				console.warn('There is no help with TypeScript.', problem);
				return undefined;
			}
		));
	return (surroundings: Surroundings): TsAssistance => {
		let notebook: Promise<NotebookHelp | undefined> | undefined;
		/** Somebody writes, or has written, in a ts cell. */
		let wanted = false;
		const here = () => (notebook ??= fetched().then((open) => open?.(surroundings)));
		return {
			assistantOf: (cell) => {
				wanted = true;
				return assistantIn(async () => (await here())?.assistant(cell), sourceOf(cell));
			},
			check: async (signal) => {
				if (!surroundings.cells().some(({ kind }) => kind === 'ts')) return nothing;
				if (!wanted && notebook === undefined && !(await rested(signal))) return nothing;
				return (await (await here())?.remarks(signal)) ?? nothing;
			}
		};

		function sourceOf(cell: CellId): () => string {
			return () => surroundings.cells().find(({ id }) => id === cell)?.source ?? '';
		}
	};

	/** False where something changed meanwhile: then another look is on its way. */
	async function rested(signal: AbortSignal): Promise<boolean> {
		await new Promise<void>((resolve) => void options.later(resolve, rest));
		if (!signal.aborted) await idle();
		return !signal.aborted;
	}
}

const nothing: ReadonlyMap<CellId, Remarked> = new Map();

/** An assistant that is not there yet; where it never comes, it knows nothing. */
function assistantIn(open: () => Promise<Assistant | undefined>, source: () => string): Assistant {
	return {
		complete: async (at) => (await open())?.complete(at) ?? [],
		hover: async (at) => (await open())?.hover(at),
		signature: async (at) => (await open())?.signature(at),
		definition: async (at) => (await open())?.definition(at),
		renamable: async (at) => (await open())?.renamable(at),
		rename: async (at, to) => (await open())?.rename(at, to) ?? fail({ kind: 'not-here', name: to }),
		format: async () => (await open())?.format() ?? ok(source())
	};
}
