import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { inflateRawSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { readSheet } from '../../support/spreadsheetReading.ts';

/** A public table of Statistics Denmark on a machine that has it; it is no part of the project. */
const path = fileURLToPath(new URL('../../../../shared/data/FOLK1AM.xlsx', import.meta.url));
const missing = !existsSync(path);
if (missing) console.warn(`FOLK1AM.xlsx is not here, so that its totals are not checked: ${path}`);

it.skipIf(missing)('FOLK1AM has the totals that its XML has', async () => {
	const bytes = readFileSync(path);
	const { table, loaded } = await readSheet(new File([bytes], 'FOLK1AM.xlsx'));
	expect(table.skipped).toEqual(['Befolkningen den 1. i måneden efter område og tid', 'Enhed: Antal']);
	expect(table).toMatchObject({
		part: { sheet: 'FOLK1AM' },
		rowCount: 105,
		dialect: { skip: 2, header: true }
	});
	expect(table.columns.slice(1).every(({ type }) => type === 'integer')).toBe(true);
	expect(table.columns.map(({ header }) => header).slice(0, 2)).toEqual(['', '2021M10']);
	expect(loaded.length).toBe(105);
	const sum = loaded.reduce(
		(all, [, , ...counts]) => all + counts.reduce((own, text) => own + Number(text), 0),
		0
	);
	// Every number of the sheet that is no reference to a shared text.
	const numbers = [...memberOf(bytes, 'xl/worksheets/sheet1.xml').matchAll(/t="n"><x:v>(\d+)<\/x:v>/g)];
	expect(numbers.length).toBe(105 * 42);
	expect(sum).toBe(numbers.reduce((all, [, digits]) => all + Number(digits), 0));
});

/** A member's text, by a search for its local header. */
function memberOf(bytes: Buffer, name: string): string {
	for (let at = bytes.indexOf('PK\u0001\u0002'); at !== -1; at = bytes.indexOf('PK\u0001\u0002', at + 4)) {
		const length = bytes.readUInt16LE(at + 28);
		if (bytes.toString('utf8', at + 46, at + 46 + length) !== name) continue;
		const head = bytes.readUInt32LE(at + 42);
		const start = head + 30 + bytes.readUInt16LE(head + 26) + bytes.readUInt16LE(head + 28);
		return inflateRawSync(bytes.subarray(start, start + bytes.readUInt32LE(at + 20))).toString('utf8');
	}
	throw new Error(`${name} is not in the zip.`);
}
