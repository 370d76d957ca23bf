import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine, ExtractImport } from '#lib/engine/engine.ts';
import type { ColumnType, Dialect } from '#lib/notebook/notebook.ts';
import { errorOf, rowsIn, startEngine, valueOf } from '../../support/engine.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await startEngine();
});
afterAll(() => engine.close());

const danish: Dialect = {
	encoding: 'utf-8',
	separator: ';',
	quote: '"',
	decimal: ',',
	header: true,
	skip: 0,
	date: 'dd-mm-yyyy',
	missing: ['..']
};

type Form = Partial<Dialect> & {
	readonly fileColumn?: string;
	readonly files?: readonly File[];
	readonly width?: number;
};

const columnsOf = (types: { readonly [name: string]: ColumnType }) =>
	Object.entries(types).map(([name, type], from) => ({ name, type, from }));

/** An import of a text, whose columns stand in the file's order. */
function extractOf(
	content: string | Uint8Array<ArrayBuffer>,
	types: { readonly [name: string]: ColumnType },
	{ fileColumn, files, width, ...form }: Form = {}
): ExtractImport {
	const columns = columnsOf(types);
	return {
		name: 'ind',
		files: files ?? [new File([content], 'ind.csv')],
		dialect: { ...danish, ...form },
		columns,
		width: width ?? columns.length,
		...(fileColumn !== undefined && { fileColumn })
	};
}

const day = (text: string) => new Date(`${text}T00:00:00Z`);

/** Letters as windows-1252 has them. */
function windows1252(text: string): Uint8Array<ArrayBuffer> {
	const own = new Map(
		[...'€‚ƒ„…†‡ˆ‰Š‹Œ'].map((sign, at) => [
			sign,
			[0x80, 0x82, 0x83, 0x84, 0x85, 0x86, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c][at]!
		])
	);
	own.set('–', 0x96).set('”', 0x94);
	return Uint8Array.from(text, (letter) => own.get(letter) ?? letter.charCodeAt(0));
}

function utf16(text: string, little: boolean): Uint8Array<ArrayBuffer> {
	const view = new DataView(new ArrayBuffer(text.length * 2));
	for (let at = 0; at < text.length; at += 1) view.setUint16(at * 2, text.charCodeAt(at), little);
	return new Uint8Array(view.buffer);
}

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
		rejects: { count: 0, first: [] }
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
	expect(imported).toEqual({
		rows: 2,
		rejects: {
			count: 7,
			first: [
				{ file: 'ind.csv', line: 4, column: 'antal', text: 'x', why: 'not-integer' },
				{ file: 'ind.csv', line: 5, column: 'dato', text: '31-02-2024', why: 'not-date' },
				{ file: 'ind.csv', line: 6, column: 'dato', text: '0024-02-01', why: 'not-date' },
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

test('several files are one table in their order, each row with its file, its rejects with theirs', async () => {
	const files = Array.from({ length: 12 }, (_, index) => {
		const rows = Array.from(
			{ length: 3 },
			(_, row) => `${index * 3 + row};${row === 1 && index > 9 ? 'hvad' : 'Ja'}`
		);
		return new File([`n;ja\n${rows.join('\n')}\n`], `del ${index}'.csv`);
	});
	const extract = extractOf('', { n: 'integer', ja: 'boolean' }, { files, fileColumn: 'fil' });
	expect(valueOf(await engine.importExtract(extract))).toEqual({
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
			rejects: { count: 0, first: [] }
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
