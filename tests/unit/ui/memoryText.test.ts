import { expect, test } from 'vitest';
import type { CellId } from '#lib/notebook/notebook.ts';
import { bytesText } from '#lib/ui/memory/bytesText.ts';
import { daysLeft } from '#lib/ui/memory/daysLeft.ts';
import { entryName, entryText } from '#lib/ui/memory/entryText.ts';
import { largestOf, meterState } from '#lib/ui/memory/meterState.ts';
import { messagesIn } from '#messages/messages.ts';

test('bytes are read in steps of a thousand, in the language of the reader', () => {
	const danish = [0, 999, 1_500, 262_144, 12_345_678, 999_950_000, 3_328_599_654].map((bytes) =>
		bytesText(bytes, 'da').replace('\u00a0', ' ')
	);
	expect(danish).toEqual(['0 B', '999 B', '2 kB', '262 kB', '12,3 MB', '1 GB', '3,3 GB']);
	expect(bytesText(12_345_678, 'en')).toBe('12.3\u00a0MB');
});

test('days to a date are counted by the calendar, whatever the hour', () => {
	const late = new Date(2026, 10, 23, 23, 59);
	expect(
		['2026-12-05', '2026-11-23', '2026-11-22', '2027-11-23', 'soon', '2026-13-01'].map((date) =>
			daysLeft(date, late)
		)
	).toEqual([12, 0, -1, 365, undefined, undefined]);
});

test('memory is near its limit from eighty per cent on', () => {
	expect([
		meterState({ used: 799, limit: 1000 }),
		meterState({ used: 800, limit: 1000 }),
		meterState({ used: 1100, limit: 1000 }),
		meterState({ used: 0, limit: 0 })
	]).toEqual([
		{ percent: 80, near: false },
		{ percent: 80, near: true },
		{ percent: 100, near: true },
		{ percent: 0, near: false }
	]);
});

test('the three largest are named, without those of no size', () => {
	const sized = [
		{ name: 'a', bytes: 1 },
		{ name: 'b', bytes: 30 },
		{ name: 'c', bytes: 0 },
		{ name: 'd', bytes: 2 },
		{ name: 'e', bytes: 9 }
	];
	expect(largestOf(sized).map(({ name }) => name)).toEqual(['b', 'e', 'd']);
});

test('an entry tells its kind, its extent, its size and since when', () => {
	const at = new Date(2026, 10, 23, 9, 5);
	const cell = 'c1' as CellId;
	const danish = messagesIn('da');
	const english = messagesIn('en');
	expect(
		[
			entryText(
				{ kind: 'result', name: 'a', cell, as: 'table', rows: 1234, columns: 1, bytes: 5e6, at },
				danish
			),
			entryText({ kind: 'result', name: 'a', cell, as: 'view', rows: 1, columns: 3, at }, english),
			entryText({ kind: 'result', name: 'a', as: 'table', rows: 2 }, english),
			entryText(
				{ kind: 'value', cell, name: 'x', type: 'Array', length: 3, bytes: 4000, exact: false, at: +at },
				danish
			),
			entryText({ kind: 'copy', of: 'table', name: 'x', bytes: 800 }, english),
			entryText({ kind: 'seen', name: 'kladde view 1', cell, how: 'sorted', rows: 98, bytes: 3e6 }, danish)
		].map((text) => text.replaceAll('\u00a0', ' '))
	).toEqual([
		'1.234 rækker · 1 kolonne · 5 MB · lavet kl. 09.05',
		'1 row · 3 columns · view, takes nothing itself · made at 09:05',
		'made by a cell under another name · 2 rows',
		'Array · 3 elementer · ca. 4 kB · lavet kl. 09.05',
		'copy of a table that TypeScript reads · 800 B',
		'98 rækker · 3 MB'
	]);
});

test('a copy of a table is called by what was done to it and by the cell it is of', () => {
	const calledIn = (language: 'da' | 'en', how: 'sorted' | 'filtered' | 'both') =>
		entryName(
			{ kind: 'seen', name: 'kladde view 1', cell: 'c1' as CellId, how, rows: 2 },
			{ titleOf: () => 'balance', words: messagesIn(language).memory }
		);
	expect([
		calledIn('da', 'sorted'),
		calledIn('da', 'filtered'),
		calledIn('da', 'both'),
		calledIn('en', 'both')
	]).toEqual([
		'sorteret kopi af balance',
		'filtreret kopi af balance',
		'filtreret og sorteret kopi af balance',
		'filtered and sorted copy of balance'
	]);
});
