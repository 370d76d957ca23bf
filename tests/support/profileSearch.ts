import { createDecipheriv, pbkdf2Sync } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { brotliDecompressSync, constants, inflateRawSync, inflateSync } from 'node:zlib';
import { blocksInTable, recordsInLog, unsnapped } from './profileLevelDb.ts';

/** A file of a browser's profile in which a text was found, and how it was written there. */
export type InProfile = { readonly file: string; readonly as: string };

/**
 * Searches every file of a profile whose browser is closed: in clear, in other writings, and within whatever
 * can be unpacked or, with the key that every Chromium without a key ring has, deciphered.
 */
export function searchProfile(folder: string, wanted: string): readonly InProfile[] {
	const forms = formsOf(wanted);
	return filesIn(folder).flatMap((file) => {
		const bytes = readFileSync(join(folder, file));
		const found = layersOf(basename(file), bytes).flatMap(({ how, layer }) =>
			forms.flatMap(({ as, form }) => (layer.includes(form) ? [`${how}${as}`] : []))
		);
		return [...new Set(found)].map((as) => ({ file, as }));
	});
}

const filesIn = (folder: string): readonly string[] =>
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));

type Form = { readonly as: string; readonly form: Buffer };

/** A text as programs write it: its letters, or what stands for them. Base64 depends on what stands before. */
function formsOf(text: string): readonly Form[] {
	const plain = Buffer.from(text);
	const wide = Buffer.from(text, 'utf16le');
	const hex = plain.toString('hex');
	const percent = hex.replaceAll(/../g, '%$&');
	const written: readonly (readonly [string, string])[] = [
		['hexadecimal', hex],
		['hexadecimal', hex.toUpperCase()],
		['percent signs', percent],
		['percent signs', percent.toUpperCase()],
		['capitals', text.toUpperCase()],
		...[plain, wide].flatMap((bytes) =>
			[0, 1, 2].flatMap((before) => {
				const base64 = inBase64(bytes, before);
				const forAddress = base64.replaceAll('+', '-').replaceAll('/', '_');
				return [['Base64', base64] as const, ['Base64', forAddress] as const];
			})
		)
	];
	const inBytes: readonly Form[] = [
		{ as: 'UTF-8', form: plain },
		{ as: 'UTF-16', form: wide },
		{ as: 'UTF-16, big end first', form: Buffer.from(wide).swap16() }
	];
	// What stands for the letters may itself be written in two bytes each.
	const others = written.flatMap(([as, form]) => [
		{ as, form: Buffer.from(form) },
		{ as: `${as} in UTF-16`, form: Buffer.from(form, 'utf16le') }
	]);
	return [...inBytes, ...others];
}

/** The letters that are the same whatever stands around. */
function inBase64(bytes: Buffer, before: number): string {
	const whole = Math.floor((bytes.length + before) / 3) * 4;
	const all = Buffer.concat([Buffer.alloc(before), bytes]).toString('base64');
	return all.slice(before === 0 ? 0 : before + 1, whole);
}

type Layer = { readonly how: string; readonly layer: Buffer };

/** A file as it is, and all that can be got out of it. What was packed twice is unpacked twice. */
function layersOf(name: string, bytes: Buffer): readonly Layer[] {
	const first: Layer[] = [{ how: '', layer: bytes }];
	if (/\.(ldb|sst)$/.test(name))
		first.push(...blocksInTable(bytes).map((layer) => ({ how: 'table: ', layer })));
	if (/\.log$/.test(name)) first.push({ how: 'log: ', layer: recordsInLog(bytes) });
	if (name.endsWith('_0')) first.push(...cachedBody(bytes));
	if (/^(Cookies|Session_|Tabs_)/.test(name)) first.push(...deciphered(bytes));
	return first.flatMap((one) => [one, ...unpacked(one).flatMap((two) => [two, ...unpacked(two)])]);
}

type Packing = {
	readonly how: string;
	readonly begins: Buffer;
	readonly unpack: (from: Buffer) => Buffer;
};

/** A stream may be cut off, and more may stand behind it. */
const whatThereIs = { finishFlush: constants.Z_SYNC_FLUSH, maxOutputLength: 2 ** 27 };

const packings: readonly Packing[] = [
	{
		how: 'gzip',
		begins: Buffer.from([0x1f, 0x8b, 8]),
		unpack: (from) => inflateRawSync(from.subarray(gzipHead(from)), whatThereIs)
	},
	...[0x01, 0x5e, 0x9c, 0xda].map((level) => ({
		how: 'zlib',
		begins: Buffer.from([0x78, level]),
		unpack: (from: Buffer) => inflateSync(from, whatThereIs)
	})),
	{
		how: 'zip',
		begins: Buffer.from([0x50, 0x4b, 3, 4]),
		unpack: (from) =>
			inflateRawSync(from.subarray(30 + from.readUInt16LE(26) + from.readUInt16LE(28)), whatThereIs)
	},
	// How the page's own values are packed before they go to IndexedDB.
	{
		how: 'Snappy',
		begins: Buffer.from([0xff, 0x11, 2]),
		unpack: (from) => unsnapped(from.subarray(3))
	}
];

/** Its length: ten bytes, and a name where there is one. Nobody writes what else could stand there. */
const gzipHead = (from: Buffer): number => ((from[3]! & 8) === 0 ? 10 : from.indexOf(0, 10) + 1);

function unpacked({ how: before, layer }: Layer): readonly Layer[] {
	return packings.flatMap(({ how, begins, unpack }) =>
		placesOf(begins, layer).flatMap((at) => {
			try {
				return [{ how: `${before}${how}: `, layer: unpack(layer.subarray(at)) }];
			} catch {
				// It only looked so.
				return [];
			}
		})
	);
}

function placesOf(wanted: Buffer, bytes: Buffer): readonly number[] {
	const places: number[] = [];
	for (let at = bytes.indexOf(wanted); at !== -1; at = bytes.indexOf(wanted, at + 1)) places.push(at);
	return places;
}

/** An entry of the HTTP cache begins with its address; only the headers behind the body tell that it is packed. */
function cachedBody(entry: Buffer): readonly Layer[] {
	if (entry.length < 24 || !/content-encoding: ?br\0/i.test(entry.toString('latin1'))) return [];
	const body = entry.subarray(24 + entry.readUInt32LE(12));
	try {
		const layer = brotliDecompressSync(body, { finishFlush: constants.BROTLI_OPERATION_FLUSH });
		return [{ how: 'Brotli: ', layer }];
	} catch {
		return [];
	}
}

/** Chromium without a key ring enciphers cookies and sessions by a key that is the same everywhere. */
function deciphered(database: Buffer): readonly Layer[] {
	const key = pbkdf2Sync('peanuts', 'saltysalt', 1, 16, 'sha1');
	return placesOf(Buffer.from('v10'), database).map((at) => {
		const begin = at + 3;
		const length = Math.min(65536, Math.floor((database.length - begin) / 16) * 16);
		const decipher = createDecipheriv('aes-128-cbc', key, Buffer.alloc(16, ' ')).setAutoPadding(false);
		return { how: 'enciphered: ', layer: decipher.update(database.subarray(begin, begin + length)) };
	});
}
