import type { CatalogueTable } from '#lib/assist/catalogue.ts';
import type { Check } from '#lib/assist/remark.ts';
import type { checkSql, CheckSqlOptions } from '#lib/assist/checkSql.ts';
import type { Surroundings } from '#lib/assist/surroundings.ts';
import type { Parameter } from '#lib/engine/engine.ts';
import type { Cell, Name } from '#lib/notebook/notebook.ts';
import { nearestNames } from '#lib/runtime/nearestNames.ts';
import { cellErrorOf } from '#lib/workspace/cellErrorOf.ts';
import { relationOf } from '#lib/workspace/evaluators/relationOf.ts';
import { versionOf, type Rooms } from '#lib/workspace/evaluators/rooms.ts';
import { parameterOf } from '#lib/workspace/evaluators/sqlInputs.ts';
import type { OpenNotebook } from '#lib/workspace/openNotebook.svelte.ts';

export type LookAtSqlOptions = {
	readonly rooms: Pick<Rooms, 'engine' | 'cage' | 'carried' | 'inputs'>;
	readonly open: () => Pick<OpenNotebook, 'runs' | 'stateOf' | 'busy'> | undefined;
};

/** What the engine says of sql cells' texts, and the shapes it finds in them before anything has run. */
export const lookAtSql = (options: LookAtSqlOptions) => (surroundings: Surroundings) => {
	let opened: ReturnType<typeof checkSql> | undefined;
	const check: Check = async (signal) => {
		// Until the analysers are there nobody knows what the cells read.
		if (!surroundings.cells().some(({ kind }) => kind === 'sql')) return new Map();
		opened ??= (await import('#lib/assist/checkSql.ts')).checkSql({
			surroundings,
			ask: options.rooms.engine.check,
			relationOf,
			toCellError: cellErrorOf,
			nearest: nearestNames,
			held: heldIn(options, surroundings),
			parameterOf: parameterIn(options)
		});
		return opened.check(signal);
	};
	const withShape = (table: CatalogueTable): CatalogueTable => {
		const fields = table.cell === undefined ? undefined : opened?.shapeOf(table.cell, table.name);
		return fields === undefined ? table : { ...table, fields };
	};
	const catalogue: Surroundings['catalogue'] = () => {
		const known = surroundings.catalogue();
		return { ...known, tables: new Map([...known.tables].map(([name, table]) => [name, withShape(table)])) };
	};
	return { check, surroundings: { ...surroundings, catalogue } };
};

/** A table stands for a cell's value as long as the cell has not run again since. */
const heldIn =
	({ rooms, open }: LookAtSqlOptions, { catalogue }: Surroundings) =>
	(name: Name, { reader, definer }: { readonly reader: Cell; readonly definer: Cell }) => {
		if (open()?.stateOf(definer.id).status !== 'done') return undefined;
		if (definer.kind === 'sql') return JSON.stringify(catalogue().tables.get(name)?.fields ?? 'done');
		const read = open()?.runs.runtime.reads(reader.id);
		const source = read?.find((one) => one.name === name)?.source;
		const version = source && versionOf(source);
		return version !== undefined && rooms.carried.get(name) === version ? String(version) : undefined;
	};

const parameterIn =
	({ rooms, open }: LookAtSqlOptions) =>
	async (...[{ cell, analysis }, name]: Parameters<CheckSqlOptions['parameterOf']>) => {
		if (analysis.body.kind === 'input') {
			const { input } = analysis.body;
			return input.type === 'table' ? undefined : parameterOf(input, rooms.inputs.get(name)?.options);
		}
		// A cage that works on something else may not answer for long.
		if (cell.kind !== 'ts' || open()?.busy !== false || open()?.stateOf(cell.id).status !== 'done')
			return undefined;
		const value = await (await rooms.cage()).scalarOf(name);
		return value.ok ? (value.value as Parameter) : undefined;
	};
