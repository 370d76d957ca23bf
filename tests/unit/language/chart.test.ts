import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { renameInText } from '#lib/assist/rename/renameInText.ts';
import { analyse } from '#lib/language/analyse.ts';
import { chartTypes, commonChartKeys, keysOf, neededKeys } from '#lib/language/chart/chartKeys.ts';
import { syntax } from '#messages/syntax.ts';

const analysed = (source: string) => analyse({ kind: 'chart', name: 'a', source });

function problemOf(source: string) {
	const analysis = analysed(source);
	if (!('problem' in analysis)) throw new Error('understood');
	const { at, fault } = analysis.problem;
	return { kind: fault?.kind, about: fault?.about, text: source.slice(at.start, at.end) };
}

describe('a chart cell', () => {
	test('reads its table, and says what it draws', () => {
		const source = 'type: bar # by kind\ntable: moves\nx: art\nmeasure: share\ntop: 5\n';
		expect(analysed(source)).toEqual({
			reads: ['moves'],
			readAt: new Map([['moves', { start: 27, end: 32 }]]),
			defines: [],
			body: { kind: 'chart', chart: { type: 'bar', table: 'moves', x: 'art', measure: 'share', top: 5 } }
		});
	});

	test('reads the table of its boundaries and the input of its middle, each where it stands', () => {
		const source =
			'type: hub\ntable: moves\nfrom: fra\nto: til\ncenter: $kommune\nboundaries: { table: areas, key: id, geometry: g }\npicks: other';
		const analysis = analysed(source);
		if ('problem' in analysis) throw new Error(analysis.problem.message);
		const read = [...(analysis.readAt ?? [])].map(
			([name, at]) => [name, source.slice(at.start, at.end)] as const
		);
		expect(analysis.reads).toEqual(['moves', 'areas', 'kommune']);
		expect(new Map(read)).toEqual(
			new Map([
				['moves', 'moves'],
				['areas', 'areas'],
				['kommune', '$kommune']
			])
		);
	});

	test('follows the names that it reads', () => {
		const source = "type: hub\ntable: 'moves'\nfrom: moves\nto: til\ncenter: $moves\npicks: moves\n";
		expect(renameInText({ kind: 'chart', source }, { from: 'moves', to: 'flytninger', folds: true })).toBe(
			"type: hub\ntable: 'flytninger'\nfrom: moves\nto: til\ncenter: $flytninger\npicks: flytninger\n"
		);
	});

	test('every type is understood with what it needs, and with all that it takes', () => {
		const value: { readonly [key: string]: string } = {
			...{ measure: 'sum', unit: 'year', bins: '5', top: '5', scale: 'log', threshold: '5', order: 'table' },
			show: 'part',
			boundaries: '{ table: b, key: k, geometry: g }'
		};
		const line = (key: string) => `${key}: ${value[key] ?? 'c'}\n`;
		const wrong = chartTypes.filter((type) => {
			const rates = type === 'rate-map' ? 'of: c\n' : '';
			const all = keysOf[type].filter((key) => key !== 'count' || !keysOf[type].includes('of'));
			return [rates + neededKeys[type].map(line).join(''), all.map(line).join('')].some(
				(keys) => 'problem' in analysed(`type: ${type}\ntable: t\n${keys}`)
			);
		});
		expect(wrong).toEqual([]);
	});
});

test.each<[string, string, string, string]>([
	['table: t\nx: a', 'inputMissing', 'type', ''],
	['type: bar\nx: a', 'inputMissing', 'table', ''],
	['type: bar\ntable: t', 'inputMissing', 'x', ''],
	['type: bars\ntable: t', 'chartType', 'bars → bar', 'bars'],
	['type: pie\ntable: t', 'chartType', 'pie', 'pie'],
	['type: bar\ntable: t\nx: a\ncolour: b', 'chartUnknownKey', 'colour → color', 'colour'],
	['type: bar\ntable: t\nx: a\nfrom: b', 'inputUnused', 'from', 'from'],
	['type: bar\ntable: t\nx: 2024', 'inputText', 'x', '2024'],
	[
		'type: bar\ntable: t\nx: a\nmeasure: average',
		'chartWord',
		'measure: count, distinct, sum, mean, median, min, max, share',
		'average'
	],
	['type: histogram\ntable: t\nx: a\nbins: 0', 'chartWhole', 'bins: 1–200', '0'],
	['type: rate-map\ntable: t\narea: a\nof: b\nshow: fyn', 'chartWord', 'show: part, all', 'fyn'],
	['type: heatmap\ntable: t\nx: a\ny: b\nscale: residual', 'chartWord', 'scale: linear, log', 'residual'],
	['type: bar\ntable: t\nx: a\nmeasure: mean', 'chartOf', 'mean', 'mean'],
	['type: bar\ntable: t\nx: a\nmeasure: count\nof: b', 'chartCount', 'b', 'b'],
	['type: area\ntable: t\nx: a\nmeasure: mean\nof: b', 'chartStacked', 'mean', 'mean'],
	['type: rate-map\ntable: t\narea: a', 'chartRate', '', 'rate-map'],
	['type: rate-map\ntable: t\narea: a\nof: b\nmeasure: mean\npopulation: p', 'chartPer', 'mean', 'mean'],
	['type: count-map\ntable: t\narea: a\nof: b\ncount: c', 'chartOfAndCount', 'sum', 'c'],
	['type: bar\ntable: t\nx: a\nmeasure: median\nof: b\ncount: c', 'chartOfAndCount', 'median', 'c'],
	['type: bar\ntable: t\nx: a\norder: name', 'chartWord', 'order: size, table', 'name'],
	['type: hub\ntable: t\nfrom: a\nto: b\ncenter: 0101', 'inputLeadingZero', '0101', '0101'],
	[
		'type: flow-map\ntable: t\nfrom: a\nto: b\nboundaries: { table: c, key: d }',
		'chartBoundaries',
		'',
		'{ table: c, key: d }'
	],
	['type: residence\ntable: t\nstart: a\nend: b\nreason: c', 'inputMissing', 'leaving', 'c'],
	['type: residence\ntable: t\nstart: a\nend: b\nleaving: c', 'inputMissing', 'reason', 'c'],
	['type: residence\ntable: t\nstart: a\nend: b\nreason: c\nleaving: []', 'chartLeaving', '', '[]'],
	['type: residence\ntable: t\nstart: a\nend: b\nthreshold: 0', 'chartWhole', 'threshold: 1–1000', '0'],
	['- a', 'chartShape', '', '- a']
])('%j is a problem at its place', (source, kind, about, text) => {
	expect(problemOf(source)).toEqual({ kind, about, text });
});

test('a problem names the thing, the fact and the way out, in both languages', () => {
	expect(syntax.da.chartUnknownKey('colour → color → count')).toBe(
		'colour kendes ikke. Mente du color eller count? Slet linjen, eller ret nøglen.'
	);
	expect(syntax.en.chartWord('unit: year, month')).toBe('unit must be one of the words year, month.');
});

test('no text of a chart cell is more than can be said of it', () => {
	const key = fc.constantFrom(...commonChartKeys, ...Object.values(keysOf).flat(), 'colour', '__proto__');
	const value = fc.oneof(
		fc.constantFrom(
			...chartTypes,
			'moves',
			'0101',
			'$kommune',
			'[]',
			'{',
			'{ table: a }',
			'*a',
			'true',
			'12'
		),
		fc.string({ maxLength: 8 })
	);
	const lines = fc.array(fc.tuple(key, value), { maxLength: 8 });
	fc.assert(
		fc.property(lines, (pairs) => {
			const source = pairs.map(([name, text]) => `${name}: ${text}\n`).join('');
			const analysis = analysed(source);
			if ('problem' in analysis) {
				const { start, end } = analysis.problem.at;
				expect(0 <= start && start <= end && end <= source.length).toBe(true);
			} else expect(analysis.reads.length).toBeGreaterThan(0);
		}),
		{ seed: 20_260_601, numRuns: 400 }
	);
});
