import { gzipSync } from 'node:zlib';
import { csvFormatRows } from 'd3-dsv';
import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOfFile } from '#lib/extract/bytes.ts';
import { gzipBytes } from '#lib/extract/formats/packedGzip.ts';
import { PackedFault } from '#lib/extract/formats/packedFault.ts';
import { wholeOf } from '#lib/extract/formats/packedWhole.ts';
import { recordsOf } from '#lib/extract/records.ts';
import type { Corrections } from '#lib/extract/reading.ts';
import { readFile } from '#lib/extract/readFile.ts';
import { windows1252 } from '../../support/extractText.ts';
import { drained, drainedOrThrow } from '../../support/drained.ts';

const gz = (content: string | Uint8Array, name = 'tal.csv.gz') => new File([gzipSync(content)], name);

const problem = async (file: File, corrections: Corrections = {}) => {
	const result = await drained(file, corrections);
	return result.ok ? result.value : result.error;
};

describe('a packed text', () => {
	it('reaches the engine without title and header, with rows of another width, on the lines of the file', async () => {
		const { reading, texts, lines } = await drainedOrThrow(
			gz(
				windows1252(
					'Udtræk\r\n\r\nby;antal;note\r\nÆrø;1.234;"a;""b""\r\nc"\r\n\r\nFanø;7\r\nSamsø;8;x;y\r\nKilde: registret\r\n'
				)
			)
		);
		expect([reading.packed, reading.part, reading.dialect.encoding, reading.dialect.skip]).toEqual([
			true,
			undefined,
			'windows-1252',
			2
		]);
		expect([lines, texts]).toEqual([
			[4],
			['Ærø;1.234;"a;""b""\r\nc"\n\nFanø;7\nSamsø;8;x;y\nKilde: registret\n']
		]);
	});

	it('leaves columns empty that are not loaded, and a quote that opens nothing takes no rows with it', async () => {
		const { texts } = await drainedOrThrow(gz('a;b;c\n1;"2;3\n4;5;6\n7;"8";9\n'), {}, [0, 1]);
		expect(texts).toEqual(['1;"""2";\n4;5;\n7;8;\n']);
	});

	it('marks bytes that are no UTF-8', async () => {
		const bytes = new TextEncoder().encode(`by;n\n${'Ærø;1\n'.repeat(60_000)}?;2\n`);
		bytes[bytes.length - 4] = 0xff;
		const { rows } = await drainedOrThrow(gz(bytes), { encoding: 'utf-8' });
		expect([rows.length, rows.at(-1)]).toEqual([60_001, ['\ufffd\ufffd\ufffd', '2']]);
	});

	it('tells of progress by what was read of the packed file', async () => {
		const lines = Array.from({ length: 600_000 }, (_, at) => `${at};${(at * 7919) % 100_003}`);
		const { rows, done, lines: first } = await drainedOrThrow(gz(`a;b\n${lines.join('\n')}\n`));
		expect(rows.length).toBe(600_000);
		expect(done.length).toBeGreaterThan(1);
		expect([...done].sort((one, other) => one - other)).toEqual(done);
		expect(done.at(-1)).toBe(1);
		// Every piece begins where the one before ended: line n holds n - 2.
		expect(first[0]).toBe(2);
		expect(first.slice(1).every((line) => rows[line - 2]?.[0] === String(line - 2))).toBe(true);
	});

	it('is an extract of JSON or at fixed places as well', async () => {
		expect((await drainedOrThrow(gz('[{"a":1}]'))).reading).toMatchObject({ format: 'json', packed: true });
		expect((await drainedOrThrow(gz('aa 1\nbb 2\ncc 3\n'))).rows).toEqual([
			['aa', '1'],
			['bb', '2'],
			['cc', '3']
		]);
	});

	it('is empty, or not text, or broken', async () => {
		expect(await problem(gz(''))).toEqual({ kind: 'empty', file: 'tal.csv.gz' });
		expect(await problem(gz(gzipSync('a;b')))).toMatchObject({ kind: 'not-text', looksLike: 'gzip' });
		const cut = new Uint8Array(gzipSync('a;b\n1;2\n').subarray(0, 18));
		expect(await problem(new File([cut], 'x.gz'))).toMatchObject({ kind: 'broken', format: 'gzip' });
		const random = Array.from({ length: 200_000 }, (_, at) => `${(at * 7919) % 100_003};${at}`).join('\n');
		const late = new Uint8Array(gzipSync(`a;b\n${random}`)).slice(0, -5000);
		const read = await drainedOrThrow(new File([late], 'x.gz'));
		expect(read.fault).toBeDefined();
	});
});

describe('a zip file', () => {
	it('offers the members that may be tables, and takes the first of them', async () => {
		const file = await zip({
			'data/': undefined,
			'LÆSMIG.txt': 'Hej',
			'data/.DS_Store': 'x',
			'data/billede.png': 'x',
			'data/byer.csv': 'by;n\nÆrø;1\n',
			'data/tal.json': '[{"a":1}]',
			'__MACOSX/data/byer.csv': 'x',
			'data/øer': 'a;b\n1;2\n'
		});
		const members = ['LÆSMIG.txt', 'data/byer.csv', 'data/tal.json', 'data/øer'];
		const first = await drainedOrThrow(file);
		expect([first.reading.format, first.reading.packed, first.reading.part, first.rows]).toEqual([
			'text',
			true,
			{ member: 'data/byer.csv' },
			[['Ærø', '1']]
		]);
		expect(first.reading.parts).toEqual(members.map((member) => ({ part: { member } })));
		const json = await drainedOrThrow(file, { part: { member: 'data/tal.json' } });
		expect([json.reading.format, json.rows]).toEqual(['json', [['1']]]);
		expect(await problem(file, { part: { member: 'nej.csv' } })).toEqual({
			kind: 'no-such-part',
			file: 'x.zip',
			wanted: 'nej.csv',
			found: members
		});
	});

	it('lists the tables of a member among its parts', async () => {
		const file = await zip({ 'a.json': '{"x":[{"a":1}],"y":[{"b":1},{"b":2}]}', 'b.csv': 'a;b\n1;2\n' });
		const { reading } = await drainedOrThrow(file);
		expect([reading.part, reading.parts]).toEqual([
			{ member: 'a.json', object: 'y' },
			[
				{ part: { member: 'a.json', object: 'y' }, rows: 2 },
				{ part: { member: 'a.json', object: 'x' }, rows: 1 },
				{ part: { member: 'b.csv' } }
			]
		]);
	});

	it('unpacks a gzip file within, and no zip file', async () => {
		const inner = await zip({ 'a.csv': 'a;b\n1;2\n' });
		const bytes = new Uint8Array(await inner.arrayBuffer());
		const packed = await zip({ 'a.csv.gz': new Uint8Array(gzipSync('a;b\n1;2\n')) });
		expect((await drainedOrThrow(packed)).rows).toEqual([['1', '2']]);
		expect(await problem(await zip({ 'a.zip': bytes }))).toMatchObject({
			kind: 'not-text',
			looksLike: 'ZIP (ZIP)'
		});
		expect(await problem(await zip({ 'a.csv': bytes }))).toMatchObject({
			kind: 'not-text',
			looksLike: 'ZIP'
		});
	});

	it('asks for a password, is empty, or is broken', async () => {
		const file = await zip({ 'a.csv': 'a;b\n1;2\n' }, 'hemmelig');
		expect(await problem(file)).toEqual({ kind: 'protected', file: 'x.zip' });
		expect(await problem(await zip({}))).toEqual({ kind: 'empty', file: 'x.zip' });
		const whole = new Uint8Array(await (await zip({ 'a.csv': 'a;b\n1;2\n' })).arrayBuffer());
		expect(await problem(new File([whole.slice(0, -30)], 'x.zip'))).toMatchObject({
			kind: 'broken',
			format: 'zip'
		});
		const damaged = whole.slice();
		// Behind the member's header, its name and what more stands there.
		const at = 30 + damaged[26]! + damaged[28]!;
		damaged.fill(0x55, at, at + 6);
		expect(await problem(new File([damaged], 'x.zip'))).toMatchObject({ kind: 'broken', format: 'zip' });
	});
});

describe('what must be unpacked whole', () => {
	it('gives any stretch of its bytes', async () => {
		const content = Uint8Array.from({ length: 700_000 }, (_, at) => (at * 31) % 251);
		const whole = await wholeOf(gzipBytes(bytesOfFile(gz(content))));
		expect(whole.size).toBe(content.length);
		for (const [start, end] of [
			[0, 10],
			[65_530, 65_545],
			[699_990, 800_000],
			[5, 5],
			[900_000, 900_001]
		] as const)
			expect(await whole.slice(start, end)).toEqual(content.slice(start, end));
		expect(new Uint8Array(await new Response(whole.stream()).arrayBuffer())).toEqual(content);
	});

	it('is given up where it grows beyond the limit, whatever the archive says of its size', async () => {
		const bomb = gzipBytes(bytesOfFile(gz(new Uint8Array(5_000_000))));
		const thrown: unknown = await wholeOf(bomb, 1_000_000).catch((problem: unknown) => problem);
		expect(thrown instanceof PackedFault && thrown.problem).toEqual({
			kind: 'too-large',
			file: 'tal.csv.gz',
			limit: 1_000_000
		});
	});
});

it('a packed text has the records of the plain one, whatever its fields', async () => {
	const field = fc.string({
		unit: fc.constantFrom('a', 'æ', '"', ';', '\n', '\r\n', ' ', ',', '1'),
		maxLength: 5
	});
	const rows = fc.array(fc.array(field, { minLength: 2, maxLength: 3 }), { minLength: 2, maxLength: 8 });
	await fc.assert(
		fc.asyncProperty(rows, async (written) => {
			const text = csvFormatRows([['a', 'b'], ...written]);
			const said = { separator: ',', quote: '"', header: true, skip: 0, format: 'text' } as const;
			const { rows: found, reading } = await drainedOrThrow(gz(text), said);
			if (reading.columns.length < 2) return;
			const plain = recordsOf(text, said, { whole: true }).slice(1);
			const fields = plain.map((record) => [...record.fields]);
			// The comma is one sign among others in a piece, and nothing is lost on the way.
			expect(found).toEqual(fields);
		}),
		{ seed: 2024, numRuns: 300 }
	);
});

it('ends in a table or a problem whatever is done to an archive', async () => {
	const archives = await Promise.all(
		[gz('a;b\n1;2\n3;4\n'), await zip({ 'a.csv': 'a;b\n1;2\n', 'b.json': '[{"a":1}]' })].map(
			async (file) => new Uint8Array(await file.arrayBuffer())
		)
	);
	const change = fc.tuple(fc.double({ min: 0, max: 0.999, noNaN: true }), fc.nat(255));
	await fc.assert(
		fc.asyncProperty(
			fc.constantFrom(...archives),
			fc.array(change, { minLength: 1, maxLength: 4 }),
			fc.option(fc.double({ min: 0.1, max: 1, noNaN: true })),
			async (archive, changes, kept) => {
				const hurt = archive.slice(0, Math.ceil(archive.length * (kept ?? 1)));
				for (const [at, byte] of changes) hurt[Math.floor(at * hurt.length)] = byte;
				const result = await drained(new File([hurt], 'x'));
				expect(result.ok ? result.value.reading.columns.length : result.error.file).toBeTruthy();
			}
		),
		{ seed: 2024, numRuns: 400 }
	);
});

it('a reader that takes no format still opens what is packed', async () => {
	const read = await readFile(gz('a;b\n1;2\n'));
	expect(read.ok && read.value.rows).toEqual([['1', '2']]);
});

async function zip(
	members: { readonly [path: string]: string | Uint8Array | undefined },
	password?: string
): Promise<File> {
	const writer = new ZipWriter(new Uint8ArrayWriter(), {
		useWebWorkers: false,
		...(password !== undefined && { password })
	});
	for (const [path, content] of Object.entries(members)) {
		if (content === undefined) await writer.add(path, undefined, { directory: true });
		else
			await writer.add(
				path,
				typeof content === 'string' ? new TextReader(content) : new Uint8ArrayReader(content)
			);
	}
	return new File([(await writer.close()) as Uint8Array<ArrayBuffer>], 'x.zip');
}
