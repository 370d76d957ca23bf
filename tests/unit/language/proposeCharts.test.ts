import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyseChart } from '#lib/language/chart/analyseChart.ts';
import { chartQuery } from '#lib/language/chart/chartQuery.ts';
import type { ChartQuestion } from '#lib/language/chart/chartSpec.ts';
import { printChartSpec } from '#lib/language/chart/printChartSpec.ts';
import { proposeCharts } from '#lib/language/chart/proposeCharts.ts';
import type { ColumnSample, DrawableColumn } from '#lib/language/chart/proposeColumns.ts';
import { questions } from '#lib/language/chart/proposePlans.ts';
import { proposeTitle } from '#lib/language/chart/proposeTitle.ts';

const sample = (distinct: number, also: Partial<ColumnSample> = {}): ColumnSample => ({
	...{ values: 1_000, distinct, codes: false, years: false },
	...also
});

/** Moves between municipalities, as a register writes them. */
const moves: readonly DrawableColumn[] = [
	{ name: 'Flyttedato', type: 'DATE', sample: sample(700, { days: { first: 19_358, last: 20_088 } }) },
	{ name: 'fra_kommune', type: 'VARCHAR', sample: sample(98, { codes: true, usual: '0101' }) },
	{ name: 'til_kommune', type: 'VARCHAR', sample: sample(98, { codes: true, usual: '0159' }) },
	{ name: 'koen', type: 'VARCHAR', sample: sample(2) },
	{ name: 'alder', type: 'INTEGER', sample: sample(90) },
	{ name: 'navn', type: 'VARCHAR', role: 'name', sample: sample(990) }
];

const first = (question: ChartQuestion, columns = moves) =>
	proposeCharts(question, 'flytninger', columns).proposals[0]?.spec;
const typesOf = (question: ChartQuestion, columns = moves) =>
	proposeCharts(question, 'flytninger', columns).proposals.map(({ plan }) => plan.type);

describe('what is proposed', () => {
	it('for how many: a bar for each municipality that people move to, the largest fifteen', () => {
		expect(first('count')).toEqual({ type: 'bar', table: 'flytninger', x: 'til_kommune', top: 15 });
		expect(typesOf('count')).toEqual(['bar', 'pyramid', 'waffle', 'heatmap']);
	});

	it('for a course of time: a line by month where the days cover two years', () => {
		expect(first('time')).toEqual({ type: 'line', table: 'flytninger', x: 'Flyttedato', unit: 'month' });
	});

	it('for flows: arrows from origins to destinations, whatever order the columns have', () => {
		const spec = { type: 'flow-map', table: 'flytninger', from: 'fra_kommune', to: 'til_kommune', top: 30 };
		expect(first('flows')).toEqual(spec);
		expect(first('flows', moves.toReversed())).toEqual(spec);
	});

	it('for one in the middle: the municipality that comes most often', () => {
		const { proposals } = proposeCharts('flows', 'flytninger', moves);
		expect(proposals.find(({ plan }) => plan.type === 'hub')?.spec.center).toBe('0159');
	});

	it('counts what rows stand for where a column says how many', () => {
		const counted: readonly DrawableColumn[] = [
			{ name: 'aar', type: 'INTEGER', sample: sample(6, { years: true }) },
			{ name: 'kommune', type: 'VARCHAR', sample: sample(98, { codes: true }) },
			...[
				{ name: 'alder', type: 'INTEGER', sample: sample(90) },
				{ name: 'antal', type: 'BIGINT', sample: sample(600) }
			]
		];
		const given = { table: 'flytninger', count: 'antal' };
		expect(first('time', counted)).toEqual({ type: 'line', x: 'aar', ...given });
		expect(first('count', counted)).toEqual({ type: 'bar', x: 'kommune', top: 15, ...given });
		expect(first('map', counted)).toEqual({ type: 'count-map', area: 'kommune', ...given });
		expect(first('spread', counted)).toEqual({ type: 'histogram', x: 'alder', ...given });
		// A mean over rows that stand for several is weighted by them.
		const mean = { of: 'alder', measure: 'mean', top: 15 };
		expect(first('compare', counted)).toEqual({ type: 'bar', x: 'kommune', ...mean, ...given });
	});

	it('takes a number of days or hours for a measure, not for how many rows stand for', () => {
		const days: readonly DrawableColumn[] = [
			{ name: 'kommune', type: 'VARCHAR', sample: sample(98, { codes: true }) },
			{ name: 'antal_dage', type: 'INTEGER', sample: sample(90) }
		];
		expect(first('count', days)).toEqual({ type: 'bar', table: 'flytninger', x: 'kommune', top: 15 });
		expect(first('compare', days)).toMatchObject({ of: 'antal_dage', measure: 'mean' });
	});

	it('compares the mean of a number between groups', () => {
		expect(first('compare')).toEqual({
			...{ type: 'bar', table: 'flytninger', x: 'til_kommune', of: 'alder', measure: 'mean', top: 15 }
		});
	});

	it('names what is missing where no picture is possible', () => {
		const { proposals, lacking } = proposeCharts('map', 'navne', [{ name: 'by', type: 'VARCHAR' }]);
		expect(proposals).toEqual([]);
		expect(lacking.map(({ type, needs }) => [type, needs.place])).toEqual([
			['count-map', 'area'],
			['rate-map', 'area'],
			['flow-map', 'from'],
			['od-maps', 'from'],
			['hub', 'from']
		]);
	});

	it('never a name, an address or a number of a person', () => {
		const personal: readonly DrawableColumn[] = [
			{ name: 'cpr', type: 'VARCHAR', role: 'cpr', sample: sample(12) },
			{ name: 'vej', type: 'VARCHAR', role: 'address', sample: sample(12) },
			{ name: 'hvem', type: 'VARCHAR', role: 'name', sample: sample(12) },
			{ name: 'cpr_pseudonym', type: 'VARCHAR', role: 'cpr', as: 'pseudonym', sample: sample(12) }
		];
		for (const question of questions) expect(typesOf(question, personal)).toEqual([]);
	});

	it('is understood by a chart cell, and can be asked of the engine, for any table', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...questions),
				fc.uniqueArray(anyColumn, { selector: ({ name }) => name, maxLength: 9 }),
				(question, columns) => {
					for (const { spec } of proposeCharts(question, 'en tabel', columns).proposals) {
						// Which municipality is in the middle nobody knows where no value was seen.
						const whole = needsCenter(spec.type) ? { center: '0159', ...spec } : spec;
						const analysis = analyseChart({ source: printChartSpec(whole) });
						expect('problem' in analysis ? [whole, analysis.problem] : analysis.body).toEqual({
							kind: 'chart',
							chart: whole
						});
						expect(chartQuery(whole, columns)).toMatchObject({ ok: true });
					}
				}
			),
			{ seed: 6, numRuns: 400 }
		);
	});
});

const needsCenter = (type: string) => ['hub', 'partners', 'net-pyramid'].includes(type);

const anyColumn: fc.Arbitrary<DrawableColumn> = fc
	.record({
		name: fc.constantFrom(
			...[
				'fra',
				'til',
				'Fra Kommune',
				'tilKommune',
				'kommune',
				'komkode',
				'alder',
				'køn',
				'sex',
				'antal',
				'dato'
			],
			...[
				'tilflytningsdato',
				'fraflytningsdato',
				'aar',
				'year',
				'folketal',
				'beløb',
				'art',
				'x"y',
				'id',
				'n',
				'ny'
			]
		),
		type: fc.constantFrom(
			'VARCHAR',
			'BIGINT',
			'DOUBLE',
			'DECIMAL(18,2)',
			'DATE',
			'TIMESTAMP',
			'BOOLEAN',
			'INTEGER[]'
		),
		role: fc.constantFrom(undefined, 'municipality', 'category', 'money', 'date', 'cpr', 'own'),
		sample: fc.option(
			fc.record({ values: fc.nat(2_000), distinct: fc.nat(200), codes: fc.boolean(), years: fc.boolean() }),
			{ nil: undefined }
		)
	})
	.map(({ name, type, role, sample }) => ({
		...{ name, type },
		...(role !== undefined && { role }),
		...(sample !== undefined && { sample })
	}));

describe('a proposed title', () => {
	const titleOf = (question: ChartQuestion, type: string, columns = moves, table = 'flytninger') => {
		const spec = proposeCharts(question, table, columns).proposals.find(
			({ plan }) => plan.type === type
		)!.spec;
		const columnOf = (name: string) => columns.find((column) => column.name === name);
		return proposeTitle(spec, { language: 'da', columnOf, names: { '0159': 'Gladsaxe' } });
	};

	it('is made of words, never of a column’s code', () => {
		expect([
			titleOf('count', 'bar'),
			titleOf('count', 'pyramid'),
			titleOf('time', 'line'),
			titleOf('compare', 'bar'),
			titleOf('spread', 'histogram'),
			titleOf('flows', 'flow-map'),
			titleOf('flows', 'hub'),
			titleOf('map', 'count-map')
		]).toEqual([
			'Flytninger efter tilflytningskommune',
			'Flytninger efter alder og køn',
			'Flytninger pr. måned',
			'Gennemsnit af alder efter tilflytningskommune',
			'Fordeling af alder',
			'Flytninger mellem kommuner',
			'Flytninger til og fra Gladsaxe',
			'Flytninger efter tilflytningskommune'
		]);
	});

	it('gives names their æ, ø and å back, and leaves what is written without', () => {
		const columns: readonly DrawableColumn[] = [
			{ name: 'doedsaar', type: 'INTEGER', sample: sample(9, { years: true }) },
			{ name: 'stroemmens_koefficient', type: 'DOUBLE' }
		];
		expect(titleOf('time', 'line', columns, 'aeldre')).toBe('Ældre pr. dødsår');
		expect(titleOf('spread', 'histogram', columns)).toBe('Fordeling af strømmens koefficient');
	});

	it('says count where a table has no word of its own', () => {
		const columns: readonly DrawableColumn[] = [{ name: 'KOMKODE', type: 'VARCHAR', role: 'municipality' }];
		expect(titleOf('count', 'bar', columns, 'resultat')).toBe('Antal efter kommune');
		expect(titleOf('count', 'bar', columns, 'unnamed cell c3')).toBe('Antal efter kommune');
	});
});
