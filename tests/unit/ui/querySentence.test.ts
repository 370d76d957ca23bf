import { DuckDBInstance } from '@duckdb/node-api';
import { beforeAll, describe, expect, it } from 'vitest';
import { queryFact } from '#lib/ui/queryFact.ts';
import { querySentence } from '#lib/ui/querySentence.ts';
import { messagesIn } from '#messages/messages.ts';

/** What native DuckDB says about a text, in the shape that the engine passes on. */
let errorOf: (sql: string) => Promise<{ subtype: string; detail: string; candidates: string[] }>;

beforeAll(async () => {
	const connection = await (await DuckDBInstance.create(':memory:')).connect();
	await connection.run('SET errors_as_json = true');
	await connection.run('CREATE TABLE moves (a INTEGER, b VARCHAR)');
	await connection.run("INSERT INTO moves VALUES (1, 'x'), (2, 'y')");
	errorOf = async (sql) => {
		const said = await connection.run(sql).then(
			() => undefined,
			(problem: Error) => problem.message
		);
		if (said === undefined) throw new Error(`DuckDB runs ${sql}`);
		const json = JSON.parse(said.slice(said.indexOf('{'))) as Record<string, string>;
		return {
			subtype: json['error_subtype'] ?? json['exception_type'] ?? '',
			detail: json['exception_message'] ?? '',
			candidates: (json['candidates'] ?? '').split(',').filter((name) => name !== '')
		};
	};
});

describe('what DuckDB says is recognised', () => {
	it.each([
		['SELCT 1', { kind: 'syntaxNear', name: 'SELCT' }],
		['SELECT 1 AS', { kind: 'syntaxEnd' }],
		['SELECT aa FROM moves', { kind: 'unknownColumn', name: 'aa' }],
		['SELECT m.a FROM moves', { kind: 'unknownAlias', name: 'm' }],
		['SELECT flor(1)', { kind: 'unknownFunction', name: 'flor' }],
		['SELECT sum(b) FROM moves', { kind: 'argumentTypes', name: 'sum', types: 'VARCHAR' }],
		['SELECT a, count(*) FROM moves', { kind: 'ungrouped', name: 'a' }],
		['SELECT a FROM moves x, moves y', { kind: 'ambiguous', name: 'a', uses: 'x.a or y.a' }],
		["SELECT 'x'::INTEGER", { kind: 'unconvertible', text: 'x', type: 'INT32' }],
		["SELECT '12'::DATE", { kind: 'unconvertible', text: '12', type: 'DATE' }],
		['SELECT 2147483647::INTEGER + 1::INTEGER', { kind: 'outOfRange' }],
		['CREATE TABLE moves (a INTEGER)', { kind: 'exists', name: 'moves' }],
		['SELECT (SELECT a FROM moves)', { kind: 'manyRows' }],
		['SELECT a FROM moves UNION SELECT a, b FROM moves', { kind: 'columnCount' }],
		['SELECT a FROM moves WHERE count(*) > 1', { kind: 'aggregateInWhere' }],
		['SELECT sum(sum(a)) FROM moves', { kind: 'nestedAggregate' }],
		["FROM 'nowhere.csv'", { kind: 'unreadableFile' }],
		['SELECT unnest(1)', { kind: 'binder' }]
	])('%s', async (sql, fact) => {
		expect(queryFact(await errorOf(sql))).toEqual(fact);
	});
});

describe('a query’s sentence', () => {
	it('names the column, the fact and the likely name', async () => {
		expect(querySentence(await errorOf('SELECT aa FROM moves'), messagesIn('da'))).toEqual({
			title: 'Der er ingen kolonne, der hedder aa',
			wayOut: 'Mente du a? Ret navnet, eller tag kolonnen med i den tabel, der læses.'
		});
	});

	it('keeps the engine’s own words beside what it does not recognise', async () => {
		expect(querySentence(await errorOf('SELECT unnest(1)'), messagesIn('en'))).toEqual({
			title: 'The query does not hold together',
			detail: 'UNNEST() can only be applied to lists, structs and NULL, not INTEGER',
			wayOut: 'The engine’s own words stand above. Mend the marked place, and run again.'
		});
	});

	it('names the type in plain words', async () => {
		expect(querySentence(await errorOf("SELECT 'x'::INTEGER"), messagesIn('da'))).toEqual({
			title: 'Teksten “x” er ikke et heltal',
			wayOut: 'Brug TRY_CAST, som giver NULL i stedet, eller rens kolonnen først.'
		});
	});
});
