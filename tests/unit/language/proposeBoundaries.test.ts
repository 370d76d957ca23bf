import { describe, expect, it } from 'vitest';
import { analyseChart } from '#lib/language/chart/analyseChart.ts';
import { printChartSpec } from '#lib/language/chart/printChartSpec.ts';
import { joinable, liesWithin, proposeBoundaries } from '#lib/language/chart/proposeBoundaries.ts';
import { proposeCharts } from '#lib/language/chart/proposeCharts.ts';
import type { DrawableColumn } from '#lib/language/chart/proposeColumns.ts';
import { proposeTitle } from '#lib/language/chart/proposeTitle.ts';

const districts = {
	table: 'distrikter',
	geometry: 'geometry',
	others: new Map([
		['by', ['Aarhus', 'Aarhus', 'Aarhus']],
		['nummer', ['1', '2', '3']],
		['navn', ['Nord', 'Midt', 'Syd']]
	])
};
const text = (name: string, also: Partial<DrawableColumn> = {}): DrawableColumn => ({
	...{ name, type: 'VARCHAR', sample: { values: 100, distinct: 4, codes: false, years: false } },
	...also
});
const proposed = (values: readonly (readonly [string, readonly string[]])[]) =>
	proposeBoundaries(districts, new Map(values));

describe('the key of a table of outlines', () => {
	it('is the column in which a drawn column has most of its values', () => {
		expect(proposed([['bydel', ['Syd', 'Nord', 'ukendt']]])).toEqual({
			boundaries: { table: 'distrikter', key: 'navn', geometry: 'geometry' },
			keys: new Set(['Nord', 'Midt', 'Syd'])
		});
		expect(proposed([['bydel', ['3', '2']]])?.boundaries.key).toBe('nummer');
	});

	it('tells the areas apart where no column has its values there, or only few of them', () => {
		expect(proposed([])?.boundaries.key).toBe('nummer');
		expect(proposed([['vej', ['Nord', 'Engvej', 'Åvej']]])?.boundaries.key).toBe('nummer');
	});

	it('is none where the table has outlines alone', () => {
		expect(proposeBoundaries({ ...districts, others: new Map() }, new Map())).toBeUndefined();
	});

	it('has half of the values of a column that is of these areas, or more', () => {
		const own = proposed([['bydel', ['Nord', 'Syd']]])!;
		expect(liesWithin(own, ['Nord', 'ukendt'])).toBe(true);
		expect(liesWithin(own, ['Nord', 'ukendt', 'andre'])).toBe(false);
		expect([liesWithin(own, []), liesWithin(own, undefined)]).toEqual([false, false]);
	});

	it('is looked for in texts, in numbers that are called so or as a place, and never in what is personal', () => {
		const columns = [
			...[text('bydel'), text('navn', { role: 'name' }), { name: 'Nummer', type: 'INTEGER' }],
			...[{ name: 'alder', type: 'INTEGER' }, { name: 'dato', type: 'DATE' }, text('borger')],
			...['fra_distrikt', 'TIL', 'skoledistriktnr', 'distrikter_i_alt'].map((name) => ({
				name,
				type: 'INTEGER'
			}))
		];
		expect(joinable(columns, [districts]).map(({ name }) => name)).toEqual([
			...['bydel', 'Nummer', 'fra_distrikt', 'TIL', 'skoledistriktnr']
		]);
	});
});

describe('maps of own areas', () => {
	const own = [proposed([['bydel', ['Nord', 'Syd']]])!];
	const within = { within: ['distrikter'] };
	const moves = [text('fra_bydel', within), text('til_bydel', within), text('art')];
	const boundaries = { table: 'distrikter', key: 'navn', geometry: 'geometry' };
	const specsOf = (question: 'map' | 'flows', columns: readonly DrawableColumn[]) =>
		proposeCharts(question, 'flytninger', columns, own).proposals.map(({ spec }) => spec);

	it('are proposed of columns that hold their keys', () => {
		expect(specsOf('map', moves)).toEqual([
			{ type: 'count-map', table: 'flytninger', area: 'til_bydel', boundaries },
			...['flow-map', 'od-maps', 'hub'].map((type) =>
				expect.objectContaining({ type, from: 'fra_bydel', to: 'til_bydel', boundaries })
			)
		]);
		expect(specsOf('map', [text('fra_bydel'), text('til_bydel')])).toEqual([]);
	});

	it('are charts that are read without a problem', () => {
		for (const spec of specsOf('map', moves).filter(({ type }) => type !== 'hub')) {
			const analysis = analyseChart({ source: printChartSpec(spec) });
			expect(analysis).toMatchObject({ reads: ['flytninger', 'distrikter'], body: { chart: spec } });
		}
	});

	it('come after the municipalities, and never beside them in one picture', () => {
		const codes = { sample: { values: 100, distinct: 4, codes: true, years: false } };
		const [first] = specsOf('map', [...moves, text('kommune', codes)]);
		expect(first).toEqual({ type: 'count-map', table: 'flytninger', area: 'kommune' });
		const persons = [text('bopæl', codes), text('bydel', within)];
		expect(specsOf('flows', persons).filter(({ type }) => type.includes('map'))).toEqual([]);
	});

	it('are called places', () => {
		const [spec] = specsOf('flows', moves);
		const columnOf = (name: string) => moves.find((column) => column.name === name);
		expect(proposeTitle(spec!, { language: 'da', columnOf })).toBe('Flytninger mellem steder');
	});
});
