import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { columnNamesOf } from '#lib/extract/columnNames.ts';
import { matchesPattern } from '#lib/extract/matchesPattern.ts';
import { nameOf } from '#lib/extract/nameOf.ts';
import { patternOf } from '#lib/extract/patternOf.ts';

describe('column names', () => {
	it('are trimmed, composed, filled in and told apart as SQL tells names apart', () => {
		expect(columnNamesOf([' År ', 'A\u030ar', 'år', '', 'To\r\nlinjer', '0...5'])).toEqual([
			'År',
			'År_2',
			'år_3',
			'kolonne_4',
			'To linjer',
			'0...5'
		]);
	});

	it('are unique and never empty, whatever the headers', () => {
		const header = fc.constantFrom('a', 'A', 'a_2', '', ' ', 'kolonne_1', 'kolonne_2', 'æ');
		fc.assert(
			fc.property(fc.array(header), (headers) => {
				const names = columnNamesOf(headers).map((name) => name.toLowerCase());
				expect(names).not.toContain('');
				expect(new Set(names).size).toBe(headers.length);
			}),
			{ seed: 2024, numRuns: 1000 }
		);
	});
});

describe('a name for SQL from a file’s name', () => {
	it.each([
		['kvinder_20-29.csv', 'kvinder_20_29'],
		['Børn & Unge (2024).CSV', 'børn_unge_2024'],
		['2024_flytninger.csv.gz', 't_2024_flytninger'],
		['Flyttetal v1.2 udtræk.txt', 'flyttetal_v1_2_udtræk'],
		['A\u030arhus.csv', 'århus'],
		['.csv', 'udtraek']
	])('%s → %s', (file, name) => {
		expect(nameOf(file)).toBe(name);
	});
});

describe('a file name pattern', () => {
	it.each([
		[['kvinder_0-9.csv', 'kvinder_10-19.csv', 'kvinder_20-29.csv'], 'kvinder_*.csv'],
		[['kvinder_10-19.csv', 'kvinder_20-19.csv'], 'kvinder_*-19.csv'],
		[['tal_2023.csv', 'tal_2024.csv'], 'tal_*.csv'],
		[['ens.csv'], 'ens.csv']
	] as const)('for %j is %s', (names, pattern) => {
		const [first, ...rest] = names;
		expect(patternOf([first, ...rest])).toBe(pattern);
	});

	it('fits by the whole name, whatever its case and its way of writing å, and takes no other sign as special', () => {
		expect(matchesPattern('Kvinder_20-29.CSV', 'kvinder_*.csv')).toBe(true);
		expect(matchesPattern('a\u030a.csv', 'å.csv')).toBe(true);
		expect(matchesPattern('kvinder_20-29.csv.bak', 'kvinder_*.csv')).toBe(false);
		expect(matchesPattern('tal(1)xcsv', 'tal(1).csv')).toBe(false);
		expect(matchesPattern('tal (1) [x].csv', 'tal (1) [x].csv')).toBe(true);
	});

	it('of many stars takes the parts between them in order, once each', () => {
		expect(matchesPattern('a-b-c.csv', '*b*c*')).toBe(true);
		expect(matchesPattern('a-c-b.txt', '*b*c*')).toBe(false);
		expect(matchesPattern('ab', 'ab*b')).toBe(false);
		expect(matchesPattern('a'.repeat(250), `${'*a'.repeat(100)}*b`)).toBe(false);
	});

	it('made from names fits every one of them', () => {
		const name = fc.string({ unit: fc.constantFrom('a', 'b', '1', '2', '-', '_', '.', 'ø'), minLength: 1 });
		fc.assert(
			fc.property(fc.tuple(name), fc.array(name), ([first], others) => {
				const pattern = patternOf([first, ...others]);
				for (const each of [first, ...others]) expect(matchesPattern(each, pattern)).toBe(true);
			}),
			{ seed: 2024, numRuns: 2000 }
		);
	});
});
