import type { Name } from '#lib/notebook/notebook.ts';

/** What a picture answers: the first choice in the chart panel. */
export type ChartQuestion = 'count' | 'time' | 'compare' | 'spread' | 'relation' | 'flows' | 'map';

/** Drawn by Observable Plot. */
export type PlotType =
	'bar' | 'line' | 'area' | 'dot' | 'histogram' | 'heatmap' | 'box' | 'pyramid' | 'waffle' | 'slope';

/** Our own drawings of moves and areas. */
export type MovesType =
	/** Origins × destinations as a heatmap. */
	| 'od-matrix'
	/** Each area's net, or another rate, as its colour. */
	| 'rate-map'
	/** Counts as symbols whose area is proportional to them. */
	| 'count-map'
	/** The largest flows as arrows. */
	| 'flow-map'
	/** One small map for each origin. */
	| 'od-maps'
	/** One area's flows in and out. */
	| 'hub'
	/** In and out side by side, partner by partner. */
	| 'partners'
	/** Net by age, in and out back to back. */
	| 'net-pyramid'
	/** Few states at few times. */
	| 'alluvial'
	/** Length of residence: the share that still lives there. */
	| 'residence';

export type ChartType = PlotType | MovesType;

/** How the rows of a group become one number. Without a column they are counted. */
export type Measure = 'count' | 'distinct' | 'sum' | 'mean' | 'median' | 'min' | 'max' | 'share';

export type TimeUnit = 'year' | 'quarter' | 'month' | 'week' | 'day';

/**
 * The YAML body of a `chart` cell, read strictly. Keys that name a column hold the column's own name, in the
 * table's writing. Which keys a type takes and needs stands in chartKeys.ts beside this.
 */
export type ChartSpec = {
	readonly type: ChartType;
	readonly table: Name;
	readonly title?: string;
	readonly subtitle?: string;
	/** Where the data come from, as a reader should be told. */
	readonly source?: string;

	/** Columns of the ordinary charts. `y` is for two columns against each other (dot, heatmap). */
	readonly x?: string;
	readonly y?: string;
	/** A second division, as colour and label. */
	readonly color?: string;
	/** One small chart for each of its values. */
	readonly facet?: string;
	readonly measure?: Measure;
	/** The column that `measure` is of. */
	readonly of?: string;
	/** Of words: those with the most first, or as the table's rows stand. */
	readonly order?: 'size' | 'table';
	/** What stands at the axis of `x`, and at the other one, in place of a column's name or the measure. */
	readonly xLabel?: string;
	readonly yLabel?: string;
	readonly unit?: TimeUnit;
	readonly bins?: number;

	/** Columns of flows. */
	readonly from?: string;
	readonly to?: string;
	/** Column that holds how many a row stands for; where it is absent, rows are counted. */
	readonly count?: string;
	/** Column of an area's code, of its population, of an age, of a sex, of a day. */
	readonly area?: string;
	readonly population?: string;
	readonly age?: string;
	readonly sex?: string;
	readonly date?: string;
	/** Of `residence`: columns of the days on which a stay begins and ends, and what ended it. */
	readonly start?: string;
	readonly end?: string;
	readonly reason?: string;
	/** The values of `reason` that count as leaving: one, or a list. */
	readonly leaving?: string | number | readonly (string | number)[];
	/** Where fewer than this stand behind it, nothing is shown. */
	readonly threshold?: number;

	/** The largest flows, groups or partners that are drawn. */
	readonly top?: number;
	/** The area that a hub, its partners or a pyramid are of: a code, or `$kommune` for an input's value. */
	readonly center?: string;
	readonly scale?: 'linear' | 'log' | 'residual';
	/** Of a map: the part that the data are about, or all areas; where it is absent, the data decide. */
	readonly show?: 'part' | 'all';
	/** A table of own areas: its rows hold a key and a GeoJSON geometry as text. */
	readonly boundaries?: { readonly table: Name; readonly key: string; readonly geometry: string };
	/** The input whose value becomes the area that a person picks in the picture. */
	readonly picks?: Name;
};
