import type { ChartQuestion, ChartType } from '#lib/language/chart/chartSpec.ts';

/** A small drawing of 32 × 24: paths that are filled, paths that are lines. */
export type Icon = { readonly fill?: string; readonly line?: string };

/** A rough outline of Denmark: Jutland, Funen, Zealand, Bornholm. */
const land =
	'M9 5 L12 2 L15 1 L14 5 L17 7 L15 10 L16 13 L13 14 L13 18 L8 18 L7 12 L6 9 L8 8 Z M15.5 16 L19 15 L19.5 19 L16 20 Z M21.5 12 L26 10.5 L27 15 L24 17 L25 20 L22 22 L21 18 Z';

export const questionIcons: { readonly [question in ChartQuestion]: Icon } = {
	count: { fill: 'M4 14 h5 v8 h-5 Z M13 8 h5 v14 h-5 Z M22 3 h5 v19 h-5 Z' },
	time: { line: 'M4 3 V21 H29 M7 17 L12 11 L17 14 L26 5' },
	compare: { fill: 'M5 3 h14 v4 h-14 Z M5 10 h21 v4 h-21 Z M5 17 h9 v4 h-9 Z', line: 'M4 2 V22' },
	spread: {
		fill: 'M4 18 h4 v4 h-4 Z M9 12 h4 v10 h-4 Z M14 4 h4 v18 h-4 Z M19 10 h4 v12 h-4 Z M24 17 h4 v5 h-4 Z'
	},
	relation: {
		fill: 'M8 16 a2 2 0 1 0 .1 0 M12 12 a2 2 0 1 0 .1 0 M17 11 a2 2 0 1 0 .1 0 M20 6 a2 2 0 1 0 .1 0 M26 3 a2 2 0 1 0 .1 0',
		line: 'M4 3 V21 H29'
	},
	flows: { line: 'M5 7 H26 M21 2 L26 7 L21 12 M27 17 H6 M11 12 L6 17 L11 22' },
	map: { fill: land }
};

export const typeIcons: { readonly [type in ChartType]: Icon } = {
	bar: questionIcons.count,
	line: questionIcons.time,
	area: { fill: 'M4 21 L4 16 L12 9 L18 13 L28 4 L28 21 Z' },
	dot: questionIcons.relation,
	histogram: questionIcons.spread,
	heatmap: {
		fill: 'M4 3 h7 v5 h-7 Z M20 9 h7 v5 h-7 Z M12 15 h7 v6 h-7 Z',
		line: 'M4 3 H28 V21 H4 Z M12 3 V21 M20 3 V21 M4 9 H28 M4 15 H28'
	},
	box: { fill: 'M10 7 h12 v10 h-12 Z', line: 'M3 12 H10 M22 12 H29 M3 9 V15 M29 9 V15' },
	pyramid: {
		fill: 'M15 3 h-4 v3 h4 Z M15 8 h-8 v3 h8 Z M15 13 h-11 v3 h11 Z M15 18 h-9 v3 h9 Z M17 3 h5 v3 h-5 Z M17 8 h7 v3 h-7 Z M17 13 h10 v3 h-10 Z M17 18 h11 v3 h-11 Z'
	},
	waffle: {
		fill: 'M5 3 h5 v5 h-5 Z M11 3 h5 v5 h-5 Z M5 9 h5 v5 h-5 Z M11 9 h5 v5 h-5 Z M5 15 h5 v5 h-5 Z',
		line: 'M17.5 3.5 h4 v4 h-4 Z M23.5 3.5 h4 v4 h-4 Z M17.5 9.5 h4 v4 h-4 Z M23.5 9.5 h4 v4 h-4 Z M11.5 15.5 h4 v4 h-4 Z M17.5 15.5 h4 v4 h-4 Z M23.5 15.5 h4 v4 h-4 Z'
	},
	slope: { line: 'M6 3 V21 M26 3 V21 M6 17 L26 6 M6 9 L26 13' },
	'od-matrix': {
		fill: 'M10 3 h6 v4 h-6 Z M4 8 h5 v6 h-5 Z M23 15 h5 v6 h-5 Z',
		line: 'M4 3 H28 V21 H4 Z M4 3 L28 21'
	},
	'rate-map': { fill: land },
	'count-map': {
		fill: 'M11.5 6 a3.5 3.5 0 1 0 .1 0 M24 12 a2.5 2.5 0 1 0 .1 0',
		line: land
	},
	'flow-map': { line: `${land} M12 9 Q19 2 24 12 M25 7.5 L24.2 12.5 L19.8 10.2` },
	'od-maps': {
		line: 'M3 3 h8 v8 h-8 Z M12.5 3 h8 v8 h-8 Z M22 3 h8 v8 h-8 Z M3 13 h8 v8 h-8 Z M12.5 13 h8 v8 h-8 Z M22 13 h8 v8 h-8 Z M5 9 L9 5 M15 5 L18 9 M24 8 H28 M6 15 V19 M15 18 L18 15 M25 15 L27 19'
	},
	hub: {
		fill: 'M16 9 a3 3 0 1 0 .1 0',
		line: 'M16 9 V2 M13.5 10.5 L6 5 M13.5 13.5 L6 19 M18.5 10.5 L26 5 M18.5 13.5 L26 19 M16 15 V22'
	},
	partners: {
		fill: 'M15 3 h-9 v4 h9 Z M15 10 h-12 v4 h12 Z M15 17 h-5 v4 h5 Z M17 3 h12 v4 h-12 Z M17 10 h7 v4 h-7 Z M17 17 h9 v4 h-9 Z'
	},
	'net-pyramid': {
		fill: 'M16 3 h6 v3 h-6 Z M16 8 h11 v3 h-11 Z M16 13 h-8 v3 h8 Z M16 18 h-4 v3 h4 Z',
		line: 'M16 2 V22'
	},
	alluvial: {
		fill: 'M4 3 C16 3 16 10 28 10 V16 C16 16 16 9 4 9 Z M4 15 C16 15 16 3 28 3 V7 C16 7 16 21 4 21 Z'
	},
	residence: { line: 'M4 3 V21 H29 M4 4 H9 V9 H14 V13 H20 V16 H29' }
};
