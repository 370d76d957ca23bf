import type { CatalogueTable } from '#lib/assist/catalogue.ts';
import { checkOwnNames } from '#lib/assist/check/checkOwnNames.ts';
import type { Check } from '#lib/assist/remark.ts';
import { sqlAssistance } from '#lib/assist/sql/sqlAssistance.ts';
import { tsAssistance } from '#lib/assist/ts/tsAssistance.ts';
import { yamlAssistance } from '#lib/assist/yaml/yamlAssistance.ts';
import type { CellId } from '#lib/notebook/notebook.ts';
import { once } from '#lib/notebook/once.ts';
import type { StartRealm } from '#lib/realm/realm.ts';
import type { Surroundings } from '#lib/assist/surroundings.ts';
import { atIdle } from '#lib/ui/atIdle.ts';
import type { OpenAssistance } from '#lib/workspace/assistance.ts';
import { LivingCatalogue, type LookUp } from '#lib/workspace/livingCatalogue.ts';
import type { lookAtSql } from './lookAtSql.ts';

export type AssistanceOptions = {
	/** Starts workers that reach no address. */
	readonly start: StartRealm;
	/** Runs a task after so many milliseconds; gives what calls it off. */
	readonly later: (task: () => void, milliseconds: number) => () => void;
	readonly lookAtSql: ReturnType<typeof lookAtSql>;
	/** Asks the engine what it has. */
	readonly lookUp: LookUp;
};

/** How long the checks of other kinds wait for the shapes that the engine finds in SQL, in milliseconds. */
const patience = 400;

/** How long the page may be busy until TypeScript is looked at all the same, in milliseconds. */
const busiest = 5_000;

/** Help with writing, for every kind of cell that has some. */
export function openAssistance({ start, later, lookAtSql, lookUp }: AssistanceOptions): OpenAssistance {
	const helpWithTs = tsAssistance({
		start,
		later,
		idle: () => new Promise((resolve) => atIdle(resolve, busiest))
	});
	return (known) => {
		// From here on tables have the columns that their cells' texts give them, run or not.
		const { surroundings: looked, check } = lookAtSql(known);
		const living = new LivingCatalogue({ surroundings: looked, lookUp, now: () => performance.now() });
		const surroundings: Surroundings = { ...looked, catalogue: () => living.now() };
		const sql = sqlAssistance(surroundings);
		let shapes: Promise<unknown> = Promise.resolve();
		const ts = helpWithTs(withoutValues(surroundings));
		const kindOf = (id: CellId) => kindIn(surroundings, id);
		const yaml = yamlAssistance(surroundings);
		const assistants = { ts: ts.assistantOf, sql: sql.assistantOf, chart: yaml, input: yaml };
		return {
			assistantOf: (id) => {
				const kind = kindOf(id);
				return kind === undefined || kind === 'md' || kind === 'other' ? undefined : assistants[kind](id);
			},
			rename: sql.rename,
			checks: [
				(signal) => {
					const look = check(signal);
					shapes = look;
					return look;
				},
				async (signal) => {
					await Promise.race([shapes, new Promise<void>((resolve) => void later(resolve, patience))]);
					return ts.check(signal);
				},
				checkOwnNames(surroundings),
				...yamlChecks(looked, () => shapes)
			]
		};
	};
}

/** Of a text at once; of the columns that it names when it is told what they are, however long that takes. */
function yamlChecks(surroundings: Surroundings, shapes: () => Promise<unknown>): readonly Check[] {
	const open = once(() => import('#lib/assist/check/checkYaml.ts'));
	return [
		async (signal) => (await open()).checkYaml(surroundings)(signal),
		async (signal) => {
			await shapes();
			return (await open()).checkChartColumns(surroundings)(signal);
		}
	];
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
