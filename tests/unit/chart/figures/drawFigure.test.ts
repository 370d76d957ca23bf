import { parseHTML } from 'linkedom';
import { expect, test } from 'vitest';
import { drawFigure } from '#lib/chart/figures/drawFigure.ts';
import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import type { ChartTable } from '#lib/language/chart/chartTable.ts';
import { chartTable } from '../../../support/drawnFigure.ts';

const { document } = parseHTML('<html></html>') as unknown as { document: Document };
const drawn = (spec: Omit<ChartSpec, 'table'>, table: ChartTable) =>
	drawFigure(
		{ spec: { table: 'maalt', ...spec }, table },
		{ document, width: 640, language: 'da', picked: new Set() }
	);

const matrix = { type: 'od-matrix', from: 'fra', to: 'til', count: 'antal' } as const;
const pairs = (most: number) =>
	chartTable(
		['from', 'to', 'value', 'n'],
		[
			['0101', '0265', 4, 1],
			['0265', '0101', most, 1]
		]
	);

test('numbers without an end are told by their column, and nothing waits for the last step of their scale', async () => {
	const endless = expect.stringMatching(/^Diagrammet kan ikke tegnes: antal .* WHERE isfinite\(antal\)\.$/);
	const problem = { ok: false, error: { kind: 'broken-chart', detail: endless } };
	expect(await drawn(matrix, pairs(Infinity))).toEqual(problem);
	expect(await drawn(matrix, pairs(NaN))).toEqual(problem);
	expect(await drawn(matrix, pairs(7))).toMatchObject({ ok: true });
});

test('a drawing that throws says so instead of standing there empty', async () => {
	const chart = { spec: { table: 'maalt', ...matrix }, table: pairs(7) };
	const noPage = {} as Document;
	const failed = await drawFigure(chart, { document: noPage, width: 640, language: 'da', picked: new Set() });
	expect(failed).toMatchObject({ ok: false, error: { kind: 'broken-chart' } });
});
