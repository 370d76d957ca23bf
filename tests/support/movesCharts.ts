import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import type { ChartTable } from '#lib/language/chart/chartTable.ts';
import { chartTable } from './drawnFigure.ts';

type Example = { readonly spec: Omit<ChartSpec, 'table'>; readonly table: ChartTable };

const year = (number: number) => new Date(Date.UTC(number, 0, 1));

const pairs = chartTable(
	['from', 'to', 'value', 'n'],
	[
		['0101', '0159', 40, 40],
		['0159', '0101', 25, 25],
		['0751', '0101', 30, 30],
		['0101', '0751', 12, 12],
		['0159', '0751', 5, 5],
		['0101', '0101', 90, 90],
		[null, '0159', 7, 7]
	]
);

const square = (x: number) =>
	JSON.stringify({
		type: 'Polygon',
		coordinates: [
			[
				[x, 55],
				[x + 0.1, 55],
				[x + 0.1, 55.1],
				[x, 55.1],
				[x, 55]
			]
		]
	});

/** A small picture of each kind of moves, its numbers made up. */
export const movesCharts: { readonly [name: string]: Example } = {
	'od-matrix': {
		spec: { type: 'od-matrix', from: 'fra', to: 'til', scale: 'residual', picks: 'kommune' },
		table: pairs
	},
	'flow-map': {
		spec: { type: 'flow-map', from: 'fra', to: 'til', top: 3, source: 'Egne tal' },
		table: pairs
	},
	'od-maps': { spec: { type: 'od-maps', from: 'fra', to: 'til', count: 'antal' }, table: pairs },
	hub: { spec: { type: 'hub', from: 'fra', to: 'til', center: '0101', top: 1 }, table: pairs },
	partners: {
		spec: { type: 'partners', from: 'fra', to: 'til', center: '0159', title: "Gladsaxes '10" },
		table: pairs
	},
	alluvial: {
		spec: { type: 'alluvial', from: 'fra', to: 'til', date: 'dato', unit: 'year' },
		table: chartTable(
			['from', 'to', 'date', 'value', 'n'],
			[
				['1084', '1085', year(2022), 12, 12],
				['1085', '1084', year(2022), 9, 9],
				['1084', null, year(2023), 4, 4]
			]
		)
	},
	'rate-map': {
		spec: { type: 'rate-map', area: 'kommune', of: 'netto', population: 'folketal' },
		table: chartTable(
			['area', 'value', 'population', 'n'],
			[
				['0101', -4.5, 650_000, 10],
				['0159', 7.25, 69_000, 12],
				['0751', null, 0, 1]
			]
		)
	},
	'count-map': {
		spec: {
			type: 'count-map',
			area: 'distrikt',
			measure: 'count',
			boundaries: { table: 'distrikter', key: 'kode', geometry: 'omrids' }
		},
		table: chartTable(
			['area', 'value', 'n'],
			[
				['A', 40, 40],
				['B', 10, 10]
			],
			{
				boundaries: [
					{ key: 'A', geometry: square(12) },
					{ key: 'B', geometry: square(12.1) }
				]
			}
		)
	},
	'net-pyramid': {
		spec: { type: 'net-pyramid', from: 'fra', to: 'til', age: 'alder', sex: 'koen', center: '0159' },
		table: chartTable(
			['area', 'age', 'ageEnd', 'sex', 'in', 'out', 'value', 'n'],
			[
				['0159', 0, 5, 'k', 4, 3, 1, 7],
				['0159', 20, 25, 'k', 9, 14, -5, 23],
				['0159', 20, 25, 'm', 6, 6, 0, 12],
				['0101', 20, 25, null, 2, 1, 1, 3]
			]
		)
	},
	residence: {
		spec: {
			...{ type: 'residence', start: 'fra', end: 'til', color: 'koen', reason: 'aarsag' },
			leaving: ['fraflyttet', 2],
			threshold: 1
		},
		table: chartTable(
			['days', 'color', 'reason', 'value', 'entered', 'moved', 'censored', 'n'],
			[
				[0, 'k', null, 0, 20, 0, 0, null],
				[0, 'm', null, 0, 12, 0, 0, null],
				[100, 'k', 'fraflyttet', 5, 0, 5, 0, 5],
				[400, 'm', 'død', 3, 0, 3, 0, 3],
				[900, 'k', null, 0, 0, 0, 15, 15],
				[1200, 'm', 'fraflyttet', 9, 0, 9, 0, 9]
			]
		)
	}
};
