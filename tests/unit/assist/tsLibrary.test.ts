import { beforeAll, expect, test } from 'vitest';
import { authorsConsole } from '#lib/cage/inside/authorsConsole.ts';
import { authorsTimers } from '#lib/cage/inside/authorsTimers.ts';
import { openLibrary } from '#lib/cage/inside/library.ts';
import { Table } from '#lib/cage/inside/table.ts';
import { columnType } from '#lib/assist/ts/service/columnType.ts';
import type { TsService } from '#lib/assist/ts/service/openTsService.ts';
import { cellId, told, tsService } from '../../support/tsAssisted.ts';

const { names } = openLibrary();

let service: TsService;
beforeAll(() => {
	service = tsService();
});

/** What can be written behind this text. */
function declaredBehind(source: string): readonly string[] {
	told(service, { a: source });
	const found = service.complete({ cell: cellId('a'), at: source.length });
	return found.map(({ label }) => label).sort();
}

const sorted = (found: Iterable<string>) => [...found].sort();

test('all that the cage gives by name is declared', () => {
	const given = [
		...Object.keys(names),
		...Object.keys(authorsTimers(globalThis).names),
		'display',
		'console',
		'kladde'
	];
	expect(declaredBehind('')).toEqual(expect.arrayContaining(given));
	expect(service.remarks(cellId('a'))).toEqual([]);
	const uses = `[${given.join(', ')}, kladde.display, kladde.signal]`;
	told(service, { a: uses });
	expect(service.remarks(cellId('a'))).toEqual([]);
});

test('Plot is declared as the cage has it', () => {
	expect(declaredBehind('Plot.')).toEqual(sorted(Object.keys(names.Plot as object)));
});

test('d3 is declared as the cage has it, its Danish part too', () => {
	const d3 = names.d3 as { readonly danish: object };
	expect(declaredBehind('d3.')).toEqual(sorted(Object.keys(d3)));
	expect(declaredBehind('d3.danish.')).toEqual(sorted(Object.keys(d3.danish)));
});

test('Danish formats are those of numbers and of dates, each under its name', () => {
	const { danish } = names.d3 as {
		danish: { [name: string]: (specifier: string) => (value: unknown) => string };
	};
	expect(danish.format!(',.1f')(1234.5)).toBe('1.234,5');
	expect(danish.utcFormat!('%-d. %B %Y')(new Date(0))).toBe('1. januar 1970');
	expect(danish.timeFormat!('%B')(new Date(2024, 4, 1))).toBe('maj');
});

test('a table has the members that it has in the cage', () => {
	const members = Object.getOwnPropertyNames(Table.prototype).filter((name) => name !== 'constructor');
	const own = Object.keys(Table.from([{ a: 1 }]));
	const reached = declaredBehind('Table.from([{ a: 1 }]).');
	expect(reached).toEqual(sorted([...members, ...own]));
	expect(declaredBehind('Table.')).toEqual(expect.arrayContaining(['from']));
});

test('console says what it says in the cage', () => {
	const given = authorsConsole(
		() => undefined,
		() => undefined,
		() => 0
	);
	expect(declaredBehind('console.')).toEqual(sorted(Object.keys(given)));
});

test.each([
	['BIGINT', 'number'],
	['DECIMAL(18,2)', 'number'],
	['VARCHAR', 'string'],
	['BOOLEAN', 'boolean'],
	['DATE', 'Date'],
	['TIMESTAMP WITH TIME ZONE', 'Date'],
	['TIME', 'string'],
	['UUID', 'string'],
	['BLOB', 'Uint8Array'],
	['INTEGER[]', 'number[]'],
	['VARCHAR[3]', 'string[]'],
	['INTEGER[][]', 'number[][]'],
	["ENUM('a', 'it''s')", `"a" | "it's"`],
	["ENUM('a')[]", '("a")[]'],
	['STRUCT(a INTEGER, "b c" VARCHAR[])', '{ readonly a: number; readonly "b c": string[] }'],
	['MAP(VARCHAR, DECIMAL(9,2))', 'Map<string, number>'],
	['STRUCT(a STRUCT("æ" DATE)[])[]', '({ readonly a: ({ readonly æ: Date })[] })[]'],
	['UNION(a INTEGER, b VARCHAR)', 'any'],
	['INTERVAL', 'any'],
	['my_type', 'any'],
	['STRUCT(a INTEGER', '{ readonly a: number }']
])('a column of type %s gives %s', (type, expected) => {
	expect(columnType(type)).toBe(expected);
});
