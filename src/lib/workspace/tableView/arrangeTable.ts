import type { Output } from '#lib/cage/output.ts';
import { rowsOf } from '#lib/engine/arrowRows.ts';
import type { Answer, Engine, Watch } from '#lib/engine/engine.ts';
import { quoteIdentifier } from '#lib/language/sql/quote.ts';
import type { Name } from '#lib/notebook/notebook.ts';
import { ok } from '#lib/notebook/result.ts';
import { bytesOf, plainColumns, readRows, type TablePages } from '#lib/workspace/tablePages.ts';
import { asText } from '#lib/workspace/tableView/filter.ts';
import { inTurn } from '#lib/workspace/tableView/inTurn.ts';
import type { Arrangement } from '#lib/workspace/tableView/tableView.ts';
import { viewQuery, type ViewedTable } from '#lib/workspace/tableView/viewQuery.ts';

type Tabular = Extract<Output, { kind: 'relation' | 'table' }>;
export type TableEngine = Pick<Engine, 'query' | 'read' | 'drop' | 'importArrow' | 'describe' | 'memory'>;

/** A table's rows, chosen and in order. They lie in the engine until they are closed. */
export type Arranged = Pick<TablePages, 'rows' | 'page' | 'ipc'> &
	Arrangement & {
		/** In the engine. */
		readonly name: Name;
		/** By so much the engine grew, where it told. */
		readonly bytes?: number;
		/** Milliseconds. */
		readonly took: number;
		/** The same rows for whoever reads all of them from the first to the last, where that is faster another way. */
		readonly inTurn?: () => Pick<TablePages, 'page' | 'ipc' | 'close'>;
		readonly close: () => void;
	};

/** A value of a column as the engine writes it, and how often it comes. */
export type ValueCount = { readonly value: string | null; readonly count: number };

/** Up to so many rows a copy in order costs less than to look each page up. */
const copied = 100_000;
/**
 * Up to so many numbers of rows the engine hands to the walk through the table, so that it reads only the parts
 * where they lie (its `dynamic_or_filter_threshold`). For one more it reads all: a second where ten million rows are.
 */
const reached = 50;
/** Of more rows than this one walk costs less than many. */
const mostReached = 1_000;
/** Values that are looked up at once for a way out; they lie in the engine twice meanwhile. */
const blockValues = 8_000_000;
/** With more different values by the estimate nobody chooses among them, and to count them takes the memory. */
const countedValues = 50_000;
export const listedValues = 200;

/**
 * Rows are put in order once, when a person asks for it: of a big table their numbers, by which its rows are
 * looked up page by page, of others a copy. A view has no numbers of rows. `name` is one that nobody else uses.
 */
export async function arrangeTable(
	engine: TableEngine,
	{ output, name }: { readonly output: Tabular; readonly name: Name },
	arrangement: Arrangement,
	watch: Watch
): Answer<Arranged> {
	return withRelation(engine, { output, name }, async (table) => {
		const began = performance.now();
		const byNumber = hasRowNumbers(output);
		const query = viewQuery(byNumber ? 'rowid AS "row"' : '*', table, arrangement);
		// Asked in one go, so that nothing else comes between them.
		const before = engine.memory();
		const making = engine.query(`CREATE TABLE ${quoteIdentifier(name)} AS ${query}`, watch);
		const after = engine.memory();
		const made = await making;
		if (!made.ok) return made;
		const took = performance.now() - began;
		return ok({
			...arrangement,
			name,
			...grownBy(await before, await after),
			rows: Number(rowsOf(made.value)[0]?.[0]),
			took,
			...pagesIn(engine, table, { name, byNumber }),
			close: () => void engine.drop(name)
		});
	});
}

/** By so much the engine grew, where it told. What fits into a block that was there took none. */
const grownBy = (before: Told, after: Told) =>
	before.ok && after.ok ? { bytes: Math.max(after.value.used - before.value.used, 0) } : {};

type Told = Awaited<ReturnType<TableEngine['memory']>>;

function pagesIn(
	engine: TableEngine,
	{ relation, fields }: ViewedTable,
	{ name, byNumber }: { readonly name: Name; readonly byNumber: boolean }
): Pick<Arranged, 'page' | 'ipc' | 'inTurn'> {
	const lookedUp = `${quoteIdentifier(name)} AS "wanted" JOIN ${quoteIdentifier(relation)} AS "seen" ON "seen".rowid = "wanted"."row"`;
	const pageOf = (offset: number, limit: number) =>
		byNumber
			? `FROM ${lookedUp} WHERE "wanted".rowid BETWEEN ${offset} AND ${offset + limit - 1} ORDER BY "wanted".rowid`
			: `FROM ${quoteIdentifier(name)} AS "seen" LIMIT ${limit} OFFSET ${offset}`;
	const queryOf = (offset: number, limit: number) => `SELECT "seen".* ${pageOf(offset, limit)}`;
	const block = { name: `${name} block`, block: Math.ceil(blockValues / fields.length) };
	return {
		page: async (offset, limit) => {
			if (!byNumber) return readRows(await engine.read(name, { offset, limit }));
			const asked = partsOf(offset, limit).map((part) => engine.query(queryOf(part.offset, part.limit)));
			return (await Promise.all(asked.map(async (answer) => readRows(await answer)))).flat();
		},
		ipc: async (offset, limit, columns) => {
			const selected = plainColumns(fields, { columns, of: '"seen".' });
			return bytesOf(await engine.query(`SELECT ${selected} ${pageOf(offset, limit)}`));
		},
		...(byNumber && { inTurn: () => inTurn(engine, { ...block, fields, queryOf }) })
	};
}

/** Rows that are asked for, in as many questions as are answered soonest. */
function partsOf(
	offset: number,
	limit: number
): readonly { readonly offset: number; readonly limit: number }[] {
	if (limit > mostReached) return [{ offset, limit }];
	return Array.from({ length: Math.ceil(limit / reached) }, (_, at) => {
		const before = at * reached;
		return { offset: offset + before, limit: Math.min(reached, limit - before) };
	});
}

/** A column's most frequent values; nothing where there are too many to choose among. */
export function valuesOf(
	engine: TableEngine,
	{ output, name }: { readonly output: Tabular; readonly name: Name },
	column: string,
	watch: Watch
): Answer<readonly ValueCount[] | undefined> {
	return withRelation(engine, { output, name }, async ({ relation, fields }) => {
		const from = `FROM ${quoteIdentifier(relation)}`;
		const type = fields.find((field) => field.name === column)?.type ?? '';
		const estimate = `SELECT approx_count_distinct(${quoteIdentifier(column)})::DOUBLE ${from}`;
		const estimated = await engine.query(estimate, watch);
		if (!estimated.ok) return estimated;
		if (Number(rowsOf(estimated.value)[0]?.[0]) > countedValues) return ok(undefined);
		const counted = await engine.query(
			`SELECT ${asText(quoteIdentifier(column), type)}, count(*)::DOUBLE ${from} GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${listedValues}`,
			watch
		);
		if (!counted.ok) return counted;
		return ok(
			rowsOf(counted.value).map(([value, count]) => ({
				value: value === null ? null : String(value),
				count: Number(count)
			}))
		);
	});
}

/** A table from the cage is brought to the engine for as long as it is asked. */
async function withRelation<T>(
	engine: TableEngine,
	{ output, name }: { readonly output: Tabular; readonly name: Name },
	ask: (table: ViewedTable) => Answer<T>
): Answer<T> {
	if (output.kind === 'relation') return ask({ relation: output.name, fields: output.fields });
	const relation = `${name} rows`;
	const brought = await engine.importArrow(relation, output.ipc);
	if (!brought.ok) return brought;
	const fields = await engine.describe(relation);
	const answer = fields.ok ? await ask({ relation, fields: fields.value }) : fields;
	await engine.drop(relation);
	return answer;
}

const hasRowNumbers = (output: Tabular): boolean =>
	output.kind === 'relation' &&
	output.stored.as === 'table' &&
	output.rows > copied &&
	!output.fields.some(({ name }) => /^rowid$/i.test(name));
