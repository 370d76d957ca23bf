import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine, ExtractImport } from '#lib/engine/engine.ts';
import { errorOf, rowsIn, startEngine, valueOf } from '../../support/engine.ts';
import { day, extractOf, utf16, windows1252 } from '../../support/extractText.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await startEngine();
});
afterAll(() => engine.close());

test('a Danish file comes in with its types', async () => {
	const text =
		'navn;antal;beløb;flyttet;set;hjemme\r\nÅse;12;1,5;31-12-2024;01-02-2024 13:45;Ja\r\n;..;-0,25;;;Nej\r\n';
	const types = {
		navn: 'text',
		antal: 'integer',
		beløb: 'decimal',
		flyttet: 'date',
		set: 'timestamp',
		hjemme: 'boolean'
	} as const;
	expect(valueOf(await engine.importExtract(extractOf(text, types)))).toEqual({
		rows: 2,
		rejects: { count: 0, first: [] },
		notes: [],
		bytes: expect.any(Number)
	});
	expect(valueOf(await engine.describe('ind')).map(({ name, type }) => [name, type])).toEqual([
		['navn', 'VARCHAR'],
		['antal', 'BIGINT'],
		['beløb', 'DOUBLE'],
		['flyttet', 'DATE'],
		['set', 'TIMESTAMP'],
		['hjemme', 'BOOLEAN']
	]);
	expect(await rowsIn(engine, 'FROM ind')).toEqual([
		['Åse', 12, 1.5, day('2024-12-31'), new Date('2024-02-01T13:45:00Z'), true],
		[null, null, -0.25, null, null, false]
	]);
});

const signs = 'navn;pris\nSø”ren;€ 5 – ‰\nŠ;Œ\n';
test.each([
	['utf-8', new TextEncoder().encode(signs)],
	['utf-8', new TextEncoder().encode(`\ufeff${signs}`)],
	['windows-1252', windows1252(signs)],
	['utf-16le', utf16(`\ufeff${signs}`, true)],
	['utf-16le', utf16(signs, true)],
	['utf-16be', utf16(`\ufeff${signs}`, false)]
] as const)('a file in %s keeps every sign', async (encoding, bytes) => {
	const extract = extractOf(bytes, { navn: 'text', pris: 'text' }, { encoding });
	expect(valueOf(await engine.importExtract(extract)).rows).toBe(2);
	expect(await rowsIn(engine, 'FROM ind')).toEqual([
		['Sø”ren', '€ 5 – ‰'],
		['Š', 'Œ']
	]);
});

test('columns are picked by position and stand in the order that was asked for', async () => {
	const extract: ExtractImport = {
		...extractOf('sep=;\nTitel\na;a;;b\n1;2;3;4\n', {}, { skip: 2, width: 4 }),
		columns: [
			{ name: 'fjerde', type: 'integer', from: 3 },
			{ name: 'første "a"', type: 'text', from: 0 }
		]
	};
	valueOf(await engine.importExtract(extract));
	expect(valueOf(await engine.describe('ind')).map(({ name }) => name)).toEqual(['fjerde', 'første "a"']);
	expect(await rowsIn(engine, 'FROM ind')).toEqual([[4, '1']]);
});

test('a file without header, with other signs, and quotes around what needs them', async () => {
	const english = extractOf(
		'"a, b";1,234.5\n"c ""d""\ne";-2\n',
		{ t: 'text', n: 'decimal' },
		{
			header: false,
			decimal: '.',
			thousands: ','
		}
	);
	valueOf(await engine.importExtract(english));
	expect(await rowsIn(engine, 'FROM ind')).toEqual([
		['a, b', 1234.5],
		['c "d"\ne', -2]
	]);
	for (const separator of [',', '\t', '|'] as const) {
		const text = `a${separator}b\nx${separator}"y"\n`;
		valueOf(await engine.importExtract(extractOf(text, { a: 'text', b: 'text' }, { separator, quote: '' })));
		expect(await rowsIn(engine, 'FROM ind')).toEqual([['x', '"y"']]);
	}
});

test('several files are one table in their order, each row with its file, its rejects with theirs', async () => {
	const files = Array.from({ length: 12 }, (_, index) => {
		const rows = Array.from(
			{ length: 3 },
			(_, row) => `${index * 3 + row};${row === 1 && index > 9 ? 'hvad' : 'Ja'}`
		);
		return new File([`n;ja\n${rows.join('\n')}\n`], `del ${index}'.csv`);
	});
	const extract = extractOf('', { n: 'integer', ja: 'boolean' }, { files, fileColumn: 'fil' });
	expect(valueOf(await engine.importExtract(extract))).toMatchObject({
		rows: 34,
		rejects: {
			count: 2,
			first: [10, 11].map((index) => ({
				file: `del ${index}'.csv`,
				line: 3,
				column: 'ja',
				text: 'hvad',
				why: 'not-boolean'
			}))
		}
	});
	expect(await rowsIn(engine, 'SELECT n, fil FROM ind LIMIT 4')).toEqual([
		[0, `del 0'.csv`],
		[1, `del 0'.csv`],
		[2, `del 0'.csv`],
		[3, `del 1'.csv`]
	]);
	expect(await rowsIn(engine, 'SELECT count(*), count(DISTINCT fil), sum(n) FROM ind')).toEqual([
		[34, 12, 565]
	]);
});

test('an empty file and one with only a header are tables without rows', async () => {
	for (const text of ['', 'a;b', 'a;b\r\n']) {
		expect(valueOf(await engine.importExtract(extractOf(text, { a: 'integer', b: 'text' })))).toEqual({
			rows: 0,
			rejects: { count: 0, first: [] },
			notes: [],
			bytes: expect.any(Number)
		});
		expect(valueOf(await engine.describe('ind')).map(({ name }) => name)).toEqual(['a', 'b']);
	}
});

const many = (rows: number) => {
	const text = Array.from(
		{ length: rows },
		(_, row) => `${row};Sørensen ${row % 977};${row % 100},5;0${1 + (row % 9)}-01-2024`
	).join('\n');
	return `n;navn;beløb;dato\n${text}\n`;
};
const manyTypes = { n: 'integer', navn: 'text', beløb: 'decimal', dato: 'date' } as const;

test('a file of several blocks comes in whole whatever its encoding', async () => {
	const text = many(300_000);
	for (const encoding of ['utf-8', 'windows-1252', 'utf-16le'] as const) {
		const bytes =
			encoding === 'utf-8'
				? new TextEncoder().encode(text)
				: encoding === 'utf-16le'
					? utf16(text, true)
					: windows1252(text);
		const told: number[] = [];
		const extract = extractOf(bytes, manyTypes, { encoding });
		expect(valueOf(await engine.importExtract(extract, { progress: (done) => told.push(done) })).rows).toBe(
			300_000
		);
		expect(
			await rowsIn(
				engine,
				`SELECT sum(n), sum(beløb), count(DISTINCT navn), count(*) FILTER (navn LIKE 'Sørensen %') FROM ind`
			)
		).toEqual([[44_999_850_000, 15_000_000, 977, 300_000]]);
		expect(told.length).toBeGreaterThan(0);
		expect(told.every((done) => done >= 0 && done <= 1)).toBe(true);
	}
});

test('an import that is stopped leaves the earlier table, and nothing else', async () => {
	valueOf(await engine.importExtract(extractOf('a\n1\n', { a: 'integer' })));
	const before = valueOf(await engine.relations());
	const stop = new AbortController();
	const bytes = windows1252(many(1_000_000));
	const asked = engine.importExtract(extractOf(bytes, manyTypes, { encoding: 'windows-1252' }), {
		signal: stop.signal,
		progress: () => stop.abort()
	});
	expect(errorOf(await asked)).toEqual({ kind: 'cancelled' });
	expect(await rowsIn(engine, 'FROM ind')).toEqual([[1]]);
	expect(valueOf(await engine.relations())).toEqual(before);
});

test('a file that is gone is named', async () => {
	const folder = await navigator.storage.getDirectory();
	const handle = await folder.getFileHandle('kladde-test.csv', { create: true });
	const write = async (text: string) => {
		const writable = await handle.createWritable();
		await writable.write(text);
		await writable.close();
	};
	await write('a\n1\n');
	const file = await handle.getFile();
	await new Promise((resolve) => setTimeout(resolve, 1_100));
	await write('a\n1\n2\n3\n');
	const error = errorOf(await engine.importExtract(extractOf('', { a: 'integer' }, { files: [file] })));
	await folder.removeEntry('kladde-test.csv');
	expect(error).toMatchObject({ kind: 'unreadable', file: 'kladde-test.csv' });
});
