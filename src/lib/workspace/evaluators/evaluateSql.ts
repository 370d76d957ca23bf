import type { Output } from '#lib/cage/output.ts';
import type { Statement } from '#lib/language/analysis.ts';
import { isPaused } from '#lib/notebook/isPaused.ts';
import type { Cell, Name } from '#lib/notebook/notebook.ts';
import { ok } from '#lib/notebook/result.ts';
import { storedAs } from '#lib/notebook/storedAs.ts';
import type { Evaluator } from '#lib/runtime/evaluator.ts';
import { engineFailed, failed } from '#lib/workspace/evaluators/failure.ts';
import { relationOf } from '#lib/workspace/evaluators/relationOf.ts';
import type { Rooms } from '#lib/workspace/evaluators/rooms.ts';
import { carryTables, parameterValues } from '#lib/workspace/evaluators/sqlInputs.ts';

/** A SQL cell: its parameters are bound, TypeScript tables that it reads are carried over, the rest is the engine's. */
export const evaluateSql =
	(rooms: Rooms): Evaluator<Output> =>
	async (run) => {
		if (run.body.kind !== 'sql') throw new Error(`A SQL cell with a body of kind ${run.body.kind}.`);
		const { statements } = run.body;
		const named = parametersOf(statements);
		const tables = [...run.scope].filter(([name]) => !named.has(name));
		const problem = await carryTables(rooms, tables);
		if (problem !== undefined) return failed(problem);
		const parameters = await parameterValues(rooms, named, run);
		if (!parameters.ok) return failed(parameters.error);

		const name = relationOf(run.cell);
		const keep = keepOf(run.cell);
		const defined = await rooms.engine.define(
			{ name, statements, parameters: parameters.value, ...(keep && { keep }) },
			{ signal: run.signal, progress: run.progress }
		);
		if (!defined.ok) return engineFailed(defined.error);
		if (defined.value === undefined) return ok({ outputs: [statementOutput(statements)], logs: [] });
		const { fields, rows, stored, bytes, plan } = defined.value;
		if (plan !== undefined) return ok({ outputs: [{ kind: 'plan', plan }], logs: [] });
		const output: Output = { kind: 'relation', name, fields, rows, stored, bytes, at: new Date() };
		return ok({ outputs: [output], logs: [], rows });
	};

const parametersOf = (statements: readonly Statement[]): ReadonlySet<Name> =>
	new Set(statements.flatMap(({ parameters }) => parameters.map(({ name }) => name)));

const statementOutput = (statements: readonly Statement[]): Output => ({
	kind: 'statement',
	done: statements.at(-1)?.text.trim().split(/\s+/, 2).join(' ').toUpperCase() ?? ''
});

/** The rows of a paused cell stand while what they were made of changes. */
const keepOf = (cell: Cell) => storedAs(cell) ?? (isPaused(cell) ? 'table' : undefined);
