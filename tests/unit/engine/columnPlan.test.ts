import { afterAll, beforeAll, expect, test } from 'vitest';
import { columnPlan } from '#lib/engine/import/columnPlan.ts';
import type { Source } from '#lib/engine/import/plan.ts';
import type { ColumnForm, ColumnType, Dialect } from '#lib/notebook/notebook.ts';
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

const danishWords: Dialect = { ...danish, zero: ['-'] };

const planOf = (
	type: ColumnType,
	dialect: Dialect,
	{ form, source = 'text' }: { form?: ColumnForm; source?: Source } = {}
) =>
	columnPlan(
		{ name: 'x', type, from: 0, ...(form && { form }) },
		{ c: 'c0', p: 'p0', source, dialect, first: true }
	);

/** The value as text, `misfit`, or null, by native DuckDB. */
async function read(type: ColumnType, text: string | null, dialect: Dialect = danish, form?: ColumnForm) {
	const { parsed, value, misfits } = planOf(type, dialect, form && { form });
	const [row] = await native.rows(
		`SELECT CASE WHEN ${misfits.map(({ when }) => when).join(' OR ')} THEN 'misfit' ELSE CAST(${value} AS VARCHAR) END AS v
			FROM (SELECT *, ${parsed} AS p0 FROM (SELECT CAST(${text === null ? 'NULL' : quoted(text)} AS VARCHAR) AS c0))`
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
	['01-01-0001', null],
	['01-01-1900', null],
	['31-12-9999', null],
	['02-01-1900', '1900-01-02'],
	['30-12-9999', '9999-12-30'],
	['9999-12-31', 'misfit'],
	['29-02-2023', 'misfit'],
	['01-02-24', 'misfit']
])('the date %s is %s: a year of two digits where four were declared is none', async (text, value) => {
	expect(await read('date', text)).toEqual(value);
});

test('what the engine’s reader takes for a year of the first century is a misfit there too', async () => {
	const [misfit] = planOf('date', danish, { source: 'reader' }).misfits;
	const isMisfit = async (date: string) =>
		(await native.rows(`SELECT ${misfit?.when} AS m FROM (SELECT DATE '${date}' AS p0)`))[0]?.['m'];
	expect(await isMisfit('0024-02-01')).toBe(true);
	expect(await isMisfit('0001-01-01')).toBe(false);
	expect(await isMisfit('1924-02-01')).toBe(false);
});

test('the engine’s reader is asked for a value only where it is as strict as we are', () => {
	const scanned = (type: ColumnType, dialect: Dialect, form?: ColumnForm) =>
		planOf(type, dialect, { source: 'reader', ...(form && { form }) }).scanned;
	const types = ['text', 'integer', 'decimal', 'date', 'timestamp', 'boolean'] as const;
	const { thousands: _, ...ungrouped } = danish;
	const asked = (dialect: Dialect) => types.map((type) => scanned(type, dialect));
	expect(asked(danish)).toEqual(['VARCHAR', 'VARCHAR', 'VARCHAR', 'DATE', 'VARCHAR', 'VARCHAR']);
	expect(asked(ungrouped)).toEqual(['VARCHAR', 'DOUBLE', 'DOUBLE', 'DATE', 'VARCHAR', 'VARCHAR']);
	expect(asked({ ...ungrouped, zero: ['-'] })[1]).toBe('VARCHAR');
	expect(scanned('decimal', danish, { thousands: '' })).toBe('DOUBLE');
	expect(scanned('decimal', ungrouped, { decimal: '.' })).toBe('VARCHAR');
	expect(scanned('decimal', ungrouped, { marked: true })).toBe('VARCHAR');
	expect(scanned('date', ungrouped, { date: 'yyyymmdd' })).toBe('VARCHAR');
});

test.each([
	['5,1 %', '5.1'],
	['5,1%', '5.1'],
	['-5,1\u00a0%', '-5.1'],
	['100,-', '100.0'],
	['1.234,- kr.', '1234.0'],
	['-100,-', '-100.0'],
	['kr. 1.234,50', '1234.5'],
	['KR 5', '5.0'],
	['5 Kr', '5.0'],
	['DKK 1.000', '1000.0'],
	['7 dkk', '7.0'],
	['€ 5', '5.0'],
	['5€', '5.0'],
	['1.234,50-', '-1234.5'],
	['5\u2212', '-5.0'],
	['\u22125', '-5.0'],
	['kr. -5', '-5.0'],
	['-kr. 5', '-5.0'],
	['5- kr.', '-5.0'],
	['5 kr.-', '-5.0'],
	['+5', '5.0'],
	['12', '12.0'],
	['-', '0.0'],
	['-5-', 'misfit'],
	['5 %%', 'misfit'],
	['5 kr. 6', 'misfit'],
	['1.23 kr.', 'misfit'],
	['kr.', 'misfit'],
	['%', 'misfit'],
	['5 stk', 'misfit'],
	[null, null]
])('in a marked column %s is %s', async (text, value) => {
	expect(await read('decimal', text, danishWords, { marked: true })).toEqual(value);
});

test.each([
	['100,-', '100'],
	['100,00 kr.', '100'],
	['100,50 kr.', 'misfit'],
	['\u22121.000 kr.', '-1000']
])('in a marked column of whole numbers %s is %s', async (text, value) => {
	expect(await read('integer', text, danish, { marked: true })).toEqual(value);
});

test('what no mark was declared for is no number', async () => {
	for (const text of ['5 %', '5-', '\u22125', '100,-', '5 kr.'])
		expect(await read('decimal', text)).toBe('misfit');
});

test('a word for zero is 0 among numbers', async () => {
	expect(await read('integer', '-', danishWords)).toBe('0');
	expect(await read('decimal', ' - ', danishWords)).toBe('0.0');
	expect(await read('integer', '-')).toBe('misfit');
});

test('a column of its own form is read by that', async () => {
	expect(await read('decimal', '1,234.5', danish, { decimal: '.', thousands: ',' })).toBe('1234.5');
	expect(await read('decimal', '1.5', danish, { decimal: '.', thousands: '' })).toBe('1.5');
	expect(await read('integer', '1.234', danish, { thousands: '' })).toBe('misfit');
	expect(await read('date', '20241231', danish, { date: 'yyyymmdd' })).toBe('2024-12-31');
	expect(await read('date', '31-12-2024', danish, { date: 'yyyymmdd' })).toBe('misfit');
});

test.each([
	['yyyymmddHHMM', '202412312359', '2024-12-31 23:59:00'],
	['yyyymmddHHMM', '20241231235', 'misfit'],
	['yyyymmddHHMM', '999912312359', null],
	['yyyymmddHHMM', '000101010000', null],
	['yyyymmddHHMMSS', '20241231235958', '2024-12-31 23:59:58'],
	['yyyymmddHHMMSS', '202412312359', 'misfit']
])('a time written %s: %s is %s', async (date, text, value) => {
	expect(await read('timestamp', text, danish, { date })).toEqual(value);
});

test.each([
	['9007199254740993', '9007199254740993'],
	['1,0', '1'],
	['1,5', 'misfit'],
	['1.5', 'misfit'],
	['0x1F', 'misfit'],
	['inf', 'misfit']
])('where thousands are not parted the whole number %s is %s', async (text, value) => {
	const { thousands: _, ...ungrouped } = danish;
	expect(await read('integer', text, ungrouped)).toBe(value);
});

test('what the engine’s reader rounds is a misfit there', async () => {
	const { thousands: _, ...ungrouped } = danish;
	const { parsed, misfits } = planOf('integer', ungrouped, { source: 'reader' });
	const isMisfit = async (number: string) =>
		(
			await native.rows(
				`SELECT ${misfits[0]?.when} AS m FROM (SELECT *, ${parsed} AS p0 FROM (SELECT ${number}::DOUBLE AS c0))`
			)
		)[0]?.['m'];
	expect(await isMisfit('1.5')).toBe(true);
	expect(await isMisfit('9007199254740992')).toBe(true);
	expect(await isMisfit('9007199254740991')).toBe(false);
	expect(await isMisfit('NULL')).toBe(null);
});
