import { outsideReads, parametersIn, statementIn } from '#lib/language/sql/analyseSql.ts';
import { lex } from '#lib/language/sql/lex.ts';
import { sameSqlName, uniqueSqlNames } from '#lib/language/sql/sqlName.ts';
import { statementReads } from '#lib/language/sql/statementReads.ts';
import { statementsOf } from '#lib/language/sql/statements.ts';
import type { Name } from '#lib/notebook/notebook.ts';
import type { Result } from '#lib/notebook/result.ts';

/**
 * A sql cell's reads with the engine's own name resolution, statement by statement.
 *
 * The engine looks through views: of `from moves` it names the tables under the view `moves`, and of a
 * text it cannot bind it names none. So its answer adds to the scan of the text and never takes from it,
 * and it counts only where it confirms every name of the scan.
 */
export async function refineSqlReads(
	source: string,
	tableNames: (sql: string) => Promise<Result<readonly Name[], unknown>>
): Promise<readonly Name[]> {
	const { tokens } = lex(source);
	const statements = statementsOf(tokens);
	const reads = statements.map(statementReads);
	const own = reads.flatMap(({ created }) => (created?.kind === 'relation' ? [created.name] : []));
	const scanned = outsideReads(reads).map((relations) => relations.map(({ name }) => name));
	const refined = await Promise.all(
		statements.map(async (statement, index) => {
			const answer = await tableNames(statementIn(source, statement).text);
			const scan = scanned[index] ?? [];
			if (!answer.ok || !scan.every((name) => has(answer.value, name))) return scan;
			return [...scan, ...answer.value.filter((name) => !has(own, name))];
		})
	);
	return uniqueSqlNames([...refined.flat(), ...parametersIn(tokens).map(({ name }) => name)]);
}

const has = (names: readonly Name[], name: Name) => names.some((other) => sameSqlName(other, name));
