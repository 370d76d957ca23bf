import { chartQuery } from '#lib/language/chart/chartQuery.ts';
import { centerInput } from '#lib/language/chart/centerInput.ts';
import { chartColumnError } from '#lib/language/chart/chartColumnError.ts';
import { boundaryFaults } from '#lib/language/chart/chartColumns.ts';
import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import type { ChartTable, DrawnChart } from '#lib/language/chart/chartTable.ts';
import { chartTableOf } from '#lib/language/chart/chartTableOf.ts';
import { mostBoundaries } from '#lib/language/chart/mostBoundaries.ts';
import { quoteIdentifier } from '#lib/language/sql/quote.ts';
import type { Name } from '#lib/notebook/notebook.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';
import type { CellError } from '#lib/runtime/cellError.ts';
import type { Source } from '#lib/runtime/evaluator.ts';
import { cellErrorOf } from '#lib/workspace/cellErrorOf.ts';
import { readRows } from '#lib/workspace/evaluators/readRows.ts';
import type { Rooms } from '#lib/workspace/evaluators/rooms.ts';
import { carryTables, parameterValues } from '#lib/workspace/evaluators/sqlInputs.ts';

/** `key` is the key of the chart that the error is about. */
type ChartError = CellError & { readonly key?: string };

type Asked = { readonly scope: ReadonlyMap<Name, Source>; readonly signal: AbortSignal };

/** What a chart draws: the engine's answer to its question, with the names of areas and the outlines that it needs. */
export async function drawnChart(
	rooms: Rooms,
	spec: ChartSpec,
	{ scope, signal }: Asked
): Promise<Result<DrawnChart, ChartError>> {
	const input = centerInput(spec);
	const problem = await carryTables(
		rooms,
		[...scope].filter(([name]) => name !== input)
	);
	if (problem !== undefined) return fail(problem);
	const resolved = await withCenter(rooms, spec, scope);
	if (!resolved.ok) return resolved;
	const { engine } = rooms;
	const fields = await engine.describe(spec.table);
	if (!fields.ok) return fail(cellErrorOf(fields.error));
	const query = chartQuery(spec, fields.value);
	if (!query.ok) return fail(chartColumnError(query.error, spec.table));
	const answer = await readRows(rooms, query.value, signal);
	if (!answer.ok) return answer;
	const table = chartTableOf(answer.value.names, answer.value.rows);
	const names = await areaNames(rooms, table, signal);
	if (!names.ok) return names;
	const boundaries = await boundariesOf(rooms, spec, signal);
	if (!boundaries.ok) return boundaries;
	const whole = { ...table, ...names.value, ...boundaries.value };
	return ok({ spec: resolved.value, table: whole, query: query.value });
}

/** `$kommune` becomes the area that the input now says. */
async function withCenter(
	rooms: Rooms,
	spec: ChartSpec,
	scope: Asked['scope']
): Promise<Result<ChartSpec, CellError>> {
	const input = centerInput(spec);
	if (input === undefined) return ok(spec);
	const values = await parameterValues(rooms, new Set([input]), { scope });
	if (!values.ok) return values;
	const given = values.value.get(input);
	const value = typeof given === 'object' && given !== null && 'of' in given ? given.value : given;
	if (typeof value === 'string' || typeof value === 'number') return ok({ ...spec, center: String(value) });
	const { center: _, ...without } = spec;
	return value === null || value === undefined
		? ok(without)
		: fail({ kind: 'not-a-scalar', name: input, actual: Array.isArray(value) ? 'list' : typeof value });
}

/** A municipality's code as a text: four digits, of which the first is none of the others' codes. */
const municipality = /^0\d{3}$/;

/** Names of the municipalities whose codes the picture shows. */
async function areaNames(
	rooms: Rooms,
	{ columns }: Pick<ChartTable, 'columns'>,
	signal: AbortSignal
): Promise<Result<Pick<ChartTable, 'names'>, CellError>> {
	const roles = ['from', 'to', 'area', 'x', 'y', 'color', 'facet'];
	const shown = new Set(roles.flatMap((role) => columns[role] ?? []));
	const isCode = (value: unknown) => typeof value === 'string' && municipality.test(value);
	if (![...shown].some(isCode)) return ok({});
	const answer = await readRows(rooms, 'SELECT kode, navn FROM kommuner', signal);
	if (!answer.ok) return answer;
	const known = answer.value.rows.filter(([code]) => shown.has(String(code)));
	return ok({ names: Object.fromEntries(known.map(([code, name]) => [String(code), String(name)])) });
}

async function boundariesOf(
	rooms: Rooms,
	{ boundaries }: ChartSpec,
	signal: AbortSignal
): Promise<Result<Pick<ChartTable, 'boundaries'>, ChartError>> {
	if (boundaries === undefined) return ok({});
	const fields = await rooms.engine.describe(boundaries.table);
	if (!fields.ok) return fail(cellErrorOf(fields.error));
	const [fault] = boundaryFaults(boundaries, fields.value);
	if (fault !== undefined) return fail(chartColumnError(fault, boundaries.table));
	const [key, geometry] = [boundaries.key, boundaries.geometry].map(quoteIdentifier);
	const answer = await readRows(
		rooms,
		`SELECT CAST(${key} AS VARCHAR), CAST(${geometry} AS VARCHAR) FROM ${quoteIdentifier(boundaries.table)} ` +
			`WHERE ${key} IS NOT NULL AND ${geometry} IS NOT NULL LIMIT ${mostBoundaries}`,
		signal
	);
	if (!answer.ok) return answer;
	const areas = answer.value.rows.map(([area, outline]) => ({
		key: String(area),
		geometry: String(outline)
	}));
	return ok({ boundaries: areas });
}
