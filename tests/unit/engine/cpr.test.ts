import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { columnPlan } from '#lib/engine/import/columnPlan.ts';
import type { ImportColumn } from '#lib/engine/import/plan.ts';
import { scanOf } from '#lib/engine/import/scan.ts';
import { swiftQuery } from '#lib/engine/import/scan.ts';
import { cprSteps } from '#lib/engine/import/cpr.ts';
import { nativeDuckDb, quoted } from '../../support/nativeDuckDb.ts';
import { plainDialect } from '../../support/plainDialect.ts';

let native: Awaited<ReturnType<typeof nativeDuckDb>>;
beforeAll(async () => {
	native = await nativeDuckDb();
});
afterAll(() => native.close());

const column = (rest: Partial<ImportColumn>): ImportColumn => ({ name: 'x', type: 'text', from: 0, ...rest });

/** The value as text, or why it is none; beside it what is noted. */
async function read(rest: Partial<ImportColumn>, text: string | null) {
	const plan = columnPlan(column(rest), {
		c: 'c0',
		p: 'p0',
		source: 'text',
		dialect: plainDialect,
		first: true
	});
	const why = plan.misfits.map((misfit) => `WHEN ${misfit.when} THEN '${misfit.why}'`).join(' ');
	const notes = plan.notes.map(({ when, what }) => `CASE WHEN ${when} THEN '${what}' END`).join(', ');
	const given = text === null ? 'NULL' : quoted(text);
	const seen = cprSteps('c0').reduce(
		(from, step) => `(SELECT *, ${step.map(({ name, is }) => `${is} AS ${name}`).join(', ')} FROM ${from})`,
		`(SELECT CAST(${given} AS VARCHAR) AS c0)`
	);
	const [row] = await native.rows(
		`SELECT ${why === '' ? '' : `CASE ${why} ELSE`} CAST(${plan.value} AS VARCHAR) ${why === '' ? '' : 'END'} AS v, concat_ws(' ', NULL, ${notes === '' ? 'NULL' : notes}) AS n
			FROM (SELECT *, ${plan.parsed} AS p0 FROM ${seen})`
	);
	return [row?.['v'], row?.['n']];
}

// The seventh digit and the year tell the century (DOMAIN.md).
test.each([
	['6101000000', '1900-01-01'],
	['6101993999', '1999-01-01'],
	['6101364000', '2036-01-01'],
	['6101374000', '1937-01-01'],
	['6101369000', '2036-01-01'],
	['6101379000', '1937-01-01'],
	['6101575000', '2057-01-01'],
	['6101585000', '1858-01-01'],
	['6101578000', '2057-01-01'],
	['6101998000', '1899-01-01'],
	['9112200000', '1920-12-31'],
	['8902200000', '1920-02-29'],
	['8902004000', '2000-02-29'],
	['070761-4285', '1961-07-07'],
	['070761 4285', '1961-07-07'],
	[' 070761-4285 ', '1961-07-07'],
	['707614285', '1961-07-07'],
	['70761-4285', '1961-07-07'],
	['111111-1118', '1911-11-11']
])('the birth date in %s is %s', async (text, date) => {
	expect((await read({ as: 'birth-date', type: 'date' }, text))[0]).toBe(date);
});

test.each([
	['8902000000', 'not-cpr'],
	['8902190000', 'not-cpr'],
	['9204600000', 'not-cpr'],
	['3113600000', 'not-cpr'],
	['6000600000', 'not-cpr'],
	['5101600000', 'not-cpr'],
	['0001600000', 'not-cpr'],
	['12345', 'not-cpr'],
	['61016000000', 'not-cpr'],
	['070761/4285', 'not-cpr'],
	['Jensen', 'not-cpr'],
	['7.07614E+08', 'lost-digits'],
	['7,07614E+08', 'lost-digits'],
	['7E+08', 'lost-digits'],
	[null, null]
])('nothing is made of %s: %s', async (text, why) => {
	for (const as of ['pseudonym', 'birth-date', 'sex'] as const) {
		// Of the pseudonym, made elsewhere, only the reason is asked here.
		if (as === 'pseudonym' && why === null) continue;
		if (as !== 'pseudonym') expect((await read({ as }, text))[0]).toBe(why);
	}
	expect((await read({ as: 'age', at: '2024-12-31' }, text))[0]).toBe(why);
});

test.each([
	['6107614285', '2024-06-30', '62'],
	['6107614285', '2024-07-01', '63'],
	['070761-4285', '2024-07-06', '62'],
	['070761-4285', '2024-07-07', '63'],
	['8902004000', '2023-02-28', '22'],
	['8902004000', '2023-03-01', '23'],
	['8902004000', '2024-02-29', '24'],
	['6101244000', '2024-01-01', '0'],
	['6101998000', '2024-01-01', '125'],
	['6112244000', '2024-01-01', null]
])('the age of %s on %s is %s', async (text, at, age) => {
	expect((await read({ as: 'age', type: 'integer', at }, text))[0]).toBe(age);
});

test.each([
	['6107614285', 'mand'],
	['6107614284', 'kvinde'],
	['070761-4285', 'mand'],
	['111111-1118', 'kvinde']
])('the sex in %s is %s', async (text, sex) => {
	expect((await read({ as: 'sex' }, text))[0]).toBe(sex);
});

test.each([
	['070761-4285', '070761-4285', ''],
	['0707614285', '0707614285', ''],
	['111111-1118', '111111-1118', ''],
	['707614285', '0707614285', 'restored-zero'],
	['70761-4285', '070761-4285', 'restored-zero'],
	['610761-4285', '610761-4285', 'modulus-11'],
	['999999999', '999999999', 'unlike-role'],
	['Jensen', 'Jensen', 'unlike-role'],
	['7.07614E+08', 'lost-digits', 'unlike-role'],
	[null, null, '']
])('the number %s is kept as %s, and noted: %s', async (text, value, notes) => {
	expect(await read({ role: 'cpr' }, text)).toEqual([value, notes]);
});

test('modulus 11 is the sum of weighted digits', async () => {
	const weights = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
	const numbers = fc.sample(fc.integer({ min: 0, max: 9_999 }), { seed: 4, numRuns: 60 });
	for (const last of numbers) {
		const text = `710182${String(last).padStart(4, '0')}`;
		const sum = [...text].reduce((all, digit, at) => all + Number(digit) * weights[at]!, 0);
		expect((await read({ role: 'cpr' }, text))[1], text).toBe(sum % 11 === 0 ? '' : 'modulus-11');
	}
});

test.each([
	['municipality', '101', '0101', 'restored-zero'],
	['municipality', '0101', '0101', ''],
	['municipality', '11', '11', 'unlike-role'],
	['municipality', 'Aarhus', 'Aarhus', 'unlike-role'],
	['municipality', null, null, ''],
	['street', '1', '0001', 'restored-zero'],
	['street', '12', '0012', 'restored-zero'],
	['street', '123', '0123', 'restored-zero'],
	['street', '12345', '12345', 'unlike-role'],
	['postal-code', '800', '0800', 'restored-zero'],
	['postal-code', '80', '80', 'unlike-role'],
	['cvr', '12345678', '12345678', ''],
	['cvr', '1234567', '1234567', 'unlike-role'],
	['cvr', '1.23457E+07', 'lost-digits', 'unlike-role'],
	['p-number', '1234567890', '1234567890', ''],
	['p-number', '123456789', '123456789', 'unlike-role'],
	['p-number', '1,0E+09', 'lost-digits', 'unlike-role'],
	['name', '101', '101', '']
])('in the role %s the value %s is %s, and noted: %s', async (role, text, value, notes) => {
	expect(await read({ role }, text)).toEqual([value, notes]);
});

test('an age needs its day', () => {
	expect(() => scanOf([column({ as: 'age' })], plainDialect, () => 'text')).toThrow('the day it is of');
});

test('of several columns from one the first alone tells what was noted', () => {
	const columns = [column({ as: 'sex' }), column({ as: 'birth-date', name: 'y', type: 'date' })];
	const scan = scanOf(columns, plainDialect, () => 'reader');
	expect(scan.plans.map(({ notes }) => notes.map(({ what }) => what))).toEqual([
		['restored-zero', 'modulus-11'],
		[]
	]);
	expect(swiftQuery(scan, { from: 'x', notes: [] })).toContain('birth_c0');
});
