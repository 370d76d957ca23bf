import { dsvFormat } from 'd3-dsv';
import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { bytesOfFile } from '#lib/extract/bytes.ts';
import { separatedRecords } from '#lib/extract/formats/recordsSeparated.ts';
import { readFile } from '#lib/extract/readFile.ts';
import { separatedText } from '#lib/extract/formats/separatedText.ts';
import { clipboardText } from '#lib/release/csv/clipboardText.ts';
import { csvDialects, csvFile, type CsvForm } from '#lib/release/csv/csvFile.ts';
import { inert } from '#lib/release/csv/inert.ts';
import type { LeavingTable, Loss } from '#lib/release/leavingTable.ts';
import { messagesIn } from '#messages/messages.ts';

const day = (text: string) => new Date(`${text}Z`);
const tableOf = (columns: LeavingTable['columns'], rows: readonly (readonly unknown[])[]): LeavingTable => ({
	columns,
	rows: rows.length,
	page: async (offset, limit) => rows.slice(offset, offset + limit)
});

const columns: LeavingTable['columns'] = [
	{ name: 'kode', kind: 'text' },
	{ name: 'beløb', kind: 'number' },
	{ name: 'dag', kind: 'date' },
	{ name: 'tid', kind: 'timestamp' },
	{ name: 'aktiv', kind: 'boolean' },
	{ name: 'liste', kind: 'other' }
];
const rows = [
	['0101', 1234.5, day('2024-02-29'), day('2024-02-29T13:05'), true, [1, 2.5]],
	['Ærø; "by"', -0.0000001, null, null, false, null],
	['', 9007199254740993n, day('1899-12-31'), day('2024-01-01T00:00:00.250'), null, { a: 1n }]
];

async function bytesOf(
	table: LeavingTable,
	form: CsvForm,
	losses: Loss[] = []
): Promise<Uint8Array<ArrayBuffer>> {
	const parts: BlobPart[] = [];
	for await (const { bytes } of csvFile(table, form, (loss) => losses.push(loss))) parts.push(bytes);
	return new Uint8Array(await new Blob(parts).arrayBuffer());
}

const textOf = async (table: LeavingTable, form: CsvForm) =>
	new TextDecoder('utf-8', { ignoreBOM: true }).decode(await bytesOf(table, form));

describe('a table as CSV', () => {
	it('opens right in a Danish Excel: semicolons, decimal commas, day first, a mark of UTF-8', async () => {
		expect((await textOf(tableOf(columns, rows), 'danish')).split('\r\n')).toEqual([
			'\uFEFFkode;beløb;dag;tid;aktiv;liste',
			'0101;1234,5;29-02-2024;29-02-2024 13:05:00;ja;[1,2.5]',
			'"Ærø; ""by""";-0,0000001;;;nej;',
			'"";9007199254740993;31-12-1899;01-01-2024 00:00:00.250;;"{""a"":""1""}"',
			''
		]);
	});

	it('is what programs expect: commas, points, ISO dates, no mark', async () => {
		expect((await textOf(tableOf(columns, rows), 'international')).split('\r\n')).toEqual([
			'kode,beløb,dag,tid,aktiv,liste',
			'0101,1234.5,2024-02-29,2024-02-29 13:05:00,true,"[1,2.5]"',
			'"Ærø; ""by""",-0.0000001,,,false,',
			'"",9007199254740993,1899-12-31,2024-01-01 00:00:00.250,,"{""a"":""1""}"',
			''
		]);
	});

	it('of one column has no empty lines, which would be no rows', async () => {
		const one = tableOf([{ name: 'n', kind: 'number' }], [[1], [null], [2]]);
		expect(await textOf(one, 'international')).toBe('n\r\n1\r\n""\r\n2\r\n');
	});

	it('does not begin as a file of another program does', async () => {
		const ids = tableOf(
			[
				{ name: 'ID', kind: 'number' },
				{ name: 'x', kind: 'number' }
			],
			[[1, 2]]
		);
		expect(await textOf(ids, 'international')).toBe('"ID",x\r\n1,2\r\n');
	});

	it('in windows-1252 has that encoding’s bytes, and counts the letters that it cannot say', async () => {
		const losses: Loss[] = [];
		const texts = tableOf([{ name: 'æ', kind: 'text' }], [['€–Å'], ['Åbenrå'], ['漢č']]);
		const bytes = await bytesOf(texts, 'danish-1252', losses);
		expect([...bytes]).toEqual([
			...[0xe6, 13, 10, 0x80, 0x96, 0xc5, 13, 10],
			...[0xc5, 0x62, 0x65, 0x6e, 0x72, 0xe5, 13, 10, 0x3f, 0x3f, 13, 10]
		]);
		expect(losses).toEqual([{ kind: 'letters', count: 2 }]);
	});

	it('tells how far it is, and asks for all rows once', async () => {
		const asked: number[] = [];
		const many: LeavingTable = {
			columns: [{ name: 'n', kind: 'number' }],
			rows: 40_000,
			page: async (offset, limit) => {
				asked.push(offset, limit);
				return Array.from({ length: limit }, (_, at) => [offset + at]);
			}
		};
		const shares: number[] = [];
		let lines = 0;
		for await (const { bytes, done } of csvFile(many, 'international', () => undefined)) {
			shares.push(done);
			lines += new TextDecoder().decode(bytes).split('\r\n').length - 1;
		}
		expect([lines, shares.at(0), shares.at(-1)]).toEqual([40_001, 0, 1]);
		expect(asked).toEqual([0, 16_384, 16_384, 16_384, 32_768, 7_232]);
	});
});

test.each([
	['=1+1', "'=1+1"],
	['+45 12345678', "'+45 12345678"],
	['-cmd|x', "'-cmd|x"],
	['@SUM(A1)', "'@SUM(A1)"],
	['＝1+1', "'＝1+1"],
	['\t=1', "'\t=1"],
	['=\n1', "'=\n1"],
	['-', '-'],
	['a=1', 'a=1'],
	['0101', '0101'],
	['', '']
])('of %j a spreadsheet is given %j', (text, given) => {
	expect(inert(text)).toBe(given);
});

test('whatever a text or a column’s name holds, no field begins like a formula', async () => {
	const dangerous = /^[=+@\t\r]|^-./s;
	await fc.assert(
		fc.asyncProperty(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1 }), async (texts) => {
			const signed = texts.flatMap((text) => ['=', '+', '-', '@', '\t', '\r'].map((sign) => sign + text));
			const table = tableOf(
				[{ name: signed[0]!, kind: 'text' }],
				signed.map((text) => [text])
			);
			const parsed = dsvFormat(';').parseRows((await textOf(table, 'danish')).replace('\uFEFF', ''));
			for (const [field = ''] of parsed) if (field.length > 1) expect(field).not.toMatch(dangerous);
		}),
		{ seed: 6, numRuns: 60 }
	);
});

/** Texts as they occur and as they should not, numbers of every size, days from 1000 to 9999. */
const cells = fc.record({
	text: fc.option(
		fc.oneof(
			fc.string({ unit: 'grapheme' }),
			fc.stringMatching(/^[;,"'\r\n =+@\-\tæøåÆ€0-9]{0,9}$/),
			fc.constantFrom('0101', '-', '..', ' a ', '"', '""', '\r\n')
		)
	),
	number: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
	whole: fc.option(fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n })),
	day: fc.option(fc.integer({ min: -354_285, max: 2_932_896 }).map((days) => new Date(days * 86_400_000))),
	yes: fc.option(fc.boolean())
});
const mixed: LeavingTable['columns'] = [
	{ name: 'text', kind: 'text' },
	{ name: 'number', kind: 'number' },
	{ name: 'whole', kind: 'number' },
	{ name: 'day', kind: 'date' },
	{ name: 'yes', kind: 'boolean' }
];

test.each(['danish', 'international'] as const)(
	'read by d3-dsv, the %s file gives back every value that was written',
	async (form) => {
		const { separator, yes } = csvDialects[form];
		await fc.assert(
			fc.asyncProperty(fc.array(cells), async (records) => {
				const table = tableOf(
					mixed,
					records.map((record) => mixed.map(({ name }) => record[name as 'text']))
				);
				const text = (await textOf(table, form)).replace('\uFEFF', '');
				const read = dsvFormat(separator)
					.parse(text)
					.map((row) => ({
						text: row['text'],
						number: numberIn(row['number'], form),
						whole: row['whole'] === '' ? null : BigInt(row['whole']!),
						day: dayIn(row['day'], form),
						yes: row['yes'] === '' ? null : row['yes'] === yes
					}));
				// CSV knows no difference that d3-dsv would see between no text and an empty one; 0 has no sign.
				const expected = records.map((record) => ({
					...record,
					text: inert(record.text ?? ''),
					number: record.number === null ? null : record.number + 0
				}));
				expect(read).toEqual(expected);
			}),
			{ seed: 6, numRuns: 150 }
		);
	}
);

test.each(['danish', 'international'] as const)(
	'our own reader finds the same fields in the %s file as d3-dsv does',
	async (form) => {
		const { separator } = csvDialects[form];
		await fc.assert(
			fc.asyncProperty(fc.array(cells, { minLength: 1 }), async (records) => {
				const rows = records.map((record) => mixed.map(({ name }) => record[name as 'text']));
				const bytes = await bytesOf(tableOf(mixed, rows), form);
				const own: (readonly string[])[] = [];
				const file = bytesOfFile(new File([bytes], 'ud.csv'));
				for await (const { records: read } of separatedRecords(file, 'utf-8', { separator, quote: '"' }))
					own.push(...read.map(({ fields }) => fields));
				const text = new TextDecoder().decode(bytes);
				expect(own).toEqual(dsvFormat(separator).parseRows(text));
			}),
			{ seed: 6, numRuns: 60 }
		);
	}
);

const numberIn = (text: string | undefined, form: CsvForm) =>
	text === '' ? null : Number(form === 'danish' ? text?.replace(',', '.') : text) + 0;

function dayIn(text: string | undefined, form: CsvForm) {
	if (text === '' || text === undefined) return null;
	const iso = form === 'danish' ? text.replace(/^(\d\d)-(\d\d)-(\d{4})$/, '$3-$2-$1') : text;
	return new Date(`${iso}T00:00Z`);
}

test.each(['danish', 'danish-1252', 'international'] as const)(
	'our own import understands the %s file as it was meant: its signs, its types, every row',
	async (form) => {
		const people = Array.from({ length: 300 }, (_, at) => [
			`0${101 + at}`,
			at * 1234.25 - 7,
			new Date(Date.UTC(2020, at % 12, 13 + (at % 15))),
			at % 3 === 0,
			['Søborg', 'Ærø; "by"', 'Åbenrå,\nsyd'][at % 3]
		]);
		const kinds: LeavingTable['columns'] = [
			{ name: 'kommune', kind: 'text' },
			{ name: 'beløb', kind: 'number' },
			{ name: 'dato', kind: 'date' },
			{ name: 'aktiv', kind: 'boolean' },
			{ name: 'navn', kind: 'text' }
		];
		const bytes = await bytesOf(tableOf(kinds, people), form);
		const reading = await readFile(new File([bytes], 'ud.csv'), { format: 'text' }, separatedText);
		expect(reading.ok && reading.value).toMatchObject({
			dialect: {
				encoding: form === 'danish-1252' ? 'windows-1252' : 'utf-8',
				separator: form === 'international' ? ',' : ';',
				header: true
			}
		});
		if (!reading.ok) return;
		expect(reading.value.columns.map(({ name, type }) => [name, type])).toEqual([
			['kommune', 'text'],
			['beløb', 'decimal'],
			['dato', 'date'],
			['aktiv', 'boolean'],
			['navn', 'text']
		]);
	}
);

describe('copied cells', () => {
	const kinds = [{ kind: 'text' }, { kind: 'number' }, { kind: 'date' }] as const;
	const danish = messagesIn('da');

	it('paste right into a Danish spreadsheet: every digit, decimal comma, no grouping, nothing for no value', () => {
		const copied = [
			['0159', 12345.125, day('2024-01-02')],
			[null, -1, null]
		];
		expect(clipboardText(kinds, copied, danish)).toBe('0159\t12345,125\t02-01-2024\n\t-1\t');
	});

	it('never begin like a formula, and keep tabs and quotes inside a cell', () => {
		const copied = [['=1+1'], ['-'], ['a\t"b"']];
		expect(clipboardText(kinds.slice(0, 1), copied, danish)).toBe('\'=1+1\n-\n"a\t""b"""');
	});
});
