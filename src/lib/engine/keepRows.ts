import { rowsOf } from '#lib/engine/arrowRows.ts';
import { countOf, describe, dropRelation } from '#lib/engine/catalog.ts';
import type { Database } from '#lib/engine/database.ts';
import type { Defined, Stored } from '#lib/engine/engine.ts';
import { explainedAsData } from '#lib/engine/explain.ts';
import type { Job } from '#lib/engine/jobs.ts';
import { memoryUse } from '#lib/engine/memoryUse.ts';
import { parsePlan, type PlanStep } from '#lib/engine/plan.ts';
import { readQueryPlan } from '#lib/engine/queryPlan.ts';
import { quoteIdentifier } from '#lib/language/sql/quote.ts';
import { storedAs } from '#lib/engine/resultPolicy.ts';
import { joined, ours, type Rewritten } from '#lib/engine/rewritten.ts';
import { runWritten } from '#lib/engine/runWritten.ts';
import { keepingOf } from '#lib/engine/statementKind.ts';
import type { Name } from '#lib/notebook/notebook.ts';

type Kept = { readonly name: Name; readonly body: Rewritten; readonly keep?: 'view' | 'table' };
type Means = { readonly database: Database; readonly job: Job };

/** Makes the rows of a statement the relation `name`, in place of an earlier one. */
export async function keepRows({ name, body, keep }: Kept, means: Means): Promise<Defined> {
	const keeping = keepingOf(body.text);
	if (keeping === 'spoken') return carryRows(name, body, means);
	const plan = keeping === 'query' ? await planOf(body, means) : undefined;
	const stored = storedAs({ asked: keep, plan });
	const query = keeping === 'account' ? joined(ours('FROM ('), body, ours('\n)')) : body;
	dropRelation(means.database, name);
	// The earlier rows are there until the transaction ends, so that the growth is all these rows'.
	const before = stored.as === 'table' ? memoryUse(means.database) : 0;
	const create = ours(`CREATE ${stored.as.toUpperCase()} ${quoteIdentifier(name)} AS `);
	const answer = await runWritten(joined(create, query), means);
	return definedAs(name, stored, { ...means, answer, before });
}

/** The plan is made first: an error in the text shows before anything is touched. */
async function planOf(body: Rewritten, means: Means): Promise<PlanStep | undefined> {
	const answer = await runWritten(joined(ours('EXPLAIN (FORMAT json) '), body), means);
	return parsePlan(String(rowsOf(answer)[0]?.[1]));
}

/** EXPLAIN, CALL, SHOW ALL TABLES: no statement can read from these. */
async function carryRows(name: Name, body: Rewritten, means: Means): Promise<Defined> {
	const explained = explainedAsData(body);
	const answer = await runWritten(explained ?? body, means);
	const before = memoryUse(means.database);
	dropRelation(means.database, name);
	means.database.insertArrow(name, answer);
	const defined = definedAs(name, { as: 'table', because: 'statement' }, { ...means, before });
	const plan = explained && readQueryPlan(String(rowsOf(answer)[0]?.[1]));
	return { ...defined, ...(plan && { plan }) };
}

function definedAs(
	name: Name,
	stored: Stored,
	{
		database,
		answer,
		before
	}: { readonly database: Database; readonly answer?: Uint8Array; readonly before: number }
): Defined {
	// Creating a table answers with its rows.
	const told = stored.as === 'table' && answer !== undefined ? rowsOf(answer)[0]?.[0] : undefined;
	return {
		fields: describe(database, name),
		rows: told === undefined ? countOf(database, name) : Number(told),
		stored,
		bytes: stored.as === 'view' ? 0 : Math.max(memoryUse(database) - before, 0)
	};
}
