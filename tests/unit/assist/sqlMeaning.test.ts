import { expect, test } from 'vitest';
import { definitionInSql } from '#lib/assist/sql/definition.ts';
import { hoverInSql } from '#lib/assist/sql/hover.ts';
import { signatureInSql } from '#lib/assist/sql/signature.ts';
import { sqlAssistant } from '#lib/assist/sql/sqlAssistant.ts';
import { cellOf, functions, surroundingsOf, tableOf } from '../../support/sqlSurroundings.ts';

const tables = [
	tableOf('moves', 'fra VARCHAR, dato DATE', 'cell', 1200),
	tableOf('spells', 'person VARCHAR, sted STRUCT(vej VARCHAR)'),
	{ name: 'later', from: 'cell' as const, cell: 'later' as never, fields: [] }
];
const cells = [
	cellOf('sql', "SELECT '1' AS fra,\n  today() AS dato", 'moves'),
	cellOf('sql', 'SELECT fra, count(*) AS antal FROM moves GROUP BY fra', 'later'),
	cellOf('sql', 'CREATE MACRO\n  dobbelt(x) AS 2 * x', 'makro'),
	cellOf('input', 'type: slider\nlabel: Antal år\nhelp: Hvor mange\nmin: 1\nmax: 9\nvalue: 3', 'aar'),
	cellOf('ts', 'const a = 1;\nconst grænse = 3')
];

function at(marked: string) {
	const place = marked.indexOf('|');
	const cell = cellOf('sql', marked.slice(0, place) + marked.slice(place + 1), 'here');
	return { cell, place, around: surroundingsOf([...cells, cell], tables) };
}

const hover = (marked: string) => {
	const { cell, place, around } = at(marked);
	return hoverInSql(cell, place, around);
};
const definition = (marked: string) => {
	const { cell, place, around } = at(marked);
	return definitionInSql(cell, place, around);
};

test('a table tells its columns, its rows and where it comes from', () => {
	expect(hover('SELECT * FROM mo|ves')).toEqual({
		at: { start: 14, end: 19 },
		code: 'moves (\n  fra VARCHAR,\n  dato DATE\n)',
		lines: ['Table of a cell in this notebook.', '1,200 rows']
	});
	expect(hover('SELECT * FROM spells|')?.lines).toEqual(['Extract.']);
});

test('a cell that has not run tells the columns that its text gives, through other cells too', async () => {
	const { cell, place, around } = at('FROM late|r');
	expect(await sqlAssistant(cell.id, around).hover(place)).toMatchObject({
		code: 'later (\n  fra VARCHAR,\n  antal BIGINT\n)',
		lines: [
			'Table of a cell in this notebook.',
			'The cell has not run; the columns are those its text tells of.'
		]
	});
});

test.each([
	['SELECT dato| FROM moves', 'dato DATE', ['Column of moves.', 'May be missing (NULL).']],
	['SELECT m.da|to FROM moves m', 'dato DATE', ['Column of moves.', 'May be missing (NULL).']],
	['SELECT s.sted.v|ej FROM spells s', 'vej VARCHAR', ['Column that the query itself names.']],
	[
		'SELECT | m.dato FROM moves m'.replace('| m', '|m'),
		'm (\n  fra VARCHAR,\n  dato DATE\n)',
		['Another name for moves.']
	],
	[
		'WITH c AS (SELECT fra FROM moves) FROM |c',
		'c (\n  fra VARCHAR\n)',
		['Named query (WITH) in this cell.']
	],
	[
		'SELECT ro|und(1)',
		'round(x DOUBLE) → DOUBLE\nround(x DOUBLE, precision INTEGER) → DOUBLE',
		['Rounds x to s decimal places']
	],
	['SELECT l|ag(1) OVER ()', 'lag(expr, offset, default) → ANY', []],
	['SELECT $a|ar', '$aar = 3', ['Parameter Antal år: a slider.', 'Hvor mange']],
	['SELECT $gr|ænse', '$grænse', ['Value of a TypeScript cell.']]
] as const)('hovering at %s tells %s', (marked, code, lines) => {
	expect(hover(marked)).toMatchObject({ code, lines });
});

test.each([
	"SELECT 'mo|ves'",
	'SELECT 1 -- mo|ves',
	'SEL|ECT 1',
	'SELECT unknown| FROM moves',
	'FROM nowhere|'
])('there is nothing to tell at %s', (marked) => expect(hover(marked)).toBeUndefined());

test('a name leads to where it is made', () => {
	const here = 'here';
	expect(definition('FROM mov|es')).toEqual({ kind: 'cell', cell: 'moves', at: 0 });
	expect(definition('FROM spel|ls')).toEqual({ kind: 'extract', name: 'spells' });
	expect(definition('SELECT dob|belt(2)')).toEqual({ kind: 'cell', cell: 'makro', at: 15 });
	expect(definition('SELECT $aa|r')).toEqual({ kind: 'cell', cell: 'aar', at: 0 });
	expect(definition('SELECT $græ|nse')).toMatchObject({ kind: 'cell', at: 19 });
	expect(definition('SELECT m|.fra FROM moves AS m')).toEqual({ kind: 'cell', cell: here, at: 27 });
	expect(definition('WITH c AS (SELECT 1) FROM c|')).toEqual({ kind: 'cell', cell: here, at: 5 });
	expect(definition('SELECT da|to FROM moves')).toEqual({ kind: 'cell', cell: 'moves', at: 32 });
	expect(definition('SELECT n| FROM (SELECT 1 AS n)')).toEqual({ kind: 'cell', cell: here, at: 27 });
	expect(definition('SELECT lag(1) OVER w| FROM moves WINDOW w AS ()')).toMatchObject({ at: 39 });
	expect(definition('SELECT round|(1)')).toBeUndefined();
});

test('a call tells its parameters, the one that is written, and the way with room for it', () => {
	const catalogue = { tables: new Map(), functions };
	const signature = (marked: string) =>
		signatureInSql(marked.replace('|', ''), marked.indexOf('|'), catalogue);
	expect(signature('SELECT round(|')).toEqual({
		label: 'round(x DOUBLE) → DOUBLE',
		parameters: [{ start: 6, end: 14 }],
		active: 0,
		about: 'Rounds x to s decimal places'
	});
	expect(signature('SELECT round(upper(a), | FROM t')).toMatchObject({
		label: 'round(x DOUBLE, precision INTEGER) → DOUBLE',
		active: 1
	});
	expect(signature('SELECT round(upper(|), 1)')).toMatchObject({ label: 'upper(string VARCHAR) → VARCHAR' });
	expect(signature('SELECT round(1 + (2|), 1)')).toMatchObject({ active: 0 });
	expect(signature('SELECT |round(1)')).toBeUndefined();
});

test('only a name that a cell bears can be renamed', async () => {
	const named = async (marked: string) => {
		const { cell, place, around } = at(marked);
		return (await sqlAssistant(cell.id, around).renamable(place))?.name;
	};
	expect(await named('FROM MO|VES')).toBe('moves');
	expect(await named('SELECT $aa|r')).toBe('aar');
	expect(await named('FROM spel|ls')).toBeUndefined();
	expect(await named('SELECT fr|a FROM moves')).toBeUndefined();
});
