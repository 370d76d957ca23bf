import { expect, test } from 'vitest';
import { completeSql } from '#lib/assist/sql/complete.ts';
import type { CellId } from '#lib/notebook/notebook.ts';
import { cellOf, surroundingsOf, tableOf } from '../../support/sqlSurroundings.ts';

const tables = [
	tableOf('moves', 'person VARCHAR, fra VARCHAR, til VARCHAR, dato DATE', 'cell'),
	tableOf(
		'spells',
		'person VARCHAR, kommunekode VARCHAR, "sted" STRUCT(vej VARCHAR, nr INTEGER)'.replaceAll('"', '')
	),
	tableOf('kommuner', 'kode VARCHAR, navn VARCHAR, region VARCHAR', 'app', 98),
	tableOf('Ænding', 'år INTEGER, order VARCHAR'),
	tableOf('my table', 'a INTEGER')
];
const inputs = [cellOf('input', 'type: text\nvalue: x', 'kommune'), cellOf('ts', 'const limit = 3')];

/** What is offered at `|`, best first. */
function offered(marked: string, name?: string) {
	const at = marked.indexOf('|');
	const cell = cellOf('sql', marked.slice(0, at) + marked.slice(at + 1), name);
	return completeSql(cell, at, surroundingsOf([...inputs, cell], tables));
}
const labels = (marked: string) => offered(marked).map(({ label }) => label);
const ofKind = (marked: string, kind: string) =>
	offered(marked)
		.filter((one) => one.kind === kind)
		.map(({ label }) => label);

const movesColumns = ['person', 'fra', 'til', 'dato'];
const kommunerColumns = ['kode', 'navn', 'region'];

const columnCases: readonly (readonly [marked: string, columns: readonly string[]])[] = [
	['SELECT | FROM moves', movesColumns],
	['SELECT fra, | FROM moves', movesColumns],
	['SELECT sum(| FROM moves', movesColumns],
	['SELECT coalesce(sum(|), 0) FROM moves', movesColumns],
	['FROM moves SELECT |', movesColumns],
	['FROM moves WHERE |', movesColumns],
	['SELECT * FROM moves WHERE fra = 1 AND |', movesColumns],
	['SELECT * FROM moves WHERE fra = |', movesColumns],
	['SELECT * FROM moves GROUP BY |', movesColumns],
	['SELECT * FROM moves ORDER BY fra, |', movesColumns],
	['SELECT * FROM moves m WHERE m.|', movesColumns],
	['SELECT m.| FROM moves m', movesColumns],
	['SELECT m.| FROM moves AS m JOIN kommuner k ON k.kode = m.fra', movesColumns],
	['SELECT k.| FROM moves AS m JOIN kommuner k ON k.kode = m.fra', kommunerColumns],
	['SELECT * FROM moves m JOIN kommuner k ON k.|', kommunerColumns],
	['SELECT * FROM moves m JOIN kommuner k ON k.| WHERE true', kommunerColumns],
	['SELECT * FROM moves m, kommuner k WHERE k.|', kommunerColumns],
	['SELECT "Ænding".| FROM "Ænding"', ['år', 'order']],
	['SELECT * FROM moves JOIN spells USING (|)', ['person']],
	['SELECT * FROM moves JOIN spells USING (|', ['person']],
	['SELECT * EXCLUDE (|) FROM moves', movesColumns],
	['SELECT * EXCLUDE (fra, |) FROM moves', movesColumns],
	['SELECT * REPLACE (upper(|) AS fra) FROM moves', movesColumns],
	['SELECT | FROM (SELECT fra AS kode, count(*) AS n FROM moves)', ['kode', 'n']],
	['SELECT q.| FROM (SELECT fra AS kode, count(*) n FROM moves) q', ['kode', 'n']],
	['SELECT q.| FROM (FROM moves) q', movesColumns],
	['SELECT | FROM (SELECT * EXCLUDE (fra) FROM moves)', ['person', 'til', 'dato']],
	['SELECT | FROM (SELECT * EXCLUDE fra FROM moves)', ['person', 'til', 'dato']],
	['SELECT | FROM (SELECT * RENAME (fra AS src) FROM moves)', ['person', 'src', 'til', 'dato']],
	['SELECT | FROM (SELECT m.*, 1 AS x FROM moves m, kommuner)', [...movesColumns, 'x']],
	['SELECT | FROM (SELECT fra FROM (SELECT fra, til FROM moves) a) b', ['fra']],
	['WITH a AS (SELECT fra, til FROM moves) SELECT | FROM a', ['fra', 'til']],
	['WITH a(x, y) AS (SELECT fra, til FROM moves) SELECT | FROM a', ['x', 'y']],
	['WITH a AS (SELECT fra FROM moves), b AS (SELECT | FROM a) FROM b', ['fra']],
	['WITH a AS (FROM moves), b AS (SELECT fra AS z FROM a) SELECT b.| FROM a, b', ['z']],
	['WITH moves AS (SELECT 1 AS eet) SELECT | FROM moves', ['eet']],
	['WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT | FROM r) FROM r', ['n']],
	['WITH RECURSIVE r(k) AS (SELECT 1 UNION ALL SELECT k + 1 FROM r WHERE |) FROM r', ['k']],
	['SELECT 1; SELECT | FROM kommuner; FROM moves', kommunerColumns],
	['SELECT | FROM kommuner UNION ALL SELECT fra FROM moves', kommunerColumns],
	['SELECT fra FROM moves UNION ALL SELECT | FROM kommuner', kommunerColumns],
	['CREATE TABLE t AS SELECT | FROM kommuner', kommunerColumns],
	['CREATE VIEW v AS WITH a AS (SELECT 1 AS n) SELECT | FROM a', ['n']],
	['INSERT INTO kommuner SELECT | FROM moves', movesColumns],
	['INSERT INTO kommuner (|', kommunerColumns],
	['INSERT INTO kommuner (kode, |) SELECT 1', kommunerColumns],
	['UPDATE kommuner SET |', kommunerColumns],
	['UPDATE kommuner SET navn = 1, |', kommunerColumns],
	['UPDATE kommuner SET navn = |', kommunerColumns],
	['DELETE FROM moves WHERE |', movesColumns],
	['PIVOT moves ON |', movesColumns],
	['PIVOT moves ON fra USING count(|)', movesColumns],
	['SELECT row_number() OVER (PARTITION BY |) FROM moves', movesColumns],
	['SELECT row_number() OVER (ORDER BY | FROM moves', movesColumns],
	['SELECT s.sted.| FROM spells s', ['vej', 'nr']],
	['SELECT sted.| FROM spells', ['vej', 'nr']],
	["SELECT | FROM returnMoves('moves', months := 6)", ['omraade', 'ud', 'tilbage', 'andel']],
	['SELECT * FROM moves, LATERAL (SELECT kode FROM kommuner) AS l WHERE l.|', ['kode']],
	['SELECT * FROM (VALUES (1, 2)) v(a, b) WHERE |', ['a', 'b']],
	['SELECT CASE WHEN | THEN 1 END FROM moves', movesColumns],
	['EXPLAIN ANALYZE SELECT | FROM moves', movesColumns],
	['CREATE MACRO dobbelt(antal) AS 2 * |', ['antal']],
	['SELECT extract(year FROM |) FROM moves', movesColumns],
	['SELECT x.| FROM x: moves', movesColumns],
	['kommuner.|', kommunerColumns]
];

test.each(columnCases)('at the cursor of %s stand exactly the columns in scope', (marked, columns) => {
	expect(ofKind(marked, 'column')).toEqual(columns);
});

test('an inner query sees the outer one’s columns after its own', () => {
	const found = ofKind('SELECT (SELECT max(x) FROM (SELECT 1 AS x) i WHERE |) FROM kommuner', 'column');
	expect(found).toEqual(['x', ...kommunerColumns]);
});

test('a name that two tables have is offered with its table', () => {
	const found = offered('SELECT per| FROM moves m JOIN spells s USING (person)');
	expect(found.map(({ insert }) => insert).slice(0, 2)).toEqual(['m.person', 's.person']);
	expect(found[0]).toEqual({
		label: 'person',
		insert: 'm.person',
		kind: 'column',
		detail: 'VARCHAR · m',
		replaces: { start: 7, end: 10 }
	});
});

test('what a select list names can be read by what follows', () => {
	const marked = 'SELECT fra AS kilde, count(*) AS antal FROM moves GROUP BY ALL HAVING an|';
	expect(labels(marked)[0]).toBe('antal');
	expect(labels('SELECT 1 AS kilde, ki| FROM moves')[0]).toBe('kilde');
});

const tableCases: readonly (readonly [marked: string, tables: readonly string[]])[] = [
	['FROM |', ['moves', 'my table', 'spells', 'Ænding', 'kommuner']],
	['SELECT * FROM |', ['moves', 'my table', 'spells', 'Ænding', 'kommuner']],
	['SELECT * FROM moves, |', ['moves', 'my table', 'spells', 'Ænding', 'kommuner']],
	['SELECT * FROM moves JOIN mo|', ['moves']],
	['SELECT * FROM x: moves JOIN y: sp|', ['spells']],
	['WITH mit AS (SELECT 1) FROM m|', ['mit', 'moves', 'my table', 'kommuner']],
	['WITH a AS (SELECT 1), b AS (FROM a|) FROM b', ['a', 'my table']],
	['INSERT INTO sp|', ['spells']],
	['UPDATE sp|', ['spells']],
	['DESCRIBE sp|', ['spells']],
	['PIVOT sp|', ['spells']],
	['SELECT (SELECT 1 FROM sp|) FROM moves', ['spells']],
	['FROM "Æ|', ['Ænding']],
	['FROM æ|', ['Ænding']]
];

test.each(tableCases)('at the cursor of %s stand the tables', (marked, expected) => {
	expect(ofKind(marked, 'table')).toEqual(expected);
});

test('a cell is not offered its own name', () => {
	expect(offered('FROM mo|', 'moves').map(({ label }) => label)).not.toContain('moves');
});

test('names that need quotes get them, and a quote that is written is written over', () => {
	const insertOf = (marked: string, label: string) =>
		offered(marked).find((one) => one.label === label)?.insert;
	expect(insertOf('FROM my|', 'my table')).toBe('"my table"');
	expect(insertOf('FROM æ|', 'Ænding')).toBe('Ænding');
	expect(insertOf('SELECT | FROM Ænding', 'order')).toBe('"order"');
	expect(offered('FROM "my|"')).toMatchObject([{ insert: '"my table"', replaces: { start: 5, end: 9 } }]);
	expect(offered('FROM "my|')).toMatchObject([{ insert: '"my table"', replaces: { start: 5, end: 8 } }]);
});

test('parameters are inputs first, then values of TypeScript cells', () => {
	expect(labels('SELECT * FROM moves WHERE fra = $|')).toEqual(['$kommune', '$limit']);
	expect(offered('SELECT $ko|')).toMatchObject([{ insert: '$kommune', replaces: { start: 7, end: 10 } }]);
});

test('keywords come by where one stands, in the author’s own case', () => {
	expect(labels('sel|')).toEqual(['SELECT']);
	expect(offered('sel|')[0]?.insert).toBe('select');
	expect(offered('SEL|')[0]?.insert).toBe('SELECT');
	expect(offered('select * from moves wh|')[0]?.insert).toBe('where');
	expect(labels('SELECT * FROM moves LE|')).toEqual(['LEFT JOIN']);
	expect(labels('SELECT * FROM moves GROUP |')).toEqual(['BY']);
	expect(labels('SELECT * FROM moves ORDER BY fra D|')[0]).toBe('DESC');
	expect(labels('SELECT fra FR| moves')[0]).toBe('FROM');
	expect(labels('SELECT * FROM moves WHERE fra IS |')).toContain('NOT NULL');
	expect(labels('SELECT CAST(fra AS INT|) FROM moves').slice(0, 2)).toEqual(['INTEGER', 'INTERVAL']);
	expect(labels('SELECT fra::VAR|')).toEqual(['VARCHAR']);
});

test.each([
	"SELECT 'FROM |' FROM moves",
	'SELECT 1 -- FROM |\nFROM moves',
	'SELECT /* | */ 1',
	'SELECT fra AS | FROM moves',
	'SELECT 12| FROM moves',
	'CREATE TABLE |',
	"SELECT 'unclosed |"
])('nothing is offered at the cursor of %s', (marked) => {
	expect(offered(marked)).toEqual([]);
});

test('a function comes with its parameters, and without brackets where they stand already', () => {
	expect(offered('SELECT rou| FROM moves')[0]).toMatchObject({
		label: 'round',
		insert: 'round()',
		kind: 'function',
		detail: '(x DOUBLE) → DOUBLE +1',
		about: 'Rounds x to s decimal places'
	});
	expect(offered('SELECT rou|(1)')[0]?.insert).toBe('round');
	expect(labels('SELECT lag| FROM moves')).toEqual(['lag']);
	expect(ofKind('FROM ra|', 'function')).toEqual(['range']);
});

test('what is in scope comes before what is not, a beginning before a part, Danish letters alike in both cases', () => {
	expect(labels('SELECT r| FROM kommuner').slice(0, 2)).toEqual(['region', 'round']);
	expect(labels('SELECT O| FROM kommuner')).not.toContain('Ø');
	expect(labels('SELECT Å| FROM Ænding')[0]).toBe('år');
	expect(labels('SELECT kd| FROM kommuner')).toEqual(['kode']);
});

test('without a FROM clause the columns of all tables are told with their table', () => {
	expect(offered('SELECT reg|')[0]).toMatchObject({ label: 'region', detail: 'VARCHAR · kommuner' });
});

test('a window can be one of those that are named', () => {
	const marked = 'SELECT lag(fra) OVER | FROM moves WINDOW tidligere AS (ORDER BY dato)';
	expect(labels(marked)).toEqual(['tidligere']);
});

test('cells that each read two others twice are looked into once, and their columns told once', () => {
	const textOf = (index: number) =>
		index < 2
			? `SELECT ${index} AS "k${index}"`
			: `SELECT *, 1 AS "n${index}" FROM c${index - 1} a, c${index - 2} b`;
	const cells = Array.from({ length: 60 }, (_, index) => cellOf('sql', textOf(index), `c${index}`));
	const unrun = cells.map(
		({ id }, index) => ({ name: `c${index}`, from: 'cell', fields: [], cell: id }) as const
	);
	const source = 'SELECT  FROM c59';
	const here = cellOf('sql', source, 'here');
	const around = surroundingsOf([...cells, here], unrun);
	const offered = completeSql(here, 7, {
		...around,
		catalogue: () => ({
			...around.catalogue(),
			textOf: (id: CellId) => cells.find((cell) => cell.id === id)?.source
		})
	});
	const columns = offered.filter(({ kind }) => kind === 'column').map(({ label }) => label);
	expect(new Set(columns)).toEqual(
		new Set(['k0', 'k1', ...Array.from({ length: 58 }, (_, index) => `n${index + 2}`)])
	);
	expect(columns).toHaveLength(60);
});

test('queries with names that each read the last one twice have its columns once', () => {
	const named = Array.from(
		{ length: 60 },
		(_, index) => `c${index + 1} AS (SELECT * FROM c${index} a, c${index} b)`
	);
	const marked = `WITH c0 AS (SELECT 1 AS one), ${named.join(', ')} SELECT | FROM c60`;
	expect(ofKind(marked, 'column')).toEqual(['one']);
});
