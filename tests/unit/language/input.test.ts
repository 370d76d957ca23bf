import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { InputSpec, InputValue } from '#lib/language/analysis.ts';
import { analyse } from '#lib/language/analyse.ts';
import { printInputValue } from '#lib/language/input/printInputValue.ts';

const inputOf = (source: string): InputSpec => {
	const analysis = analyse({ kind: 'input', name: 'kommune', source });
	if ('problem' in analysis) throw new Error(analysis.problem.message);
	if (analysis.body.kind !== 'input') throw new Error('no input');
	return analysis.body.input;
};

describe('an input cell', () => {
	test('is read with all it says', () => {
		const source = "type: select # one\nlabel: Kommune\nhelp: Vælg\nvalue: '0159'\noptionsFrom: kommuner\n";
		expect(analyse({ kind: 'input', name: 'kommune', source })).toMatchObject({
			reads: ['kommuner'],
			defines: ['kommune'],
			body: {
				kind: 'input',
				input: { type: 'select', label: 'Kommune', help: 'Vælg', value: '0159', optionsFrom: 'kommuner' }
			}
		});
	});

	test('has its name for a label where it has none', () => {
		expect(inputOf('type: text\nvalue: a')).toEqual({ type: 'text', label: 'kommune', value: 'a' });
	});

	test('offers scalars, or values with labels', () => {
		expect(
			inputOf("type: radio\nvalue: 1\noptions: [1, '02', { value: c, label: Sea }, { value: 4 }]").options
		).toEqual([
			{ value: 1, label: '1' },
			{ value: '02', label: '02' },
			{ value: 'c', label: 'Sea' },
			{ value: 4, label: '4' }
		]);
	});

	test.each<[string, InputValue]>([
		['type: slider\nmin: 0\nmax: 10\nstep: 0.5\nvalue: 2.5', 2.5],
		['type: number\nvalue: -3', -3],
		['type: date\nvalue: 2024-02-29', '2024-02-29'],
		['type: checkbox\nvalue: false', false],
		['type: select\nmultiple: true\nvalue: [a, b]\noptions: [a, b, c]', ['a', 'b']],
		['type: select\nmultiple: true\nvalue:\noptions: [a]', []],
		['type: range\nmin: 0\nmax: 100\nvalue: [18, 64.5]', [18, 64.5]],
		['type: period\nvalue: { fra: 2024-01-01, til: 2024-01-01 }', { fra: '2024-01-01', til: '2024-01-01' }],
		['type: button\nvalue: 0', 0],
		['type: text\nmaxLength: 4\nvalue: æøå', 'æøå'],
		['type: text\nform: filter\nvalue: a', 'a'],
		['type: select\nvalue:\noptions: [a]', null]
	])('%j', (source, value) => {
		expect(inputOf(source).value).toEqual(value);
	});

	test.each<[string, string, string, string]>([
		['label: a\nvalue: 1', 'inputMissing', 'type', ''],
		['type: select\nvalue: a', 'inputMissing', 'options', ''],
		['type: slider\nvalue: 1\nmin: 0', 'inputMissing', 'max', ''],
		['type: text', 'inputMissing', 'value', ''],
		['type: dropdown\nvalue: a', 'inputType', 'dropdown', 'dropdown'],
		['type: text\nvalue: a\ncolour: red', 'inputUnknownKey', 'colour', 'colour'],
		['type: text\nvalue: a\nmin: 3', 'inputUnused', 'min', 'min'],
		['type: text\nvalue: 3', 'inputText', 'value', '3'],
		['type: text\nlabel: 3\nvalue: a', 'inputText', 'label', '3'],
		['type: number\nvalue: "3"', 'inputNumber', 'value', '"3"'],
		['type: number\nvalue: 3,5', 'inputNumber', 'value', '3,5'],
		['type: slider\nmin: a\nmax: 3\nvalue: 1', 'inputNumber', 'min', 'a'],
		['type: slider\nmin: 3\nmax: 3\nvalue: 3', 'inputRange', '', '3'],
		['type: number\nstep: 0\nmin: 1\nvalue: 3', 'inputRange', '', '0'],
		['type: slider\nmin: 0\nmax: 10\nvalue: 11', 'inputOutside', '11', '11'],
		['type: date\nvalue: 31-12-2024', 'inputDate', '31-12-2024', '31-12-2024'],
		['type: date\nvalue: 2023-02-29', 'inputDate', '2023-02-29', '2023-02-29'],
		['type: checkbox\nvalue: ja', 'inputBoolean', 'value', 'ja'],
		['type: select\nvalue: a\noptions: a', 'inputOptions', '', 'a'],
		['type: select\nvalue: a\noptions: [[a]]', 'inputOptions', '', '[[a]]'],
		['type: select\nvalue: x\noptions: [a]', 'inputChoice', 'x', 'x'],
		['type: select\nvalue: true\noptions: [a]', 'inputChoiceKind', '', 'true'],
		['type: radio\nvalue: [a]\noptions: [a]', 'inputSeveral', '', '[a]'],
		['type: select\nvalue: [a]\noptions: [a]', 'inputSeveral', '', '[a]'],
		['type: select\nmultiple: true\nvalue: a\noptions: [a]', 'inputList', '', 'a'],
		['type: select\nmultiple: yes\nvalue: a\noptions: [a]', 'inputBoolean', 'multiple', 'yes'],
		['type: select\nmultiple: true\nvalue: [a, x]\noptions: [a]', 'inputChoice', 'x', '[a, x]'],
		['type: radio\nmultiple: true\nvalue: [a]\noptions: [a]', 'inputUnused', 'multiple', 'multiple'],
		['type: select\noptionsFrom: .a\nvalue: a', 'inputOptionsFrom', '', '.a'],
		['type: select\noptions: [a]\noptionsFrom: k\nvalue: a', 'inputOptionsTwice', '', 'optionsFrom'],
		['type: range\nmin: 0\nmax: 9\nvalue: 3', 'inputEnds', '', '3'],
		['type: range\nmin: 0\nmax: 9\nvalue: [1, 2, 3]', 'inputEnds', '', '[1, 2, 3]'],
		['type: range\nmin: 0\nmax: 9\nvalue: [5, 2]', 'inputOrder', '5, 2', '[5, 2]'],
		['type: range\nmin: 0\nmax: 9\nvalue: [5, 10]', 'inputOutside', '10', '[5, 10]'],
		['type: period\nvalue: 2024', 'inputPeriod', '', '2024'],
		['type: period\nvalue: { fra: 2024-01-01 }', 'inputPeriod', '', '{ fra: 2024-01-01 }'],
		['type: period\nvalue: { fra: 2024-01-01, til: x }', 'inputDate', 'x', '{ fra: 2024-01-01, til: x }'],
		[
			'type: period\nvalue: { fra: 2024-01-02, til: 2024-01-01 }',
			'inputOrder',
			'2024-01-02, 2024-01-01',
			'{ fra: 2024-01-02, til: 2024-01-01 }'
		],
		['type: button\nvalue: -1', 'inputPresses', '', '-1'],
		['type: button\nform: f\nvalue: 1', 'inputUnused', 'form', 'form'],
		['type: text\nform: ""\nvalue: a', 'inputText', 'form', '""'],
		['type: text\nmaxLength: 0\nvalue: a', 'inputLength', '', '0'],
		['type: text\nmaxLength: 2\nvalue: abc', 'inputTooLong', '2', 'abc'],
		['type: table\nvalue: []', 'inputMissing', 'columns', ''],
		['type: table\ncolumns: kode\nvalue: []', 'inputColumns', '', 'kode'],
		['type: table\ncolumns: [{ type: text }]\nvalue: []', 'inputColumns', '', '{ type: text }'],
		['type: table\ncolumns: [{ name: a, type: tal }]\nvalue: []', 'inputColumnType', 'a', 'tal'],
		['type: table\ncolumns: [{ name: a, type: text, min: 1 }]\nvalue: []', 'inputColumnKey', 'min', '1'],
		[
			'type: table\ncolumns: [{ name: a, type: text }, { name: A, type: text }]\nvalue: []',
			'inputColumnTwice',
			'A',
			'A'
		],
		['type: table\ncolumns: [{ name: a, type: text }]\nvalue: 3', 'inputRows', '', '3'],
		['type: table\ncolumns: [{ name: a, type: text }]\nvalue:\n  - { a: x }\n  - y', 'inputRows', '', 'y'],
		['type: table\ncolumns: [{ name: a, type: text }]\nvalue:\n  - { b: x }', 'inputRowColumn', 'b', 'x'],
		[
			'type: table\ncolumns: [{ name: a, type: text }]\nvalue:\n  - { a: 01 }',
			'inputLeadingZero',
			'01',
			'01'
		],
		['type: table\ncolumns: [{ name: a, type: text }]\nvalue:\n  - { a: 1 }', 'inputCellText', 'a', '1'],
		[
			'type: table\ncolumns: [{ name: a, type: integer }]\nvalue: [{ a: 1.5 }]',
			'inputCellInteger',
			'a',
			'1.5'
		],
		['type: table\ncolumns: [{ name: a, type: decimal }]\nvalue: [{ a: x }]', 'inputCellDecimal', 'a', 'x'],
		['type: table\ncolumns: [{ name: a, type: date }]\nvalue: [{ a: 1/1 }]', 'inputCellDate', 'a', '1/1'],
		['type: table\ncolumns: [{ name: a, type: boolean }]\nvalue: [{ a: ja }]', 'inputCellBoolean', 'a', 'ja'],
		['type: select\nvalue: 0159\noptionsFrom: k', 'inputLeadingZero', '0159', '0159'],
		['type: select\nvalue: a\noptions: [a, 0101]', 'inputLeadingZero', '0101', '0101'],
		['- a', 'inputShape', '', '- a'],
		['', 'inputShape', '', '']
	])('%j is answered with the place and the way out', (source, kind, about, marked) => {
		const analysis = analyse({ kind: 'input', name: 'kommune', source });
		if (!('problem' in analysis)) throw new Error('no problem');
		const { at, fault } = analysis.problem;
		expect([fault, source.slice(at.start, at.end)]).toEqual([{ kind, about }, marked]);
	});

	test('YAML that does not parse is marked where it breaks', () => {
		const source = 'type: text\nvalue: "a';
		const analysis = analyse({ kind: 'input', name: 'a', source });
		expect('problem' in analysis && [analysis.problem.fault?.kind, analysis.problem.at.start >= 18]).toEqual([
			'parser',
			true
		]);
	});

	test('without a name it has nobody to give its value to', () => {
		const analysis = analyse({ kind: 'input', source: 'type: text\nvalue: a' });
		expect('problem' in analysis && analysis.problem.fault).toEqual({ kind: 'inputName', about: '' });
	});
});

describe('a turned value', () => {
	test.each<[string, InputValue, string]>([
		["value: '0159' # Gladsaxe\ntype: select", '0101', "value: '0101' # Gladsaxe\ntype: select"],
		['value: "0159"', '0101', 'value: "0101"'],
		['type: text\nvalue:\nlabel: a', 'b', 'type: text\nvalue: b\nlabel: a'],
		['type: text\nvalue: # none\nlabel: a', 'b', 'type: text\nvalue: b # none\nlabel: a'],
		['type: text', 'b', 'type: text\nvalue: b'],
		['value:\n  - a\n  - b\n# then\ntype: select', ['c'], 'value: [c]\n# then\ntype: select'],
		['value: [a, b] # two\ntype: select', ['c', '01', 3], "value: [c, '01', 3] # two\ntype: select"],
		['value: |\n  two\n  lines\ntype: text', 'a\nb', 'value: "a\\nb"\ntype: text'],
		['{ type: text, value: a, label: b }', 'c', '{ type: text, value: c, label: b }'],
		['value: 3', 4.5, 'value: 4.5'],
		['value: true', false, 'value: false'],
		['value: a', null, 'value: null'],
		['value: a', 'true', "value: 'true'"],
		['value: a', 'x: y # z', "value: 'x: y # z'"],
		['not: [yaml', 'a', 'not: [yaml']
	])('%j set to %j', (source, value, printed) => {
		expect(printInputValue(source, value)).toBe(printed);
	});

	test('of any text reads back as itself and leaves every other line alone', () => {
		const around = fc.constantFrom(
			['type: text', '# a remark', 'label: "x"'],
			['help: >', '  long', '  words'],
			['type: text', '', 'label: y # z']
		);
		const place = fc.nat(1);
		const value = fc.oneof(
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
				'=',
				'{a}',
				'ja\r\n'
			)
		);
		fc.assert(
			fc.property(around, place, value, value, (lines, at, before, after) => {
				const source = (text: string) =>
					printInputValue(
						at === 0 ? ['value: x', ...lines].join('\n') : [...lines, 'value: "x" # keep'].join('\n'),
						text
					);
				const printed = printInputValue(source(before), after);
				const others = (text: string) => text.split('\n').filter((line) => !line.startsWith('value:'));
				expect(others(printed)).toEqual(lines);
				const analysis = analyse({
					kind: 'input',
					name: 'a',
					source: `${printed}\n${lines[0] === 'help: >' ? 'type: text' : ''}`
				});
				if ('problem' in analysis || analysis.body.kind !== 'input') throw new Error(printed);
				expect(analysis.body.input.value).toBe(after);
			}),
			{ seed: 20_261_123, numRuns: 500 }
		);
	});
});
