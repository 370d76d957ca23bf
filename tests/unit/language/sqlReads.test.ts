import { DuckDBInstance } from '@duckdb/node-api';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { analyseSql } from '#lib/language/sql/analyseSql.ts';
import { anyQuery } from '../../support/anyQuery.ts';
import { foldSqlName } from '#lib/language/sql/sqlName.ts';
import { missedBy } from '../../support/missedBy.ts';
import { relationsInTree } from '../../support/relationsInTree.ts';
import { selectCorpus } from '../../support/sqlCorpus.ts';
import { queriesByTheme } from '../../support/sqlCorpusQueries.ts';
import { cellsByTheme } from '../../support/sqlCorpusStatements.ts';

const connection = await (await DuckDBInstance.create(':memory:')).connect();

const tablesOf = (source: string) => {
	const analysis = analyseSql({ source });
	if ('problem' in analysis) throw new Error(analysis.problem.message);
	return analysis.reads.filter((name) => !source.includes(`$${name}`)).sort();
};

async function treeOf(sql: string): Promise<unknown> {
	const answer = await connection.runAndReadAll('select json_serialize_sql($1::varchar)', [sql]);
	return JSON.parse(String(answer.getRows()[0]?.[0]));
}

describe('the relations that a query reads are those of native DuckDB’s parse tree', () => {
	const themes = Object.entries({ 'of all kinds': selectCorpus, ...queriesByTheme });

	describe.each(themes)('%s', (_theme, queries) => {
		test.each(queries)('%s', async (sql) => {
			expect(tablesOf(sql)).toEqual(relationsInTree(await treeOf(sql)));
		});
	});
});

describe('the relations that a cell reads are those that native DuckDB misses when it runs it', () => {
	describe.each(Object.entries(cellsByTheme))('%s', (_theme, cells) => {
		test.each(cells)('%s', async (sql) => {
			expect(tablesOf(sql)).toEqual(await missedBy(connection, sql));
		});
	});
});

test('a sign parts two words where it does to the engine, and is part of a name elsewhere', async () => {
	const signs = Array.from({ length: 0x10000 }, (_, code) => String.fromCharCode(code)).filter((sign) =>
		/[\p{White_Space}\p{Cf}]/u.test(sign)
	);
	for (const sign of signs) {
		const sql = `from t1${sign}t2`;
		const tree = await treeOf(sql);
		const code = sign.charCodeAt(0).toString(16);
		if (!isError(tree)) expect([code, tablesOf(sql)]).toEqual([code, relationsInTree(tree)]);
	}
	expect(signs.length).toBeGreaterThan(60);
});

test('that is more than four hundred texts', () => {
	const all = [selectCorpus, ...Object.values(queriesByTheme), ...Object.values(cellsByTheme)].flat();
	expect(new Set(all).size).toBeGreaterThan(400);
});

test('so are those of queries composed at random', async () => {
	let parsed = 0;
	await fc.assert(
		fc.asyncProperty(anyQuery, async (sql) => {
			const tree = await treeOf(sql);
			if (isError(tree)) return;
			parsed += 1;
			// Which spelling comes first is a matter of the tree's order.
			expect(tablesOf(sql).map(foldSqlName).sort()).toEqual(relationsInTree(tree).map(foldSqlName).sort());
		}),
		{ seed: 20_261_123, numRuns: 400 }
	);
	expect(parsed).toBeGreaterThan(200);
});

/** A few of the forms do not go together. */
const isError = (tree: unknown) => (tree as { readonly error: boolean }).error;
