import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectReader } from '#lib/extract/connectReader.ts';
import type { Reader } from '#lib/extract/reader.ts';
import type { Corrections } from '#lib/extract/reading.ts';
import { inFrame } from '../../support/inFrame.ts';

const places = 'kom  navn   antal\n0492 Ærø       12\n0563 Fanø       7\n0151 Søborg   103\n';
const collection =
	'{"type":"FeatureCollection","features":[{"type":"Feature","properties":{"kode":"0101"},"geometry":{"type":"Point","coordinates":[12.5,55.7]}}]}';
const topology =
	'{"type":"Topology","objects":{"by":{"type":"Point","coordinates":[12,55],"properties":{"kode":"0101"}}},"arcs":[]}';

/** Each file with its format, its part and the rows that the engine gets. */
type Expected = readonly [
	name: string,
	content: () => BodyInit | Promise<BodyInit>,
	format: string,
	rows: string,
	more?: object
];

const files: readonly Expected[] = [
	[
		'a.json',
		() => '{"data":[{"by":"Ærø","n":1},{"by":"Fanø","n":9007199254740993}]}',
		'json',
		'Ærø;1\nFanø;9007199254740993\n',
		{ part: { object: 'data' } }
	],
	['a.ndjson', () => '{"by":"Ærø","n":1}\n{"by":"Fanø"}\n', 'json-lines', 'Ærø;1\nFanø;\n'],
	['a.geojson', () => collection, 'geojson', '0101;"{""type"":""Point"",""coordinates"":[12.5,55.7]}"\n'],
	[
		'a.topojson',
		() => topology,
		'topojson',
		'0101;"{""type"":""Point"",""coordinates"":[12,55]}"\n',
		{ part: { object: 'by' } }
	],
	['a.txt', () => places, 'fixed-width', '0492;Ærø;12\n0563;Fanø;7\n0151;Søborg;103\n'],
	['a.csv.gz', () => gzip('by;n\nÆrø;"1\n2"\nFanø\n'), 'text', 'Ærø;"1\n2"\nFanø\n', { packed: true }],
	[
		'a.zip',
		() => zip({ 'læs.mig': 'x', 'mappe/a.csv': 'by;n\nÆrø;1\n' }),
		'text',
		'Ærø;1\n',
		{ packed: true, part: { member: 'mappe/a.csv' } }
	],
	[
		'b.zip',
		() => zip({ 'b.json': '[{"by":"Ærø"}]' }),
		'json',
		'Ærø\n',
		{ packed: true, part: { member: 'b.json' } }
	]
];

describe('the readers of other formats in their realms', () => {
	let reader: Reader;

	beforeAll(async () => {
		reader = await connectReader({ start: inFrame('engine') });
	});
	afterAll(() => reader.close());

	it.each(files.map((expected) => [expected[0], expected] as const))('%s', async (_, expected) => {
		const [name, content, format, rows, more = {}] = expected;
		const file = new File([await new Response(await content()).arrayBuffer()], name);
		const { reading, text, done } = await drained(file);
		expect([reading.file, reading.format, text]).toEqual([file, format, rows]);
		expect(reading).toMatchObject(more);
		expect(done).toBe(1);
	});

	it('takes the member and the format that a person chose', async () => {
		const content = await zip({ 'a.csv': 'x;y\n1;2\n', 'b.txt': '[{"by":"Ærø"}]' });
		const file = new File([content as BlobPart], 'c.zip');
		const chosen = await drained(file, { part: { member: 'b.txt' } });
		expect([chosen.reading.format, chosen.text]).toEqual(['json', 'Ærø\n']);
		expect(chosen.reading.parts).toEqual([{ part: { member: 'a.csv' } }, { part: { member: 'b.txt' } }]);
		const forced = await drained(new File(['ab1\ncd2\n'], 'd'), {
			format: 'fixed-width',
			cuts: [0, 2],
			header: false
		});
		expect(forced.text).toBe('ab;1\ncd;2\n');
	});

	it('says what is wrong with a file, at once or on the way', async () => {
		const cut = await reader.read(new File(['[{"a":1},{"a":'], 'a.json'));
		expect(cut).toMatchObject({ ok: false, error: { kind: 'broken', file: 'a.json', format: 'json' } });
		const whole = new Uint8Array(
			await new Response(
				await gzip(Array.from({ length: 200_000 }, (_, at) => `${at};${at * 7919}`).join('\n'))
			).arrayBuffer()
		);
		const short = new File([whole.slice(0, -9000)], 'a.csv.gz');
		const read = await reader.read(short);
		if (!read.ok) throw new Error(JSON.stringify(read.error));
		const pieces = reader.pieces(read.value, [0]);
		let piece = await pieces.next();
		while (piece.ok && piece.value !== undefined) piece = await pieces.next();
		expect(piece.ok).toBe(false);
		pieces.close();
		const locked = await reader.read(
			new File([(await zip({ 'a.csv': 'a;b\n' }, 'hemmelig')) as BlobPart], 'a.zip')
		);
		expect(locked).toEqual({ ok: false, error: { kind: 'protected', file: 'a.zip' } });
	});

	it('does not take the first of two files in one gzip file for the whole', async () => {
		const parts = await Promise.all(
			['a;b\n1;2\n', '3;4\n'].map(async (text) => new Response(await gzip(text)).arrayBuffer())
		);
		const read = await reader.read(new File(parts, 'a.csv.gz'));
		expect(read).toMatchObject({ ok: false, error: { kind: 'broken', format: 'gzip' } });
	});

	it('reads a long document in pieces, none of them large', async () => {
		const records = Array.from(
			{ length: 150_000 },
			(_, at) => `{"id":${at},"navn":"Person nummer ${at} af mange"}`
		);
		const { count, text } = await drained(new File([`[${records.join(',\n')}]`], 'a.json'));
		expect(count).toBeGreaterThan(1);
		expect(text.split('\n').length - 1).toBe(150_000);
		expect(text.endsWith('149999;Person nummer 149999 af mange\n')).toBe(true);
	});

	async function drained(file: File, corrections: Corrections = {}) {
		const read = await reader.read(file, corrections);
		if (!read.ok) throw new Error(JSON.stringify(read.error));
		const pieces = reader.pieces(
			read.value,
			read.value.columns.map((_, at) => at)
		);
		let [text, done, count] = ['', 0, 0];
		for (;;) {
			const piece = await pieces.next();
			if (!piece.ok) throw new Error(piece.error.detail);
			if (piece.value === undefined) break;
			if (piece.value.as !== 'text') throw new Error('These formats come as text.');
			text += new TextDecoder().decode(piece.value.bytes);
			({ done } = piece.value);
			count += 1;
		}
		pieces.close();
		return { reading: read.value, text, done, count };
	}
});

const gzip = (text: string): BodyInit =>
	new Blob([text]).stream().pipeThrough(new CompressionStream('gzip')) as ReadableStream;

async function zip(members: { readonly [path: string]: string }, password?: string): Promise<BodyInit> {
	const writer = new ZipWriter(new Uint8ArrayWriter(), {
		useWebWorkers: false,
		...(password !== undefined && { password })
	});
	for (const [path, content] of Object.entries(members)) await writer.add(path, new TextReader(content));
	return (await writer.close()) as Uint8Array<ArrayBuffer>;
}
