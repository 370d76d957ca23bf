import { createdIn } from '#lib/language/sql/created.ts';
import { lex } from '#lib/language/sql/lex.ts';
import { wordAt } from '#lib/language/sql/reader.ts';
import { foldSqlName, sameSqlName } from '#lib/language/sql/sqlName.ts';
import { statementReads } from '#lib/language/sql/statementReads.ts';
import { type StatementTokens, statementsOf } from '#lib/language/sql/statements.ts';
import type { Cell } from '#lib/notebook/notebook.ts';
import { commonFunctions } from '#lib/workspace/foreseen/commonFunctions.ts';
import type { Sign } from '#lib/workspace/foreseen/sign.ts';

export const sqlSigns = ({ name, source }: Cell): readonly Sign[] =>
	statementsOf(lex(source).tokens).flatMap((statement) => statementSigns(statement, name));

function statementSigns(statement: StatementTokens, name: string | undefined): readonly Sign[] {
	const at = statement.tokens[0]?.start ?? 0;
	const first = wordAt(statement, 0);
	const called = statementReads(statement).calls.map(foldSqlName);
	const reaching = [
		...(beyond.has(first) ? [first] : []),
		...called.filter((one) => reachingOut.test(one)),
		...namedFiles(statement)
	];
	const made = called.filter((one) => /^query(?:_table)?$/.test(one));
	return [
		...createdBy(statement, name, at),
		...(changing.has(first) ? [{ kind: 'changes', about: [first], at } as const] : []),
		...(reaching.length > 0 ? [{ kind: 'beyond', about: [...new Set(reaching)], at } as const] : []),
		...(made.length > 0 ? [{ kind: 'made-query', about: [...new Set(made)], at } as const] : [])
	];
}

function createdBy(statement: StatementTokens, name: string | undefined, at: number): readonly Sign[] {
	const created = createdIn(statement);
	if (created === undefined || created.name === '') return [];
	const about = [created.name];
	if (created.kind !== 'macro') {
		const isOwn = name !== undefined && sameSqlName(name, created.name);
		return isOwn ? [] : [{ kind: 'creates', about, at }];
	}
	const hides = commonFunctions.has(foldSqlName(created.name));
	return [{ kind: hides ? 'hides-function' : 'macro', about, at }];
}

const changing = new Set(['INSERT', 'UPDATE', 'DELETE', 'DROP', 'ALTER', 'TRUNCATE', 'MERGE']);

const beyond = new Set(
	'ATTACH COPY DETACH EXPORT IMPORT INSTALL LOAD USE SET RESET PRAGMA CALL CHECKPOINT'.split(' ')
);

const reachingOut =
	/^(?:read_\w+|parquet_\w+|sniff_csv|glob|getenv|arrow_scan\w*|\w+_scan|write_\w+|duckdb_secrets)$/;

/** `FROM 'https://…'`, `FROM "fil.csv"`. */
const namedFiles = (statement: StatementTokens): readonly string[] =>
	statement.tokens.flatMap(({ kind, text }, index) => {
		const isSource = /^(?:FROM|JOIN)$/.test(wordAt(statement, index - 1));
		const isFile =
			kind === 'string' || (kind === 'quoted' && /:\/\/|\.(?:csv|tsv|json|parquet|txt|db)"$/i.test(text));
		return isSource && isFile ? [text] : [];
	});
