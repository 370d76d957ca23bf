import { dropRelation, dropThing } from '#lib/engine/catalog.ts';
import { callsToBewareOf } from '#lib/engine/check/harmless.ts';
import { lookAt } from '#lib/engine/check/lookAt.ts';
import type { LookMeans } from '#lib/engine/check/seen.ts';
import { suppose } from '#lib/engine/check/supposed.ts';
import type { Database } from '#lib/engine/database.ts';
import { refuseForbidden, type Left } from '#lib/engine/define.ts';
import type { Checked, Engine, Field } from '#lib/engine/engine.ts';
import type { Job } from '#lib/engine/jobs.ts';
import { bind, unbind } from '#lib/engine/parameters.ts';
import { foldSqlName, sameSqlName } from '#lib/language/sql/sqlName.ts';
import type { Name } from '#lib/notebook/notebook.ts';

export type ToCheck = Parameters<Engine['check']>[0];

/**
 * Binds a cell's statements and runs none. What an earlier statement would create is laid as an empty table
 * of its shape, so that a later one can be bound; all of it happens in a transaction that is undone.
 */
export async function check(
	{ database, job }: { readonly database: Database; readonly job: Job },
	cell: ToCheck,
	{ version, earlier }: { readonly version: number; readonly earlier: Left | undefined }
): Promise<Checked> {
	for (const statement of cell.statements) refuseForbidden(database, statement);
	const bound = bind(database, cell.parameters, version);
	try {
		return await undone(database, () => {
			for (const thing of earlier?.things ?? []) dropThing(database, thing);
			if (cell.statements.some(({ gives }) => gives === 'nothing')) dropRelation(database, cell.name);
			suppose(database, cell.supposed);
			const macros = [...cell.supposed.macros, ...cell.statements.map(({ text }) => text)];
			return lookAtAll(cell, { database, job, bound, calls: callsToBewareOf(macros) });
		});
	} finally {
		unbind(database, bound);
	}
}

async function undone<T>(database: Database, work: () => Promise<T>): Promise<T> {
	database.runNow('BEGIN TRANSACTION');
	try {
		return await work();
	} finally {
		// A fault so deep that nothing is left to undo has ended the transaction already.
		try {
			database.runNow('ROLLBACK');
		} catch {
			/* empty */
		}
	}
}

async function lookAtAll(cell: ToCheck, means: LookMeans): Promise<Checked> {
	const creates = new Map<Name, readonly Field[]>();
	let fields: readonly Field[] | undefined;
	let whole = true;
	for (const statement of cell.statements) {
		await means.database.breathe();
		means.job.proceed();
		const seen = await lookAt(statement, means);
		if (seen.kind === 'created') creates.set(foldSqlName(seen.name), seen.fields);
		if (statement.gives === 'rows') fields = seen.kind === 'rows' ? seen.fields : undefined;
		whole &&= seen.kind !== 'unknown' && seen.kind !== 'end';
		// What comes after may rest on what could not be told.
		if (seen.kind === 'end') return { creates, whole };
	}
	const givesRows = cell.statements.some(({ gives }) => gives === 'rows');
	const own = givesRows ? fields : shapeIn(creates, cell.name);
	return { creates, whole, ...(own !== undefined && { fields: own }) };
}

const shapeIn = (creates: Checked['creates'], name: Name) =>
	[...creates].find(([created]) => sameSqlName(created, name))?.[1];
