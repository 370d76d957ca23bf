import type { Field } from '#lib/engine/engine.ts';
import { describe, dropRelation, dropThing } from '#lib/engine/catalog.ts';
import type { Database } from '#lib/engine/database.ts';
import type { Supposed } from '#lib/engine/engine.ts';
import { quoteIdentifier } from '#lib/language/sql/quote.ts';
import { lex } from '#lib/language/sql/lex.ts';
import { createdIn } from '#lib/language/sql/created.ts';
import { statementsOf } from '#lib/language/sql/statements.ts';
import type { Name } from '#lib/notebook/notebook.ts';

/** Lays empty tables and macros where the text expects them; whoever calls undoes it with the transaction. */
export function suppose(database: Database, { tables, macros }: Supposed): void {
	for (const [name, { fields, unlessThere }] of tables) {
		const there = fieldsOf(database, name);
		if (there !== undefined && (unlessThere || areSame(there, fields))) continue;
		layTable(database, name, fields);
	}
	for (const text of macros) layMacro(database, text);
}

/** An empty table of this shape in place of what bears the name. */
export function layTable(database: Database, name: Name, fields: readonly Field[]): void {
	dropRelation(database, name);
	createEmpty(database, quoteIdentifier(name), fields);
}

/** `target` as SQL writes it, with its schema if it has one. */
export function createEmpty(database: Database, target: string, fields: readonly Field[]): void {
	const columns = fields.map(({ name, type }) => `${quoteIdentifier(name)} ${type}`);
	database.runNow(`CREATE TABLE ${target} (${columns.join(', ')})`);
}

/** One that names what is not there is passed over: the cell that makes it is told, not the one that calls it. */
function layMacro(database: Database, text: string): void {
	const [statement] = statementsOf(lex(text).tokens);
	const created = statement && createdIn(statement);
	if (created?.kind !== 'macro') return;
	try {
		dropMacro(database, created.name);
		database.runNow(text);
	} catch {
		return;
	}
}

export function dropMacro(database: Database, name: Name): void {
	for (const kind of ['MACRO', 'MACRO TABLE'] as const) dropThing(database, { kind, name });
}

function fieldsOf(database: Database, name: Name): readonly Field[] | undefined {
	try {
		return describe(database, name);
	} catch {
		return undefined;
	}
}

const areSame = (one: readonly Field[], other: readonly Field[]) =>
	one.length === other.length &&
	one.every(({ name, type }, index) => name === other[index]?.name && type === other[index].type);
