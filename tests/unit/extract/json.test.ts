import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { JsonWalk } from '#lib/extract/formats/jsonWalk.ts';
import { attempt } from '#lib/extract/formats/jsonValues.ts';
import { drained, drainedOrThrow } from '../../support/drained.ts';

const read = (text: string, corrections = {}) => drainedOrThrow(new File([text], 'data.json'), corrections);
const problem = async (text: string, corrections = {}) => {
	const result = await drained(new File([text], 'data.json'), corrections);
	return result.ok ? result.value.reading.columns.length : result.error;
};
const types = ({ reading }: Awaited<ReturnType<typeof read>>) =>
	Object.fromEntries(reading.columns.map(({ name, type }) => [name, type]));

describe('a JSON document', () => {
	it('is a table of its records: keys in order, one level of objects as columns, the rest as text', async () => {
		const table = await read(
			'[{"kommune":"0101","antal":12,"sted":{"vej":"Nørregade","nr":7,"xy":[1, 2]},"aktiv":true},' +
				'{"antal":-3,"kommune":"0159","dato":"31-12-2024","aktiv":null,"beløb":"1.234,50"},' +
				'{"antal":0,"andel":1.5e-3,"sted":{},"aktiv":false}]'
		);
		expect(types(table)).toEqual({
			kommune: 'text',
			antal: 'integer',
			'sted.vej': 'text',
			'sted.nr': 'integer',
			'sted.xy': 'text',
			aktiv: 'boolean',
			dato: 'date',
			beløb: 'decimal',
			andel: 'decimal',
			sted: 'text'
		});
		expect(table.rows).toEqual([
			['0101', '12', 'Nørregade', '7', '[1,2]', 'true', '', '', '', ''],
			['0159', '-3', '', '', '', '', '31-12-2024', '1.234,50', '', ''],
			['', '0', '', '', '', 'false', '', '', '0.0015', '']
		]);
		expect([table.reading.rowCount, table.reading.remarks, table.lines]).toEqual([
			3,
			[{ kind: 'nested', columns: ['sted.xy'] }],
			[1]
		]);
	});

	it('keeps every digit of a number', async () => {
		const table = await read(
			'[{"a":9007199254740993,"b":12345678901234567890123,"c":0.10,"d":1E3,"e":-1.25e+1,"f":12e-1,"g":1e999}]'
		);
		expect(table.rows).toEqual([
			['9007199254740993', '12345678901234567890123', '0.10', '1000', '-12.5', '1.2', '1e999']
		]);
		expect(types(table)).toMatchObject({ a: 'integer', b: 'text', c: 'decimal', d: 'integer' });
	});

	it('reads a dot in a number as a decimal sign, whatever strings beside it do', async () => {
		const table = await read('[{"a":1.234,"b":"1.234,5"},{"a":2.345,"b":"2.345,25"}]');
		const [a, b] = table.reading.columns;
		expect([a?.type, b?.type]).toEqual(['decimal', 'decimal']);
		const form = { decimal: table.reading.dialect.decimal, thousands: table.reading.dialect.thousands };
		expect({ ...form, ...a?.form }).toMatchObject({ decimal: '.' });
		expect({ ...form, ...b?.form }).toMatchObject({ decimal: ',', thousands: '.' });
		expect(table.reading.doubts).toEqual([]);
	});

	it('finds the longest array of records within, and lists the others', async () => {
		const text = '{"meta":{"kilder":[{"id":1}]},"data":{"rows":[{"a":1},{"a":2}]},"tags":["x"]}';
		const table = await read(text);
		expect([table.reading.part, table.reading.parts, table.rows]).toEqual([
			{ object: 'data.rows' },
			[
				{ part: { object: 'data.rows' }, rows: 2 },
				{ part: { object: 'meta.kilder' }, rows: 1 }
			],
			[['1'], ['2']]
		]);
		const other = await read(text, { part: { object: 'meta.kilder' } });
		expect([other.reading.part, types(other)]).toEqual([{ object: 'meta.kilder' }, { id: 'integer' }]);
		expect(await problem(text, { part: { object: 'x' } })).toEqual({
			kind: 'no-such-part',
			file: 'data.json',
			wanted: 'x',
			found: ['data.rows', 'meta.kilder']
		});
	});

	it.each([
		[
			'rows with a header',
			'[["by","andel"],["A",1.234],["B",2.5]]',
			['by', 'andel'],
			[
				['A', '1.234'],
				['B', '2.5']
			]
		],
		[
			'rows without',
			'[["A",1],["B",2]]',
			['kolonne_1', 'kolonne_2'],
			[
				['A', '1'],
				['B', '2']
			]
		],
		[
			'an object of columns',
			'{"by":["A","B"],"antal":[1,null]}',
			['by', 'antal'],
			[
				['A', '1'],
				['B', '']
			]
		],
		['columns further in', '{"d":{"by":["A"],"antal":[1]}}', ['by', 'antal'], [['A', '1']]],
		['plain values', '["a","b"]', ['værdi'], [['a'], ['b']]],
		['one record', '{"by":"A","tags":["x","y"]}', ['by', 'tags'], [['A', '["x","y"]']]],
		[
			'a record with both a dotted key and a nested one',
			'[{"a.b":1,"a":{"b":2}}]',
			['a.b', 'a.b_2'],
			[['1', '2']]
		],
		['a key twice', '[{"a":1,"a":2}]', ['a'], [['2']]],
		[
			'keys that objects have',
			'[{"__proto__":1,"constructor":2,"toString":{"x":3}}]',
			['__proto__', 'constructor', 'toString.x'],
			[['1', '2', '3']]
		],
		['keys that are numbers', '[{"2":"b","1":"a"}]', ['2', '1'], [['b', 'a']]],
		['what Python writes for no number', '[{"a":NaN,"b":1}]', ['a', 'b'], [['', '1']]],
		['escapes', '[{"a":"x\\n\\u00e6\\"\\\\","b\\t":1}]', ['a', 'b'], [['x\næ"\\', '1']]]
	])('can be %s', async (_, text, names, rows) => {
		const table = await read(text);
		expect([table.reading.columns.map(({ name }) => name), table.rows]).toEqual([names, rows]);
		expect(({} as { x?: number }).x).toBeUndefined();
	});

	it('hands on rows of another length as they are', async () => {
		const table = await read('[["by","antal"],["A",1],["B"],["C",3,4]]');
		expect([table.rows, table.lines]).toEqual([[['A', '1'], ['B'], ['C', '3', '4']], [2]]);
	});

	it('is said to be broken where it is cut, and empty where it holds nothing', async () => {
		const cut = { kind: 'broken', file: 'data.json', format: 'json' };
		expect(await problem('[{"a":1},{"a":')).toMatchObject(cut);
		expect(await problem('{"rows":[{"a":1}]')).toMatchObject(cut);
		expect(await problem('[{"a":1},]')).toMatchObject(cut);
		expect(await problem('[{"a":1}] x')).toMatchObject(cut);
		expect(await problem('[]')).toEqual({ kind: 'empty', file: 'data.json' });
		expect(await problem('{}')).toEqual({ kind: 'empty', file: 'data.json' });
	});

	it('ends in a table or a problem however deep it is', async () => {
		const deep = (open: string, close: string) => open.repeat(10_000) + close.repeat(10_000);
		expect(await problem(`[{"a":${deep('[', ']')}}]`)).toBe(1);
		expect(await problem(deep('[', ']'))).toBe(1);
		expect(await problem(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`)).toMatchObject({
			kind: 'broken'
		});
		expect(await problem('['.repeat(10_000))).toMatchObject({ kind: 'broken' });
	});

	it('says so where a record has more columns than are read', async () => {
		const wide = Array.from({ length: 100_000 }, (_, at) => `"k${at}":${at}`).join(',');
		expect(await problem(`[{${wide}}]`)).toMatchObject({ kind: 'too-many-columns', columns: 100_000 });
	});

	it('leaves out what is not loaded, of rows that do not fit too', async () => {
		const table = await drainedOrThrow(new File(['[{"cpr":"a","n":1},{"cpr":"b","n":2},7]'], 'x'), {}, [1]);
		expect(table.rows).toEqual([
			['', '1'],
			['', '2']
		]);
		expect(table.texts).toEqual([';1\n;2\n""\n']);
	});

	it('tells from the later stretches what the first records do not hold, and keeps aside what none showed', async () => {
		const record = (at: number) => `{"id":${at},"navn":"Person nummer ${at} af dem alle sammen"}`;
		const many = Array.from({ length: 120_000 }, (_, at) => record(at));
		const last = '{"id":1.5,"navn":"sidst","rest":7}';
		const seen = await read(`[${[...many, last].join(',')}]`);
		expect(types(seen)).toEqual({ id: 'decimal', navn: 'text', rest: 'integer' });
		expect([seen.rows.length, seen.rows.at(-1)]).toEqual([120_001, ['1.5', 'sidst', '7']]);
		expect(seen.lines.length).toBeGreaterThan(1);
		expect(seen.done.at(-1)).toBe(1);
		// Packed, nothing is seen of the end before it is loaded.
		const packed = new Response(
			new Blob([`[${[...many, last].join(',')}]`]).stream().pipeThrough(new CompressionStream('gzip'))
		);
		const unseen = await drainedOrThrow(new File([await packed.arrayBuffer()], 'data.json.gz'));
		expect(unseen.reading.packed).toBe(true);
		expect([unseen.rows.length, unseen.rows.at(-1)]).toEqual([120_001, ['1.5', 'sidst', 'rest']]);
	});
});

describe('records, one a line', () => {
	it('are the file’s lines, and a line that is none is kept aside', async () => {
		const table = await drainedOrThrow(
			new File(['\ufeff{"a":1,"b":"x"}\r\n\r\n{"a":2,"c":[1, 2]}\r\n{"a":\r\n{"a":4,"b":"y"}'], 'x.ndjson')
		);
		expect([table.reading.format, types(table)]).toEqual([
			'json-lines',
			{ a: 'integer', b: 'text', c: 'text' }
		]);
		expect(table.texts).toEqual(['1;x;\n2;;[1,2]\n"{""a"":"\n4;y;\n']);
		expect(table.lines).toEqual([1]);
	});

	it('may be in another encoding', async () => {
		const bytes = Uint8Array.from('{"by":"Ærø"}\n{"by":"Fanø"}\n', (letter) => letter.charCodeAt(0));
		expect((await drainedOrThrow(new File([bytes], 'x.ndjson'))).rows).toEqual([['Ærø'], ['Fanø']]);
	});

	it('mark bytes that are no UTF-8, so that the engine keeps the row aside', async () => {
		const text = new TextEncoder().encode(`${'{"by":"Ærø"}\n'.repeat(20_000)}{"by":"?"}\n`);
		text[text.length - 4] = 0xf8;
		const table = await drainedOrThrow(new File([text], 'x.ndjson'), { encoding: 'utf-8' });
		expect([table.rows.length, table.rows.at(-1)]).toEqual([20_001, ['\ufffd\ufffd\ufffd']]);
	});
});

const key = fc.string({
	unit: fc.constantFrom('a', 'b', 'Å', ' ', '"', '\\', '{', '_'),
	minLength: 1,
	maxLength: 3
});
const text = fc.string({
	unit: fc.constantFrom('a', 'ø', '"', '\\', ';', '\n', '[', '}', ',', '1'),
	maxLength: 6
});
const value = fc.oneof(text, fc.integer(), fc.boolean(), fc.constant(null));

it('gives back the values of any records that JSON.stringify wrote, however they are cut and set', async () => {
	const records = fc.array(fc.dictionary(key, value, { minKeys: 1, maxKeys: 4, noNullPrototype: true }), {
		minLength: 1,
		maxLength: 8
	});
	await fc.assert(
		fc.asyncProperty(records, fc.constantFrom(undefined, 1, '\t'), async (written, space) => {
			const { reading, rows } = await read(JSON.stringify(written, null, space));
			const keys = [...new Set(written.flatMap((record) => Object.keys(record)))];
			expect(reading.columns.map(({ header }) => header)).toEqual(keys);
			const expected = written.map((record) => keys.map((name) => String(record[name] ?? '')));
			// A line of empty fields alone in one column is a quoted field, and comes back empty.
			expect(rows.length === written.length ? rows : expected).toEqual(expected);
		}),
		{ seed: 2024, numRuns: 500 }
	);
});

it('walks alike wherever a document is cut into parts', () => {
	const document = fc.json({ maxDepth: 4 });
	fc.assert(
		fc.property(document, fc.array(fc.nat(40)), (written, lengths) => {
			const elements = (parts: readonly string[]) => {
				const found: string[] = [];
				const walk = new JsonWalk({
					array: () => true,
					element: (path, own) => found.push(`${path} ${own}`)
				});
				for (const part of parts) walk.push(part);
				walk.end();
				return found;
			};
			const parts: string[] = [];
			let at = 0;
			for (const length of lengths) parts.push(written.slice(at, (at += length)));
			parts.push(written.slice(at));
			expect(elements(parts)).toEqual(elements([written]));
			const root: unknown = JSON.parse(written);
			if (Array.isArray(root)) expect(elements([written]).length).toBe(root.length);
		}),
		{ seed: 2024, numRuns: 1000 }
	);
});

it('ends in a table or a problem whatever is done to a document', async () => {
	const whole = JSON.stringify({
		a: [
			{ b: 1, c: 'x"\\', d: { e: [1, { f: null }] } },
			{ b: 2.5, g: true }
		],
		h: 'æ'
	});
	const change = fc.record({
		at: fc.nat(whole.length),
		removed: fc.nat(5),
		put: fc.oneof(
			fc.constantFrom('"', '{', '}', '[', ']', ',', ':', '\\', '\0', '\ud800', 'null', '\n'),
			fc.string()
		)
	});
	await fc.assert(
		fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 4 }), async (changes) => {
			let hurt = whole;
			for (const { at, removed, put } of changes) hurt = hurt.slice(0, at) + put + hurt.slice(at + removed);
			for (const format of ['json', 'json-lines', 'geojson', 'topojson'] as const) {
				const result = await drained(new File([hurt], 'data.json'), { format });
				expect(result.ok ? result.value.reading.columns.length : result.error.file).toBeTruthy();
			}
		}),
		{ seed: 2024, numRuns: 400 }
	);
	expect(attempt(() => 1)).toBe(1);
});
