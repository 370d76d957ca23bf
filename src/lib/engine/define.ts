import { countOf, describe, dropRelation, dropThing, thingsIn, type Thing } from '#lib/engine/catalog.ts';
import type { Database } from '#lib/engine/database.ts';
import type { Defined, Engine } from '#lib/engine/engine.ts';
import { Refusal } from '#lib/engine/errors.ts';
import type { Job } from '#lib/engine/jobs.ts';
import { keepRows } from '#lib/engine/keepRows.ts';
import { refusedInstall } from '#lib/engine/lock.ts';
import { memoryUse } from '#lib/engine/memoryUse.ts';
import { refuseChangeOfOwn } from '#lib/engine/ownMacros.ts';
import { bind, listInBrackets, unbind, withParameters, type Bound } from '#lib/engine/parameters.ts';
import { runWritten } from '#lib/engine/runWritten.ts';
import type { Statement } from '#lib/language/analysis.ts';
import type { Name } from '#lib/notebook/notebook.ts';

export type Definition = Parameters<Engine['define']>[0];

/** What a definition leaves behind, to be cleared when it is replaced. */
export type Left = { readonly bound: Bound; readonly things: readonly Thing[] };

export type Made = { readonly defined: Defined | undefined; readonly left: Left };

/**
 * Runs a cell's statements as one transaction: either all of it takes the earlier definition's place, or
 * that stays as it was. What an earlier run of the cell created is cleared first, so that CREATE TABLE can
 * be run again.
 */
export async function define(
	{ database, job }: { readonly database: Database; readonly job: Job },
	cell: Definition,
	{ version, earlier }: { readonly version: number; readonly earlier: Left | undefined }
): Promise<Made> {
	for (const statement of cell.statements) refuseForbidden(database, statement);
	const bound = bind(database, cell.parameters, version);
	try {
		const made = await inTransaction(database, () => runAll(cell, { database, job, bound, earlier }));
		if (earlier !== undefined) unbind(database, earlier.bound);
		return { defined: made.defined, left: { bound, things: made.things } };
	} catch (problem) {
		unbind(database, bound);
		throw problem;
	}
}

export type Means = {
	readonly database: Database;
	readonly job: Job;
	readonly bound: Bound;
	readonly earlier: Left | undefined;
};

/** Commits what `work` did, or leaves no trace of it. */
export async function inTransaction<T>(database: Database, work: () => Promise<T>): Promise<T> {
	database.runNow('BEGIN TRANSACTION');
	try {
		const done = await work();
		database.runNow('COMMIT');
		return done;
	} catch (problem) {
		rollBack(database);
		throw problem;
	}
}

/** An author's own COMMIT, or a fault so deep that nothing is left to undo, has ended it already. */
function rollBack(database: Database): void {
	try {
		database.runNow('ROLLBACK');
	} catch {
		return;
	}
}

async function runAll(cell: Definition, means: Means) {
	const { database, earlier } = means;
	for (const thing of earlier?.things ?? []) dropThing(database, thing);
	const creates = cell.statements.some(({ gives }) => gives === 'nothing');
	const before = creates ? thingsIn(database) : [];
	const held = creates ? memoryUse(database) : 0;
	if (creates) dropRelation(database, cell.name);
	const last = cell.statements.findLast(({ gives }) => gives === 'rows');
	let defined: Defined | undefined;
	for (const statement of cell.statements) {
		const body = withParameters(statement, means.bound);
		try {
			if (statement === last) defined = await keepRows({ ...cell, body }, means);
			else await runWritten(body, means);
		} catch (problem) {
			throw meantList(problem, statement, cell.parameters) ?? problem;
		}
	}
	// A stop that came during the last step is still in time.
	means.job.proceed();
	if (!creates) return { defined, things: [] };
	const things = thingsIn(database).filter((thing) => !before.some((known) => isSame(known, thing)));
	return { defined: defined ?? created(cell.name, { database, things, held }), things };
}

/** An error of types where a list stands in brackets after IN, said as what is wrong with that. */
function meantList(
	problem: unknown,
	statement: Statement,
	parameters: Definition['parameters']
): Refusal | undefined {
	const error = problem instanceof Refusal ? problem.error : undefined;
	if (error?.kind !== 'query' || !error.detail.includes('[]')) return undefined;
	const at = listInBrackets(statement, parameters);
	return (
		at &&
		new Refusal({ ...error, subtype: 'LIST_IN_BRACKETS', detail: 'A list stands in brackets after IN.', at })
	);
}

const isSame = (one: Thing, other: Thing) => one.kind === other.kind && one.name === other.name;

/** A cell that creates the relation of its own name defines it. */
function created(
	name: Name,
	{
		database,
		things,
		held
	}: { readonly database: Database; readonly things: readonly Thing[]; readonly held: number }
): Defined | undefined {
	const own = things.find((thing) => thing.name.toLowerCase() === name.toLowerCase());
	if (own?.kind !== 'TABLE' && own?.kind !== 'VIEW') return undefined;
	const as = own.kind === 'VIEW' ? ('view' as const) : ('table' as const);
	const stored = { as, because: 'statement' as const };
	const bytes = as === 'view' ? 0 : Math.max(memoryUse(database) - held, 0);
	return { fields: describe(database, own.name), rows: countOf(database, own.name), stored, bytes };
}

/** Told at its place in the cell. */
export function refuseForbidden(database: Database, statement: Statement): void {
	const { text, at } = statement;
	refuseChangeOfOwn(database, statement);
	const refused = refusedInstall(text);
	if (refused?.kind !== 'locked' || refused.at === undefined) return;
	throw new Refusal({
		...refused,
		at: { start: refused.at.start + at.start, end: refused.at.end + at.start }
	});
}
