import { describe, dropRelation, dropThing } from '#lib/engine/catalog.ts';
import { bindQuery } from '#lib/engine/check/bindQuery.ts';
import type { LookMeans, Seen } from '#lib/engine/check/seen.ts';
import { statementPart } from '#lib/engine/check/statementPart.ts';
import { createEmpty, dropMacro } from '#lib/engine/check/supposed.ts';
import type { Field } from '#lib/engine/engine.ts';
import { withParameters } from '#lib/engine/parameters.ts';
import { runWritten } from '#lib/engine/runWritten.ts';
import type { Statement } from '#lib/language/analysis.ts';
import { createdIn, type Created } from '#lib/language/sql/created.ts';
import { lex } from '#lib/language/sql/lex.ts';
import { closeOf, opensAt, pathAt, wordAt } from '#lib/language/sql/reader.ts';
import { statementsOf, type StatementTokens } from '#lib/language/sql/statements.ts';
import type { Name } from '#lib/notebook/notebook.ts';

/**
 * CREATE: of a table or a view made by a query only the query is bound, and its shape is laid. What holds no
 * query takes no time and is made, in a transaction that is undone.
 */
export async function lookAtCreated(statement: Statement, means: LookMeans): Promise<Seen> {
	const [tokens] = statementsOf(lex(statement.text).tokens);
	const created = tokens && createdIn(tokens);
	if (tokens === undefined || created === undefined) return { kind: 'end' };
	switch (created.kind) {
		case 'relation':
			return lookAtRelation({ statement, tokens, created }, means);
		case 'macro':
			dropMacro(means.database, created.name);
			await runWritten(withParameters(statement, means.bound), means);
			return { kind: 'passed' };
		case 'index':
			return { kind: 'passed' };
		case 'other':
			return lookAtOther({ statement, tokens, created }, means);
	}
}

type Creation = {
	readonly statement: Statement;
	readonly tokens: StatementTokens;
	readonly created: Created;
};

async function lookAtRelation(creation: Creation, means: LookMeans): Promise<Seen> {
	const { statement, tokens, created } = creation;
	const { name } = created;
	const as = indexOfAs(tokens, created.next);
	if (as === undefined) {
		dropRelation(means.database, name);
		await runWritten(withParameters(statement, means.bound), means);
		return { kind: 'created', name, fields: describe(means.database, name) };
	}
	const query = statementPart(statement, tokens.tokens[as]!.end, endOfQuery(tokens));
	const seen = await bindQuery(query, means);
	if (seen.kind !== 'rows') return { kind: 'end' };
	const fields = withNames(seen.fields, namesIn(tokens, created.next));
	dropRelation(means.database, name);
	createEmpty(means.database, targetOf(creation), fields);
	return { kind: 'created', name, fields };
}

/** The AS that a query follows; none where the columns are written out. */
function indexOfAs(tokens: StatementTokens, from: number): number | undefined {
	let index = from;
	while (index < tokens.tokens.length) {
		if (wordAt(tokens, index) === 'AS') return index;
		index = opensAt(tokens, index) ? closeOf(tokens, index) + 1 : index + 1;
	}
	return undefined;
}

/** WITH DATA and WITH NO DATA belong to CREATE. */
function endOfQuery(tokens: StatementTokens): number {
	const last = tokens.tokens.length - 1;
	const data = wordAt(tokens, last) === 'DATA' ? (wordAt(tokens, last - 1) === 'NO' ? 2 : 1) : 0;
	const isTail = data > 0 && wordAt(tokens, last - data) === 'WITH';
	return tokens.tokens[isTail ? last - data - 1 : last]!.end;
}

/** `v(x, y) AS …` renames the first columns. */
function namesIn(tokens: StatementTokens, open: number): readonly Name[] {
	if (!opensAt(tokens, open)) return [];
	const names: Name[] = [];
	for (let index = open + 1; index < closeOf(tokens, open); index += 1) {
		const path = pathAt(tokens, index);
		if (path !== undefined) names.push(path.parts[0]!);
	}
	return names;
}

const withNames = (fields: readonly Field[], names: readonly Name[]) =>
	fields.map((field, index) => ({ ...field, name: names[index] ?? field.name }));

/** The name as it is written, with its schema. */
function targetOf({ statement, tokens: { tokens }, created }: Creation): string {
	let first = created.next - 1;
	while (tokens[first - 1]?.text === '.') first -= 2;
	return statement.text.slice(tokens[first]!.start, tokens[created.next - 1]!.end);
}

/** A type is made unless its values come from a query; so are sequences. The rest is let pass. */
async function lookAtOther({ statement, tokens, created }: Creation, means: LookMeans): Promise<Seen> {
	const words = tokens.tokens.map((_, index) => wordAt(tokens, index));
	const what = words.slice(0, created.next).find((word) => word === 'TYPE' || word === 'SEQUENCE');
	if (what === undefined || words.some((word) => /^(?:SELECT|FROM|VALUES)$/.test(word)))
		return { kind: 'end' };
	dropThing(means.database, { kind: what, name: created.name });
	await runWritten(withParameters(statement, means.bound), means);
	return { kind: 'passed' };
}
