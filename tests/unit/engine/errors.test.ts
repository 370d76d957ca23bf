import { expect, test } from 'vitest';
import { engineErrorOf } from '#lib/engine/errors.ts';
import { inPlaceOf, joined, ours, written } from '#lib/engine/rewritten.ts';

const told = (fields: object) => new Error(JSON.stringify(fields));

test('an unknown table is named, with its place and what it could have been', () => {
	const problem = told({
		exception_type: 'Catalog',
		exception_message: 'Table with name bigg does not exist!\nDid you mean "big"?',
		name: 'bigg',
		position: '14',
		type: 'Table',
		error_subtype: 'MISSING_ENTRY',
		candidates: 'big,pg_index,sqlite_master'
	});
	expect(engineErrorOf(problem, written('select * from bigg'))).toEqual({
		kind: 'unknown-table',
		name: 'bigg',
		detail: 'Table with name bigg does not exist!\nDid you mean "big"?',
		at: { start: 14, end: 18 },
		candidates: ['big']
	});
});

test('an error of the parser is read out of the sentence and the JSON around it', () => {
	const inner = {
		exception_type: 'Parser',
		exception_message: 'syntax error at or near "selec"',
		error_subtype: 'SYNTAX_ERROR',
		position: '0'
	};
	const expected = {
		kind: 'query',
		subtype: 'SYNTAX_ERROR',
		detail: 'syntax error at or near "selec"',
		at: { start: 0, end: 5 }
	};
	const nested = { exception_type: 'Parser', exception_message: JSON.stringify(inner), position: '0' };
	expect(engineErrorOf(told(nested), written('selec 1'))).toEqual(expected);
	expect(engineErrorOf(new Error(`Parser Error: ${JSON.stringify(inner)}`), written('selec 1'))).toEqual(
		expected
	);
});

test('a place counts letters although the engine counts bytes', () => {
	const text = `select '🙂 æøå', nope from x`;
	const at = new TextEncoder().encode(text.slice(0, text.indexOf('nope'))).length;
	const problem = told({ exception_type: 'Binder', exception_message: 'x', position: String(at) });
	expect(engineErrorOf(problem, written(text))).toMatchObject({
		at: { start: text.indexOf('nope'), end: text.indexOf('nope') + 4 }
	});
});

test('a place is told in the cell, past our own words and past the parameters', () => {
	const cell = 'create x; select $kommune, nope from t';
	const start = cell.indexOf('select');
	const parameter = { start: cell.indexOf('$'), end: cell.indexOf('$') + '$kommune'.length };
	const sent = joined(
		ours('CREATE TABLE "æ" AS '),
		written('select ', start),
		inPlaceOf(parameter, `getvariable('kladde 1 0')`),
		written(', nope from t', parameter.end)
	);
	const placeOfWord = (word: string) => {
		const position = new TextEncoder().encode(sent.text.slice(0, sent.text.indexOf(word))).length;
		const problem = told({ exception_type: 'Binder', exception_message: 'x', position: String(position) });
		return engineErrorOf(problem, sent);
	};
	const nope = cell.indexOf('nope');
	expect(placeOfWord('nope')).toMatchObject({ at: { start: nope, end: nope + 4 } });
	expect(placeOfWord('getvariable')).toMatchObject({ at: parameter });
	expect(placeOfWord('"æ"')).not.toHaveProperty('at');
});

test('a text that ends too early is marked at its last word', () => {
	const problem = told({
		exception_type: 'Parser',
		exception_message: 'syntax error at end of input',
		position: '15'
	});
	expect(engineErrorOf(problem, written('select 1 from  '))).toMatchObject({ at: { start: 9, end: 13 } });
});

test('candidates are split where they end, not at every comma', () => {
	const columns = told({
		exception_type: 'Binder',
		exception_message: 'Referenced column "x" not found in FROM clause!\nCandidate bindings: "a, b", "c"',
		candidates: 'a, b,c'
	});
	expect(engineErrorOf(columns)).toMatchObject({ candidates: ['a, b', 'c'] });
	const functions = told({
		exception_type: 'Binder',
		exception_message: 'No function matches',
		error_subtype: 'NO_MATCHING_FUNCTION',
		candidates: 'sum(DECIMAL(18,3)) -> DECIMAL,sum(DOUBLE) -> DOUBLE'
	});
	expect(engineErrorOf(functions)).toMatchObject({
		candidates: ['sum(DECIMAL(18,3)) -> DECIMAL', 'sum(DOUBLE) -> DOUBLE']
	});
});

test.each([
	[`Scalar Function with name "x" is not in the catalog, but it exists in the icu extension.`, 'ICU'],
	[`Type with name "json" is not in the catalog, but it exists in the json extension.`, 'JSON'],
	[
		`Table Function with name "read_xlsx" is not in the catalog, but it exists in the excel extension.`,
		'Excel'
	],
	[
		`An error occurred while trying to automatically install the required extension 'icu':\nLoading external extensions is disabled through configuration`,
		'ICU'
	],
	[`Table with name flyt.parquet does not exist!`, 'Parquet'],
	[`Unimplemented type for cast (TIMESTAMP WITH TIME ZONE -> DATE)`, 'ICU'],
	[
		`No function matches the given name and argument types '+(TIMESTAMP WITH TIME ZONE, INTERVAL)'. You might`,
		'ICU'
	],
	[`... it exists in the vss extension.`, 'vss']
])('what lives in an extension is not on board: %s', (message, what) => {
	expect(engineErrorOf(told({ exception_type: 'Catalog', exception_message: message }))).toEqual({
		kind: 'not-on-board',
		what,
		detail: message
	});
});

test.each([
	['Permission', 'Cannot access file "x.csv" - file system operations are disabled by configuration'],
	['Invalid Input', 'Cannot change configuration option "threads" - the configuration has been locked'],
	['Permission', 'Loading external extensions is disabled through configuration']
])('what the lock refuses is locked: %s', (exception_type, exception_message) => {
	expect(engineErrorOf(told({ exception_type, exception_message }))).toEqual({
		kind: 'locked',
		detail: exception_message
	});
});

test('an engine out of memory lives on, one whose module broke is dead', () => {
	const detail = 'failed to allocate data of size 16.0 MiB (3.1 GiB/3.1 GiB used)';
	expect(engineErrorOf(told({ exception_type: 'Out of Memory', exception_message: detail }))).toEqual({
		kind: 'out-of-memory',
		detail
	});
	expect(engineErrorOf(new WebAssembly.RuntimeError('unreachable'))).toEqual({
		kind: 'died',
		detail: 'unreachable'
	});
	const invalid = 'database has been invalidated because of a previous fatal error';
	expect(engineErrorOf(told({ exception_type: 'FATAL', exception_message: invalid }))).toMatchObject({
		kind: 'died'
	});
});

test('a query that was stopped is cancelled', () => {
	expect(engineErrorOf(new Error('query was canceled'))).toEqual({ kind: 'cancelled' });
});
