import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { rowsIn, startEngine, valueOf } from '../../support/engine.ts';
import { extractOf, windows1252 } from '../../support/extractText.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await startEngine();
});
afterAll(() => engine.close());

test('rows that do not fit are kept out, counted, and shown with their place', async () => {
	const text = [
		'Udtræk af flytninger',
		'navn;antal;dato;ja',
		'a;1;01-01-2024;Ja',
		'b;x;01-01-2024;Ja',
		'c;3;31-02-2024;Ja',
		'd;4;01-02-24;Ja',
		'e;5;01-01-2024;måske',
		'for få',
		'f;6;01-01-2024;Ja;for mange',
		'g;7;01-01-2024;Nej',
		'Kilde: DST'
	].join('\r\n');
	const types = { navn: 'text', antal: 'integer', dato: 'date', ja: 'boolean' } as const;
	const imported = valueOf(await engine.importExtract(extractOf(text, types, { skip: 1 })));
	expect(imported).toMatchObject({
		rows: 2,
		rejects: {
			count: 7,
			first: [
				{ file: 'ind.csv', line: 4, column: 'antal', text: 'x', why: 'not-integer' },
				{ file: 'ind.csv', line: 5, column: 'dato', text: '31-02-2024', why: 'not-date' },
				{ file: 'ind.csv', line: 6, column: 'dato', text: '01-02-24', why: 'not-date' },
				{ file: 'ind.csv', line: 7, column: 'ja', text: 'måske', why: 'not-boolean' },
				{ file: 'ind.csv', line: 8, column: '', text: 'for få', why: 'too-few-columns' },
				{
					file: 'ind.csv',
					line: 9,
					column: '',
					text: 'f;6;01-01-2024;Ja;for mange',
					why: 'too-many-columns'
				},
				{ file: 'ind.csv', line: 11, column: '', text: 'Kilde: DST', why: 'too-few-columns' }
			]
		}
	});
	expect(await rowsIn(engine, 'SELECT navn FROM ind')).toEqual([['a'], ['g']]);
	expect(valueOf(await engine.describe('ind'))).toHaveLength(4);
});

test('a column that is wholly of another type leaves an empty table and counts every row', async () => {
	const text = `a;b\n${Array.from({ length: 50_000 }, (_, row) => `${row};navn`).join('\n')}\n`;
	const { rows, rejects } = valueOf(
		await engine.importExtract(extractOf(text, { a: 'integer', b: 'integer' }))
	);
	expect([rows, rejects.count, rejects.first.length]).toEqual([0, 50_000, 20]);
	expect(rejects.first[19]).toEqual({
		file: 'ind.csv',
		line: 21,
		column: 'b',
		text: 'navn',
		why: 'not-integer'
	});
});

test('no row is lost among thousands that cannot be read', async () => {
	const bad = Array.from({ length: 30_000 }, () => 'kun ét felt');
	const text = ['a;b', '1;x', ...bad, '2;y'].join('\n');
	const { rows, rejects } = valueOf(await engine.importExtract(extractOf(text, { a: 'integer', b: 'text' })));
	expect(rows + rejects.count).toBe(30_002);
	expect(rows).toBeGreaterThan(0);
});

test('the lines that an open quote swallows are each counted as missing', async () => {
	const extract = extractOf('a;b\n1;x\n2;"åben\n3;y\n4;z\n', { a: 'integer', b: 'text' });
	const { rows, rejects } = valueOf(await engine.importExtract(extract));
	expect([rows, rejects.count, rejects.first[0]?.why]).toEqual([1, 3, 'open-quote']);
});

test('bytes that are no UTF-8 are told, not guessed at', async () => {
	const bytes = Uint8Array.from('a;b\n1;x\n2;S\xf8\n', (letter) => letter.charCodeAt(0));
	const { rows, rejects } = valueOf(
		await engine.importExtract(extractOf(bytes, { a: 'integer', b: 'text' }))
	);
	expect([rows, rejects.count, rejects.first[0]?.line, rejects.first[0]?.why]).toEqual([1, 1, 3, 'encoding']);
});

test('line ends of several kinds in one file lose no row', async () => {
	const extract = extractOf('a;b\r\n1;x\n2;y\r\n3;z\r4;æ\n', { a: 'integer', b: 'text' });
	expect(valueOf(await engine.importExtract(extract)).rows).toBe(4);
	expect(await rowsIn(engine, 'FROM ind')).toEqual([
		[1, 'x'],
		[2, 'y'],
		[3, 'z'],
		[4, 'æ']
	]);
});

test('a reject’s line is right after fields with line ends, empty lines and rows that could not be read', async () => {
	const text = [
		'Titel',
		'"navn',
		'eller andet";antal',
		'"a',
		'',
		'a";1',
		'',
		'b;x',
		'c;2;for mange',
		'"d',
		'd";y',
		'e;3'
	].join('\r\n');
	const types = { navn: 'text', antal: 'integer' } as const;
	const { rows, rejects } = valueOf(await engine.importExtract(extractOf(text, types, { skip: 1 })));
	expect(rows).toBe(2);
	expect(rejects).toEqual({
		count: 3,
		first: [
			{ file: 'ind.csv', line: 8, column: 'antal', text: 'x', why: 'not-integer' },
			{ file: 'ind.csv', line: 9, column: '', text: 'c;2;for mange', why: 'too-many-columns' },
			{ file: 'ind.csv', line: 10, column: 'antal', text: 'y', why: 'not-integer' }
		]
	});
});

test('wrong rows far into a large file are told with their lines, and the rest is loaded', async () => {
	const wrong = new Map([
		[7, '7;x;"to\nlinjer"'],
		[900_000, '900000;y;z'],
		[1_199_999, 'Kilde: DST']
	]);
	const text = `a;b;c\n${Array.from({ length: 1_200_000 }, (_, row) => wrong.get(row) ?? `${row};1;navn på en vej nummer ${row}`).join('\n')}`;
	const types = { a: 'integer', b: 'integer', c: 'text' } as const;
	for (const encoding of ['utf-8', 'windows-1252'] as const) {
		const bytes = encoding === 'utf-8' ? new TextEncoder().encode(text) : windows1252(text);
		const { rows, rejects } = valueOf(await engine.importExtract(extractOf(bytes, types, { encoding })));
		expect(rows).toBe(1_199_997);
		expect(rejects.first.map(({ line, text: told, why }) => [line, told, why])).toEqual([
			[9, 'x', 'not-integer'],
			[900_003, 'y', 'not-integer'],
			[1_200_002, 'Kilde: DST', 'too-few-columns']
		]);
	}
});

test('a quoted field with line ends that lies where a window ends is one field', async () => {
	const row = (at: number) => `${at};"${`linje ${at}\n`.repeat(1_000)}"`;
	const text = `a;b\n${Array.from({ length: 4_000 }, (_, at) => row(at)).join('\n')}\n`;
	const imported = valueOf(await engine.importExtract(extractOf(text, { a: 'integer', b: 'text' })));
	expect([imported.rows, imported.rejects.count]).toEqual([4_000, 0]);
	expect(
		await rowsIn(engine, `SELECT count(*) FROM ind WHERE b = repeat(concat('linje ', a, chr(10)), 1000)`)
	).toEqual([[4_000]]);
});

test('a line of many megabytes is one reject, and the rows after it are loaded', async () => {
	const text = ['a;b', '1;x', `2;${'y'.repeat(60_000_000)}`, '3;z', ''].join('\n');
	const { rows, rejects } = valueOf(await engine.importExtract(extractOf(text, { a: 'integer', b: 'text' })));
	expect([rows, rejects.count, rejects.first[0]?.line, rejects.first[0]?.why]).toEqual([
		2,
		1,
		3,
		'unreadable'
	]);
	expect(await rowsIn(engine, 'SELECT b FROM ind')).toEqual([['x'], ['z']]);
});
