import type { Output } from '#lib/cage/output.ts';
import type { InputValue, Statement } from '#lib/language/analysis.ts';
import type { CellId, Name } from '#lib/notebook/notebook.ts';
import type { Result } from '#lib/notebook/result.ts';
import { ok } from '#lib/notebook/result.ts';
import type { CellError } from '#lib/runtime/cellError.ts';
import type { Evaluator, Run, Source } from '#lib/runtime/evaluator.ts';
import { engineFailed, failed } from '#lib/workspace/evaluators/failure.ts';
import { isTypeScript, versionOf, type Rooms } from '#lib/workspace/evaluators/rooms.ts';

/** A SQL cell: its parameters are bound, TypeScript tables that it reads are carried over, the rest is the engine's. */
export const evaluateSql =
	({ engine, cage: openCage, inputs, carried }: Rooms): Evaluator<Output> =>
	async (run) => {
		if (run.body.kind !== 'sql') throw new Error(`A SQL cell with a body of kind ${run.body.kind}.`);
		const { statements } = run.body;
		const named = parametersOf(statements);
		for (const [name, source] of run.scope) {
			if (!isTypeScript(source) || named.has(name)) continue;
			const problem = await carry(name, source);
			if (problem !== undefined) return failed(problem);
		}
		const parameters = new Map<Name, InputValue>();
		for (const name of named) {
			const value = await parameterOf(name, run);
			if (!value.ok) return failed(value.error);
			parameters.set(name, value.value);
		}
		const keep = keepOf(run);
		const defined = await engine.define(
			{ name: relationOf(run.cell), statements, parameters, ...(keep && { keep }) },
			{ signal: run.signal, progress: run.progress }
		);
		if (!defined.ok) return engineFailed(defined.error);
		if (defined.value === undefined) return ok({ outputs: [statementOutput(statements)], logs: [] });
		const { fields, rows, stored } = defined.value;
		const name = relationOf(run.cell);
		return ok({ outputs: [{ kind: 'relation', name, fields, rows, stored }], logs: [], rows });

		/** Takes a TypeScript value over to the engine as a table, once per version. */
		async function carry(name: Name, source: Source): Promise<CellError | undefined> {
			if (carried.get(name) === versionOf(source)) return undefined;
			const cage = await openCage();
			const table = await cage.tableOf(name);
			if (!table.ok) return table.error;
			const imported = await engine.importArrow(name, table.value);
			if (!imported.ok) return { kind: 'not-a-table', name, actual: imported.error.kind };
			carried.set(name, versionOf(source));
			return undefined;
		}

		async function parameterOf(name: Name, { scope }: Run<Output>): Promise<Result<InputValue, CellError>> {
			const source = scope.get(name);
			if (source !== undefined && isTypeScript(source)) return (await openCage()).scalarOf(name);
			const value = inputs.get(name);
			if (value !== undefined) return ok(value);
			return { ok: false, error: { kind: 'unknown-parameter', name, candidates: [...inputs.keys()] } };
		}
	};

/** The relation that holds a cell's rows; a cell without a name has one that no author would write. */
export const relationOf = ({ id, name }: { readonly id: CellId; readonly name?: Name }): Name =>
	name ?? `unnamed cell ${id}`;

const parametersOf = (statements: readonly Statement[]): ReadonlySet<Name> =>
	new Set(statements.flatMap(({ parameters }) => parameters.map(({ name }) => name)));

const statementOutput = (statements: readonly Statement[]): Output => ({
	kind: 'statement',
	done: statements.at(-1)?.text.trim().split(/\s+/, 2).join(' ').toUpperCase() ?? ''
});

function keepOf({ cell: { flags } }: Run<Output>): 'view' | 'table' | undefined {
	if (flags.view !== undefined) return 'view';
	return flags.table === undefined ? undefined : 'table';
}
