import type { InputOption, Output } from '#lib/cage/output.ts';
import { ok } from '#lib/notebook/result.ts';
import type { Evaluator } from '#lib/runtime/evaluator.ts';
import { engineFailed } from '#lib/workspace/evaluators/failure.ts';
import type { Rooms } from '#lib/workspace/evaluators/rooms.ts';

/** An input cell: its value is in its text; only what it offers to choose from may have to be read. */
export const evaluateInput =
	({ engine, inputs }: Rooms): Evaluator<Output> =>
	async (run) => {
		if (run.body.kind !== 'input') throw new Error(`An input cell with a body of kind ${run.body.kind}.`);
		const { input } = run.body;
		for (const name of run.defines) inputs.set(name, input.value);
		if (input.optionsFrom === undefined) return ok({ outputs: [], logs: [] });
		const rows = await engine.read(input.optionsFrom, undefined, { signal: run.signal });
		if (!rows.ok) return engineFailed(rows.error);
		const { rowsOf } = await import('#lib/engine/arrowRows.ts');
		return ok({ outputs: [{ kind: 'options', options: rowsOf(rows.value).map(optionOf) }], logs: [] });
	};

/** The first column is the value, the second its label. */
function optionOf(row: readonly unknown[]): InputOption {
	const [value, label] = row;
	return {
		value: typeof value === 'number' ? value : String(value ?? ''),
		label: String(label ?? value ?? '')
	};
}
