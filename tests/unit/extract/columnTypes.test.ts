import { describe, expect, it } from 'vitest';
import { misfitsOf, typeOf } from '#lib/extract/columnTypes.ts';

const form = { decimal: ',', thousands: '.', date: 'dd-mm-yyyy', missing: ['..'] } as const;
const codes = Array.from({ length: 30 }, (_, index) => String(101 + index).padStart(4, '0'));

describe('the type of a column', () => {
	it.each([
		['whole numbers with signs and thousands', ['-12', '+3', '1.234.567', '..'], 'integer'],
		['decimals', ['1.234,5', '-0,25', '7'], 'decimal'],
		['days that exist', ['29-02-2024', '31-12-9999'], 'date'],
		['a day that does not exist makes text', ['29-02-2023', '01-01-2023'], 'text'],
		['days with a time', ['01-01-2024 00:00', '31-01-2024 23:59:59'], 'timestamp'],
		['yes and no', ['Ja', 'NEJ'], 'boolean'],
		['yes alone is text', ['Ja'], 'text'],
		['nothing but missing words is text', ['..'], 'text'],
		['leading zeros', ['0101', '0159'], 'text'],
		['nought is a number', ['0', '10'], 'integer'],
		['leading zeros with a stray word', [...codes, 'Ukendt'], 'text'],
		['CPR numbers with a hyphen', ['610101-4285', '711299-1118'], 'text'],
		['more digits than an integer holds', ['1234567890123456789'], 'decimal'],
		['a number that Excel spoiled', ['7.07614E+08', '12'], 'text']
	] as const)('%s', (_, values, type) => {
		expect(typeOf({ header: 'værdi', values }, form)).toBe(type);
	});

	it('is text for digits under a code’s header, and a number under any other', () => {
		const typeUnder = (header: string) => typeOf({ header, values: ['101', '2860'] }, form);
		const names = [
			'KOMKODE',
			'kom',
			'Kommunekode',
			'kommunenr',
			'Postnr',
			'VEJ_KODE',
			'CVR-nr',
			'pnr',
			'kontonr'
		];
		expect(names.map(typeUnder)).toEqual(names.map(() => 'text'));
		const quantities = ['antal', 'indkom', 'kontobeløb', 'år', 'alder'];
		expect(quantities.map(typeUnder)).toEqual(quantities.map(() => 'integer'));
	});

	it('leaves the values that break it', () => {
		const values = ['1', '2', '..', 'mange'];
		expect(misfitsOf({ header: 'antal', values }, 'integer', form)).toEqual(['mange']);
		expect(misfitsOf({ header: 'antal', values }, 'date', form)).toEqual(['1', '2', 'mange']);
		expect(misfitsOf({ header: 'antal', values }, 'boolean', form)).toEqual(['2', 'mange']);
		expect(misfitsOf({ header: 'antal', values }, 'text', form)).toEqual([]);
	});
});
