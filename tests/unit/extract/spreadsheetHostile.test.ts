import { write, utils } from '@e965/xlsx';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { bytesOfFile } from '#lib/extract/bytes.ts';
import { spreadsheetReader } from '#lib/extract/formats/spreadsheet.ts';
import { ReadingFault } from '#lib/extract/formats/formatReader.ts';
import { odsParts, xlsxParts, zipOf } from '../../support/spreadsheetPackage.ts';
import { number, text, xlsxRows } from '../../support/spreadsheetReading.ts';

type Parts = { readonly [path: string]: string };
type Dice = (sides: number) => number;

/** Numbers that are the same at every run. */
function diceOf(seed: number): Dice {
	let state = seed;
	return (sides) => {
		state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
		return Math.floor((state / 2 ** 32) * sides);
	};
}

const rows = [
	['navn', 'antal', 'dag'].map(text),
	...Array.from({ length: 30 }, (_, at) => ['<c t="s"><v>1</v></c>', number(at), number(45000 + at, 1)])
];
const xlsx: Parts = xlsxParts({
	sheets: { Ark1: xlsxRows(rows), Ark2: xlsxRows(rows.slice(0, 3)) },
	strings: '<si><t>nul</t></si><si><t>Ærø</t></si>',
	formats: ['dd-mm-yyyy']
});
const ods: Parts = odsParts({
	sheets: {
		Ark1: `<table:table-row>${'<table:table-cell office:value-type="string"><text:p>navn</text:p></table:table-cell>'.repeat(3)}</table:table-row>${'<table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="3" office:value-type="float" office:value="12.5"><text:p>12,5</text:p></table:table-cell></table:table-row>'.repeat(5)}`
	}
});

const absurd = [
	'',
	'-1',
	'0',
	'1e9',
	'4294967296',
	'9'.repeat(40),
	'NaN',
	'&#0;',
	'&#x110000;',
	'A1:XFD1048576',
	'\u0000'
];

/** What a hostile hand does to the documents within. */
const withinParts: readonly ((parts: Parts, dice: Dice) => Parts)[] = [
	(parts, dice) => Object.fromEntries(Object.entries(parts).filter((_, at) => at !== dice(9))),
	(parts, dice) => changed(parts, dice, (xml) => xml.slice(0, dice(xml.length))),
	(parts, dice) =>
		changed(parts, dice, (xml) =>
			xml.replaceAll(/"[^"]*"/g, (own) => (dice(6) === 0 ? `"${absurd[dice(absurd.length)]}"` : own))
		),
	(parts, dice) =>
		changed(parts, dice, (xml) => xml.replaceAll(/<\/?[^>]*>/g, (own) => (dice(20) === 0 ? '' : own))),
	(parts, dice) =>
		changed(parts, dice, (xml) => xml.replaceAll(/<[^>]*>/g, (own) => (dice(20) === 0 ? own + own : own))),
	(parts, dice) =>
		changed(parts, dice, (xml) =>
			Array.from(xml, (letter) => (dice(40) === 0 ? String.fromCharCode(dice(300)) : letter)).join('')
		),
	(parts, dice) => changed(parts, dice, (xml) => xml.slice(0, 200) + '<a>'.repeat(20_000) + xml.slice(200)),
	(parts, dice) =>
		changed(parts, dice, (xml) => xml.replaceAll(/>[^<]+</g, () => `>${absurd[dice(absurd.length)]}<`))
];

function changed(parts: Parts, dice: Dice, change: (xml: string) => string): Parts {
	const paths = Object.keys(parts);
	const hit = paths[dice(paths.length)]!;
	return { ...parts, [hit]: change(parts[hit]!) };
}

/** What befalls a file as a whole. */
function damaged(bytes: Uint8Array<ArrayBuffer>, dice: Dice): Uint8Array<ArrayBuffer> {
	if (dice(4) === 0) return bytes.slice(0, dice(bytes.length) + 1);
	const copy = bytes.slice();
	for (let times = 1 + dice(12); times > 0; times -= 1) copy[dice(copy.length)] = dice(256);
	return copy;
}

type End = 'table' | 'problem' | 'fault';

/** Reads and loads; whatever else is thrown fails the test. */
async function endOf(file: File): Promise<End> {
	const reader = spreadsheetReader();
	const read = await reader.read(bytesOfFile(file), {});
	if (!read.ok) return 'problem';
	try {
		const wanted = read.value.columns.map((_, at) => at);
		for await (const piece of reader.pieces(bytesOfFile(file), { table: read.value, wanted })) {
			expect(piece.line).toBeGreaterThan(0);
		}
		return 'table';
	} catch (thrown) {
		if (!(thrown instanceof ReadingFault)) throw thrown;
		return 'fault';
	}
}

async function endsOf(files: readonly File[]) {
	const ends = { table: 0, problem: 0, fault: 0 };
	for (const file of files) ends[await endOf(file)] += 1;
	return ends;
}

const bytesOf = async (file: File) => new Uint8Array(await file.arrayBuffer());

describe('a hostile spreadsheet ends in a table or in a sentence', () => {
	// The library writes down what it does not know.
	beforeAll(() => {
		const silent = vi.spyOn(console, 'error').mockImplementation(() => undefined);
		return () => silent.mockRestore();
	});

	it.each([
		['XLSX', xlsx, 400],
		['ODS', ods, 240]
	] as const)('%s whose documents were tampered with', async (name, parts, count) => {
		const dice = diceOf(20_261_123);
		const files: File[] = [];
		for (let at = 0; at < count; at += 1) {
			files.push(await zipOf(withinParts[at % withinParts.length]!(parts, dice), `${at}.${name}`));
		}
		const ends = await endsOf(files);
		expect(ends.table + ends.problem + ends.fault).toBe(count);
		expect(ends.table).toBeGreaterThan(count / 10);
		expect(ends.problem).toBeGreaterThan(count / 10);
	});

	it.each([
		['XLSX', async () => bytesOf(await zipOf(xlsx)), 300],
		['ODS', async () => bytesOf(await zipOf(ods)), 200],
		['XLS', async () => legacyBytes(), 200]
	] as const)('%s that was cut or damaged on its way', async (name, make, count) => {
		const dice = diceOf(20_261_124);
		const whole = await make();
		const files = Array.from({ length: count }, (_, at) => new File([damaged(whole, dice)], `${at}.${name}`));
		const ends = await endsOf(files);
		expect(ends.table + ends.problem + ends.fault).toBe(count);
		expect(ends.problem).toBeGreaterThan(count / 10);
	});
});

function legacyBytes(): Uint8Array<ArrayBuffer> {
	const book = utils.book_new();
	const table = [['navn', 'antal'], ...Array.from({ length: 40 }, (_, at) => [`Ærø ${at}`, at / 3])];
	utils.book_append_sheet(book, utils.aoa_to_sheet(table), 'Ark1');
	return new Uint8Array(write(book, { bookType: 'xls', type: 'array' }) as ArrayBuffer);
}
