import { describe, expect, it } from 'vitest';
import { compareWithContract, differencesFrom } from '#lib/extract/compareWithContract.ts';
import { contractOf, correctionsOf } from '#lib/extract/contract.ts';
import { noPieces } from '../../support/extractText.ts';
import { importOf } from '#lib/extract/importOf.ts';
import { readFile } from '#lib/extract/readFile.ts';
import { ok } from '#lib/notebook/result.ts';
import type { Reading } from '#lib/extract/reading.ts';
import { roughly, rowJump } from '#lib/extract/rowJump.ts';
import { defaultChoice, treatmentsOf } from '#lib/extract/treatments.ts';

describe('what a notebook keeps of an extract', () => {
	it('is names, types and dialect: no row, and no column that holds nothing', async () => {
		const reading = await read('2024.csv', 'kommune;antal;\n0101;12;\n0159;7;\n');
		expect(contractOf(reading, 'tal', { file: '*.csv' })).toEqual({
			name: 'tal',
			file: '*.csv',
			dialect: reading.dialect,
			columns: [
				{ name: 'kommune', type: 'text', role: 'municipality' },
				{ name: 'antal', type: 'integer' }
			]
		});
	});

	it('sends each declared column to the engine with its place in the file', async () => {
		const reading = await read('2024.csv', 'kommune;navn;antal\n0101;A;12\n0159;B;7\n');
		const contract = contractOf(reading, 'tal', { chosen: [{ from: 2 }, { from: 0 }], fileColumn: 'fil' });
		expect(importOf(contract, [reading], noPieces)).toEqual({
			name: 'tal',
			files: [reading.file],
			dialect: reading.dialect,
			columns: [
				{ name: 'kommune', type: 'text', role: 'municipality', from: 0 },
				{ name: 'antal', type: 'integer', from: 2 }
			],
			width: 3,
			fileColumn: 'fil'
		});
	});

	it('has a reader that writes values itself write them as the notebook declares them', async () => {
		const reading = await read('tal.csv', 'tal;andet\n1,5;2.25\n2,25;3.5\n');
		const contract = contractOf(reading, 'tal');
		expect(contract.columns[1]?.form).toMatchObject({ decimal: '.' });
		const now: Reading = {
			...reading,
			format: 'spreadsheet',
			dialect: { ...reading.dialect, decimal: '.' },
			columns: reading.columns.map(({ name, header }) => ({ name, header, type: 'decimal', misfits: [] }))
		};
		let told: Reading | undefined;
		const pieces = (given: Reading) => {
			told = given;
			return { name: 'tal.xlsx', next: async () => ok(undefined), close: () => undefined };
		};
		importOf(contract, [now], { pieces });
		expect(told?.dialect.decimal).toBe(',');
		expect(told?.columns.map(({ form }) => form?.decimal)).toEqual([undefined, '.']);
	});

	it('makes the next reading guess nothing anew', async () => {
		const reading = await read('a.csv', 'tal\n1,5\n2,25\n');
		const later = await read('b.csv', 'tal\n1.234\n9.87\n', correctionsOf(contractOf(reading, 'tal')));
		expect(later.dialect).toEqual(reading.dialect);
	});
});

describe('what is loaded', () => {
	const people =
		'cpr;navn;adresse;kommune;indflyttet;bemærkning;\n' +
		'670761-4285;Anne Hansen;Ringvej 1;0159;01-02-2024;ringer igen;\n' +
		'811190-1234;Bo Ravn;Torvet 2;0101;28-02-2024;flyttet;\n';

	it('is all but what tells who somebody is, unless a person says otherwise', async () => {
		const reading = await read('borgere.csv', people);
		expect(defaultChoice(reading)).toEqual([{ from: 3 }, { from: 4 }]);
		const contract = contractOf(reading, 'borgere');
		expect(contract.columns).toEqual([
			{ name: 'kommune', type: 'text', role: 'municipality' },
			{ name: 'indflyttet', type: 'date' }
		]);
		expect(contract.leftOut).toEqual(['cpr', 'navn', 'adresse', 'bemærkning']);
	});

	it('may be made of a CPR number instead of it, several things at once', async () => {
		const reading = await read('borgere.csv', people);
		expect(reading.columns.map(treatmentsOf)).toEqual([
			['pseudonym', 'birth-date', 'age', 'sex'],
			...Array(6).fill([])
		]);
		const contract = contractOf(reading, 'borgere', {
			chosen: [
				{ from: 0, as: 'pseudonym' },
				{ from: 0, as: 'birth-date' },
				{ from: 0, as: 'age', at: '2024-12-31' },
				{ from: 0, as: 'age', at: '2023-12-31' },
				{ from: 0, as: 'sex' },
				{ from: 0, as: 'sex', name: 'kvinde_mand' },
				{ from: 0 },
				{ from: 3 }
			]
		});
		expect(contract.columns).toEqual([
			{ name: 'cpr_pseudonym', type: 'text', source: 'cpr', as: 'pseudonym' },
			{ name: 'cpr_foedselsdato', type: 'date', source: 'cpr', as: 'birth-date' },
			{ name: 'cpr_alder', type: 'integer', source: 'cpr', as: 'age', at: '2024-12-31' },
			{ name: 'cpr_alder_2', type: 'integer', source: 'cpr', as: 'age', at: '2023-12-31' },
			{ name: 'cpr_koen', type: 'text', source: 'cpr', as: 'sex' },
			{ name: 'kvinde_mand', type: 'text', source: 'cpr', as: 'sex' },
			{ name: 'cpr', type: 'text', role: 'cpr' },
			{ name: 'kommune', type: 'text', role: 'municipality' }
		]);
		expect(importOf(contract, [reading], noPieces).columns.map(({ from }) => from)).toEqual([
			0, 0, 0, 0, 0, 0, 0, 3
		]);
	});

	it('never takes a name that a column of the file bears', async () => {
		const reading = await read('a.csv', 'cpr;CPR_alder\n670761-4285;12\n811190-1234;13\n');
		const chosen = [{ from: 0, as: 'age', at: '2024-12-31' }, { from: 1 }] as const;
		expect(contractOf(reading, 'a', { chosen }).columns.map(({ name }) => name)).toEqual([
			'cpr_alder_2',
			'CPR_alder'
		]);
	});
});

describe('a notebook that is opened again', () => {
	const text =
		'cpr;Beløb i alt;dato;kode;\n670761-4285;1.234;2024-03-04;12;\n811190-1234;2.500;2024-04-05;7;\n';

	it('finds its renamed, retyped and re-formed columns exactly as they were', async () => {
		const corrections = {
			columns: [
				{ from: 0, name: 'pnr' },
				{ from: 1, name: 'beloeb', type: 'decimal', form: { decimal: '.' }, role: 'money' },
				{ from: 2, name: 'dag', role: '' },
				{ from: 3, type: 'text', role: 'street' }
			]
		} as const;
		const reading = await read('a.csv', text, corrections);
		const chosen = [{ from: 0 }, { from: 0, as: 'sex' }, { from: 1 }, { from: 2 }, { from: 3 }] as const;
		const contract = contractOf(reading, 'a', { chosen });
		const again = await read('a.csv', text, correctionsOf(contract));
		expect(compareWithContract(contract, again)).toEqual([]);
		expect(again.dialect).toEqual(reading.dialect);
		expect(again.columns.map(({ name, type, form }) => ({ name, type, form }))).toEqual(
			reading.columns.map(({ name, type, form }) => ({ name, type, form }))
		);
		expect(contractOf(again, 'a', { chosen })).toEqual(contract);
		expect(importOf(contract, [again], noPieces).columns.map(({ name, from }) => [name, from])).toEqual([
			['pnr', 0],
			['pnr_koen', 0],
			['beloeb', 1],
			['dag', 2],
			['kode', 3]
		]);
	});

	it('finds them where they stand now', async () => {
		const reading = await read('a.csv', 'a;b\nx;1\ny;2\n', { columns: [{ from: 1, name: 'antal' }] });
		const contract = contractOf(reading, 'tal');
		const moved = await read('a.csv', 'ny;b;a\nq;1,5;x\nr;2,5;y\n', correctionsOf(contract));
		expect(moved.columns.map(({ name, type }) => [name, type])).toEqual([
			['ny', 'text'],
			['antal', 'integer'],
			['a', 'text']
		]);
		expect(compareWithContract(contract, moved)).toEqual([
			{ kind: 'added-column', column: 'ny' },
			{ kind: 'retyped-column', column: 'antal', expected: 'integer', found: 'decimal' },
			{ kind: 'reordered' }
		]);
		expect(importOf(contract, [moved], noPieces).columns.map(({ name, from }) => [name, from])).toEqual([
			['a', 2],
			['antal', 1]
		]);
	});

	it('knows columns without a header, and those of one header, by the file’s order of them', async () => {
		const text = 'x;;x\n1;a;0101\n2;b;0159\n3;c;0751\n';
		const columns = [1, 2].map((from) => ({ from, name: `navngivet_${from}` }));
		const contract = contractOf(await read('a.csv', text, { columns }), 'a');
		expect(contract.columns.map(({ name, source }) => [name, source])).toEqual([
			['x', undefined],
			['navngivet_1', 'kolonne_2'],
			['navngivet_2', 'x_2']
		]);
		const again = await read('a.csv', text, correctionsOf(contract));
		expect(again.columns.map(({ name }) => name)).toEqual(['x', 'navngivet_1', 'navngivet_2']);
		expect(compareWithContract(contract, again)).toEqual([]);
	});

	it('knows the CPR column of which only other things are loaded', async () => {
		const reading = await read('a.csv', text);
		const contract = contractOf(reading, 'a', { chosen: [{ from: 0, as: 'sex' }] });
		const again = await read(
			'a.csv',
			text.replaceAll('670761-4285', 'x1').replaceAll('811190-1234', 'x2'),
			correctionsOf(contract)
		);
		expect(again.columns[0]).toMatchObject({ name: 'cpr', type: 'text', role: 'cpr' });
	});

	it('reads the format and the part that it read before, and lets a notebook by hand leave both open', () => {
		const columns = [{ name: 'a', type: 'text' }] as const;
		const part = { sheet: 'Data' };
		expect(correctionsOf({ name: 'a', file: 'a.xlsx', format: 'spreadsheet', part, columns })).toMatchObject({
			format: 'spreadsheet',
			part
		});
		expect(correctionsOf({ name: 'a', file: 'a.xlsx', columns })).toEqual({
			columns: [{ from: 'a', name: 'a', type: 'text', role: '', form: {} }]
		});
	});

	it('lives with a role that we do not know', () => {
		const columns = [{ name: 'a', type: 'text', role: 'shoe-size' }] as const;
		expect(correctionsOf({ name: 'a', file: 'a.csv', columns }).columns).toEqual([
			{ from: 'a', name: 'a', type: 'text', role: '', form: {} }
		]);
	});
});

describe('a file held against the contract', () => {
	const expected = 'kommune;antal;dag\n0101;12;01-02-2024\n0159;7;28-02-2024\n';

	it('differs in nothing where it is the same extract, whole numbers standing for decimals', async () => {
		const contract = contractOf(await read('tal.csv', expected.replace('12', '1,5')), 'tal');
		expect(compareWithContract(contract, await read('tal.csv', expected))).toEqual([]);
	});

	it('tells each difference, and the name that was meant', async () => {
		const contract = contractOf(await read('tal_2023.csv', expected), 'tal', { file: 'tal_*.csv' });
		const other = await read(
			'andet.csv',
			'dag;Kommune_;antal;note\n01-02-2024;0101;mange;x\n02-02-2024;0159;få;y\n',
			correctionsOf(contract)
		);
		expect(compareWithContract(contract, other)).toEqual([
			{ kind: 'file-name', expected: 'tal_*.csv', found: 'andet.csv' },
			{ kind: 'missing-column', column: 'kommune', nearest: 'Kommune_' },
			{ kind: 'added-column', column: 'Kommune_' },
			{ kind: 'added-column', column: 'note' },
			{ kind: 'retyped-column', column: 'antal', expected: 'integer', found: 'text' },
			{ kind: 'reordered' }
		]);
	});

	it('is not reminded of columns that are left out on purpose, there or not', async () => {
		const with2 = 'kommune;navn;antal\n0101;A;12\n0159;B;7\n';
		const contract = contractOf(await read('tal.csv', with2), 'tal');
		expect(contract.leftOut).toEqual(['navn']);
		expect(compareWithContract(contract, await read('tal.csv', with2))).toEqual([]);
		expect(
			compareWithContract(contract, await read('tal.csv', expected.replaceAll(/;[^;\n]*\n/g, '\n')))
		).toEqual([]);
	});

	it('tells a jump in rows: ten times as many as last time, or a tenth', () => {
		const contract = { name: 'tal', file: 'tal.csv', columns: [], rows: 12_000 };
		const jump = (found: number) => [{ kind: 'row-jump', expected: 12_000, found }];
		expect([119_999, 120_000, 1_201, 1_200, 0].map((rows) => rowJump(contract, rows))).toEqual([
			[],
			jump(120_000),
			[],
			jump(1_200),
			jump(0)
		]);
		expect(rowJump({ ...contract, rows: 0 }, 0)).toEqual([]);
		expect(rowJump({ ...contract, rows: 0 }, 10)).toHaveLength(1);
		expect([12_345, 99_500, 7, 0].map(roughly)).toEqual([12_000, 100_000, 7, 0]);
	});

	it('counts the rows of all its files, where all formats tell them, and tells each difference once', async () => {
		const reading = await read('tal.csv', expected);
		const contract = { ...contractOf(reading, 'tal', { file: 'x_*.csv' }), rows: 100 };
		const one = { ...reading, rowCount: 600 };
		expect(differencesFrom(contract, [one, one])).toEqual([
			{ kind: 'file-name', expected: 'x_*.csv', found: 'tal.csv' },
			{ kind: 'row-jump', expected: 100, found: 1200 }
		]);
		expect(differencesFrom(contract, [one, reading])).toHaveLength(1);
	});

	it('does not call a column retyped that holds no value yet', async () => {
		const contract = contractOf(await read('tal.csv', expected), 'tal');
		const empty = await read('tal.csv', 'kommune;antal;dag\n0101;12;\n0159;7;\n');
		expect(compareWithContract(contract, empty)).toEqual([]);
	});
});

async function read(name: string, text: string, corrections = {}): Promise<Reading> {
	const result = await readFile(new File([text], name), corrections);
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}
