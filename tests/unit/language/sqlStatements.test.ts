import { describe, expect, test } from 'vitest';
import { analyseSql } from '#lib/language/sql/analyseSql.ts';
import { sameSqlName } from '#lib/language/sql/sqlName.ts';

function good(source: string, name?: string) {
	const analysis = analyseSql({ source, ...(name === undefined ? {} : { name }) });
	if ('problem' in analysis) throw new Error(analysis.problem.message);
	if (analysis.body.kind !== 'sql') throw new Error('not SQL');
	return { ...analysis, statements: analysis.body.statements };
}

function problemOf(source: string) {
	const analysis = analyseSql({ source });
	if (!('problem' in analysis)) throw new Error('no problem');
	const { at, fault } = analysis.problem;
	return { fault: fault?.kind, marked: source.slice(at.start, at.end) };
}

describe('what a statement reads and defines where no query stands alone', () => {
	test.each<[string, readonly string[], readonly string[]]>([
		['create table a as select * from t1', ['t1'], ['a']],
		['create or replace temp table a as from t1, t2', ['t1', 't2'], ['a']],
		['create table if not exists a as with x as (from t1) from x', ['t1'], ['a']],
		['create table a (id int primary key, o int references others(id))', ['others'], ['a']],
		['create view v as (select * from t1) union (from t2)', ['t1', 't2'], ['v']],
		['create or replace view v(x, y) as select 1, (select max(a) from t1)', ['t1'], ['v']],
		['create macro f(x, y := 2) as x + y + (select max(z) from t1)', ['t1'], ['f']],
		['create macro f(x) as table select * from t1 where a = x', ['t1'], ['f']],
		['create function f(x) as x', [], ['f']],
		['create index i on t1 (a)', ['t1'], []],
		['create type mood as enum (select m from t1)', ['t1'], []],
		['create schema s', [], []],
		['create table a as select 1; select * from a', [], ['a']],
		['create table a as select 1; create view v as from A, b; from v', ['b'], ['a', 'v']],
		['insert into t1 select * from t2', ['t1', 't2'], []],
		['insert or replace into t1 (a, b) values (1, (select max(a) from t2))', ['t1', 't2'], []],
		['insert into t1 by name (select * from t2)', ['t1', 't2'], []],
		['with x as (from t2) insert into t1 select * from x', ['t2', 't1'], []],
		['insert into t1 values (1) on conflict do update set a = 2 returning *', ['t1'], []],
		['update t1 set a = t2.a, b = 3 from t2, t3 where t1.id = t2.id', ['t1', 't2', 't3'], []],
		['update t1 as x set a = (select max(a) from t2)', ['t1', 't2'], []],
		['delete from t1', ['t1'], []],
		['delete from t1 using t2, t3 where t1.a in (select a from t4)', ['t1', 't2', 't3', 't4'], []],
		['merge into t1 using t2 on t1.a = t2.a when matched then update set a = 1, b = 2', ['t1', 't2'], []],
		[
			'merge into t1 as x using (select * from t2) as y using (a) when not matched then insert',
			['t1', 't2'],
			[]
		],
		['pivot t1 on a, b using sum(c), max(d) group by e', ['t1'], []],
		['pivot (select * from t1 join t2 using (a)) on a in (1, 2) using sum(b)', ['t1', 't2'], []],
		['with x as (from t1) pivot x on a using sum(b)', ['t1'], []],
		['unpivot t1 on a, b into name n value v', ['t1'], []],
		['select * from (pivot t1 on a using sum(b)) p, t2', ['t1', 't2'], []],
		['explain select * from t1', ['t1'], []],
		['explain analyze from t1', ['t1'], []],
		['explain (format json) with x as (from t1) from x', ['t1'], []],
		['show t1', ['t1'], []],
		['show tables', [], []],
		['show all tables', [], []],
		["copy t1 to 'extracts/x.csv'", ['t1'], []],
		["copy (from t1) to 'extracts/x.csv'", ['t1'], []],
		['alter table t1 add column b int', ['t1'], []],
		['drop table t1', ['t1'], []],
		['drop table if exists t1', [], []],
		['drop table if exists a; create table a as from t1', ['t1'], ['a']],
		['truncate t1', ['t1'], []],
		['call f((select max(a) from t1))', ['t1'], []],
		['set variable x = (select max(a) from t1)', ['t1'], []],
		["pragma table_info('t1')", [], []],
		["from query_table('t1')", ['t1'], []],
		["from query_table(['t1', 't2'])", ['t1', 't2'], []],
		["from movesOf('t1')", ['t1'], []],
		["from MOVESOF('t1', since := '2020-01-01', coverage := 't2') join t3 using (person)", ['t1', 't3'], []],
		["from kladde.movesOf(tabel := 't1', inclusive => 'yes')", ['t1'], []],
		['from movesOf(t1)', ['t1'], []],
		['from movesOf("t 1", bridge := (select max(a) from t2))', ['t 1', 't2'], []],
		["from odMatrixBetween('t1', 't2', condition := koen = 'k')", ['t1', 't2'], []],
		["from movesOf(inclusive := 'yes', tabel := 't1')", ['t1'], []],
		["create macro f(t) as table from movesOf(t); from f('t1')", [], ['f']],
		["select movesOf('t1')", [], []],
		["from query('select * from t1 where s = ''from t9''')", ['t1'], []],
		['from information_schema.tables, pg_catalog.pg_class, duckdb_tables', [], []],
		['from s.t1', ['t1'], []],
		['-- from t9\n/* from t8 */', [], []],
		['', [], []],
		['selct * fro t1', [], []],
		['select * from', [], []],
		['select * from t1 join', ['t1'], []],
		['select (select * from t1', ['t1'], []],
		['select * from t1) from t2', ['t1'], []]
	])('%s', (source, reads, defines) => {
		const analysis = good(source);
		expect({ reads: analysis.reads, defines: analysis.defines }).toEqual({ reads, defines });
	});
});

describe('names', () => {
	test('a cell’s name is the first thing it defines', () => {
		expect(good('create table b as from a; from b', 'moves').defines).toEqual(['moves', 'b']);
		expect(good('create table MOVES as from a', 'moves').defines).toEqual(['moves']);
	});

	test('a name is read once, as it is first written', () => {
		expect(good('select * from Moves join MOVES m2 using (id) where x = $Kom or y = $kom').reads).toEqual([
			'Moves',
			'Kom'
		]);
	});

	test('SQL folds A to Z only, as the engine does', () => {
		expect([
			sameSqlName('Moves', 'mOVES'),
			sameSqlName('Ærø', 'ærø'),
			sameSqlName('A\u030a', '\u00e5')
		]).toEqual([true, false, false]);
	});

	test('a read says where it stands', () => {
		const source = 'select $fra\nfrom "my table"';
		const places = [...(good(source).readAt ?? [])].map(([name, { start, end }]) => [
			name,
			source.slice(start, end)
		]);
		expect(places).toEqual([
			['fra', '$fra'],
			['my table', '"my table"']
		]);
	});

	test('macros are told apart, and so are calls', () => {
		const { macros, calls } = good(
			'create macro rate(a) as a; select Rate(1), s.other(2), sum(3) from range(4)'
		);
		expect({ macros, calls }).toEqual({ macros: ['rate'], calls: ['Rate', 'sum', 'range'] });
	});
});

describe('statements', () => {
	test('each keeps its own text and place, without the semicolon and what stands around it', () => {
		const source = "-- first\nselect 1 ; ;\n  from a where s = ';' -- end\n;";
		const { statements } = good(source);
		expect(statements.map(({ text, at }) => [text, source.slice(at.start, at.end)])).toEqual([
			['select 1', 'select 1'],
			["from a where s = ';'", "from a where s = ';'"]
		]);
	});

	test('parameters are found at their place, in order, and not in strings, comments or dollar quotes', () => {
		const source = 'select 1; select $a, \'$b\', "$c", $$ $d $$, /* $e */ x$f, $t$ $g $t$, $ø_1 -- $h\n, $a';
		const { text, parameters } = good(source).statements[1]!;
		expect(parameters.map(({ name, at }) => [name, text.slice(at.start, at.end)])).toEqual([
			['a', '$a'],
			['ø_1', '$ø_1'],
			['a', '$a']
		]);
	});

	test.each([
		['select 1', 'rows'],
		['FROM a', 'rows'],
		['values (1)', 'rows'],
		['table a', 'rows'],
		['(select 1) union (select 2)', 'rows'],
		['((select 1))', 'rows'],
		['with a as (select 1), b(x) as materialized (select 2) select * from a', 'rows'],
		['with a as (select 1) (select * from a)', 'rows'],
		['with a as (select 1) from a', 'rows'],
		['with recursive a(n) using key (n) as (select 1) from a', 'rows'],
		['with a as (select 1) insert into t from a', 'nothing'],
		['pivot a on b using sum(c)', 'rows'],
		['unpivot a on b into name n value v', 'rows'],
		['describe a', 'rows'],
		['summarize a', 'rows'],
		['show tables', 'rows'],
		['explain select 1', 'rows'],
		['create table a as select 1', 'nothing'],
		['insert into a values (1) returning *', 'nothing'],
		['update a set b = 1', 'nothing'],
		['set x = 1', 'nothing'],
		['drop table a', 'nothing']
	])('%s gives %s', (source, gives) => {
		expect(good(source).statements.map((statement) => statement.gives)).toEqual([gives]);
	});
});

describe('what is opened and not closed is marked where it opens', () => {
	test.each([
		["select 'abc -- x", 'unclosedString', "'abc -- x"],
		["select e'abc\\'", 'unclosedString', "e'abc\\'"],
		['select "abc', 'unclosedName', '"abc'],
		['select 1 /* a /* b */', 'unclosedComment', '/* a /* b */'],
		['select $x$ abc $y$', 'unclosedDollar', '$x$ abc $y$']
	])('%s', (source, fault, marked) => {
		expect(problemOf(source)).toEqual({ fault, marked });
	});

	test.each([
		['select ?', '?'],
		['select ?1', '?1'],
		['select $1', '$1']
	])('%s has nobody who could give its value', (source, marked) => {
		expect(problemOf(source)).toEqual({ fault: 'numberedParameter', marked });
	});
});
