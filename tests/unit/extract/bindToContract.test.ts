import { describe, expect, it } from 'vitest';
import { bindToContract, type Binding } from '#lib/extract/bindToContract.ts';
import type { Reading } from '#lib/extract/reading.ts';
import type { ExtractContract } from '#lib/notebook/notebook.ts';
import { plainDialect } from '../../support/plainDialect.ts';

describe('files that were dropped for extracts that a notebook waits for', () => {
	it('are bound by their names, whatever they hold', () => {
		const waits = [contract('tal', 'tal_*.csv', ['by', 'antal']), contract('andet', 'andet.csv', ['x'])];
		expect(told(bindToContract([file('andet.csv', ['y']), file('tal_2024.csv', ['by'])], waits))).toEqual({
			bound: { tal: ['tal_2024.csv'], andet: ['andet.csv'] },
			undecided: {},
			unbound: []
		});
	});

	it('are bound by their columns where no name fits, in any order, others among them', () => {
		const waits = [contract('tal', 'tal.csv', ['by', 'antal']), contract('andet', 'andet.csv', ['x'])];
		const dropped = [file('Kopi af tal (1).csv', ['antal', 'note', 'BY'])];
		expect(told(bindToContract(dropped, waits)).bound).toEqual({ tal: ['Kopi af tal (1).csv'] });
	});

	it('are meant by the file’s name for a column, not by the notebook’s', () => {
		const waits = [contract('tal', 'tal.csv', [{ name: 'kommune', source: 'KOMKODE' }])];
		expect(told(bindToContract([file('x.csv', ['komkode'])], waits)).bound).toEqual({ tal: ['x.csv'] });
		expect(told(bindToContract([file('x.csv', ['kommune'])], waits)).unbound).toEqual(['x.csv']);
	});

	it('wait for a person where several extracts could mean one of them', () => {
		const waits = [contract('en', 'en.csv', ['by']), contract('to', 'to.csv', ['by'])];
		expect(told(bindToContract([file('x.csv', ['by', 'antal'])], waits))).toEqual({
			bound: {},
			undecided: { 'x.csv': ['en', 'to'] },
			unbound: []
		});
	});

	it('of one name are told apart by their columns', () => {
		const waits = [contract('en', 'udtraek.csv', ['by']), contract('to', 'udtraek.csv', ['vej'])];
		expect(told(bindToContract([file('udtraek.csv', ['vej'])], waits)).bound).toEqual({
			to: ['udtraek.csv']
		});
	});

	it('are the file of every extract that names it alike: two choices of its columns, two of its sheets', () => {
		const choices = [contract('alle', 'a.csv', ['by', 'antal']), contract('byer', 'a.csv', ['by'])];
		expect(told(bindToContract([file('a.csv', ['by', 'antal'])], choices)).bound).toEqual({
			alle: ['a.csv'],
			byer: ['a.csv']
		});
		const sheets = ['Jan', 'Feb', 'Mar'].map((sheet) => ({
			...contract(sheet, 'a.xlsx', [`i_${sheet}`]),
			format: 'spreadsheet' as const,
			part: { sheet }
		}));
		const workbook: Reading = {
			...file('a.xlsx', ['i_Jan']),
			format: 'spreadsheet',
			part: { sheet: 'Jan' },
			parts: [{ part: { sheet: 'Jan' } }, { part: { sheet: 'Feb' } }]
		};
		expect(told(bindToContract([workbook], sheets)).bound).toEqual({ Jan: ['a.xlsx'], Feb: ['a.xlsx'] });
	});

	it('that two patterns fit wait for a person, unless the columns tell', () => {
		const waits = [contract('en', 'tal_*.csv', ['by']), contract('to', '*.csv', ['by', 'vej'])];
		expect(told(bindToContract([file('tal_1.csv', ['by', 'vej'])], waits)).undecided).toEqual({
			'tal_1.csv': ['en', 'to']
		});
		expect(told(bindToContract([file('tal_1.csv', ['by'])], waits)).bound).toEqual({ en: ['tal_1.csv'] });
	});

	it('become one extract only where it takes several: the same file twice would double its rows', () => {
		const dropped = [file('tal.csv', ['by']), file('tal.csv', ['by'])];
		expect(told(bindToContract(dropped, [contract('tal', 'tal.csv', ['by'])]))).toEqual({
			bound: {},
			undecided: { 'tal.csv': ['tal'] },
			unbound: []
		});
		expect(told(bindToContract(dropped, [contract('tal', 't*.csv', ['by'])])).bound).toEqual({
			tal: ['tal.csv', 'tal.csv']
		});
	});

	it('never join by their columns an extract whose files came by name', () => {
		const dropped = [file('tal_1.csv', ['by']), file('gammel.csv', ['by'])];
		expect(told(bindToContract(dropped, [contract('tal', 'tal_*.csv', ['by'])]))).toEqual({
			bound: { tal: ['tal_1.csv'] },
			undecided: {},
			unbound: ['gammel.csv']
		});
	});

	it('are not the extracts that the app makes itself, nor of another format, nor of one without columns', () => {
		const synthetic = {
			...contract('syn', '*', ['by']),
			synthetic: { kind: 'address-history', seed: 1, size: 10 }
		};
		const sheet = { ...contract('ark', 'a.xlsx', ['by']), format: 'spreadsheet' as const };
		const empty = contract('tom', 'b.csv', []);
		expect(told(bindToContract([file('x.csv', ['by'])], [synthetic, sheet, empty])).unbound).toEqual([
			'x.csv'
		]);
	});
});

type Column = string | { readonly name: string; readonly source: string };

const contract = (name: string, pattern: string, columns: readonly Column[]): ExtractContract => ({
	name,
	file: pattern,
	columns: columns.map((column) => ({
		...(typeof column === 'string' ? { name: column } : column),
		type: 'text'
	}))
});

const file = (name: string, headers: readonly string[]): Reading => ({
	file: new File(['x'], name),
	format: 'text',
	dialect: plainDialect,
	columns: headers.map((header) => ({ name: header, header, type: 'text', misfits: [] })),
	rows: [],
	skipped: []
});

/** By names alone. */
const told = ({ bound, undecided, unbound }: Binding) => ({
	bound: Object.fromEntries(
		bound.map(({ contract, readings }) => [contract.name, readings.map((reading) => reading.file.name)])
	),
	undecided: Object.fromEntries(
		undecided.map(({ reading, contracts }) => [reading.file.name, contracts.map(({ name }) => name)])
	),
	unbound: unbound.map((reading) => reading.file.name)
});
