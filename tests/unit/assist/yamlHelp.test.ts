import { expect, test } from 'vitest';
import { checkChartColumns, checkYaml } from '#lib/assist/check/checkYaml.ts';
import { yamlAssistant } from '#lib/assist/yaml/yamlAssistant.ts';
import { chartTypes, keysOf, knownChartKeys, boundaryParts } from '#lib/language/chart/chartKeys.ts';
import { keysOf as inputKeysOf, knownKeys } from '#lib/language/input/inputKeys.ts';
import { yamlKeys } from '#messages/yamlKeys.ts';
import { cellOf, surroundingsOf, tableOf } from '../../support/sqlSurroundings.ts';

const tables = [
	tableOf('flytninger', 'person VARCHAR, dato DATE, fra VARCHAR, til VARCHAR, alder INTEGER, 2024 INTEGER'),
	tableOf('områder', 'kode VARCHAR, omrids VARCHAR'),
	tableOf('kommuner', 'kode VARCHAR, navn VARCHAR', 'app')
];
const others = [cellOf('input', 'type: text\nvalue: x', 'kommune'), cellOf('sql', 'SELECT 1', 'rows')];

const helped = (marked: string, kind: 'chart' | 'input') => {
	const at = marked.indexOf('|');
	const source = marked.slice(0, at) + marked.slice(at + 1);
	const cell = cellOf(kind, source, 'written');
	return { at, source, assistant: yamlAssistant(cell.id, surroundingsOf([...others, cell], tables)) };
};

async function offered(marked: string, kind: 'chart' | 'input' = 'chart') {
	const { at, source, assistant } = helped(marked, kind);
	const found = await assistant.complete(at);
	return found.map(({ label, insert, replaces }) => ({
		label,
		text: source.slice(0, replaces.start) + insert + source.slice(replaces.end)
	}));
}
const labels = async (...asked: Parameters<typeof offered>) =>
	(await offered(...asked)).map(({ label }) => label);

const common = ['title', 'subtitle', 'source'];

test.each<[string, readonly string[]]>([
	['|', ['type', 'table', ...common]],
	['type: hub\n|', ['table', 'from', 'to', 'center', 'count', 'top', 'boundaries', 'picks', ...common]],
	['type: waffle\n|\ntable: flytninger', ['x', 'measure', 'of', 'count', 'top', 'order', ...common]],
	['type: bar\norder: |', ['size', 'table']],
	['type: bar\nx: fra\nme|', ['measure']],
	[
		'type: bar\nx: fra\n|measure: sum',
		[
			...['table', 'color', 'facet', 'measure', 'of', 'count', 'unit', 'top', 'order', 'xLabel', 'yLabel'],
			...common
		]
	],
	['type: rate-map\nboundaries: { | }', boundaryParts],
	['type: rate-map\nboundaries: { table: områder, k| }', ['key']],
	['type: rate-map\nboundaries:\n  table: områder\n  |', ['key', 'geometry']],
	['type: bar # what | is', []],
	['type: bar\ntitle: |', []],
	['type: bar\ntable: nowhere\nx: |', []],
	['type: bar\nunit: |', ['year', 'quarter', 'month', 'week', 'day']],
	['scale: |\ntype: od-matrix', ['linear', 'log', 'residual']],
	['show: |\ntype: rate-map', ['part', 'all']],
	['scale: |\ntype: heatmap', ['linear', 'log']],
	['type: od-|', ['od-matrix', 'od-maps']],
	['table: |', ['flytninger', 'områder', 'kommuner']],
	['table: flytninger\ntype: od-matrix\nfrom: |', ['fra', 'person', 'dato', 'til', 'alder', '2024']],
	['table: flytninger # moves\ntype: residence\nstart: |', ['dato', 'person', 'fra', 'til', 'alder', '2024']],
	['table: flytninger\ntype: box\ny: "a|"', ['alder', 'dato', 'fra']],
	['type: rate-map\nboundaries: { table: områder, key: | }', ['kode', 'omrids']],
	['type: hub\ncenter: |', ['$kommune']],
	['type: hub\npicks: k|', ['kommune']]
])('of a chart %j offers %j', async (marked, expected) => {
	expect(await labels(marked)).toEqual(expected);
});

test.each<[string, readonly string[]]>([
	['type: sl|', ['slider', 'select']],
	['type: slider\nmin: 0\n|', ['max', 'value', 'step', 'form', 'label', 'help']],
	['type: select\noptionsFrom: |', ['flytninger', 'områder', 'kommuner']],
	['type: select\noptionsFrom: kommuner.n|', ['kommuner.navn']],
	['type: select\nmultiple: t|', ['true']],
	['type: table\ncolumns:\n  - { name: a, type: d| }', ['decimal', 'date']],
	['type: table\ncolumns:\n  - |', ['name', 'type', 'label']]
])('of a parameter %j offers %j', async (marked, expected) => {
	expect(await labels(marked, 'input')).toEqual(expected);
});

test.each<[string, string]>([
	['ty|', 'type: '],
	['ty|: bar', 'type: bar'],
	['type:|', 'type: bar'],
	['type: b| # kind', 'type: bar # kind'],
	['type: line\ntable: flytninger\nx: 20|', "type: line\ntable: flytninger\nx: '2024'"],
	['type: line\ntable: flytninger\nx: "al|"', 'type: line\ntable: flytninger\nx: alder'],
	['boundaries: {table: om|, key: a}', 'boundaries: {table: områder, key: a}'],
	['type: hub\ncenter: $k|', 'type: hub\ncenter: $kommune']
])('%j becomes %j by the first that is offered', async (marked, text) => {
	expect((await offered(marked))[0]?.text).toBe(text);
});

test('tells what a key means, and a word that is its value', async () => {
	const key = helped('type: bar\nmea|sure: mean', 'chart');
	expect(await key.assistant.hover(key.at)).toEqual({
		at: { start: 10, end: 17 },
		code: 'measure',
		lines: [yamlKeys.en.chart['measure']]
	});
	const word = helped('type: ba|r', 'chart');
	expect((await word.assistant.hover(word.at))?.code).toBe('bar');
});

test.each(['da', 'en'] as const)('every key that a type takes is told of in %s', (language) => {
	const { chart, input } = yamlKeys[language];
	const asked = [...knownChartKeys, ...chartTypes.flatMap((type) => keysOf[type])];
	expect(asked.filter((key) => !Object.hasOwn(chart, key))).toEqual([]);
	expect(boundaryParts.filter((part) => !Object.hasOwn(chart, `boundaries.${part}`))).toEqual([]);
	const inputs = [...knownKeys, ...Object.values(inputKeysOf).flat()];
	expect(inputs.filter((key) => !Object.hasOwn(input, key))).toEqual([]);
});

async function remarksOn(source: string, kind: 'chart' | 'input' = 'chart') {
	const cell = cellOf(kind, source, 'written');
	const around = surroundingsOf([...others, cell], tables);
	const { signal } = new AbortController();
	const found = await Promise.all([checkYaml(around)(signal), checkChartColumns(around)(signal)]);
	return found
		.flatMap((one) => one.get(cell.id)?.remarks ?? [])
		.map(({ at, ...remark }) => {
			if (remark.kind !== 'error') throw new Error(remark.sentence);
			const { error } = remark;
			const about = 'candidates' in error ? error.candidates : 'fault' in error && error.fault?.about;
			return [source.slice(at.start, at.end), error.kind, about];
		});
}

test.each<[string, readonly (readonly unknown[])[]]>([
	['type: bar\ntable: flytninger\nx: fra', []],
	[
		'type: bar\ntable: flytninger\ncolour: til\ncenter: a\nunit: hour',
		[
			['colour', 'syntax', 'colour → color'],
			['center', 'syntax', 'center'],
			['hour', 'syntax', 'unit: year, quarter, month, week, day'],
			['', 'syntax', 'x']
		]
	],
	['type: baar\ntable: flytninger', [['baar', 'syntax', 'baar → bar']]],
	['type: bar\ntable: flytningr\nx: fra', [['flytningr', 'unknown-table', ['flytninger']]]],
	[
		'type: hub\ntable: flytninger\nfrom: fra\nto: til\ncenter: $komune',
		[['$komune', 'unknown-parameter', ['kommune']]]
	],
	[
		'type: bar\ntable: flytninger\nx: fro\ncolor: tils',
		[
			['fro', 'query', ['fra']],
			['tils', 'query', ['til']]
		]
	],
	['type: box\ntable: flytninger\ny: fra', [['fra', 'syntax', 'y: fra']]],
	['type: bar\ntable: rows\nx: anything', []],
	[
		'type: count-map\ntable: flytninger\narea: fra\nboundaries: { table: områder, key: kode, geometry: omrid }',
		[['omrid', 'query', ['omrids']]]
	]
])('marks in %j each fault at its place', async (source, expected) => {
	expect(await remarksOn(source)).toEqual(expected);
});

test('marks in a parameter what is wrong in it, and a table that nobody gives', async () => {
	expect(await remarksOn('type: slidr\nvalue: 1', 'input')).toEqual([['slidr', 'syntax', 'slidr']]);
	expect(await remarksOn('type: select\noptionsFrom: komuner\nvalue: a', 'input')).toEqual([
		['komuner', 'unknown-table', ['kommuner']]
	]);
});

test('says nothing of names while a text that may give them is not understood', async () => {
	const cell = cellOf('chart', 'type: bar\ntable: made\nx: a', 'written');
	const around = surroundingsOf([cellOf('sql', "SELECT '"), cell], tables);
	const found = await checkYaml(around)(new AbortController().signal);
	expect(found.get(cell.id)?.remarks).toEqual([]);
});
