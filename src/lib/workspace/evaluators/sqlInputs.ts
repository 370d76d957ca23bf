import type { Output } from '#lib/cage/output.ts';
import type { Parameter, Parameters } from '#lib/engine/engine.ts';
import { givenValue } from '#lib/language/input/givenValue.ts';
import { valueTypeOf } from '#lib/language/input/valueTypeOf.ts';
import type { InputRow, InputSpec } from '#lib/language/analysis.ts';
import type { Name } from '#lib/notebook/notebook.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';
import type { CellError } from '#lib/runtime/cellError.ts';
import type { Run, Source } from '#lib/runtime/evaluator.ts';
import { isInput, isTypeScript, versionOf, type Rooms } from '#lib/workspace/evaluators/rooms.ts';

/** Takes TypeScript values and tables of values that SQL reads as tables over to the engine, once per version. */
export async function carryTables(
	rooms: Rooms,
	tables: readonly (readonly [Name, Source])[]
): Promise<CellError | undefined> {
	const { engine, carried } = rooms;
	for (const [name, source] of tables) {
		if (!(isTypeScript(source) || isInput(source)) || carried.get(name) === versionOf(source)) continue;
		const table = isInput(source) ? await inputTable(rooms, name) : await (await rooms.cage()).tableOf(name);
		if (!table.ok) return table.error;
		const imported = await engine.importArrow(name, table.value);
		if (!imported.ok) return { kind: 'not-a-table', name, actual: imported.error.kind };
		carried.set(name, versionOf(source));
	}
	return undefined;
}

/** A table of values as Arrow IPC stream bytes; another input is none. */
export async function inputTable({ inputs }: Rooms, name: Name): Promise<Result<Uint8Array, CellError>> {
	const input = inputs.get(name)?.input;
	if (input?.columns === undefined) return fail({ kind: 'not-a-table', name, actual: 'input' });
	const { tableOfRows } = await import('#lib/engine/tableOfRows.ts');
	return ok(tableOfRows(input.columns, input.value as readonly InputRow[]));
}

/** The values of a statement's parameters: of inputs, or of TypeScript cells. */
export async function parameterValues(
	{ cage, inputs }: Rooms,
	names: ReadonlySet<Name>,
	{ scope }: Pick<Run<Output>, 'scope'>
): Promise<Result<Parameters, CellError>> {
	const values = new Map<Name, Parameter>();
	for (const name of names) {
		const source = scope.get(name);
		const isAuthored = source !== undefined && isTypeScript(source);
		const value = isAuthored ? await (await cage()).scalarOf(name) : inputParameter(name);
		if (!value.ok) return value;
		values.set(name, value.value as Parameter);
	}
	return ok(values);

	function inputParameter(name: Name): Result<Parameter, CellError> {
		const given = inputs.get(name);
		if (given === undefined) return fail({ kind: 'unknown-parameter', name, candidates: [...inputs.keys()] });
		const { input, options } = given;
		if (input.type === 'table') return fail({ kind: 'not-a-scalar', name, actual: 'inputTable' });
		return ok(parameterOf(input, options));
	}
}

/** An input's value as SQL binds it, of a type also while it is empty. */
export function parameterOf(input: InputSpec, options?: Offered): Parameter {
	const of = valueTypeOf(input, options);
	return of === undefined ? givenValue(input) : { value: givenValue(input), of };
}

type Offered = readonly { readonly value: string | number }[];
