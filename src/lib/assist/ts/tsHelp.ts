import type { Remarked } from '#lib/assist/remark.ts';
import type { Surroundings } from '#lib/assist/surroundings.ts';
import type { Assistant } from '#lib/assist/assistant.ts';
import { assistTsCell } from '#lib/assist/ts/assistTsCell.ts';
import { connectTs } from '#lib/assist/ts/connectTs.ts';
import { RemarkKeys } from '#lib/assist/ts/remarkKeys.ts';
import type { TypeRemark } from '#lib/assist/ts/service/remarksOn.ts';
import { toldOf } from '#lib/assist/ts/toldOf.ts';
import { typeSentence } from '#lib/assist/ts/typeSentence.ts';
import type { CellId } from '#lib/notebook/notebook.ts';
import type { StartRealm } from '#lib/realm/realm.ts';

export type TsHelpOptions = {
	readonly start: StartRealm;
	/** Runs a task after so many milliseconds; gives what calls it off. */
	readonly later: (task: () => void, milliseconds: number) => () => void;
};

/** Help with the ts cells of one notebook. */
export type NotebookHelp = {
	readonly assistant: (cell: CellId) => Assistant;
	readonly remarks: (signal: AbortSignal) => Promise<ReadonlyMap<CellId, Remarked>>;
};

/** One language service for all notebooks that are opened, one after the other. */
export function openTsHelp({ start, later }: TsHelpOptions): (surroundings: Surroundings) => NotebookHelp {
	const client = connectTs({
		start,
		later,
		script: async () => (await import('#lib/assist/ts/service/ts.worker.ts?realm')).default,
		gaveUp: (problem) => console.warn(`There is no help with TypeScript any more: ${problem}`)
	});
	return (surroundings) => {
		const told = () => toldOf(surroundings);
		const keys = new RemarkKeys(surroundings.analysisOf);
		let found = new Map<CellId, Found>();
		return {
			assistant: (cell) => assistTsCell({ client, surroundings, told, cell }),
			remarks: async (signal) => {
				// What is told stays the same for the whole look, so that a key holds for what was answered to it.
				const then = told();
				const now = keys.of(surroundings.cells(), then);
				found = new Map([...found].filter(([cell]) => now.has(cell)));
				for (const [cell, key] of now) {
					if (found.get(cell)?.key === key) continue;
					const answered = await client.ask(() => then, 'remarks', cell);
					if (signal.aborted) break;
					const source = then.cells.find(({ id }) => id === cell)?.source;
					if (answered === undefined || source === undefined) continue;
					found.set(cell, { key, source, remarks: answered.answer });
				}
				return remarkedOf(found, surroundings.messages().language);
			}
		};
	};
}

type Found = {
	readonly key: number;
	readonly source: string;
	readonly remarks: readonly TypeRemark[];
};

const remarkedOf = (
	found: ReadonlyMap<CellId, Found>,
	language: 'da' | 'en'
): ReadonlyMap<CellId, Remarked> =>
	new Map(
		Array.from(found, ([cell, { source, remarks }]) => [
			cell,
			{
				source,
				remarks: remarks.map((remark) => ({
					kind: 'type',
					at: remark.at,
					code: remark.code,
					sentence: typeSentence(remark, language)
				}))
			}
		])
	);
