import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import type { ChartTable } from '#lib/language/chart/chartTable.ts';
import { chartTable } from './drawnFigure.ts';

type Example = { readonly spec: Omit<ChartSpec, 'table'>; readonly table: ChartTable };

const day = (text: string) => new Date(`${text}T00:00:00Z`);

/** Charts beside those in plotCharts.ts whose TypeScript has to work out more: their numbers made up. */
export const writtenCharts: { readonly [name: string]: Example } = {
	'bar-large': {
		spec: { type: 'bar', x: 'kommune' },
		table: chartTable(
			['x', 'value', 'n'],
			[
				['Øst', 123456, 123456],
				['Vest', 98765.25, 98765],
				[null, 1.23456, 1]
			]
		)
	},
	'bar-shares-of-yes': {
		spec: { type: 'bar', x: 'flyttet', measure: 'share' },
		table: chartTable(
			['x', 'value', 'n'],
			[
				[true, 62.345, 30],
				[false, 37.655, 18]
			]
		)
	},
	'bar-in-the-order-of-the-table': {
		spec: { type: 'bar', x: 'boet', color: 'alder', order: 'table', count: 'personer', yLabel: 'Har boet' },
		table: chartTable(
			['x', 'color', 'value', 'place', 'n'],
			[
				['under 1 år', 'ung', 10, 1, 10],
				['5 år og mere', 'gammel', 90, 5, 90],
				['1–4 år', 'ung', 40, 2, 40],
				['1–4 år', 'gammel', 4, 3, 4],
				[null, 'gammel', 4, 4, 4]
			]
		)
	},
	'bar-with-long-words': {
		spec: { type: 'bar', x: 'aarsag' },
		table: chartTable(
			['x', 'value', 'n'],
			[
				['Flyttet sammen med en partner fra en anden kommune i samme landsdel', 30, 30],
				['Uddannelse', 12, 12]
			]
		)
	},
	'bar-with-a-word-for-its-numbers': {
		spec: { type: 'bar', x: 'art', yLabel: 'Flytninger' },
		table: chartTable(
			['x', 'value', 'n'],
			[
				['ind', 30, 30],
				['ud', 12, 12]
			]
		)
	},
	'box-by-months': {
		spec: { type: 'box', x: 'dato', y: 'dage', unit: 'month' },
		table: chartTable(
			['x', 'low', 'q1', 'value', 'q3', 'high', 'n'],
			[
				[day('2024-02-01'), 2, 10, 20, 45, 90, 100],
				[day('2024-01-01'), 1, 8, 25, 30, 60, 50]
			]
		)
	},
	'bar-facets-in-lines': {
		spec: { type: 'bar', x: 'aar', color: 'koen', facet: 'omraade' },
		table: chartTable(
			['x', 'color', 'facet', 'value', 'n'],
			['Øst', 'Vest', 'Nord', 'Syd', null].flatMap((area, at) =>
				[2022, 2023].flatMap((year) => [
					[year, 'k', area, 10 + at, 10 + at],
					[year, null, area, 5, 5]
				])
			)
		)
	},
	'line-facets': {
		spec: { type: 'line', x: 'dato', color: 'koen', facet: 'omraade', unit: 'month' },
		table: chartTable(
			['x', 'color', 'facet', 'value', 'n'],
			[
				[day('2024-01-01'), 'k', 'Øst', 10, 10],
				[day('2024-04-01'), 'k', 'Øst', 14, 14],
				[day('2024-01-01'), 'm', 'Øst', 4, 4],
				[day('2024-03-01'), 'm', 'Vest', 30, 30],
				[day('2024-04-01'), 'm', 'Vest', 12, 12]
			]
		)
	},
	'area-facets': {
		spec: { type: 'area', x: 'aar', color: 'by', facet: 'koen' },
		table: chartTable(
			['x', 'color', 'facet', 'value', 'n'],
			['k', 'm'].flatMap((sex) =>
				[2022, 2023, 2024].flatMap((year, at) => [
					[year, day('2024-02-01'), sex, 3 + at, 3 + at],
					[year, day('2024-01-01'), sex, 8 - at, 8 - at]
				])
			)
		)
	},
	'dot-facets': {
		spec: { type: 'dot', x: 'alder', y: 'dage', color: 'etage', facet: 'art' },
		table: chartTable(
			['x', 'y', 'color', 'facet', 'value', 'n'],
			[
				[20, 100, 1, 'ind', 1, 1],
				[30, 80, 2, 'ind', 4, 4],
				[40, 60, 10000, 'ud', 1, 1]
			]
		)
	},
	'dot-of-many-rows': {
		spec: { type: 'dot', x: 'alder', y: 'dage' },
		table: chartTable(
			['x', 'y', 'value', 'n'],
			[
				[20, 100, 810, 810],
				[30, 80, 90, 90],
				[40, 60, 1, 1]
			]
		)
	},
	'dot-words': {
		spec: { type: 'dot', x: 'art', y: 'koen' },
		table: chartTable(
			['x', 'y', 'value', 'n'],
			[
				['ud', 'm', 3, 3],
				['ind', 'm', 2, 2],
				['ind', null, 1, 1]
			]
		)
	},
	'histogram-facets': {
		spec: { type: 'histogram', x: 'alder', facet: 'koen' },
		table: chartTable(
			['x', 'xEnd', 'facet', 'value', 'n'],
			[
				[0, 20, 'm', 4, 4],
				[20, 40, 'm', 10, 10],
				[20, 40, 'k', 12, 12],
				[40, 60, 'k', 6, 6]
			]
		)
	},
	'waffle-numbers': {
		spec: { type: 'waffle', x: 'boern' },
		table: chartTable(
			['x', 'value', 'n'],
			[
				[0, 30, 30],
				[1, 45, 45],
				[2, 12, 12]
			]
		)
	},
	'box-alone': {
		spec: { type: 'box', y: 'dage' },
		table: chartTable(['low', 'q1', 'value', 'q3', 'high', 'n'], [[2, 10, 20, 45, 90, 100]])
	},
	'pyramid-words': {
		spec: { type: 'pyramid', age: 'alder', sex: 'koen' },
		table: chartTable(
			['age', 'sex', 'value', 'n'],
			[
				['0-17 år', 'k', 1200, 1200],
				['0-17 år', 'm', 1300, 1300],
				['18+ år', 'k', 4100, 4100],
				['18+ år', 'm', 3900, 3900]
			]
		)
	},
	'pyramid-of-one-year': {
		spec: { type: 'pyramid', age: 'alder', sex: 'koen' },
		table: chartTable(
			['age', 'ageEnd', 'sex', 'value', 'n'],
			[
				[30, 31, 'm', 5, 5],
				[30, 31, 'k', 7, 7],
				[32, 33, 'k', 2, 2]
			]
		)
	},
	'slope-shares': {
		spec: { type: 'slope', x: 'dato', color: 'kommune', measure: 'share', unit: 'month' },
		table: chartTable(
			['x', 'color', 'value', 'n'],
			[
				[day('2020-01-01'), '0101', 60, 60],
				[day('2024-01-01'), '0101', 55, 55],
				[day('2020-01-01'), '0159', 40, 40],
				[day('2024-01-01'), '0159', 45, 45]
			],
			{ names: { '0101': 'København', '0159': 'Gladsaxe' } }
		)
	}
};
