import fc from 'fast-check';
import { expect, test } from 'vitest';
import { renameCell } from '#lib/assist/rename/renameCell.ts';
import { renameInText } from '#lib/assist/rename/renameInText.ts';
import { analyse } from '#lib/language/analyse.ts';
import { foldSqlName } from '#lib/language/sql/sqlName.ts';
import type { Cell, CellKind } from '#lib/notebook/notebook.ts';
import { selectCorpus } from '../../support/sqlCorpus.ts';
import { cellOf, surroundingsOf, tableOf } from '../../support/sqlSurroundings.ts';

const change = (from: string, to: string) => ({ from, to, folds: true });

const texts: readonly (readonly [kind: CellKind, before: string, after: string | undefined])[] = [
	['sql', 'SELECT * FROM moves', 'SELECT * FROM neu'],
	[
		'sql',
		'SELECT Moves.fra, m.moves FROM Moves JOIN t m ON 1',
		'SELECT neu.fra, m.moves FROM neu JOIN t m ON 1'
	],
	['sql', 'SELECT moves.fra FROM moves AS x, t AS moves', 'SELECT moves.fra FROM neu AS x, t AS moves'],
	['sql', `SELECT 'moves', "moves" -- moves\nFROM "moves"`, `SELECT 'moves', "moves" -- moves\nFROM "neu"`],
	['sql', 'WITH moves AS (SELECT 1) FROM moves', 'WITH moves AS (SELECT 1) FROM moves'],
	[
		'sql',
		'WITH a AS (FROM moves) SELECT moves AS moves FROM a',
		'WITH a AS (FROM neu) SELECT moves AS moves FROM a'
	],
	['sql', 'SELECT (SELECT max(moves.n) FROM t) FROM moves', 'SELECT (SELECT max(neu.n) FROM t) FROM neu'],
	['sql', 'SELECT moves.* FROM main.moves', 'SELECT neu.* FROM main.neu'],
	['sql', 'SELECT $moves, $moves2 FROM t', 'SELECT $neu, $moves2 FROM t'],
	['sql', "FROM query_table('moves')", "FROM query_table('neu')"],
	['sql', "FROM movesReport('moves', since := 'moves')", "FROM movesReport('neu', since := 'moves')"],
	['sql', "FROM query('from moves')", "FROM query('from neu')"],
	['sql', 'CREATE TABLE moves AS SELECT 1; FROM moves', 'CREATE TABLE moves AS SELECT 1; FROM moves'],
	['sql', 'INSERT INTO moves SELECT 1; FROM moves', 'INSERT INTO neu SELECT 1; FROM neu'],
	['sql', 'SELECT FROM (', 'SELECT FROM ('],
	['sql', "FROM moves WHERE 'a", "FROM neu WHERE 'a"],
	['sql', 'FROM x: moves SELECT x.moves, moves: 1', 'FROM x: neu SELECT x.moves, moves: 1'],
	['sql', 'FROM moves: t SELECT moves.a', 'FROM moves: t SELECT moves.a'],
	['sql', 'FROM moves, t AS neu', undefined],
	['sql', 'WITH neu AS (SELECT 1) FROM moves, neu', undefined],
	['ts', 'moves.length + x.moves', 'neu.length + x.moves'],
	['ts', 'const o = { moves, b: moves, moves2 }', 'const o = { moves: neu, b: neu, moves2 }'],
	[
		'ts',
		"const f = (moves: number) => moves; 'moves' + f(1)",
		"const f = (moves: number) => moves; 'moves' + f(1)"
	],
	[
		'ts',
		'const n: number = (moves as unknown[]).length; // moves',
		'const n: number = (neu as unknown[]).length; // moves'
	],
	['ts', '`${moves.length} moves`', '`${neu.length} moves`'],
	['ts', '{ a: 1, moves }', '{ a: 1, moves: neu }'],
	['ts', 'const f = (neu) => moves + neu', undefined],
	[
		'md',
		'Der er ${moves.n} og `${moves}` og \\${moves} moves.',
		'Der er ${neu.n} og `${moves}` og \\${moves} moves.'
	],
	[
		'input',
		'type: select\nlabel: moves\noptionsFrom: moves\nvalue: moves',
		'type: select\nlabel: moves\noptionsFrom: neu\nvalue: moves'
	],
	[
		'input',
		'type: select\noptionsFrom: "moves" # moves\nvalue: a',
		'type: select\noptionsFrom: "neu" # moves\nvalue: a'
	],
	[
		'input',
		'type: select\noptionsFrom: moves.moves\nvalue: a',
		'type: select\noptionsFrom: neu.moves\nvalue: a'
	],
	['input', "optionsFrom: 'moves.køn'\nx: [moves]", "optionsFrom: 'neu.køn'\nx: [moves]"],
	['input', 'optionsFrom: >-\n  moves\ntype: select', "optionsFrom: 'neu'\ntype: select"],
	['chart', 'type: bar\ntable: moves\nx: moves\ny: ny', 'type: bar\ntable: neu\nx: moves\ny: ny'],
	[
		'chart',
		'type: hub\ntable: moves # moves\ncenter: $moves\nboundaries: { table: "moves" }\npicks: moves\nx:',
		'type: hub\ntable: neu # moves\ncenter: $neu\nboundaries: { table: "neu" }\npicks: neu\nx:'
	]
];

test.each(texts)('in %s, %s becomes %s', (kind, before, after) => {
	expect(renameInText({ kind, source: before }, change('moves', 'neu'))).toBe(after);
});

test('a name that needs quotes gets them where it is read, and none elsewhere', () => {
	const renamed = renameInText(
		{ kind: 'sql', source: 'SELECT moves.a FROM moves' },
		change('moves', 'mit navn')
	);
	expect(renamed).toBe('SELECT "mit navn".a FROM "mit navn"');
	expect(renameInText({ kind: 'sql', source: 'SELECT $moves' }, change('moves', 'mit navn'))).toBeUndefined();
	expect(renameInText({ kind: 'ts', source: 'moves' }, change('moves', 'mit navn'))).toBeUndefined();
	expect(renameInText({ kind: 'ts', source: 'moves' }, change('moves', 'class'))).toBeUndefined();
	expect(renameInText({ kind: 'md', source: '${moves}' }, change('moves', 'mit navn'))).toBeUndefined();
	const column = { kind: 'input', source: 'optionsFrom: moves.a' } as const;
	expect(renameInText(column, change('moves', 'mit navn'))).toBe("optionsFrom: 'mit navn.a'");
	expect(renameInText(column, change('moves', 'a.b'))).toBeUndefined();
});

const readsOf = (cell: Pick<Cell, 'kind' | 'source'>, fold: boolean): readonly string[] => {
	const analysis = analyse({ ...cell, name: 'here' });
	const names = 'problem' in analysis ? [] : analysis.reads;
	return [...new Set(fold ? names.map(foldSqlName) : names)].sort();
};

/** Both laws of a renaming: the analysis says the new name where it said the old, and back gives the old bytes. */
function holds(cell: Pick<Cell, 'kind' | 'source'>, from: string, to: string) {
	const fold = cell.kind === 'sql';
	const renamed = renameInText(cell, { from, to, folds: fold });
	if (renamed === undefined) return;
	const before = readsOf(cell, fold);
	const after = readsOf({ ...cell, source: renamed }, fold);
	expect(after, renamed).toEqual(before.map((name) => (name === from ? to : name)).sort());
	const back = renameInText({ ...cell, source: renamed }, { from: to, to: from, folds: fold });
	const inOneCase = (text: string | undefined) => (fold ? text?.replace(new RegExp(from, 'gi'), from) : text);
	expect(inOneCase(back), renamed).toBe(inOneCase(cell.source));
}

test('on the whole corpus the analysis says the new name, and renaming back gives the old bytes', () => {
	for (const source of selectCorpus)
		for (const name of ['t1', 't2', 'moves']) holds({ kind: 'sql', source }, name, 'xyz');
});

test('the same holds for texts put together of parts in which the name means this and that', () => {
	const sql = fc.constantFrom(
		'SELECT t1.a FROM t1',
		'FROM t1 x',
		'FROM t2 AS t1',
		"SELECT 't1'",
		'SELECT $t1',
		'-- t1\nFROM t2',
		'WITH t1 AS (SELECT 1 AS a) SELECT t1.a FROM t1',
		'SELECT "t1".a FROM "t1"',
		'SELECT (SELECT 1 FROM t2 WHERE t2.a = t1.a) FROM t1',
		'CREATE TABLE t1 AS SELECT 1',
		'SELECT a AS t1 FROM t2 ORDER BY t1'
	);
	const ts = fc.constantFrom(
		't1.length',
		'const a = { t1 }',
		'const f = (t1) => t1',
		'{ let t1 = 1; t1 }',
		"'t1'",
		'// t1',
		'`${t1} t1`',
		'x.t1',
		'const g = ({ t1: b }) => b + t1',
		'function h() { var t1 = 2; return t1 }',
		'for (const t1 of []) t1;'
	);
	const md = fc.constantFrom('${t1}', '${t1.a}', '`${t1}`', '\\${t1}', 't1 ', '${ t1 }', '\n\n', '${t2}');
	const unique = (parts: readonly string[]) => [...new Set(parts)];
	fc.assert(
		fc.property(
			fc.array(sql, { maxLength: 6 }),
			fc.array(ts, { maxLength: 6 }),
			fc.array(md, { maxLength: 8 }),
			(a, b, c) => {
				holds({ kind: 'sql', source: a.join(';\n') }, 't1', 'xyz');
				holds({ kind: 'ts', source: unique(b).join(';\n') }, 't1', 'xyz');
				holds({ kind: 'md', source: c.join('') }, 't1', 'xyz');
			}
		),
		{ seed: 4, numRuns: 300 }
	);
});

const cells = [
	cellOf('sql', 'SELECT 1 AS a', 'moves'),
	cellOf('sql', 'SELECT moves.a FROM moves WHERE a = $valg', 'b'),
	cellOf('ts', 'const c = moves.length', 'c'),
	cellOf('md', '${moves.a}'),
	cellOf('input', 'type: select\noptionsFrom: moves\nvalue: 1', 'valg'),
	cellOf('sql', 'SELECT 1', 'alene')
];
const around = surroundingsOf(cells, [tableOf('moves', 'a INTEGER', 'cell'), tableOf('udtræk', 'a INTEGER')]);

test('a cell is renamed with all its readers', () => {
	const renamed = renameCell(cells[0]!, 'flytninger', around);
	expect(renamed).toEqual({
		ok: true,
		value: {
			named: { cell: 'moves', name: 'flytninger' },
			sources: new Map([
				['b', 'SELECT flytninger.a FROM flytninger WHERE a = $valg'],
				['c', 'const c = flytninger.length'],
				['md:${moves.a}', '${flytninger.a}'],
				['valg', 'type: select\noptionsFrom: flytninger\nvalue: 1']
			])
		}
	});
});

test('a name that is taken, or is none, is refused', () => {
	const kindOf = (cell: Cell, to: string) => {
		const renamed = renameCell(cell, to, around);
		return renamed.ok ? 'ok' : renamed.error.kind;
	};
	expect(kindOf(cells[0]!, 'b')).toBe('taken');
	expect(kindOf(cells[0]!, 'UDTRÆK'.toLowerCase())).toBe('taken');
	expect(kindOf(cells[0]!, 'c')).toBe('taken');
	expect(kindOf(cells[0]!, '')).toBe('not-a-name');
	expect(kindOf(cells[0]!, 'to ord')).toBe('not-a-name');
	expect(kindOf(cells[5]!, 'to ord')).toBe('ok');
	expect(kindOf(cells[4]!, 'to ord')).toBe('not-a-name');
	expect(kindOf(cells[0]!, 'Moves')).toBe('ok');
});

test('a name that a chart or a text bears is no other cell’s, and theirs is read by nobody', () => {
	const beside = surroundingsOf(
		[
			...cells.slice(0, 2),
			cellOf('chart', 'type: bar\ntable: moves\nx: a', 'Moves'),
			cellOf('md', 'Om ${a b}', 'b'),
			cellOf('md', '# Om', 'ukendt'),
			cellOf('sql', 'FROM ukendt', 'c')
		].map((cell, index) => ({ ...cell, id: `c${index}` as Cell['id'] })),
		[]
	);
	const renamed = (index: number, to: string) => {
		const result = renameCell(beside.cells()[index]!, to, beside);
		return result.ok ? Object.fromEntries(result.value.sources) : result.error.kind;
	};
	expect(renamed(0, 'flytninger')).toEqual({
		c1: 'SELECT flytninger.a FROM flytninger WHERE a = $valg',
		c2: 'type: bar\ntable: flytninger\nx: a'
	});
	expect(renamed(0, 'ukendt')).toMatchObject({ c1: 'SELECT ukendt.a FROM ukendt WHERE a = $valg' });
	expect(renamed(2, 'tegning')).toEqual({});
	expect(renamed(4, 'tekst')).toEqual({});
});

test('a value and a parameter of one name in other capitals are two, and each has its readers', () => {
	const two = surroundingsOf(
		[
			cellOf('ts', '[{ a: 1 }]', 'rate'),
			cellOf('input', 'type: number\nvalue: 1', 'Rate'),
			cellOf('sql', 'FROM rate', 'b'),
			cellOf('sql', 'SELECT $Rate', 'c')
		],
		[]
	);
	const renamed = renameCell(two.cells()[0]!, 'sats', two);
	expect(renamed.ok && renamed.value.sources).toEqual(new Map([['b', 'FROM sats']]));
});

test('readers of a name that two cells have stay where they are', () => {
	const twice = surroundingsOf(
		[...cells, cellOf('sql', 'SELECT 2 AS a', 'moves')].map((cell, index) => ({
			...cell,
			id: `c${index}` as Cell['id']
		})),
		[]
	);
	const renamed = renameCell(twice.cells()[0]!, 'flytninger', twice);
	expect(renamed).toEqual({
		ok: true,
		value: { sources: new Map(), named: { cell: 'c0', name: 'flytninger' } }
	});
});
