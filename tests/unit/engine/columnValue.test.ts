import { afterAll, beforeAll, expect, test } from 'vitest';
import { carefulValue, swiftValue } from '#lib/engine/columnValue.ts';
import type { ColumnType, Dialect } from '#lib/notebook/notebook.ts';
import { nativeDuckDb, quoted } from '../../support/nativeDuckDb.ts';

const danish: Dialect = {
	encoding: 'utf-8',
	separator: ';',
	quote: '"',
	decimal: ',',
	thousands: '.',
	header: true,
	skip: 0,
	date: 'dd-mm-yyyy',
	missing: []
};

let native: Awaited<ReturnType<typeof nativeDuckDb>>;
beforeAll(async () => {
	native = await nativeDuckDb();
});
afterAll(() => native.close());

/** The value as text, `misfit`, or null, by native DuckDB. */
async function read(type: ColumnType, text: string | null, dialect: Dialect = danish) {
	const { value, misfit } = carefulValue({ type, scannedAs: 'c0', dialect });
	const [row] = await native.rows(
		`SELECT CASE WHEN ${misfit} THEN 'misfit' ELSE CAST(${value} AS VARCHAR) END AS v
			FROM (SELECT CAST(${text === null ? 'NULL' : quoted(text)} AS VARCHAR) AS c0)`
	);
	return row?.['v'];
}

test.each([
	['1.234', '1234'],
	['1.234.567', '1234567'],
	['1234', '1234'],
	['-1.234', '-1234'],
	['+7', '7'],
	[' 12 ', '12'],
	['12.34', 'misfit'],
	['1.23', 'misfit'],
	['1,5', 'misfit'],
	['1e3', 'misfit'],
	['x', 'misfit'],
	[null, null]
])('with a dot between thousands the whole number %s is %s', async (text, value) => {
	expect(await read('integer', text)).toEqual(value);
});

test.each([
	['1.234,50', '1234.5'],
	['0,5', '0.5'],
	['1.234', '1234.0'],
	['12.5', 'misfit'],
	['1,234.5', 'misfit']
])('with a dot between thousands the number %s is %s', async (text, value) => {
	expect(await read('decimal', text)).toEqual(value);
});

test.each(['1 234,5', '1\u00a0234,5', '1\u202f234,5'])(
	'a thousands space may be a hard or a narrow one',
	async (text) => {
		expect(await read('decimal', text, { ...danish, thousands: ' ' })).toBe('1234.5');
	}
);

test('an English number is read the English way', async () => {
	const english: Dialect = { ...danish, decimal: '.', thousands: ',' };
	expect(await read('decimal', '1,234.5', english)).toBe('1234.5');
	expect(await read('decimal', '1.234,5', english)).toBe('misfit');
});

test.each([
	['Ja', 'true'],
	['NEJ', 'false'],
	['j', 'true'],
	['N', 'false'],
	['falsk', 'false'],
	['1', 'true'],
	['måske', 'misfit'],
	[null, null]
])('the word %s is %s', async (text, value) => {
	expect(await read('boolean', text)).toEqual(value);
});

test.each([
	['31-12-2024 23:59', '2024-12-31 23:59:00'],
	['1-2-2024 01:02:03', '2024-02-01 01:02:03'],
	['31-12-2024T10:11:12', '2024-12-31 10:11:12'],
	['31-12-2024', '2024-12-31 00:00:00'],
	['31-02-2024 10:00', 'misfit'],
	['2024-12-31 10:00', 'misfit']
])('the time %s is %s', async (text, value) => {
	expect(await read('timestamp', text)).toEqual(value);
});

test.each([
	['31-12-2024', '2024-12-31'],
	['1-2-2024', '2024-02-01'],
	['01-01-0001', '0001-01-01'],
	['9999-12-31', 'misfit'],
	['29-02-2023', 'misfit'],
	['01-02-24', 'misfit']
])('the date %s is %s: a year of two digits where four were declared is none', async (text, value) => {
	expect(await read('date', text)).toEqual(value);
});

test('what the engine’s reader takes for a year of the first century is a misfit there too', async () => {
	const { misfit } = swiftValue({ type: 'date', scannedAs: 'c0', dialect: danish });
	const isMisfit = async (date: string) =>
		(await native.rows(`SELECT ${misfit} AS m FROM (SELECT DATE '${date}' AS c0)`))[0]?.['m'];
	expect(await isMisfit('0024-02-01')).toBe(true);
	expect(await isMisfit('0001-01-01')).toBe(false);
	expect(await isMisfit('1924-02-01')).toBe(false);
});

test('the engine’s reader is asked for a value only where it is as strict as we are', () => {
	const scanned = (type: ColumnType, dialect: Dialect) =>
		swiftValue({ type, scannedAs: 'c0', dialect }).scanned;
	const types = ['text', 'integer', 'decimal', 'date', 'timestamp', 'boolean'] as const;
	const { thousands: _, ...ungrouped } = danish;
	expect(types.map((type) => scanned(type, danish))).toEqual([
		'VARCHAR',
		'VARCHAR',
		'VARCHAR',
		'DATE',
		'VARCHAR',
		'VARCHAR'
	]);
	expect(types.map((type) => scanned(type, ungrouped))).toEqual([
		'VARCHAR',
		'BIGINT',
		'DOUBLE',
		'DATE',
		'VARCHAR',
		'VARCHAR'
	]);
});
