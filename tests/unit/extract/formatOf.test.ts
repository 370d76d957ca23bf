import { gzipSync } from 'node:zlib';
import { TextReader, Uint8ArrayReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js';
import { describe, expect, it } from 'vitest';
import { bytesOfFile } from '#lib/extract/bytes.ts';
import { formatOf } from '#lib/extract/formats/formatOf.ts';

const found = async (...parts: BlobPart[]) => {
	const result = await formatOf(bytesOfFile(new File(parts, 'fil')));
	return result.ok ? result.value : result.error;
};

describe('the format of a file, by what it holds', () => {
	it.each([
		['an array of records', ' \n[ {"a": 1} ]', 'json'],
		['an object', '\ufeff{"data": []}', 'json'],
		['an empty array', '[]', 'json'],
		['an array of numbers', '[1, 2]', 'json'],
		['an object a line', '{"a":1}\n{"a":2}\n', 'json-lines'],
		['an object a line, with blank lines', '{"a":"}"}\r\n\r\n{"a":2}', 'json-lines'],
		['an object over several lines', '{\n"a": 1\n}\n', 'json'],
		['a collection of features', '{"type": "FeatureCollection", "features": []}', 'geojson'],
		['a collection whose type stands last', '{"features":[{"type":"Feature","properties":{}}]', 'geojson'],
		['one feature', '{"type":"Feature","geometry":null,"properties":{}}', 'geojson'],
		['a feature a line', '{"type":"Feature","id":1}\n{"type":"Feature","id":2}\n', 'geojson'],
		['a topology', '{"type":"Topology","objects":{},"arcs":[]}', 'topojson'],
		['a record with a feature within', '{"type":"x","a":{"type":"Feature"}}', 'json'],
		['a CSV file', 'a;b\n1;2\n', 'text'],
		['words in brackets', '[a];[b]\n1;2\n', 'text'],
		['words in braces', '{a};{b}\n1;2\n', 'text'],
		['a page', '<html>', 'text'],
		['a text that begins as Parquet does', 'PAR1;PAR2\n1;2\n3;4\n', { looksLike: 'Parquet' }],
		[
			'columns at fixed places',
			'by      antal\nAarhus     12\nVejle       7\nOdense    104\n',
			'fixed-width'
		],
		['equal lines without a blank', 'aaaa\nbbbb\ncccc\n', 'text'],
		['equal lines with a separator', 'a b;12\nc d;13\ne f;14\n', 'text'],
		['equal lines with a decimal comma', 'aa 1,2\nbb 1,3\ncc 1,4\n', 'fixed-width'],
		['lines of different lengths', 'en to\ntre fire\nfem seks\nsyv otte\n', 'text'],
		['two lines alone', 'a b\nc d\n', 'text'],
		['a PDF', '%PDF-1.7\n', { looksLike: 'PDF' }],
		['nothing', '', 'text']
	])('%s', async (_, text, expected) => {
		const format = await found(text);
		if (typeof expected === 'string') expect(format).toBe(expected);
		else expect(format).toEqual({ kind: 'not-text', file: 'fil', ...expected });
	});

	it('knows Parquet, Arrow files and Arrow streams by their first bytes', async () => {
		expect(await found('PAR1', Uint8Array.of(0x15, 0, 0x15, 0x80, 1, 2, 3))).toBe('parquet');
		expect(await found('ARROW1\0\0')).toBe('arrow');
		expect(await found(Uint8Array.of(255, 255, 255, 255, 0x90, 0, 0, 0, 1, 2))).toBe('arrow');
		expect(await found(Uint8Array.of(255, 255, 255, 255, 0x91, 0, 0, 0, 1, 2))).toMatchObject({
			kind: 'not-text'
		});
	});

	it('knows a UTF-16 text', async () => {
		const text = '[{"a":1}]';
		const units = Uint16Array.from(text, (letter) => letter.charCodeAt(0));
		expect(await found(Uint8Array.of(0xff, 0xfe), new Uint8Array(units.buffer))).toBe('json');
	});

	it('tells workbooks from other zip files', async () => {
		expect(await found(await zip(['[Content_Types].xml', 'xl/workbook.xml']))).toBe('spreadsheet');
		expect(await found(await zip(['[Content_Types].xml', 'word/document.xml']))).toMatchObject({
			looksLike: 'DOCX'
		});
		expect(await found(await openDocument('spreadsheet'))).toBe('spreadsheet');
		expect(await found(await openDocument('text'))).toMatchObject({ kind: 'not-text' });
		expect(await found(await zip(['word/a.csv.txt', 'a.csv']))).toMatchObject({ kind: 'not-text' });
		expect(await found(gzipSync('a;b'))).toMatchObject({ looksLike: 'gzip' });
	});

	it('tells old workbooks, and new ones with a password, from old documents', async () => {
		expect(await found(compound('Workbook'))).toBe('spreadsheet');
		expect(await found(compound('EncryptedPackage'))).toBe('spreadsheet');
		expect(await found(compound('WordDocument'))).toMatchObject({ looksLike: 'DOC' });
		expect(await found(compound('Workbook').slice(0, 100))).toBe('spreadsheet');
	});
});

async function zip(paths: readonly string[]): Promise<Uint8Array<ArrayBuffer>> {
	const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
	for (const path of paths) await writer.add(path, new TextReader('x'));
	return (await writer.close()) as Uint8Array<ArrayBuffer>;
}

async function openDocument(kind: string): Promise<Uint8Array<ArrayBuffer>> {
	const writer = new ZipWriter(new Uint8ArrayWriter(), { useWebWorkers: false });
	const type = new TextEncoder().encode(`application/vnd.oasis.opendocument.${kind}`);
	const plain = { level: 0, extendedTimestamp: false, dataDescriptor: false } as const;
	await writer.add('mimetype', new Uint8ArrayReader(type), plain);
	await writer.add('content.xml', new TextReader('<x/>'));
	return (await writer.close()) as Uint8Array<ArrayBuffer>;
}

/** The header of Microsoft's old container, and a directory with one name. */
function compound(name: string): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(1024);
	bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
	const view = new DataView(bytes.buffer);
	view.setUint16(30, 9, true);
	for (let at = 0; at < name.length; at += 1) view.setUint16(512 + 2 * at, name.charCodeAt(at), true);
	bytes[512 + 64] = 2 * (name.length + 1);
	return bytes;
}
