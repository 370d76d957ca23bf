import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { drawFigure } from '#lib/chart/figures/drawFigure.ts';
import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import type { ChartTable, ChartValue } from '#lib/language/chart/chartTable.ts';
import { chartTable, plainSpaces } from '../../../support/drawnFigure.ts';

const { document } = parseHTML('<html></html>') as unknown as { document: Document };

async function drawn(
	spec: Omit<ChartSpec, 'table'>,
	table: ChartTable,
	language: 'da' | 'en' = 'da'
): Promise<{ readonly summary: string; readonly unmatched?: readonly string[]; readonly twin: number }> {
	const chart = { spec: { table: 'moves', ...spec }, table };
	const figure = await drawFigure(chart, { document, width: 640, language, picked: new Set() });
	if (!figure.ok) throw new Error(figure.error.kind);
	const { summary, unmatched, twin } = figure.value;
	return { summary: plainSpaces(summary), ...(unmatched && { unmatched }), twin: twin.rows };
}

const flows = { type: 'flow-map', from: 'fra', to: 'til' } as const;
const matrix = { type: 'od-matrix', from: 'fra', to: 'til' } as const;
const pairs = (rows: readonly (readonly ChartValue[])[], more: Partial<ChartTable> = {}) =>
	chartTable(['from', 'to', 'value', 'n'], rows, more);

// 0171 Ledøje-Smørum and 0189 Værløse were two of the 271; 0707 was Grenaa's before it was Norddjurs'.
const old: readonly (readonly ChartValue[])[] = [
	['0101', '0159', 20, 12],
	['0171', '0101', 9, 4],
	['0189', '0171', 5, 2],
	['0707', '0101', 7, 3],
	['0159', null, 6, 1]
];
const told =
	'14 flytninger har kode for en kommune, der ikke har været til siden reformen 1. januar 2007: 0171, 0189. ' +
	'Tabellen kommuner har hverken navn eller region til sådan en kode. ' +
	'7 flytninger har en kode, der før 2007 var en anden kommunes: 0707 (Grenaa).';

test('a map and a matrix say which of their municipalities are from before the reform of 2007, and of how many moves', async () => {
	const [map, heatmap] = [await drawn(flows, pairs(old)), await drawn(matrix, pairs(old))];
	expect(map.summary.endsWith(told)).toBe(true);
	expect(heatmap.summary.endsWith(told)).toBe(true);
	expect(map.unmatched).toEqual([
		'0171: kommune fra før reformen i 2007, har intet omrids',
		'0189: kommune fra før reformen i 2007, har intet omrids'
	]);
	expect([map.twin, heatmap.twin].every((rows) => rows > 0)).toBe(true);
});

test('it is said in English, of areas with a value too, and a zero may be lost', async () => {
	const areas = chartTable(
		['area', 'value', 'n'],
		[
			['0101', 9, 9],
			['171', 3, 1]
		]
	);
	const { summary, unmatched } = await drawn({ type: 'count-map', area: 'kom' }, areas, 'en');
	expect(summary).toContain(
		'1 area has the code of a municipality that has not been since the reform of 1 January 2007: 171. ' +
			'The table kommuner has neither a name nor a region for such a code.'
	);
	expect(unmatched).toEqual(['171: municipality from before the reform of 2007, has no outline']);
});

test('of pairs that are kept back nothing is counted', async () => {
	const few = [...old, ['0171', '0159', 2, 2], ['0181', '0101', null, null]];
	expect((await drawn({ ...matrix, threshold: 3 }, pairs(few))).summary.endsWith(told)).toBe(true);
});

test('nothing is said of municipalities of today, of own areas, nor of codes that the notebook names itself', async () => {
	const today = [
		['0101', '0707', 5, 5],
		['0849', '0411', 5, 5]
	];
	const districts = [
		['1001', '0171', 5, 5],
		['1002', '1003', 5, 5]
	];
	const names = { '0171': 'Nord', '0189': 'Syd' };
	for (const table of [pairs(today), pairs(districts), pairs(old, { names })])
		expect((await drawn(matrix, table)).summary).not.toContain('reformen');
	const own = [{ key: '0171', geometry: '{"type":"Point","coordinates":[9,55]}' }];
	expect((await drawn(flows, pairs(old, { boundaries: own }))).summary).not.toContain('reformen');
});
