import type { CellAnalysis, Span, Statement } from '#lib/language/analysis.ts';
import { gives } from '#lib/language/sql/gives.ts';
import { lex, type SqlToken } from '#lib/language/sql/lex.ts';
import { foldSqlName, uniqueSqlNames } from '#lib/language/sql/sqlName.ts';
import { type StatementReads, statementReads } from '#lib/language/sql/statementReads.ts';
import { type StatementTokens, statementsOf } from '#lib/language/sql/statements.ts';
import { syntaxProblem } from '#lib/language/syntaxProblem.ts';
import type { Cell, Name } from '#lib/notebook/notebook.ts';

/** What a sql cell reads (relations and `$parameters`) and defines (its name and what it creates). */
export function analyseSql({ name, source }: Pick<Cell, 'name' | 'source'>): CellAnalysis {
	const { tokens, unclosed } = lex(source);
	if (unclosed !== undefined)
		return { problem: syntaxProblem(unclosed.fault.kind, unclosed.fault.about, spanOf(unclosed)) };
	const numbered = tokens.find(isNumbered);
	if (numbered !== undefined)
		return { problem: syntaxProblem('numberedParameter', numbered.text, spanOf(numbered)) };

	const statements = statementsOf(tokens);
	const reads = statements.map(statementReads);
	const readAt = firstPlaces([...outsideReads(reads).flat(), ...parametersIn(tokens)]);
	const created = reads.flatMap((read) => read.created ?? []);
	const named = (kinds: readonly string[]) =>
		created.filter(({ kind, name }) => name !== '' && kinds.includes(kind)).map(({ name }) => name);
	return {
		reads: [...readAt.keys()],
		readAt,
		defines: uniqueSqlNames([...(name === undefined ? [] : [name]), ...named(['relation', 'macro'])]),
		macros: uniqueSqlNames(named(['macro'])),
		calls: uniqueSqlNames(reads.flatMap(({ calls }) => calls)),
		body: { kind: 'sql', statements: statements.map((statement) => statementIn(source, statement)) }
	};
}

type Read = { readonly name: Name; readonly at: Span };

/** Per statement what it reads from outside the cell: what an earlier statement creates is its own. */
export function outsideReads(reads: readonly StatementReads[]): readonly (readonly Read[])[] {
	const own = new Set<string>();
	return reads.map(({ relations, created }) => {
		const outside = relations.filter(({ name }) => !own.has(foldSqlName(name)));
		if (created?.kind === 'relation') own.add(foldSqlName(created.name));
		return outside;
	});
}

const isNumbered = ({ kind, text }: SqlToken) => kind === 'parameter' && /^(\?|\$\d)/.test(text);

export const parametersIn = (tokens: readonly SqlToken[]): readonly Read[] =>
	tokens
		.filter(({ kind }) => kind === 'parameter')
		.map((token) => ({ name: token.text.slice(1), at: spanOf(token) }));

function firstPlaces(reads: readonly Read[]): ReadonlyMap<Name, Span> {
	const spellings = new Set<string>();
	const places = new Map<Name, Span>();
	for (const { name, at } of [...reads].sort((a, b) => a.at.start - b.at.start)) {
		if (spellings.has(foldSqlName(name))) continue;
		spellings.add(foldSqlName(name));
		places.set(name, spanOf(at));
	}
	return places;
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** The statement as it is sent: from its first token to its last, so that offsets differ by one number only. */
function statementIn(source: string, statement: StatementTokens): Statement {
	const { tokens } = statement;
	const at = { start: tokens[0]?.start ?? 0, end: tokens.at(-1)?.end ?? 0 };
	return {
		text: source.slice(at.start, at.end),
		at,
		gives: gives(statement),
		parameters: parametersIn(tokens).map((parameter) => ({
			name: parameter.name,
			at: { start: parameter.at.start - at.start, end: parameter.at.end - at.start }
		}))
	};
}
