import type { CatalogueTable } from '#lib/assist/catalogue.ts';
import { sqlAssistance } from '#lib/assist/sql/sqlAssistance.ts';
import type { Surroundings } from '#lib/assist/surroundings.ts';
import { tsAssistance } from '#lib/assist/ts/tsAssistance.ts';
import type { CellId } from '#lib/notebook/notebook.ts';
import type { StartRealm } from '#lib/realm/realm.ts';
import type { OpenAssistance } from '#lib/workspace/assistance.ts';
import { LivingCatalogue, type LookUp } from '#lib/workspace/livingCatalogue.ts';

export type AssistanceOptions = {
	/** Starts workers that reach no address. */
	readonly start: StartRealm;
	/** Runs a task after so many milliseconds; gives what calls it off. */
	readonly later: (task: () => void, milliseconds: number) => () => void;
	/** Asks the engine what it has. */
	readonly lookUp: LookUp;
};

/** Help with writing, for every kind of cell that has some. */
export function openAssistance({ start, later, lookUp }: AssistanceOptions): OpenAssistance {
	const helpWithTs = tsAssistance({ start, later, idle });
	return (known) => {
		const living = new LivingCatalogue({ surroundings: known, lookUp, now: () => performance.now() });
		const surroundings: Surroundings = { ...known, catalogue: () => living.now() };
		const sql = sqlAssistance(surroundings);
		const ts = helpWithTs(withoutValues(surroundings));
		const kindOf = (id: CellId) => kindIn(surroundings, id);
		const assistants = { ts: ts.assistantOf, sql: sql.assistantOf };
		return {
			assistantOf: (id) => {
				const kind = kindOf(id);
				return kind === 'ts' || kind === 'sql' ? assistants[kind](id) : undefined;
			},
			rename: sql.rename,
			checks: [ts.check]
		};
	};
}

const kindIn = ({ cells }: Surroundings, id: CellId) => cells().find((cell) => cell.id === id)?.kind;

/** To TypeScript its own values are values, though SQL can read them as tables. */
function withoutValues(surroundings: Surroundings): Surroundings {
	const catalogue = () => {
		const { tables, functions } = surroundings.catalogue();
		const others = new Set(surroundings.cells().flatMap(({ id, kind }) => (kind === 'sql' ? [] : [id])));
		const isTable = ({ cell }: CatalogueTable) => cell === undefined || !others.has(cell);
		return { functions, tables: new Map([...tables].filter(([, table]) => isTable(table))) };
	};
	return { ...surroundings, catalogue };
}

/** When the browser has nothing better to do; not every browser tells. */
const idle = () =>
	new Promise<void>((resolve) => {
		if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 5_000 });
		else setTimeout(resolve, 200);
	});
