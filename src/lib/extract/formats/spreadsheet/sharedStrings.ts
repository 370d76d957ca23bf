import { textCell, type Cell } from '#lib/extract/formats/spreadsheet/nativeCell.ts';
import { plainText, xmlScan, type XmlHandler } from '#lib/extract/formats/spreadsheet/xmlScan.ts';
import type { ZipPart } from '#lib/extract/formats/spreadsheet/zipParts.ts';

/** The texts of an XLSX file, each kept once. They are read only as far as they are asked for. */
export type SharedStrings = {
	/** Indexes up to this one are known, if the file has them. */
	upTo(index: number): Promise<void>;
	at(index: number): Cell | undefined;
};

const limit = 512 * 1024 * 1024;

export const noStrings: SharedStrings = {
	upTo: async () => undefined,
	at: () => undefined
};

export function sharedStringsOf(part: ZipPart): SharedStrings {
	const cells: (Cell | undefined)[] = [];
	const scan = xmlScan(stringsInto(cells));
	const stretches = part.stretches(limit);
	let reading: Promise<void> = Promise.resolve();
	let ended = false;
	return {
		upTo: (index) =>
			ended || index < cells.length ? Promise.resolve() : (reading = reading.then(() => read(index))),
		at: (index) => cells[index]
	};

	async function read(index: number): Promise<void> {
		while (!ended && index >= cells.length) {
			const next = await stretches.next();
			if (next.done === true) {
				scan.end();
				ended = true;
			} else scan.push(next.value.text);
		}
	}
}

function stringsInto(cells: (Cell | undefined)[]): XmlHandler {
	const item = richText();
	return {
		open: (name) => (name === 'si' ? item.clear() : item.open(name)),
		text: item.text,
		close(name) {
			if (name === 'si') cells.push(textCell(item.value()));
			else item.close(name);
		}
	};
}

/** Collects the text of an element whose runs may be formatted one by one; how it is pronounced is left out. */
export function richText() {
	let collected = '';
	let within = false;
	let spoken = false;
	return {
		clear() {
			collected = '';
			within = spoken = false;
		},
		open(name: string) {
			if (name === 't') within = true;
			else if (name === 'rPh') spoken = true;
		},
		text(text: string) {
			if (within && !spoken) collected += text;
		},
		close(name: string) {
			if (name === 't') within = false;
			else if (name === 'rPh') spoken = false;
		},
		value: () => unescaped(plainText(collected))
	};
}

/** Excel writes characters that XML has no place for as `_x000D_`; line ends become one character. */
export const unescaped = (text: string): string =>
	text.includes('_x')
		? text
				.replace(/_x([0-9a-f]{4})_/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
				.replace(/\r\n?/g, '\n')
		: text;
