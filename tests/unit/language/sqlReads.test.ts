import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, test } from 'vitest';
import { analyseSql } from '#lib/language/sql/analyseSql.ts';
import { selectCorpus } from '../../support/sqlCorpus.ts';
import { relationsInTree } from '../../support/relationsInTree.ts';

const connection = await (await DuckDBInstance.create(':memory:')).connect();

const readsOf = (source: string): readonly string[] => {
	const analysis = analyseSql({ source });
	if ('problem' in analysis) throw new Error(analysis.problem.message);
	return analysis.reads;
};
const tablesOf = (source: string) =>
	readsOf(source)
		.filter((name) => !source.includes(`$${name}`))
		.sort();

async function treeOf(sql: string): Promise<unknown> {
	const answer = await connection.runAndReadAll('select json_serialize_sql($1::varchar)', [sql]);
	return JSON.parse(String(answer.getRows()[0]?.[0]));
}

describe('the relations that a query reads are those of native DuckDB’s parse tree', () => {
	test.each(selectCorpus)('%s', async (sql) => {
		expect(tablesOf(sql)).toEqual(relationsInTree(await treeOf(sql)));
	});
});

/** Where `getTableNames` answers otherwise than the parse tree: it looks through views and drops what it cannot bind. */
describe('the engine’s list of table names agrees with the scan wherever it answers', () => {
	const answers = selectCorpus
		.map((sql) => ({ sql, names: [...connection.getTableNames(sql, false)].sort() }))
		.filter(({ names }) => names.length > 0);

	test.each(answers)('$sql', ({ sql, names }) => {
		const folded = (all: readonly string[]) => [...new Set(all.map((name) => name.toLowerCase()))];
		expect(folded(tablesOf(sql))).toEqual(folded(names));
	});

	test('it answers for most', () => {
		expect(answers.length).toBeGreaterThan(80);
	});
});
