import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connectReader } from '#lib/extract/connectReader.ts';
import type { Reader } from '#lib/extract/reader.ts';
import { inFrame } from '../../support/inFrame.ts';

/** `kommune;beløb;dato`, with ø as windows-1252 writes it. */
const danish = new Uint8Array([
	...ascii('kommune;bel'),
	0xf8,
	...ascii('b;dato\r\n0159;1.234,50;31-12-2024\r\n0101;7,00;01-01-2025\r\n')
]);

describe('a reader in its realm', () => {
	let reader: Reader;

	beforeAll(async () => {
		reader = await connectReader({ start: inFrame('engine') });
	});
	afterAll(() => reader.close());

	it('reads a Danish file and hands back the very file it was given', async () => {
		const file = new File([danish], 'beløb.csv');
		const reading = await reader.read(file);
		if (!reading.ok) throw new Error(JSON.stringify(reading.error));
		expect(reading.value.file).toBe(file);
		expect(reading.value.dialect).toEqual({
			encoding: 'windows-1252',
			separator: ';',
			quote: '"',
			decimal: ',',
			thousands: '.',
			header: true,
			skip: 0,
			date: 'dd-mm-yyyy',
			missing: []
		});
		expect(reading.value.columns).toEqual([
			{ name: 'kommune', header: 'kommune', type: 'text', role: 'municipality', misfits: [] },
			{ name: 'beløb', header: 'beløb', type: 'decimal', role: 'money', misfits: [] },
			{ name: 'dato', header: 'dato', type: 'date', role: 'date', misfits: [] }
		]);
	});

	it('obeys what a person put right', async () => {
		const reading = await reader.read(new File([danish], 'beløb.csv'), {
			encoding: 'utf-8',
			columns: [{ from: 2, name: 'dag', type: 'text' }]
		});
		expect(reading.ok && reading.value.columns.map(({ name, type }) => [name, type])).toEqual([
			['kommune', 'text'],
			['bel\ufffdb', 'decimal'],
			['dag', 'text']
		]);
	});

	// Node 20 decodes windows-1252 as Latin-1, so that only a browser can show this.
	it('knows the letters that windows-1252 has beyond Latin-1', async () => {
		const bytes = new Uint8Array([...ascii('navn;pris\nsmør '), 0x96, ...ascii(' fad;12 '), 0x80, 0x0a]);
		const reading = await reader.read(new File([bytes], 'pris.csv'));
		expect(reading.ok && reading.value.rows).toEqual([['smør – fad', '12 €']]);
	});

	it('answers for each file by its own name when several are read at once', async () => {
		const [table, empty, picture] = await Promise.all([
			reader.read(new File(['a;b\n1;2\n'], 'a.csv')),
			reader.read(new File([], 'tom.csv')),
			reader.read(new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])], 'billede.csv'))
		]);
		expect(table?.ok && table.value.file.name).toBe('a.csv');
		expect(empty).toEqual({ ok: false, error: { kind: 'empty', file: 'tom.csv' } });
		expect(picture).toEqual({
			ok: false,
			error: { kind: 'not-text', file: 'billede.csv', looksLike: 'PNG' }
		});
	});
});

function ascii(text: string): readonly number[] {
	return Array.from(text, (letter) => letter.charCodeAt(0));
}
