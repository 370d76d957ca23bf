import type { Output } from '#lib/cage/output.ts';
import type { InputValue } from '#lib/language/analysis.ts';
import type { Name } from '#lib/notebook/notebook.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';
import type { CellError } from '#lib/runtime/cellError.ts';
import type { Run, Source } from '#lib/runtime/evaluator.ts';
import { isTypeScript, versionOf, type Rooms } from '#lib/workspace/evaluators/rooms.ts';

/** Takes TypeScript values that SQL reads as tables over to the engine, once per version. */
export async function carryTables(
	{ engine, cage, carried }: Rooms,
	tables: readonly (readonly [Name, Source])[]
): Promise<CellError | undefined> {
	for (const [name, source] of tables) {
		if (!isTypeScript(source) || carried.get(name) === versionOf(source)) continue;
		const table = await (await cage()).tableOf(name);
		if (!table.ok) return table.error;
		const imported = await engine.importArrow(name, table.value);
		if (!imported.ok) return { kind: 'not-a-table', name, actual: imported.error.kind };
		carried.set(name, versionOf(source));
	}
	return undefined;
}

/** The values of a statement's parameters: of inputs, or of TypeScript cells. */
export async function parameterValues(
	{ cage, inputs }: Rooms,
	names: ReadonlySet<Name>,
	{ scope }: Pick<Run<Output>, 'scope'>
): Promise<Result<ReadonlyMap<Name, InputValue>, CellError>> {
	const values = new Map<Name, InputValue>();
	for (const name of names) {
		const source = scope.get(name);
		const isAuthored = source !== undefined && isTypeScript(source);
		const value = isAuthored ? await (await cage()).scalarOf(name) : inputValue(name);
		if (!value.ok) return value;
		values.set(name, value.value);
	}
	return ok(values);

	function inputValue(name: Name): Result<InputValue, CellError> {
		const value = inputs.get(name);
		if (value !== undefined) return ok(value);
		return fail({ kind: 'unknown-parameter', name, candidates: [...inputs.keys()] });
	}
}
