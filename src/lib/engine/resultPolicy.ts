import type { Stored } from '#lib/engine/engine.ts';
import type { PlanStep } from '#lib/engine/plan.ts';

/** Tables below this many rows are copied: a copy costs less than the smallest surprise. */
const big = 100_000;

/** Parts of a plan that only hand rows on. */
const passing = new Set(['SEQ_SCAN', 'TABLE_SCAN', 'PROJECTION']);

/** What gives another answer each time it is asked. */
const volatile =
	/\b(?:random|uuid|uuidv4|uuidv7|gen_random_uuid|nextval|currval|setseed|write_log|current_query|current_query_id|current_transaction_id|txid_current|now|get_current_timestamp)\(/;

/**
 * How a query's result is kept. A table holds it once and for all; a view holds the question only. A view
 * is right for one thing: another choice of columns of a big table, where a copy would double the memory
 * and save nothing. Whatever filters, joins, counts or sorts is computed once.
 */
export function storedAs(query: {
	/** The author's flag on the cell. */
	readonly asked?: 'view' | 'table' | undefined;
	/** Undefined for statements that no view can hold, as SUMMARIZE. */
	readonly plan?: PlanStep | undefined;
}): Stored {
	const { asked, plan } = query;
	if (plan === undefined) return { as: 'table', because: 'statement' };
	if (asked !== undefined) return { as: asked, because: 'asked' };
	const steps = stepsOf(plan);
	if (steps.some(({ does }) => volatile.test(does))) return { as: 'table', because: 'volatile' };
	if (!steps.every(({ name, filters }) => passing.has(name) && !filters)) {
		return { as: 'table', because: 'computed-once' };
	}
	if (Math.max(...steps.map(({ rows }) => rows)) < big) return { as: 'table', because: 'small' };
	return { as: 'view', because: 'plain-copy' };
}

const stepsOf = (plan: PlanStep): readonly PlanStep[] => [plan, ...plan.children.flatMap(stepsOf)];
