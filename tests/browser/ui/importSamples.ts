import type { Doubt, ReadColumn, Reading } from '#lib/extract/reading.ts';
import type { ColumnType, Dialect, ExtractContract } from '#lib/notebook/notebook.ts';
import type { ExtractState } from '#lib/workspace/extracts.svelte.ts';
import type { OfferedTable } from '#lib/workspace/importOffer.svelte.ts';

export const dialect: Dialect = {
	encoding: 'windows-1252',
	separator: ';',
	quote: '"',
	decimal: ',',
	thousands: '.',
	header: true,
	skip: 1,
	missing: ['..']
};

const column = (name: string, type: ColumnType, over: Partial<ReadColumn> = {}): ReadColumn => ({
	name,
	header: name,
	type,
	misfits: [],
	...over
});

/** A reading as the reader gives it, of a file that need not be read. */
export const readingOf = (name: string, over: Partial<Reading> = {}): Reading => ({
	file: new File(['x'], name),
	format: 'text',
	dialect,
	columns: [
		column('kommune', 'text', { header: 'Kommune' }),
		column('antal', 'integer', { misfits: ['ukendt', 'ca. 4'] }),
		column('rate', 'decimal'),
		column('kolonne_4', 'text', { header: '' })
	],
	rows: [
		['0159 Gladsaxe', '2.439', '12,5', 'a'],
		['0101 København', '8.120', '-3,25', 'b'],
		['0147 Frederiksberg', 'ukendt', '..', '']
	],
	skipped: ['Flytninger 2024'],
	...over
});

const numberDoubt: Doubt = {
	kind: 'number',
	column: 'antal',
	values: [{ text: '2.439', readings: ['2439', '2.439'] }],
	answers: [
		{ decimal: ',', thousands: '.' },
		{ decimal: '.', thousands: '' }
	]
};

export const read = (id: number, reading: Reading): OfferedTable => ({
	id,
	file: reading.file,
	status: 'read',
	reading
});

export const offeredTables: readonly OfferedTable[] = [
	...['kvinder_0-9.csv', 'kvinder_10-19.csv', 'kvinder_20-29.csv'].map((name, at) =>
		read(at + 1, readingOf(name, { doubts: [numberDoubt] }))
	),
	{
		id: 4,
		file: new File([''], 'tom.csv'),
		status: 'unreadable',
		problem: { kind: 'empty', file: 'tom.csv' }
	},
	{
		id: 5,
		file: new File(['PK'], 'tal.xlsx'),
		status: 'unreadable',
		problem: { kind: 'not-text', file: 'tal.xlsx', looksLike: 'XLSX' }
	}
];

/** Columns of persons, as an export of a municipality has them; nobody who exists. */
export const personsReading = readingOf('borgere.csv', {
	columns: [
		column('CPR', 'text', { role: 'cpr', lostZeros: 2 }),
		column('Navn', 'text', { role: 'name' }),
		column('KOMKODE', 'text', { role: 'municipality', lostZeros: 1 }),
		column('cvr', 'text', { role: 'cvr', lostDigits: ['7.07614E+08'] }),
		column('Bemærkning', 'text', { role: 'free-text' }),
		column('Beløb', 'decimal', { role: 'money', misfits: ['ukendt'] })
	],
	rows: [
		['7107614285', 'Ane Ærø', '0101', '7.07614E+08', 'ringede', '12,50'],
		['6111111118', 'Bo Ås', '159', '12345678', '', '1.000,00']
	],
	skipped: []
});

const contract = (name: string, file: string): ExtractContract => ({
	name,
	file,
	dialect,
	columns: [
		{ name: 'kommune', type: 'text' },
		{ name: 'antal', type: 'integer' }
	]
});

export const contracts: readonly { contract: ExtractContract; state: ExtractState }[] = [
	{ contract: contract('kvinder', 'kvinder_*.csv'), state: { status: 'missing' } },
	{
		contract: contract('borgere', 'borgere.csv'),
		state: {
			status: 'differs',
			readings: [readingOf('borgere-ny.csv')],
			differences: [
				{ kind: 'missing-column', column: 'KOMKODE', nearest: 'kommune' },
				{ kind: 'retyped-column', column: 'antal', expected: 'integer', found: 'text' },
				{ kind: 'file-name', expected: 'borgere.csv', found: 'borgere-ny.csv' }
			]
		}
	},
	{
		contract: contract('ydelser', 'ydelser.csv'),
		state: { status: 'unreadable', problem: { kind: 'empty', file: 'ydelser.csv' } }
	},
	{
		contract: contract('folk', 'FOLK1AM.csv'),
		state: {
			status: 'loaded',
			readings: [readingOf('FOLK1AM.csv')],
			rows: 20620,
			rejects: { count: 0, first: [] },
			notes: [],
			bytes: 0,
			differences: [{ kind: 'row-jump', expected: 2100, found: 20620 }],
			at: new Date(0),
			version: 1
		}
	}
];
