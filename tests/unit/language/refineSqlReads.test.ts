import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, test } from 'vitest';
import { refineSqlReads } from '#lib/language/sql/refineSqlReads.ts';
import { fail, ok } from '#lib/notebook/result.ts';

const connection = await (await DuckDBInstance.create(':memory:')).connect();
await connection.run('create table spells (a int); create view moves as from spells');

const byEngine = async (sql: string) => {
	const names = connection.getTableNames(sql, false);
	return names.length > 0 ? ok(names) : fail('cannot tell');
};

describe('the engine’s own resolution', () => {
	test('never replaces a view’s name by the tables under it', async () => {
		expect(connection.getTableNames('from moves', false)).toEqual(['spells']);
		expect(await refineSqlReads('from moves', byEngine)).toEqual(['moves']);
	});

	test('keeps the spelling of the text, and adds parameters', async () => {
		expect(await refineSqlReads('from SPELLS where a = $x', byEngine)).toEqual(['SPELLS', 'x']);
	});

	test('adds what the scan of the text cannot see', async () => {
		const told = async () => ok(['spells', 'hidden']);
		expect(await refineSqlReads('from spells', told)).toEqual(['spells', 'hidden']);
	});

	test('goes statement by statement, and the scan stands where the engine cannot tell', async () => {
		const source = 'create table own as from spells; pivot own on a using sum(a); from own, moves';
		expect(await refineSqlReads(source, byEngine)).toEqual(['spells', 'moves']);
	});
});
