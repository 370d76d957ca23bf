import * as xlsx from '@e965/xlsx';
import { tableFromArrays, tableToIPC } from 'apache-arrow';
import initParquet, { Compression, Table, WriterPropertiesBuilder, writeParquet } from 'parquet-wasm';
import parquetWasm from 'parquet-wasm/esm/parquet_wasm_bg.wasm?url';
import type { SoundFile } from './hostileFiles.ts';

const codes = Array.from({ length: 60 }, (_, row) => `0${101 + row}`);
const amounts = codes.map((_, row) => row * 1.25);
const days = codes.map((_, row) => `${String(1 + (row % 28)).padStart(2, '0')}-03-2024`);
const names = codes.map((_, row) => ['Søborg', 'Ærø; "by"', 'Åbenrå'][row % 3]!);

const text = [
	'kommune;beløb;dato;navn',
	...codes.map(
		(code, row) =>
			`${code};${String(amounts[row]).replace('.', ',')};${days[row]};"${names[row]!.replaceAll('"', '""')}"`
	)
].join('\r\n');

const records = codes.map((kommune, row) => ({
	kommune,
	beløb: amounts[row],
	dato: days[row],
	navn: names[row]
}));

const bytesOf = (words: string) => new TextEncoder().encode(words);

/** A small sound file of every format that the readers know. */
export async function soundFiles(): Promise<readonly SoundFile[]> {
	return [
		{ name: 'tal.csv', bytes: bytesOf(text) },
		{ name: 'tal1252.csv', bytes: Uint8Array.from(text, (letter) => letter.charCodeAt(0)) },
		{ name: 'tal16.csv', bytes: utf16(text) },
		{ name: 'tal.txt', bytes: bytesOf(fixedWidth) },
		...sheets(),
		{ name: 'tal.json', bytes: bytesOf(JSON.stringify(records)) },
		{ name: 'tal.jsonl', bytes: bytesOf(records.map((record) => JSON.stringify(record)).join('\n')) },
		{ name: 'kort.geojson', bytes: bytesOf(JSON.stringify(layer)) },
		{ name: 'kort.topojson', bytes: bytesOf(JSON.stringify(topology)) },
		{ name: 'tal.arrow', bytes: arrowFile('file') },
		{ name: 'tal.arrows', bytes: arrowFile('stream') },
		...(await parquetFiles()),
		{ name: 'tal.csv.gz', bytes: await gzip(bytesOf(text)) },
		{ name: 'tal.zip', bytes: zipOf('tal.csv', bytesOf(text)) }
	];
}

const fixedWidth = codes
	.map((code, row) => `${code}  ${String(amounts[row]).padStart(8)}  ${days[row]}  ${names[row]!.padEnd(12)}`)
	.join('\n');

function sheets(): readonly SoundFile[] {
	const book = xlsx.utils.book_new();
	xlsx.utils.book_append_sheet(book, xlsx.utils.json_to_sheet(records), 'Ark1');
	xlsx.utils.book_append_sheet(book, xlsx.utils.aoa_to_sheet([['a'], [1], [2]]), 'Ark2');
	return (['xlsx', 'ods', 'biff8'] as const).map((bookType) => {
		const bytes = xlsx.write(book, { type: 'array', bookType, compression: true }) as ArrayBuffer;
		return { name: `tal.${bookType === 'biff8' ? 'xls' : bookType}`, bytes: new Uint8Array(bytes) };
	});
}

const table = () => tableFromArrays({ kommune: codes, beloeb: Float64Array.from(amounts), navn: names });

const arrowFile = (kind: 'file' | 'stream') => tableToIPC(table(), kind).slice();

async function parquetFiles(): Promise<readonly SoundFile[]> {
	await initParquet({ module_or_path: parquetWasm });
	return (['UNCOMPRESSED', 'SNAPPY', 'ZSTD'] as const).map((compression) => {
		const properties = new WriterPropertiesBuilder().setCompression(Compression[compression]).build();
		const bytes = writeParquet(Table.fromIPCStream(tableToIPC(table(), 'stream')), properties);
		return { name: `tal.${compression.toLowerCase()}.parquet`, bytes: bytes.slice() };
	});
}

const square = (left: number) => ({
	type: 'Polygon',
	coordinates: [
		[
			[left, 55],
			[left + 1, 55],
			[left + 1, 56],
			[left, 55]
		]
	]
});

const layer = {
	type: 'FeatureCollection',
	features: codes
		.slice(0, 20)
		.map((kode, at) => ({ type: 'Feature', properties: { kode }, geometry: square(at) }))
};

const topology = {
	type: 'Topology',
	objects: {
		kommuner: {
			type: 'GeometryCollection',
			geometries: codes.slice(0, 20).map((kode) => ({ type: 'Polygon', arcs: [[0]], properties: { kode } }))
		}
	},
	arcs: [
		[
			[9, 55],
			[10, 55],
			[10, 56],
			[9, 55]
		]
	]
};

async function gzip(bytes: Uint8Array<ArrayBuffer>): Promise<Uint8Array<ArrayBuffer>> {
	const packed = new Blob([bytes]).stream().pipeThrough(new CompressionStream('gzip'));
	return new Uint8Array(await new Response(packed).arrayBuffer());
}

function utf16(words: string): Uint8Array<ArrayBuffer> {
	const marked = `\uFEFF${words}`;
	return new Uint8Array(Uint16Array.from(marked, (letter) => letter.charCodeAt(0)).buffer);
}

/** A zip of one member that is stored as it is. */
export function zipOf(name: string, content: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
	const label = bytesOf(name);
	const common = [
		20,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		0,
		...little(crc32(content)),
		...little(content.length),
		...little(content.length)
	];
	const naming = [...little(label.length).slice(0, 2), 0, 0];
	const local = [0x50, 0x4b, 3, 4, ...common, ...naming, ...label];
	const central = [0x50, 0x4b, 1, 2, 20, 0, ...common, ...naming, ...new Array<number>(14).fill(0), ...label];
	// Comment length, disk, attributes and the place of the local header are all zero.
	const at = local.length + content.length;
	const end = [0x50, 0x4b, 5, 6, 0, 0, 0, 0, 1, 0, 1, 0, ...little(central.length), ...little(at), 0, 0];
	return Uint8Array.from([...local, ...content, ...central, ...end]);
}

const little = (value: number) => [value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24];

function crc32(bytes: Uint8Array): number {
	let crc = 0xffffffff;
	for (const byte of bytes) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
	}
	return (crc ^ 0xffffffff) >>> 0;
}
