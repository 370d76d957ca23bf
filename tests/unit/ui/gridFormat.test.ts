import { describe, expect, it } from 'vitest';
import { kindOf } from '#lib/language/sql/valueKind.ts';
import { columnSentences } from '#lib/ui/columns/columnSentences.ts';
import { formatOf } from '#lib/ui/grid/format.ts';
import { parseNumber, printNumber } from '#lib/ui/inputs/numberText.ts';
import { messagesIn } from '#messages/messages.ts';

const danish = messagesIn('da');
const english = messagesIn('en');

describe('a value in the grid', () => {
	it.each([
		['DOUBLE', 1234567.891, '1.234.567,891', '1,234,567.891'],
		['DECIMAL(18,2)', 1234.5, '1234,50', '1234.50'],
		['DECIMAL(18,2)', -12345.5, '−12.345,50', '−12,345.50'],
		['INTEGER', 2024, '2024', '2024'],
		['BIGINT', 9007199254740993n, '9.007.199.254.740.993', '9,007,199,254,740,993'],
		['DOUBLE', 0.00000012345, '1,235e−7', '1.235e−7'],
		['VARCHAR', '0159', '0159', '0159'],
		['BOOLEAN', true, 'ja', 'yes'],
		['DATE', new Date(Date.UTC(2024, 1, 29)), '29-02-2024', '2024-02-29'],
		['TIMESTAMP', new Date(Date.UTC(2024, 1, 29, 13, 5)), '29-02-2024 13:05:00', '2024-02-29 13:05:00'],
		['INTEGER[]', [1, null, 2.5], '[1; ∅; 2,5]', '[1; ∅; 2.5]'],
		['STRUCT(a INTEGER)', { a: 1, b: 'x' }, '{a: 1; b: x}', '{a: 1; b: x}']
	])('of type %s, %s, reads %s in Danish and %s in English', (type, value, inDanish, inEnglish) => {
		expect([formatOf(type, danish)(value), formatOf(type, english)(value)]).toEqual([inDanish, inEnglish]);
	});

	it.each([
		['husstand', '1234567890123456789'],
		['vejkode', '1234567890123456789'],
		['kommune_id', '1234567890123456789'],
		['PersonHash', '1234567890123456789'],
		['aar', '1234567890123456789'],
		['antal', '1.234.567.890.123.456.789'],
		['antal_person', '1.234.567.890.123.456.789'],
		['husstande', '1.234.567.890.123.456.789'],
		['personaar', '1.234.567.890.123.456.789']
	])('of the column %s, %s: what is a name for something is not grouped', (column, text) => {
		expect(formatOf('BIGINT', danish, column)(1234567890123456789n)).toBe(text);
	});

	it.each([
		['husstand', '1000000', '1234567890123456789'],
		['beløb', '1.000.000', '1.234.567.890.123.456.789']
	])('of the column %s is told so in its profile, to the last digit', (name, least, most) => {
		const range = {
			min: { text: '1000000', at: 1e6 },
			max: { text: '1234567890123456789', at: 1.2345678901234568e18 }
		};
		const facts = { rows: 2, missing: 0, distinct: 2, approximate: false, range };
		const said = columnSentences({ name, type: 'BIGINT', facts, distribution: undefined }, danish);
		expect(said.range).toBe(danish.columns.range(least, most));
	});

	it.each([
		['HUGEINT', 'number'],
		['UBIGINT', 'number'],
		['DECIMAL(18,2)', 'number'],
		['DECIMAL(18,2)[]', 'other'],
		['VARCHAR', 'text'],
		["ENUM('a', 'b')", 'text'],
		['TIMESTAMP WITH TIME ZONE', 'timestamp'],
		['INTERVAL', 'other'],
		['MAP(VARCHAR, INTEGER)', 'other']
	])('of type %s is a %s', (type, kind) => {
		expect(kindOf(type)).toBe(kind);
	});
});

describe('a number as a person writes it', () => {
	it.each([
		['1.234.567,8', 1234567.8],
		['1.234', 1234],
		['1.5', 1.5],
		['−2,5', -2.5],
		['5 000', 5000],
		['1.23.4', undefined],
		['1,2,3', undefined],
		['12a', undefined],
		['', undefined]
	])('%s in Danish', (text, value) => {
		expect(parseNumber(text, 'da')).toBe(value);
	});

	it.each([
		['1,234,567.8', 1234567.8],
		['1.234', 1.234],
		['1,5', undefined]
	])('%s in English', (text, value) => {
		expect(parseNumber(text, 'en')).toBe(value);
	});

	it.each(['da', 'en'] as const)('reads back what it prints in %s', (language) => {
		const numbers = [0, -1.5, 1234.25, 0.001, 20620];
		expect(numbers.map((value) => parseNumber(printNumber(value, language), language))).toEqual(numbers);
	});
});
