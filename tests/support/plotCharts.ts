import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import type { ChartTable } from '#lib/language/chart/chartTable.ts';
import { chartTable } from './drawnFigure.ts';

type Example = { readonly spec: Omit<ChartSpec, 'table'>; readonly table: ChartTable };

const day = (text: string) => new Date(`${text}T00:00:00Z`);

/** One small chart of each kind that Plot draws, its numbers made up. */
export const plotCharts: { readonly [name: string]: Example } = {
	bar: {
		spec: { type: 'bar', x: 'kommune', top: 4 },
		table: chartTable(
			['x', 'value', 'n'],
			[
				['0101', 40, 40],
				['0159', 25, 25],
				['Aarhus', 10, 10],
				[null, 5, 5]
			],
			{
				n: 100,
				left: { marks: 7, n: 20 },
				missing: 3,
				names: { '0101': 'København', '0159': 'Gladsaxe' }
			}
		)
	},
	'bar-stacked': {
		spec: { type: 'bar', x: 'aar', color: 'koen' },
		table: chartTable(
			['x', 'color', 'value', 'n'],
			[
				[2022, 'm', 8, 8],
				[2022, 'k', 12, 12],
				[2023, 'm', 9, 9],
				[2023, 'k', 21, 21]
			],
			{ n: 50 }
		)
	},
	'bar-means': {
		spec: { type: 'bar', x: 'omraade', color: 'koen', measure: 'mean', of: 'alder' },
		table: chartTable(
			['x', 'color', 'value', 'n'],
			[
				['Øst', 'm', 31.5, 20],
				['Øst', 'k', 35, 30],
				['Vest', 'm', 40.25, 8]
			],
			{ n: 58 }
		)
	},
	'bar-facets': {
		spec: { type: 'bar', x: 'art', facet: 'omraade' },
		table: chartTable(
			['x', 'facet', 'value', 'n'],
			[
				['ind', 'Øst', 10, 10],
				['ud', 'Øst', 7, 7],
				['ind', 'Vest', 4, 4]
			],
			{ n: 21 }
		)
	},
	line: {
		spec: { type: 'line', x: 'dato', color: 'art', unit: 'month' },
		table: chartTable(
			['x', 'color', 'value', 'n'],
			[
				[day('2024-01-01'), 'ind', 10, 10],
				[day('2024-02-01'), 'ind', 14, 14],
				[day('2024-04-01'), 'ind', 20, 20],
				[day('2024-01-01'), 'ud', 12, 12],
				[day('2024-04-01'), 'ud', 6, 6]
			],
			{ n: 62 }
		)
	},
	'line-means': {
		spec: { type: 'line', x: 'dato', measure: 'mean', of: 'alder', unit: 'year' },
		table: chartTable(
			['x', 'value', 'n'],
			[
				[day('2021-01-01'), 30, 3],
				[day('2022-01-01'), 33, 4],
				[day('2024-01-01'), 36, 5]
			],
			{ n: 12 }
		)
	},
	area: {
		spec: { type: 'area', x: 'aar', color: 'art', measure: 'share' },
		table: chartTable(
			['x', 'color', 'value', 'n'],
			[
				[2023, 'ind', 40, 4],
				[2023, 'ud', 60, 6],
				[2024, 'ind', 75, 9],
				[2024, 'ud', 25, 3]
			],
			{ n: 22 }
		)
	},
	dot: {
		spec: { type: 'dot', x: 'alder', y: 'dage', color: 'koen' },
		table: chartTable(
			['x', 'y', 'color', 'value', 'n'],
			[
				[20, 100, 'm', 1, 1],
				[30, 80, 'k', 4, 4],
				[40, 60, 'm', 1, 1],
				[60, 10, 'k', 2, 2]
			],
			{ n: 8 }
		)
	},
	histogram: {
		spec: { type: 'histogram', x: 'alder', bins: 4 },
		table: chartTable(
			['x', 'xEnd', 'value', 'n'],
			[
				[0, 20, 4, 4],
				[20, 40, 10, 10],
				[40, 60, 6, 6],
				[80, 100, 1, 1]
			],
			{ n: 21 }
		)
	},
	heatmap: {
		spec: { type: 'heatmap', x: 'aar', y: 'art' },
		table: chartTable(
			['x', 'xEnd', 'y', 'value', 'n'],
			[
				[2023, 2024, 'ind', 3, 3],
				[2024, 2025, 'ind', 40, 40],
				[2023, 2024, 'ud', 12, 12],
				[2024, 2025, 'ud', 25, 25]
			],
			{ n: 80 }
		)
	},
	box: {
		spec: { type: 'box', x: 'art', y: 'dage' },
		table: chartTable(
			['x', 'low', 'q1', 'value', 'q3', 'high', 'n'],
			[
				['ind', 2, 10, 20, 45, 90, 100],
				['ud', 1, 8, 25, 30, 60, 50]
			],
			{ n: 150 }
		)
	},
	pyramid: {
		spec: { type: 'pyramid', age: 'alder', sex: 'koen' },
		table: chartTable(
			['age', 'ageEnd', 'sex', 'value', 'n'],
			[
				[0, 5, 'k', 4, 4],
				[0, 5, 'm', 5, 5],
				[10, 15, 'k', 9, 9],
				[10, 15, 'm', 3, 3]
			],
			{ n: 21 }
		)
	},
	waffle: {
		spec: { type: 'waffle', x: 'art' },
		table: chartTable(
			['x', 'value', 'n'],
			[
				['ind', 300, 300],
				['ud', 120, 120]
			],
			{ n: 420 }
		)
	},
	slope: {
		spec: { type: 'slope', x: 'aar', color: 'omraade' },
		table: chartTable(
			['x', 'color', 'value', 'n'],
			[
				[2020, 'Øst', 10, 10],
				[2024, 'Øst', 25, 25],
				[2020, 'Vest', 20, 20],
				[2024, 'Vest', 19, 19],
				[2020, 'Nord', 5, 5],
				[2024, 'Nord', 5, 5]
			],
			{ n: 84 }
		)
	}
};
