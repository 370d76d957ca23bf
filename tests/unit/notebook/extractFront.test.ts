import { describe, expect, test } from 'vitest';
import { parseNotebook } from '#lib/notebook/parse.ts';
import { printNotebook } from '#lib/notebook/print.ts';
import type { ExtractContract } from '#lib/notebook/notebook.ts';

const front = (...lines: readonly string[]) =>
	['---', 'kladde: 1', 'extracts:', '  a:', ...lines.map((line) => `    ${line}`), '---', ''].join('\n');

/** The problem with its line counted within the extract, from 1. */
const problemIn = (...lines: readonly string[]) => {
	const read = parseNotebook(front(...lines));
	if (read.ok || read.error.kind !== 'front-value') return undefined;
	return { ...read.error, line: read.error.line - 4 };
};

const fixed = (cuts: string) => [
	'file: a.txt',
	'format: fixed-width',
	`dialect: { decimal: ".", cuts: ${cuts} }`
];
const column = (text: string) => ['file: a.csv', 'columns:', `  c: ${text}`];

describe('an extract in the front matter', () => {
	const text = front(
		'file: fravaer_*.csv',
		'file-column: fil',
		'format: fixed-width',
		'part: { member: data/fravaer.txt }',
		'dialect: { encoding: windows-1252, decimal: ",", date: dd-mm-yyyy, missing: [ .. ], zero: [ "-" ], cuts: [ 0, 10, 24 ] }',
		'columns:',
		'  cpr_pseudonym: { type: text, source: CPR-nummer, as: pseudonym }',
		'  cpr_alder: { type: integer, source: CPR-nummer, as: age, at: 2024-12-31 }',
		'  kommune: { type: text, role: municipality, source: KOMKODE }',
		'  indflyttet: { type: date, form: { date: yyyymmdd } }',
		'  antal: integer',
		'left-out: [ Navn, "Adresse, linje 1" ]',
		'rows: 12000',
		'key: 1a2b3c4d'
	);
	const contract: ExtractContract = {
		name: 'a',
		file: 'fravaer_*.csv',
		fileColumn: 'fil',
		format: 'fixed-width',
		part: { member: 'data/fravaer.txt' },
		dialect: {
			encoding: 'windows-1252',
			separator: ';',
			quote: '"',
			decimal: ',',
			header: true,
			skip: 0,
			date: 'dd-mm-yyyy',
			missing: ['..'],
			zero: ['-'],
			cuts: [0, 10, 24]
		},
		columns: [
			{ name: 'cpr_pseudonym', type: 'text', source: 'CPR-nummer', as: 'pseudonym' },
			{ name: 'cpr_alder', type: 'integer', source: 'CPR-nummer', as: 'age', at: '2024-12-31' },
			{ name: 'kommune', type: 'text', role: 'municipality', source: 'KOMKODE' },
			{ name: 'indflyttet', type: 'date', form: { date: 'yyyymmdd' } },
			{ name: 'antal', type: 'integer' }
		],
		leftOut: ['Navn', 'Adresse, linje 1'],
		rows: 12_000,
		key: '1a2b3c4d'
	};

	test('reads as a person would write it', () => {
		const read = parseNotebook(text);
		expect(read.ok && read.value.front.extracts).toEqual([contract]);
	});

	test('is printed as a person would write it', () => {
		expect(
			printNotebook({ front: { kladde: 1, title: '', run: 'auto', extracts: [contract] }, cells: [] })
		).toBe(text);
	});

	test('quotes a fingerprint that would be a number', () => {
		for (const key of ['12345678', '1e234567', '00000000']) {
			const extracts = [{ ...contract, key }];
			const printed = printNotebook({ front: { kladde: 1, title: '', run: 'auto', extracts }, cells: [] });
			expect(printed).toContain(`    key: "${key}"\n`);
		}
	});
});

describe('a wrong value is told with its line:', () => {
	test.each(['[10, 0]', '[0, 0]', '[0.5]', '[-1]', '["0", "10"]', '[]', '7', '[0, x]'])('cuts %s', (cuts) => {
		expect(problemIn(...fixed(cuts))).toEqual({
			kind: 'front-value',
			line: 3,
			key: 'extracts.a.dialect.cuts',
			expected: { kind: 'rising-numbers' }
		});
	});

	test.each([
		'{ type: integer, as: age, at: 2024-02-30 }',
		'{ type: integer, as: age, at: today }',
		'{ type: integer, as: age, at: 2024 }',
		'{ type: integer, as: age }'
	])('the day of an age in %s', (text) => {
		expect(problemIn(...column(text))).toEqual({
			kind: 'front-value',
			line: 3,
			key: 'extracts.a.columns.c.at',
			expected: { kind: 'date' }
		});
	});

	test.each(['12345678', '1a2b3c4', '1A2B3C4D', '[1a2b3c4d]', 'hemmelig'])('the key %s', (key) => {
		expect(problemIn('file: a.csv', 'columns: { c: text }', `key: ${key}`)).toEqual({
			kind: 'front-value',
			line: 3,
			key: 'extracts.a.key',
			expected: { kind: 'fingerprint' }
		});
	});

	test.each([
		['format: excel', 'format'],
		['part: sheet', 'part'],
		['part: { sheet: 1 }', 'part.sheet'],
		['left-out: Navn', 'left-out'],
		['rows: many', 'rows'],
		['columns: { c: { type: text, as: hash } }', 'columns.c.as'],
		['columns: { c: { type: text, source: 1 } }', 'columns.c.source'],
		['columns: { c: { type: date, form: yyyymmdd } }', 'columns.c.form'],
		['columns: { c: { type: date, form: { marked: 1 } } }', 'columns.c.form.marked']
	])('%s', (line, key) => {
		expect(problemIn('file: a.csv', line)).toMatchObject({ line: 2, key: `extracts.a.${key}` });
	});
});
