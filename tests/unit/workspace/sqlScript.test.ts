import { expect, test } from 'vitest';
import { importSqlScript } from '#lib/workspace/foreign/importSqlScript.ts';

function cells(text: string) {
	const read = importSqlScript(text, 'fil');
	if (!read.ok) return read.error;
	return read.value.notebook.cells.map(({ kind, name, source }) => [kind, name ?? '', source]);
}

test('each statement is a cell, with the comments before it and behind it on its line', () => {
	expect(cells("-- Antal\nSELECT 'a;b' AS x; -- hale\n\nSELECT $$;$$ /* ; */ FROM t\n")).toEqual([
		['sql', '', "-- Antal\nSELECT 'a;b' AS x; -- hale"],
		['sql', '', 'SELECT $$;$$ /* ; */ FROM t']
	]);
});

test('a comment that is prose becomes text, a short one or one with code stays', () => {
	expect(
		cells(
			'/*\n * Flytninger til kommunen\n * efter år\n */\nSELECT 1;\n/* kort */\nSELECT 2;\n/* SELECT a FROM b; */\nSELECT 3;'
		)
	).toEqual([
		['md', '', 'Flytninger til kommunen\nefter år'],
		['sql', '', 'SELECT 1;'],
		['sql', '', '/* kort */\nSELECT 2;'],
		['sql', '', '/* SELECT a FROM b; */\nSELECT 3;']
	]);
});

test('a table that is only made and read becomes a cell of its name', () => {
	expect(
		cells(
			'-- ind\nCREATE OR REPLACE TEMP TABLE "moves" AS\nSELECT 1 AS a;\nCREATE VIEW per_aar AS FROM moves;\nSELECT * FROM per_aar;'
		)
	).toEqual([
		['sql', 'moves', '-- ind\nSELECT 1 AS a'],
		['sql', 'per_aar', 'FROM moves'],
		['sql', '', 'SELECT * FROM per_aar;']
	]);
});

test('a table that is changed afterwards stays a statement, and what prepares stays together', () => {
	expect(
		cells(
			'CREATE TABLE a AS SELECT 1 AS x;\nINSERT INTO a VALUES (2);\nCREATE TABLE s.b AS SELECT 1;\nSELECT * FROM a;\nDROP TABLE a;'
		)
	).toEqual([
		[
			'sql',
			'',
			'CREATE TABLE a AS SELECT 1 AS x;\n\nINSERT INTO a VALUES (2);\n\nCREATE TABLE s.b AS SELECT 1;'
		],
		['sql', '', 'SELECT * FROM a;'],
		['sql', '', 'DROP TABLE a;']
	]);
});

test('no text is lost: what is not closed, and comments at the end', () => {
	expect(cells("SELECT 1;\nSELECT 'åben\n")).toEqual([
		['sql', '', 'SELECT 1;'],
		['sql', '', "SELECT 'åben"]
	]);
	expect(cells('SELECT 1;\n\n-- slut\n')).toEqual([['sql', '', 'SELECT 1;\n\n-- slut']]);
	expect(cells('-- kun en note\n')).toEqual([['sql', '', '-- kun en note']]);
	expect(cells(' \n')).toEqual({ kind: 'no-notebook' });
});

test('statements that would reach beyond the notebook are named', () => {
	const read = importSqlScript("INSTALL httpfs;\nCOPY t TO 'a.csv';\nSELECT 1;", 'fil');
	expect(read.ok && [read.value.losses, read.value.notebook.front.title]).toEqual([
		[{ kind: 'fileStatements', count: 2, names: ['INSTALL', 'COPY'] }],
		'fil'
	]);
});
