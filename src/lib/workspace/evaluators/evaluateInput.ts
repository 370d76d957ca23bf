import type { InputOption, Output } from '#lib/cage/output.ts';
import type { EngineError } from '#lib/engine/engine.ts';
import { quoteIdentifier } from '#lib/language/sql/quote.ts';
import type { InputSpec } from '#lib/language/analysis.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';
import type { Evaluator } from '#lib/runtime/evaluator.ts';
import { engineFailed, failed } from '#lib/workspace/evaluators/failure.ts';
import type { Rooms } from '#lib/workspace/evaluators/rooms.ts';
import { carryTables } from '#lib/workspace/evaluators/sqlInputs.ts';

/** More options than these are told of, and not shown: nobody looks through them. */
const mostOptions = 10_000;

/** An input cell: its value is in its text; only what it offers to choose from may have to be read. */
export const evaluateInput =
	(rooms: Rooms): Evaluator<Output> =>
	async (run) => {
		if (run.body.kind !== 'input') throw new Error(`An input cell with a body of kind ${run.body.kind}.`);
		const { input } = run.body;
		const give = (options = input.options) => {
			for (const name of run.defines)
				rooms.inputs.set(name, { input, ...(options === undefined ? {} : { options }) });
		};
		give();
		if (input.optionsFrom === undefined) return ok({ outputs: [], logs: [] });
		const problem = await carryTables(rooms, [...run.scope]);
		if (problem !== undefined) return failed(problem);
		const rows = await offeredRows(rooms, input, run.signal);
		if (!rows.ok) return engineFailed(rows.error);
		const { rowsOf } = await import('#lib/engine/arrowRows.ts');
		const read = rowsOf(rows.value).map(optionOf);
		const options = input.optionsColumn === undefined ? read : sorted(read);
		const shown = options.slice(0, mostOptions);
		give(shown);
		const more = options.length > mostOptions;
		return ok({ outputs: [{ kind: 'options', options: shown, ...(more && { more }) }], logs: [] });
	};

/** One row more than are shown, so that it is known whether there are more. */
async function offeredRows({ engine }: Rooms, input: InputSpec, signal: AbortSignal) {
	const query = await optionsQuery({ engine }, input);
	return query.ok ? engine.query(`${query.value} LIMIT ${mostOptions + 1}`, { signal }) : query;
}

async function optionsQuery(
	{ engine }: Pick<Rooms, 'engine'>,
	{ optionsFrom = '', optionsColumn }: InputSpec
): Promise<Result<string, EngineError>> {
	const table = quoteIdentifier(optionsFrom);
	const fields = await engine.describe(optionsFrom);
	if (!fields.ok) return fields;
	const names = fields.value.map(({ name }) => name);
	if (optionsColumn === undefined)
		return ok(`SELECT ${names.slice(0, 2).map(quoteIdentifier).join(', ')} FROM ${table}`);
	const column = quoteIdentifier(optionsColumn);
	if (names.some((name) => name.toLowerCase() === optionsColumn.toLowerCase()))
		return ok(`SELECT DISTINCT ${column} FROM ${table} WHERE ${column} IS NOT NULL`);
	const detail = `Referenced column "${optionsColumn}" not found in ${optionsFrom}.`;
	return fail({ kind: 'query', subtype: 'COLUMN_NOT_FOUND', detail, candidates: names });
}

/** The first column is the value, the second its label. */
function optionOf(row: readonly unknown[]): InputOption {
	const [first, second] = row;
	const value = plain(first);
	return { value, label: String(second === undefined || second === null ? value : plain(second)) };
}

/** A date is its ISO text, as it stands in the cell's text once it is chosen. */
function plain(value: unknown): string | number {
	if (typeof value === 'number') return value;
	return value instanceof Date ? value.toISOString().slice(0, 10) : String(value ?? '');
}

const inDanish = new Intl.Collator('da', { numeric: true });

const sorted = (options: readonly InputOption[]): readonly InputOption[] =>
	[...options].sort((one, other) =>
		typeof one.value === 'number' && typeof other.value === 'number'
			? one.value - other.value
			: inDanish.compare(one.label, other.label)
	);
