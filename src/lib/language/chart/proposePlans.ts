import type { ColumnUse } from '#lib/language/chart/proposeColumns.ts';
import type { ChartQuestion, ChartSpec, ChartType, Measure } from '#lib/language/chart/chartSpec.ts';
import type { columnKeys } from '#lib/language/chart/chartKeys.ts';

/** Where a column sits in a picture: the key of the spec that names it. A reason goes with words that nobody can choose. */
export type Place = Exclude<(typeof columnKeys)[number], 'reason'>;

export type Seat = {
	readonly place: Place;
	/** What a column must be to sit here, best first. */
	readonly takes: readonly ColumnUse[];
	/** Without a column in a needed seat there is no picture; a filled one takes what fits; the rest is a person's choice. */
	readonly as: 'needed' | 'filled' | 'offered';
	/** It must lie on a map. */
	readonly onMap?: true;
	/** It must hold few different values. */
	readonly few?: true;
};

/** A way to draw an answer to a question. The first plan of a type that has all it needs is proposed. */
export type ChartPlan = {
	readonly type: ChartType;
	readonly seats: readonly Seat[];
	/** How the column in the seat `of` becomes one number. */
	readonly measure?: Measure;
	/** Where there are more groups or flows than this the largest are drawn. */
	readonly top?: number;
	/** One area is in the middle. */
	readonly center?: true;
};

const needs = (place: Place, takes: readonly ColumnUse[], also: Partial<Seat> = {}): Seat => ({
	...{ place, takes, as: 'needed' },
	...also
});
const fills = (place: Place, takes: readonly ColumnUse[]): Seat => ({ place, takes, as: 'filled' });
const offers = (place: Place, takes: readonly ColumnUse[]): Seat => ({ place, takes, as: 'offered' });

const groups: readonly ColumnUse[] = ['to', 'area', 'category', 'sex', 'age', 'year'];
const numbers: readonly ColumnUse[] = ['number', 'age', 'count', 'population'];
const times: readonly ColumnUse[] = ['day', 'year'];
const colours = [offers('color', ['sex', 'category']), offers('facet', ['sex', 'category'])] as const;
const standsFor = fills('count', ['count']);
const flows = [needs('from', ['from', 'area']), needs('to', ['to', 'area'])] as const;
const flowsOnMap = [
	needs('from', ['from', 'area'], { onMap: true }),
	needs('to', ['to', 'area'], { onMap: true })
] as const;
const onMap = needs('area', ['to', 'area'], { onMap: true });

const flowMap: ChartPlan = { type: 'flow-map', seats: [...flowsOnMap, standsFor], top: 30 };
const odMaps: ChartPlan = { type: 'od-maps', seats: [...flowsOnMap, standsFor], top: 6 };
const hub: ChartPlan = { type: 'hub', seats: [...flowsOnMap, standsFor], center: true, top: 10 };

/** How each question can be answered, the best way first. */
export const plansOf: { readonly [question in ChartQuestion]: readonly ChartPlan[] } = {
	count: [
		{ type: 'bar', seats: [needs('x', groups), ...colours, standsFor], top: 15 },
		{ type: 'pyramid', seats: [needs('age', ['age']), needs('sex', ['sex']), standsFor] },
		{
			type: 'waffle',
			seats: [needs('x', ['category', 'sex', 'area'], { few: true }), standsFor]
		},
		{
			type: 'heatmap',
			seats: [
				needs('x', ['year', 'sex', 'category', 'age']),
				needs('y', ['to', 'area', 'category', 'age']),
				standsFor
			],
			top: 30
		}
	],
	time: [
		{ type: 'line', seats: [needs('x', times), ...colours, standsFor] },
		{ type: 'area', seats: [needs('x', times), ...colours, standsFor] },
		{ type: 'bar', seats: [needs('x', times), ...colours, standsFor] },
		{ type: 'residence', seats: [needs('start', ['start']), needs('end', ['end']), colours[0]] }
	],
	compare: [
		{
			type: 'bar',
			seats: [needs('x', groups), needs('of', ['number', 'age']), ...colours, standsFor],
			measure: 'mean',
			top: 15
		},
		{
			type: 'bar',
			seats: [needs('x', groups), needs('color', ['sex', 'category']), standsFor],
			top: 15
		},
		{ type: 'box', seats: [needs('y', ['number', 'age']), needs('x', groups)], top: 15 },
		{
			type: 'slope',
			seats: [needs('x', ['year', 'day']), needs('color', ['area', 'category', 'sex']), standsFor],
			top: 15
		}
	],
	spread: [
		{ type: 'histogram', seats: [needs('x', numbers), ...colours, standsFor] },
		{ type: 'box', seats: [needs('y', numbers), offers('x', groups)], top: 15 }
	],
	relation: [
		{ type: 'dot', seats: [needs('x', numbers), needs('y', numbers), ...colours] },
		{ type: 'heatmap', seats: [needs('x', numbers), needs('y', numbers)] }
	],
	flows: [
		flowMap,
		{ type: 'od-matrix', seats: [...flows, standsFor] },
		{ type: 'partners', seats: [...flows, standsFor], center: true, top: 10 },
		hub,
		odMaps,
		{
			type: 'alluvial',
			seats: [
				needs('from', ['from', 'area'], { few: true }),
				needs('to', ['to', 'area'], { few: true }),
				offers('date', ['day']),
				standsFor
			],
			top: 8
		},
		{
			type: 'net-pyramid',
			seats: [...flows, needs('age', ['age']), fills('sex', ['sex']), standsFor],
			center: true
		}
	],
	map: [
		{ type: 'count-map', seats: [onMap, standsFor] },
		{ type: 'rate-map', seats: [onMap, needs('population', ['population']), standsFor] },
		{ type: 'rate-map', seats: [onMap, needs('of', ['number'])], measure: 'mean' },
		flowMap,
		odMaps,
		hub
	]
};

export const questions = Object.keys(plansOf) as readonly ChartQuestion[];

/** The question that a picture of this type answers first: where an existing one is opened. */
export function questionOf(
	{ type, x, measure }: Pick<ChartSpec, 'type' | 'x' | 'measure'>,
	isTime: (column: string) => boolean
): ChartQuestion {
	const answered = questions.filter((question) => plansOf[question].some((plan) => plan.type === type));
	if (answered.includes('time') && x !== undefined && isTime(x)) return 'time';
	if (
		answered.includes('compare') &&
		measure !== undefined &&
		['mean', 'median', 'min', 'max'].includes(measure)
	)
		return 'compare';
	return answered.find((question) => question !== 'time' || type === 'residence') ?? answered[0] ?? 'count';
}
