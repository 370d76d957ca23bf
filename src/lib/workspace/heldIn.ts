import type { CheckSqlOptions } from '#lib/assist/checkSql.ts';
import type { Surroundings } from '#lib/assist/surroundings.ts';
import type { Parameter } from '#lib/engine/engine.ts';
import { versionOf, type Rooms } from '#lib/workspace/evaluators/rooms.ts';
import { parameterOf } from '#lib/workspace/evaluators/sqlInputs.ts';
import type { OpenNotebook } from '#lib/workspace/openNotebook.svelte.ts';

/** Where cells' values are. */
export type HeldIn = {
	readonly rooms: Pick<Rooms, 'cage' | 'carried' | 'inputs'>;
	readonly open: () => Pick<OpenNotebook, 'runs' | 'stateOf' | 'busy'> | undefined;
};

/** A table stands for a cell's value as long as the cell has not run again since. */
export const tableHeldIn =
	({ rooms, open }: HeldIn, { catalogue }: Surroundings): CheckSqlOptions['held'] =>
	(name, { reader, definer }) => {
		if (open()?.stateOf(definer.id).status !== 'done') return undefined;
		if (definer.kind === 'sql') return JSON.stringify(catalogue().tables.get(name)?.fields ?? 'done');
		const read = open()?.runs.runtime.reads(reader.id);
		const source = read?.find((one) => one.name === name)?.source;
		const version = source && versionOf(source);
		return version !== undefined && rooms.carried.get(name) === version ? String(version) : undefined;
	};

/** What a statement's parameter would be bound to now, where that can be told without waiting. */
export const parameterHeldIn =
	({ rooms, open }: HeldIn): CheckSqlOptions['parameterOf'] =>
	async ({ cell, analysis }, name) => {
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
