import { describe, expect, test } from 'vitest';
import { findable, findOptions, folded } from '#lib/ui/inputs/findOptions.ts';
import { listWindow, scrolledTo } from '#lib/ui/inputs/listWindow.ts';
import { parseDate, parsePeriod, printDate } from '#lib/ui/inputs/dateText.ts';
import { pastedCells, printCell, readCell } from '#lib/ui/inputs/tableText.ts';
import { messagesIn } from '#messages/messages.ts';

test.each([
	['31-12-2024', '2024-12-31'],
	['1/2 2024', '2024-02-01'],
	['01.02.2024', '2024-02-01'],
	[' 2024-2-9 ', '2024-02-09'],
	['29-02-2023', undefined],
	['12-31-2024', undefined],
	['31-12-24', undefined],
	['2024', undefined],
	['', undefined]
])('the date %j is %j', (text, date) => {
	expect(parseDate(text)).toBe(date);
	if (date !== undefined) expect(parseDate(printDate(date, 'da'))).toBe(date);
});

test.each([
	['2024', '2024-01-01', '2024-12-31'],
	['2024K1', '2024-01-01', '2024-03-31'],
	['2023 q4', '2023-10-01', '2023-12-31'],
	['2024-02', '2024-02-01', '2024-02-29'],
	['2023-2', '2023-02-01', '2023-02-28'],
	['12-1999', '1999-12-01', '1999-12-31']
])('%j is the period from %s to %s', (text, fra, til) => {
	expect(parsePeriod(text)).toEqual({ fra, til });
});

test.each(['2024K5', '2024-13', '2024-00', '24', 'K1', '2024-01-01', ''])('%j is no period', (text) => {
	expect(parsePeriod(text)).toBeUndefined();
});

describe('options', () => {
	const of = (...labels: string[]) => findable(labels.map((label, at) => ({ value: `0${at}`, label })));
	const found = (labels: string[], query: string) =>
		findOptions(of(...labels), query).map(({ label }) => label);

	test.each([
		['Århus', 'arhus'],
		['AARHUS', 'arhus'],
		['Køge', 'koge'],
		['Koege', 'koge'],
		['Ærøskøbing', 'aeroskobing'],
		['Tårnby', 'tarnby'],
		['Málaga ', 'malaga']
	])('%s is compared as %s', (text, key) => {
		expect(folded(text)).toBe(key);
	});

	test('are found by every word, the same one first, then those that begin so', () => {
		const labels = ['Nordfyns', 'Sønderborg by', 'Sønderborg', 'By Sønderborg'];
		expect(found(labels, 'sønderborg')).toEqual(['Sønderborg', 'Sønderborg by', 'By Sønderborg']);
		expect(found(labels, 'borg by')).toEqual(['Sønderborg by', 'By Sønderborg']);
		expect(found(labels, '00')).toEqual(['Nordfyns']);
		expect(found(labels, ' ')).toEqual(labels);
		expect(found(labels, 'x')).toEqual([]);
	});

	test('are drawn a few more than are seen, and scrolled as little as need be', () => {
		expect(listWindow(0, 32, { rows: 10_000, seen: 8 })).toEqual({ first: 0, end: 12 });
		expect(listWindow(3200, 32, { rows: 10_000, seen: 8 })).toEqual({ first: 98, end: 110 });
		expect(listWindow(1e9, 32, { rows: 100, seen: 8 })).toEqual({ first: 88, end: 100 });
		expect(listWindow(0, 32, { rows: 3, seen: 3 })).toEqual({ first: 0, end: 3 });
		expect(scrolledTo(3, 0, { row: 32, seen: 8 })).toBe(0);
		expect(scrolledTo(8, 0, { row: 32, seen: 8 })).toBe(32);
		expect(scrolledTo(0, 320, { row: 32, seen: 8 })).toBe(0);
	});
});

describe('a cell of a table of values', () => {
	const [da, en] = [messagesIn('da'), messagesIn('en')];
	const column = (type: 'text' | 'integer' | 'decimal' | 'date' | 'boolean') => ({
		name: 'x',
		label: 'x',
		type
	});

	test.each([
		['text', ' a ', ' a '],
		['text', '0101', '0101'],
		['integer', '1.234', 1234],
		['decimal', '−1.234,5', -1234.5],
		['date', '1-2-2024', '2024-02-01'],
		['boolean', 'Ja', true],
		['boolean', 'nej', false],
		['decimal', '', null]
	] as const)('of type %s reads %j as %j', (type, text, value) => {
		expect(readCell(text, column(type), da)).toEqual({ value });
		if (value !== null && type !== 'text')
			expect(readCell(printCell(value, column(type), en), column(type), en)).toEqual({ value });
	});

	test.each([
		['integer', '1,5', '“1,5” er ikke et helt tal.'],
		['decimal', 'x', '“x” er ikke et tal. Skriv for eksempel 1.234,5.'],
		['date', '2024', '“2024” er ikke en dato. Skriv for eksempel 31-12-2024.'],
		['boolean', 'måske', '“måske” er hverken ja eller nej.']
	] as const)('of type %s says what is wrong with %j', (type, text, problem) => {
		expect(readCell(text, column(type), da)).toEqual({ problem });
	});

	test.each([
		[
			'a\tb\r\nc\td\r\n',
			[
				['a', 'b'],
				['c', 'd']
			]
		],
		['a', [['a']]],
		['a\t\nb', [['a', ''], ['b']]],
		['"to\nlinjer"\t"et ""ord"""\n', [['to\nlinjer', 'et "ord"']]],
		['"a" b\tc', [['"a" b', 'c']]],
		['', [['']]]
	])('pasted as %j', (text, cells) => {
		expect(pastedCells(text)).toEqual(cells);
	});
});
