import { readFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { parseNotebook } from '#lib/notebook/parse.ts';
import { commonTables, commonTsCells } from '../../support/commonTsCells.ts';
import { trialCharts, trialData } from '../../support/trialCharts.ts';
import { cellId, cellsOf, remarked, tableOf, told, tsService } from '../../support/tsAssisted.ts';
import type { TsService } from '#lib/assist/ts/service/openTsService.ts';

let service: TsService;
beforeAll(() => {
	service = tsService();
});

test('there are forty common cells and more, and none of them is complained of', () => {
	expect(Object.keys(commonTsCells).length).toBeGreaterThanOrEqual(40);
	told(service, commonTsCells, commonTables);
	const complaints = cellsOf(commonTsCells).map((cell) => [cell.id, ...remarked(service, cell)]);
	expect(complaints.filter(([, ...found]) => found.length > 0)).toEqual([]);
});

test('the trial charts are not complained of', () => {
	const named = Object.entries(trialCharts).map(([name, source]) => [`_${name}`, source] as const);
	const cells = { _data: trialData, table: 'Table.from(rows)', ...Object.fromEntries(named) };
	told(service, cells);
	const complaints = cellsOf(cells).map((cell) => [cell.id, ...remarked(service, cell)]);
	expect(complaints.filter(([, ...found]) => found.length > 0)).toEqual([]);
});

test('no ts cell of the sample notebook is complained of, whose tables are known', () => {
	const path = new URL('../../../notebooks/flyttemoenstre.kladde.md', import.meta.url);
	const parsed = parseNotebook(readFileSync(path, 'utf8'));
	if (!parsed.ok) throw new Error('It does not parse.');
	const cells = parsed.value.cells.flatMap(({ id, kind, name, source }) =>
		kind === 'ts' ? [{ id, source, ...(name !== undefined && { name }) }] : []
	);
	const tables = [
		tableOf(
			'flytninger_pr_aar',
			...['aar BIGINT', 'tilflyttere HUGEINT', 'fraflyttere HUGEINT', 'netto HUGEINT', 'brutto HUGEINT']
		),
		tableOf('hovedstaden', 'fra VARCHAR', 'til VARCHAR', 'antal BIGINT'),
		tableOf('kommunetal', 'kommune VARCHAR', 'ind INTEGER', 'ud INTEGER'),
		tableOf('kommuner', 'kode VARCHAR', 'navn VARCHAR', 'regionsnavn VARCHAR')
	];
	const inputs = [
		{ name: 'kommune', cell: cellId('kommune'), input: { type: 'text', label: 'Kommune', value: '0159' } }
	] as const;
	service.take({ language: 'da', order: cells.map(({ id }) => id), cells, tables, inputs });
	expect(cells.flatMap((cell) => remarked(service, cell))).toEqual([]);
});
