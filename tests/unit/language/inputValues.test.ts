import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InputSpec, InputValue, ValueType } from '#lib/language/analysis.ts';
import { analyse } from '#lib/language/analyse.ts';
import { givenValue } from '#lib/language/input/givenValue.ts';
import { inputTypeText } from '#lib/language/input/inputTypeText.ts';
import { printInputValue } from '#lib/language/input/printInputValue.ts';
import { valueTypeOf } from '#lib/language/input/valueTypeOf.ts';

const inputOf = (source: string): InputSpec => {
	const analysis = analyse({ kind: 'input', name: 'x', source });
	if ('problem' in analysis) throw new Error(`${analysis.problem.message}\n${source}`);
	if (analysis.body.kind !== 'input') throw new Error('no input');
	return analysis.body.input;
};

const rates = [
	'type: table # små tal',
	'columns:',
	'  - { name: kode, type: text }',
	'  - { name: sats, type: decimal, label: Sats pr. time }',
	'  - { name: fra, type: date }',
	'value: # rettes hvert år',
	"  - { kode: '0101', sats: 12.5, fra: 2024-01-01 } # København",
	'  # resten af hovedstaden',
	"  - { kode: '0147', sats: 13 }",
	"  - { kode: '0159' } # mangler",
	'help: Kr.'
];
const rows = [
	{ kode: '0101', sats: 12.5, fra: '2024-01-01' },
	{ kode: '0147', sats: 13, fra: null },
	{ kode: '0159', sats: null, fra: null }
];

describe('a table of values', () => {
	test('has every column in every row', () => {
		expect(inputOf(rates.join('\n'))).toEqual({
			type: 'table',
			label: 'x',
			help: 'Kr.',
			columns: [
				{ name: 'kode', label: 'kode', type: 'text' },
				{ name: 'sats', label: 'Sats pr. time', type: 'decimal' },
				{ name: 'fra', label: 'fra', type: 'date' }
			],
			value: rows
		});
	});

	test.each<[string, (typeof rows)[number][], readonly [number, number, ...string[]]]>([
		[
			'a changed cell changes its line',
			rows.with(1, { ...rows[1]!, sats: 14 }),
			[8, 1, "  - { kode: '0147', sats: 14 }"]
		],
		[
			'and leaves the remark beside it',
			rows.with(0, { kode: '0101', sats: 1, fra: '2024-01-01' }),
			[6, 1, "  - { kode: '0101', sats: 1, fra: 2024-01-01 } # København"]
		],
		['a row that goes takes its lines along', rows.toSpliced(0, 1), [6, 2]],
		[
			'a row that comes last is a line',
			[...rows, { kode: 'x', sats: null, fra: null }],
			[10, 0, '  - { kode: x }']
		],
		[
			'as is one between',
			rows.toSpliced(1, 0, { kode: 'x', sats: 2, fra: null }),
			[8, 0, '  - { kode: x, sats: 2 }']
		],
		['no rows are an empty list', [], [5, 5, 'value: [] # rettes hvert år']]
	])('%s', (_title, after, [at, gone, ...come]) => {
		expect(printInputValue(rates.join('\n'), after).split('\n')).toEqual(rates.toSpliced(at, gone, ...come));
	});

	test.each([
		['value: []\nhelp: a', 'value:\n  - { kode: x }\nhelp: a'],
		['value: [] # ingen\nhelp: a', 'value: # ingen\n  - { kode: x }\nhelp: a'],
		['value:\nhelp: a', 'value:\n  - { kode: x }\nhelp: a'],
		["value: [{ kode: 'y' }, { kode: z }]\nhelp: a", 'value:\n  - { kode: x }\nhelp: a'],
		['value:\n- kode: y\n  sats: 2\n\nhelp: a', 'value:\n- { kode: x }\n\nhelp: a'],
		['{ type: table, value: [], help: a }', '{ type: table, value: [{ kode: x }], help: a }']
	])('%j takes a row', (source, printed) => {
		expect(printInputValue(source, [{ kode: 'x', sats: null }])).toBe(printed);
	});
});

describe('a turned value', () => {
	test.each<[string, InputValue, string]>([
		['value: [18, 64] # år', [20, 30], 'value: [20, 30] # år'],
		['value: ["0101"] # by', ['0147', '0159'], 'value: ["0147", "0159"] # by'],
		['value: [a]', [], 'value: []'],
		[
			'value: { fra: 2024-01-01, til: 2024-12-31 } # i år',
			{ fra: '2025-01-01', til: '2025-12-31' },
			'value: { fra: 2025-01-01, til: 2025-12-31 } # i år'
		],
		[
			'value:\n  fra: 2024-01-01\n  til: 2024-12-31\nlabel: a',
			{ fra: '2025-01-01', til: '2025-12-31' },
			'value: { fra: 2025-01-01, til: 2025-12-31 }\nlabel: a'
		],
		['value: [a]', ['a\nb', "c'"], 'value: ["a\\nb", "c\'"]']
	])('%j set to %j', (source, value, printed) => {
		expect(printInputValue(source, value)).toBe(printed);
	});

	const date = fc
		.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
		.map((day) => day.toISOString().slice(0, 10));
	const text = fc.oneof(
		fc.string({ unit: 'grapheme' }),
		fc.constantFrom(
			'0101',
			'null',
			'~',
			'1e3',
			'- a',
			'"',
			"'",
			'2024-01-01',
			'#',
			' a ',
			'\t',
			'a: b',
			'[',
			'}',
			'ja\r\n',
			',',
			'x # y',
			'?',
			'- '
		)
	);
	const number = fc.double({ min: -1e6, max: 1e6, noNaN: true }).map((one) => one + 0);
	const cell = { text, integer: fc.integer(), decimal: number, date, boolean: fc.boolean() };
	const columns = (Object.keys(cell) as ValueType[]).map((type) => ({ name: `en ${type}`, type }));
	const row = fc.record(
		Object.fromEntries(columns.map(({ name, type }) => [name, fc.option<unknown>(cell[type])]))
	);
	const types: readonly [string, fc.Arbitrary<unknown>][] = [
		['type: text', fc.option(text)],
		['type: select\noptionsFrom: t', fc.option(fc.oneof(text, number))],
		['type: select\noptionsFrom: t.c\nmultiple: true', fc.array(fc.oneof(text, number))],
		['type: radio\noptionsFrom: t', fc.option(text)],
		['type: number', fc.option(number)],
		['type: slider\nmin: -1000000\nmax: 1000000', number],
		[
			'type: range\nmin: -1000000\nmax: 1000000',
			fc.tuple(number, number).map((ends) => ends.sort((a, b) => a - b))
		],
		['type: date', fc.option(date)],
		[
			'type: period',
			fc
				.tuple(date, date)
				.map((ends) => ends.sort())
				.map(([fra, til]) => ({ fra, til }))
		],
		['type: checkbox', fc.boolean()],
		['type: button', fc.nat()],
		[`type: table\ncolumns: ${JSON.stringify(columns)}`, fc.array(row, { maxLength: 5 })]
	];
	const remarks = fc.constantFrom('', ' # bemærkning');
	const after = fc.constantFrom('', '\n', '\nlabel: efter # l\n', '\n\n# slut\nhelp: >\n  to\n  linjer');

	test.each(types)('of %j reads back as itself, time after time', (head, value) => {
		fc.assert(
			fc.property(fc.array(value, { minLength: 1, maxLength: 3 }), remarks, after, (values, remark, rest) => {
				let source = `# først\n${head}\nvalue:${remark}${rest}`;
				for (const one of values) {
					source = printInputValue(source, one as InputValue);
					expect(inputOf(source).value).toEqual(one);
					expect(source.startsWith(`# først\n${head}\nvalue:`)).toBe(true);
					expect(source.endsWith(rest)).toBe(true);
					expect(source.includes(remark)).toBe(true);
				}
			}),
			{ seed: 20_261_124, numRuns: 60 }
		);
	});
});

test.each([
	['type: text\nvalue: a', 'string', 'a', 'text'],
	[
		"type: select\nvalue: '0101'\noptions: ['0101', '0147', { value: '0159', label: G }]",
		'"0101" | "0147" | "0159"',
		'0101',
		'text'
	],
	['type: radio\nvalue: 1\noptions: [1, 2, 2.5]', '1 | 2 | 2.5', 1, 'decimal'],
	['type: select\nvalue:\noptions: [a]', '"a" | null', null, 'text'],
	['type: select\noptionsFrom: k\nvalue: x', 'string', 'x', undefined],
	['type: select\noptionsFrom: k\nvalue:', 'string | number | null', null, undefined],
	['type: select\nmultiple: true\nvalue: [a]\noptions: [a, b]', 'readonly ("a" | "b")[]', ['a'], 'text'],
	[
		'type: select\nmultiple: true\nvalue: []\noptions: [2024-01-01, 2024-02-01]',
		'readonly ("2024-01-01" | "2024-02-01")[]',
		[],
		'date'
	],
	['type: select\nmultiple: true\noptionsFrom: k\nvalue: [1, 2]', 'readonly number[]', [1, 2], undefined],
	['type: select\nmultiple: true\noptionsFrom: k\nvalue: []', 'readonly (string | number)[]', [], undefined],
	['type: slider\nmin: 0\nmax: 9\nvalue: 3', 'number', 3, 'integer'],
	['type: slider\nmin: 0\nmax: 9\nstep: 0.5\nvalue: 3', 'number', 3, 'decimal'],
	['type: number\nvalue:', 'number | null', null, 'integer'],
	[
		'type: range\nmin: 0\nmax: 9\nvalue: [1, 2]',
		'{ readonly fra: number; readonly til: number }',
		{ fra: 1, til: 2 },
		'integer'
	],
	['type: date\nvalue: 2024-01-01', 'string', '2024-01-01', 'date'],
	[
		'type: period\nvalue: { til: 2024-12-31, fra: 2024-01-01 }',
		'{ readonly fra: string; readonly til: string }',
		{ fra: '2024-01-01', til: '2024-12-31' },
		'date'
	],
	['type: checkbox\nvalue: true', 'boolean', true, 'boolean'],
	['type: button\nvalue: 2', 'number', 2, 'integer']
])('%j is %s in TypeScript', (source, type, value, inSql) => {
	const input = inputOf(source);
	expect([inputTypeText(input), givenValue(input), valueTypeOf(input)]).toEqual([type, value, inSql]);
});

test('a table of values is a Table of its columns in TypeScript', () => {
	expect(inputTypeText(inputOf(rates.join('\n')))).toBe(
		'Table<{ readonly kode: string; readonly sats: number | null; readonly fra: Date | null }>'
	);
});
