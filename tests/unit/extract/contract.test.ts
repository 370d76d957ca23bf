import { describe, expect, it } from 'vitest';
import { compareWithContract } from '#lib/extract/compareWithContract.ts';
import { contractOf, correctionsOf } from '#lib/extract/contract.ts';
import { fileColumnFor, groupBySameShape } from '#lib/extract/groupBySameShape.ts';
import { noPieces } from '../../support/extractText.ts';
import { importOf } from '#lib/extract/importOf.ts';
import { readFile } from '#lib/extract/readFile.ts';
import type { Reading } from '#lib/extract/reading.ts';

describe('what a notebook keeps of an extract', () => {
	it('is names, types and dialect: no row, and no column that holds nothing', async () => {
		const reading = await read('2024.csv', 'kommune;antal;\n0101;12;\n0159;7;\n');
		expect(contractOf(reading, 'tal', { file: '*.csv' })).toEqual({
			name: 'tal',
			file: '*.csv',
			dialect: reading.dialect,
			columns: [
				{ name: 'kommune', type: 'text' },
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
				{ name: 'kommune', type: 'text', from: 0 },
				{ name: 'antal', type: 'integer', from: 2 }
			],
			width: 3,
			fileColumn: 'fil'
		});
	});

	it('makes the next reading guess nothing anew', async () => {
		const reading = await read('a.csv', 'tal\n1,5\n2,25\n');
		const later = await read('b.csv', 'tal\n1.234\n9.87\n', correctionsOf(contractOf(reading, 'tal')));
		expect(later.dialect).toEqual(reading.dialect);
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
			'dag;Kommune_;antal;note\n01-02-2024;0101;mange;x\n02-02-2024;0159;få;y\n'
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

	it('does not call a column retyped that holds no value yet', async () => {
		const contract = contractOf(await read('tal.csv', expected), 'tal');
		const empty = await read('tal.csv', 'kommune;antal;dag\n0101;12;\n0159;7;\n');
		expect(compareWithContract(contract, empty)).toEqual([]);
	});
});

describe('several files', () => {
	it('of one shape become one group, in the order people count, each column as wide as needed', async () => {
		const groups = groupBySameShape([
			await read('tal_10.csv', 'by;antal\nA;1,5\nB;2,5\n'),
			await read('andet.csv', 'x;y;z\n1;2;3\n'),
			await read('tal_9.csv', 'by;antal\nA;1\nB;2\n')
		]);
		expect(
			groups.map(({ name, pattern, readings }) => [name, pattern, readings.map(({ file }) => file.name)])
		).toEqual([
			['andet', 'andet.csv', ['andet.csv']],
			['tal', 'tal_*.csv', ['tal_9.csv', 'tal_10.csv']]
		]);
		expect(groups[1]?.merged.columns.map(({ name, type }) => [name, type])).toEqual([
			['by', 'text'],
			['antal', 'decimal']
		]);
	});

	it('get a column for the file’s name that the file does not have', async () => {
		expect(fileColumnFor(await read('a.csv', 'a;b\n1;2\n'))).toBe('fil');
		expect(fileColumnFor(await read('a.csv', 'Fil;b\nx;2\n'))).toBe('filnavn');
	});
});

async function read(name: string, text: string, corrections = {}): Promise<Reading> {
	const result = await readFile(new File([text], name), corrections);
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}
