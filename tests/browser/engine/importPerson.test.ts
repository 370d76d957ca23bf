import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine, ExtractImport } from '#lib/engine/engine.ts';
import { defineIn, errorOf, rowsIn, startEngine, valueOf } from '../../support/engine.ts';
import { day, extractOf, piecedFile, textPiece } from '../../support/extractText.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await startEngine();
});
afterAll(() => engine.close());

const key = Uint8Array.from({ length: 32 }, (_, at) => (at * 37 + 11) % 256);

/** HMAC-SHA-256 by the browser, which is not ours. */
async function pseudonymOf(digits: string): Promise<string> {
	const algorithm = { name: 'HMAC', hash: 'SHA-256' };
	const imported = await crypto.subtle.importKey('raw', key, algorithm, false, ['sign']);
	const signed = new Uint8Array(await crypto.subtle.sign('HMAC', imported, new TextEncoder().encode(digits)));
	return Array.from(signed.subarray(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const made = [
	{ name: 'person', type: 'text', as: 'pseudonym', role: 'cpr', from: 1 },
	{ name: 'født', type: 'date', as: 'birth-date', from: 1 },
	{ name: 'alder', type: 'integer', as: 'age', at: '2024-12-31', from: 1 },
	{ name: 'køn', type: 'text', as: 'sex', from: 1 },
	{ name: 'n', type: 'integer', from: 0 }
] as const;

const persons = (text: string, rest: Partial<ExtractImport> = {}): ExtractImport => ({
	...extractOf(text, { n: 'integer', cpr: 'text' }),
	columns: made,
	key,
	...rest
});

const rows = [
	'n;cpr',
	'1;070761-4285',
	'2;707614285',
	'3;',
	'4;111111-1118',
	'5;0707614285',
	'6;910220-1234',
	''
].join('\n');

test('a pseudonym, a birth date, an age and a sex take the number’s place', async () => {
	const imported = valueOf(await engine.importExtract(persons(rows)));
	expect(imported).toMatchObject({
		rows: 5,
		rejects: {
			count: 1,
			first: [{ file: 'ind.csv', line: 7, column: 'person', text: '910220-1234', why: 'not-cpr' }]
		},
		notes: [{ column: 'person', what: 'restored-zero', count: 1 }]
	});
	const [seven, eleven] = await Promise.all([pseudonymOf('0707614285'), pseudonymOf('1111111118')]);
	expect(await rowsIn(engine, 'FROM ind')).toEqual([
		[seven, day('1961-07-07'), 63, 'mand', 1],
		[seven, day('1961-07-07'), 63, 'mand', 2],
		[null, null, null, null, 3],
		[eleven, day('1911-11-11'), 113, 'kvinde', 4],
		[seven, day('1961-07-07'), 63, 'mand', 5]
	]);
	expect(valueOf(await engine.describe('ind')).map(({ name, type }) => [name, type])).toEqual([
		['person', 'VARCHAR'],
		['født', 'DATE'],
		['alder', 'BIGINT'],
		['køn', 'VARCHAR'],
		['n', 'BIGINT']
	]);
});

test('pieces and plain text give the same person the same pseudonym, over several windows', async () => {
	const many = Array.from({ length: 400_000 }, (_, at) => {
		const born = `${61 + (at % 28)}${String(1 + (at % 12)).padStart(2, '0')}${String(at % 100).padStart(2, '0')}`;
		return `${at};${born}${String(at % 9_973).padStart(4, '0')}`;
	});
	const plain = new File([`n;cpr\n${many.slice(0, 390_000).join('\n')}\n`], 'a.csv');
	const pieced = piecedFile('b.xlsx', [textPiece(`${many.slice(390_000).join('\n')}\n`, 1)]);
	const told: number[] = [];
	const extract = persons('', { files: [plain, pieced], key });
	const { rows: loaded } = valueOf(
		await engine.importExtract(extract, { progress: (done) => told.push(done) })
	);
	expect(loaded).toBe(400_000);
	const distinct = new Set(many.map((row) => row.split(';')[1])).size;
	expect(
		await rowsIn(engine, 'SELECT count(DISTINCT person), min(strlen(person)), max(strlen(person)) FROM ind')
	).toEqual([[distinct, 32, 32]]);
	for (const at of [0, 389_999, 390_000, 399_999]) {
		const expected = await pseudonymOf(many[at]!.split(';')[1]!);
		expect(await rowsIn(engine, `SELECT person FROM ind WHERE n = ${at}`)).toEqual([[expected]]);
	}
	expect(told.length).toBeGreaterThan(1);
});

test('without a key no pseudonym is made, and nothing loaded', async () => {
	const { key: _, ...keyless } = persons(rows);
	const before = valueOf(await engine.relations());
	expect(errorOf(await engine.importExtract(keyless))).toEqual({ kind: 'no-key' });
	expect(valueOf(await engine.relations())).toEqual(before);
});

test('the number and the key are nowhere in the engine, not even where a cell had all statements logged', async () => {
	const fresh = await startEngine();
	try {
		valueOf(await fresh.query(`CALL enable_logging(level = 'trace')`));
		valueOf(await fresh.importExtract(persons(rows)));
		const log = JSON.stringify(await rowsIn(fresh, 'SELECT message FROM duckdb_logs'));
		expect(log).toContain('kladde arriving');
		const hex = Array.from(key.subarray(0, 4), (byte) => byte.toString(16).padStart(2, '0')).join('');
		for (const secret of ['0707614285', '070761-4285', hex, hex.toUpperCase(), 'x0B\\\\x30']) {
			expect(log).not.toContain(secret);
		}
		expect(valueOf(await fresh.relations()).map(({ name }) => name)).toEqual(['ind']);
		const functions = `SELECT function_name FROM duckdb_functions() WHERE function_name ILIKE '%pseudonym%' OR function_name ILIKE '%kladde%'`;
		expect(await rowsIn(fresh, functions)).toEqual([]);
		expect(await rowsIn(fresh, `SELECT name FROM duckdb_settings() WHERE value ILIKE '%070761%'`)).toEqual(
			[]
		);
	} finally {
		fresh.close();
	}
});

test.each(['sha256', '||', 'trim', 'make_date'])('a macro that hides %s stops the load', async (name) => {
	const parameters = name === 'make_date' ? 'a, b, c' : name === '||' ? 'a, b' : 'a';
	valueOf(await defineIn(engine, 'makro', `CREATE MACRO "${name}"(${parameters}) AS a`));
	expect(errorOf(await engine.importExtract(persons(rows)))).toMatchObject({
		kind: 'query',
		subtype: 'HIDDEN_FUNCTION',
		detail: expect.stringContaining(`"${name}"`)
	});
	valueOf(await engine.drop('makro'));
});

test('notes are counted over all rows that were loaded, and over those only', async () => {
	const text = [
		'cpr;kom;vej;postnr;cvr;til',
		'070761-4285;0101;1;2000;12345678;31-12-9999',
		'707614285;101;0012;800;1234567;01-01-1900',
		'610761-4285;751;123;2000;;01-01-0001',
		'Jensen;Aarhus;12345;;;01-02-2024',
		'070761-4285;101;1;800;12345678;ikke nu',
		'7.07614E+08;101;1;800;12345678;',
		''
	].join('\n');
	const roles = ['cpr', 'municipality', 'street', 'postal-code', 'cvr'];
	const extract: ExtractImport = {
		...extractOf(text, { cpr: 'text', kom: 'text', vej: 'text', postnr: 'text', cvr: 'text', til: 'date' }),
		columns: ['cpr', 'kom', 'vej', 'postnr', 'cvr'].map((name, from) => ({
			name,
			type: 'text' as const,
			role: roles[from]!,
			from
		}))
	};
	const columns = [...extract.columns, { name: 'til', type: 'date' as const, from: 5 }];
	const { rows: loaded, rejects, notes } = valueOf(await engine.importExtract({ ...extract, columns }));
	expect(loaded).toBe(4);
	expect(rejects.first.map(({ line, column, why }) => [line, column, why])).toEqual([
		[6, 'til', 'not-date'],
		[7, 'cpr', 'lost-digits']
	]);
	expect(notes).toEqual([
		{ column: 'cpr', what: 'restored-zero', count: 1 },
		{ column: 'cpr', what: 'modulus-11', count: 1 },
		{ column: 'cpr', what: 'unlike-role', count: 1 },
		{ column: 'kom', what: 'restored-zero', count: 2 },
		{ column: 'kom', what: 'unlike-role', count: 1 },
		{ column: 'vej', what: 'restored-zero', count: 2 },
		{ column: 'vej', what: 'unlike-role', count: 1 },
		{ column: 'postnr', what: 'restored-zero', count: 1 },
		{ column: 'cvr', what: 'unlike-role', count: 1 },
		{ column: 'til', what: 'sentinel-date', count: 3 }
	]);
	expect(await rowsIn(engine, 'FROM ind')).toEqual([
		['070761-4285', '0101', '0001', '2000', '12345678', null],
		['0707614285', '0101', '0012', '0800', '1234567', null],
		['610761-4285', '0751', '0123', '2000', null, null],
		['Jensen', 'Aarhus', '12345', null, null, day('2024-02-01')]
	]);
});

test('an import tells how much memory its table takes, also where it replaces one', async () => {
	const text = `n;cpr\n${Array.from({ length: 300_000 }, (_, at) => `${at};x${at}`).join('\n')}\n`;
	const extract = extractOf(text, { n: 'integer', cpr: 'text' });
	const once = valueOf(await engine.importExtract(extract)).bytes;
	const again = valueOf(await engine.importExtract(extract)).bytes;
	expect(once).toBeGreaterThan(300_000 * 8);
	expect(once).toBeLessThan(300_000 * 60);
	expect(Math.abs(again - once) / once).toBeLessThan(0.2);
});
