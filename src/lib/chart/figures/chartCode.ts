import { ownAxes } from '#lib/chart/figures/chartCodeAxes.ts';
import { preludeOf } from '#lib/chart/figures/chartCodeRows.ts';
import { quoted } from '#lib/chart/figures/chartCodeWords.ts';
import { movesCode } from '#lib/chart/figures/movesCode.ts';
import { pictureOf } from '#lib/chart/figures/plotChart.ts';
import { type PlotMark, type PlotPlan, Written } from '#lib/chart/figures/plotPlan.ts';
import { plotPictures } from '#lib/chart/figures/plotPictures.ts';
import type { Picture } from '#lib/chart/figures/plotPicture.ts';
import { valuesOf } from '#lib/chart/figures/plotRows.ts';
import { isMovesType } from '#lib/language/chart/movesQuery.ts';
import type { PlotType } from '#lib/language/chart/chartSpec.ts';
import type { DrawnChart } from '#lib/language/chart/chartTable.ts';
import type { Name } from '#lib/notebook/notebook.ts';
import type { Language } from '#messages/inBoth.ts';

export type ChartCode = {
	/** The rows of the picture, for a SQL cell named as the code reads it. */
	readonly sql: string;
	/** The picture, for a TypeScript cell. */
	readonly ts: string;
};

/** As wide as a notebook's column. */
const width = 760;

type Wanted = {
	readonly table: Name;
	readonly language: Language;
	/** The input that says which area is in the middle. */
	readonly center?: Name | undefined;
};

/**
 * A chart cell as a person would have written it: a SQL cell that groups and counts, and a TypeScript cell that
 * draws the same figure from it. No value of a row stands in either.
 */
export const chartCode = (chart: DrawnChart, wanted: Wanted): ChartCode => ({
	sql: rowsQuery(chart.query ?? ''),
	ts: isMovesType(chart.spec.type) ? movesCode(chart, wanted) : plotCode(chart, wanted)
});

function plotCode(chart: DrawnChart, { table, language }: Wanted): string {
	const picture = pictureOf(chart, { width, language });
	const plan = plotPictures[chart.spec.type as PlotType].plan(picture);
	const { options, before } = ownAxes({ width, ...plan.options }, picture);
	const marks = plan.marks
		.filter((mark) => mark.isOnlyHere !== true)
		.map((mark) => markCode(mark, plan, picture));
	const lines = Object.entries(options).flatMap(([key, value]) => entryCode(key, value, picture));
	const body = [...lines, `marks: [\n\t\t${[...before, ...marks].join(',\n\t\t')}\n\t]`];
	const code = `${preludeOf(picture, table)}\n\nreturn Plot.plot({\n\t${body.join(',\n\t')}\n});`;
	// Its names are its own: another chart's code has the same.
	return `(() => {\n${indented(code)}\n})()`;
}

const indented = (code: string): string => code.replace(/^(?=.)/gm, '\t');

/** Without the counts of what is left out, which a picture in code does not tell. */
function rowsQuery(query: string): string {
	const end = query.lastIndexOf('\nSELECT * EXCLUDE ("its rows"), ');
	return `${query.slice(0, end)}\nSELECT * EXCLUDE ("its rows") FROM drawn`;
}

function markCode(mark: PlotMark, plan: PlotPlan, picture: Picture): string {
	const { of, text } = rowsOf(mark, plan, picture);
	const given = { ...mark.options, ...(text !== undefined && { text: new Written(text, undefined) }) };
	const options = `{ ${Object.entries(given)
		.flatMap(([key, value]) => entryCode(key, value, picture))
		.join(', ')} }`;
	const { through } = mark;
	return `Plot.${mark.mark}(${of}, ${through === undefined ? options : `Plot.${through}(${options})`})`;
}

/** The rows of a mark as code has them, and the words that the picture has worked out beside them. */
function rowsOf(
	{ mark, rows }: PlotMark,
	plan: PlotPlan,
	{ spec }: Picture
): { readonly of: string; readonly text?: string } {
	const own = { pyramid: 'bars', slope: 'ends' } as { readonly [type: string]: string | undefined };
	if (rows === undefined || (mark !== 'text' && rows.length > 1)) return { of: own[spec.type] ?? 'rows' };
	if (mark !== 'text') return { of: '[{ value: 0 }]' };
	if (plan.rows[0] !== undefined && 'fx' in plan.rows[0]) return { of: 'titles' };
	if (spec.type !== 'slope') return { of: 'rows', text: '({ value }) => format(value)' };
	const places = plan.rows.map(({ at }) => at);
	return rows[0]?.['at'] === places.at(-1)
		? { of: 'labelsAt(places.at(-1))', text: '({ value, color }) => `${format(value)} ${color}`' }
		: { of: 'labelsAt(places[0])', text: '({ value }) => format(value)' };
}

/** What was read off the rows is read off them in code too. */
function entryCode(key: string, value: unknown, picture: Picture, within = ''): readonly string[] {
	if (value === undefined || typeof value === 'function') return [];
	const isSeries = within === 'color' || within === 'symbol';
	if (key === 'order' || (key === 'domain' && isSeries)) return [`${key}: series`];
	if (key === 'range' && within === 'color')
		return ['range: series.map((_, at) => `var(--series-${(at % 8) + 1})`)'];
	const places = within === 'y' && ['heatmap', 'dot'].includes(picture.spec.type) ? 'rowPlaces' : 'places';
	if (key === 'domain' && Array.isArray(value)) return [`domain: ${places}`];
	if (key === 'ticks' && Array.isArray(value) && value.length > 0)
		return [`ticks: ${places}.filter((_, at) => at % ${everyOf(value, within, picture)} === 0)`];
	return [`${key}: ${valueCode(value, picture, key)}`];
}

/** How many places apart the ticks are. */
function everyOf(ticks: readonly unknown[], role: string, { rows, text }: Picture): number {
	const places = valuesOf(rows, role, text).map(keyOf);
	const second = places.indexOf(keyOf(ticks[1]));
	return second > 0 ? second : Math.max(1, places.length);
}

const keyOf = (place: unknown): unknown => (place instanceof Date ? place.getTime() : place);

function valueCode(value: unknown, picture: Picture, key: string): string {
	if (value instanceof Written) return value.code;
	if (typeof value === 'string') return quoted(value);
	if (Array.isArray(value)) return `[${value.map((one) => valueCode(one, picture, key)).join(', ')}]`;
	if (typeof value !== 'object' || value === null) return String(value);
	const entries = Object.entries(value).flatMap(([name, one]) => entryCode(name, one, picture, key));
	return `{ ${entries.join(', ')} }`;
}
