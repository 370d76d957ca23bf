import { describe, expect, it } from 'vitest';
import { clockOfSerial, dateOfSerial } from '#lib/extract/formats/spreadsheet/serialDate.ts';
import { builtInFormat, codeText, formatOfCode } from '#lib/extract/formats/spreadsheet/numberFormat.ts';
import { plainNumber } from '#lib/extract/formats/spreadsheet/plainNumber.ts';
import { areaOf, columnOf } from '#lib/extract/formats/spreadsheet/cellPlace.ts';

describe('a serial number as a date', () => {
	it.each([
		[1, '1900-01-01'],
		[59, '1900-02-28'],
		[60, '1900-02-29'],
		[61, '1900-03-01'],
		[36526, '2000-01-01'],
		[45351, '2024-02-29'],
		[45292.25, '2024-01-01 06:00:00'],
		[45000.333333333336, '2023-03-15 08:00:00'],
		[45292.00001157407, '2024-01-01 00:00:01'],
		[45292.99999999999, '2024-01-02'],
		[2958465, '9999-12-31']
	])('%d is %s', (serial, day) => expect(dateOfSerial(serial, 1900)).toBe(day));

	it('counts from 1904 in a workbook that says so', () => {
		expect(dateOfSerial(0, 1904)).toBe('1904-01-01');
		expect(dateOfSerial(60, 1904)).toBe('1904-03-01');
		expect(dateOfSerial(2957003, 1904)).toBe('9999-12-31');
	});

	it.each([-1, 2958466, Number.NaN, Infinity])('%d is none', (serial) =>
		expect(dateOfSerial(serial, 1900)).toBeUndefined()
	);

	it('may be a time of day, or longer than a day', () => {
		expect([0.5, 1.5, 0.123456789, -0.25].map(clockOfSerial)).toEqual([
			'12:00:00',
			'36:00:00',
			'02:57:46.667',
			'-06:00:00'
		]);
	});
});

describe('a number format', () => {
	it.each([
		['General', 'number'],
		['0', 'number'],
		['0.00', 'number'],
		['#,##0.00 "kr."', 'number'],
		['#,##0.00\\ "kr.";[Red]-#,##0.00\\ "kr."', 'number'],
		['_-* #,##0.00 [$DKK]_-;-* #,##0.00 [$DKK]_-', 'number'],
		['0.0%', 'number'],
		['0.00E+00', 'number'],
		['# ?/?', 'number'],
		['0 "dage"', 'number'],
		['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 'date'],
		['dd\\-mm\\-yyyy;@', 'date'],
		['d. mmmm yyyy', 'date'],
		['mmm-yy', 'date'],
		['yyyy', 'date'],
		['dd-mm-yyyy hh:mm', 'date'],
		['"Uge" d', 'date'],
		['hh:mm', 'clock'],
		['h:mm AM/PM', 'clock'],
		['mm:ss.0', 'clock'],
		['[h]:mm:ss', 'clock'],
		['0000', 'code'],
		['000000\\-0000', 'code'],
		['00 00 00 00', 'code'],
		['@', 'number']
	])('%s makes a %s', (code, as) => expect(formatOfCode(code).as).toBe(as));

	it('may be one that every workbook knows', () => {
		expect([0, 2, 14, 21, 22, 46, 49].map((id) => builtInFormat(id).as)).toEqual([
			'number',
			'number',
			'date',
			'clock',
			'date',
			'clock',
			'number'
		]);
	});

	it('of zeros is filled from the right and loses no digit', () => {
		expect(codeText(159, '0000')).toBe('0159');
		expect(codeText(707614285, '000000-0000')).toBe('070761-4285');
		expect(codeText(12345, '0000')).toBe('12345');
		expect(codeText(1.5, '0000')).toBeUndefined();
		expect(codeText(-7, '0000')).toBeUndefined();
	});
});

describe('a number', () => {
	it('is written with all its digits and without an exponent', () => {
		expect([1e21, -1.5e22, 1e-7, 1.25e-10, -0, 0.1 + 0.2, 123456789.125].map(plainNumber)).toEqual([
			'1000000000000000000000',
			'-15000000000000000000000',
			'0.0000001',
			'0.000000000125',
			'0',
			'0.30000000000000004',
			'123456789.125'
		]);
	});
});

describe('a place in a sheet', () => {
	it('is counted from nought', () => {
		expect(['A1', 'Z9', 'AA1', 'XFD1', '12'].map(columnOf)).toEqual([0, 25, 26, 16383, -1]);
	});

	it('may be an area, whole columns or rows', () => {
		expect(areaOf('B4:H200')).toEqual({ top: 3, left: 1, bottom: 199, right: 7 });
		expect(areaOf('$b$4')).toEqual({ top: 3, left: 1, bottom: 3, right: 1 });
		expect(areaOf('B:C')).toEqual({ top: 0, left: 1, bottom: 1_048_575, right: 2 });
		expect(areaOf('4:9')).toEqual({ top: 3, left: 0, bottom: 8, right: 16_383 });
		expect(['', 'H4:B2', 'A0:B2', 'nej'].map(areaOf)).toEqual([undefined, undefined, undefined, undefined]);
	});
});
