import { preludeOf } from '#lib/chart/figures/chartCodeRows.ts';
import { pictureOf } from '#lib/chart/figures/plotChart.ts';
import { type PlotMark, type PlotPlan, Written } from '#lib/chart/figures/plotPlan.ts';
import { plotPictures } from '#lib/chart/figures/plotPictures.ts';
import type { Picture } from '#lib/chart/figures/plotPicture.ts';
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

/**
 * A chart cell as a person would have written it: a SQL cell that groups and counts, and a Plot cell that draws
 * the same figure from it. No value of a row stands in either.
 */
export function chartCode(
	chart: DrawnChart,
	{ table, language }: { readonly table: Name; readonly language: Language }
): ChartCode {
	const picture = pictureOf(chart, { width, language });
	const plan = plotPictures[chart.spec.type as PlotType].plan(picture);
	const options = { width, ...plan.options };
	const marks = plan.marks
		.filter((mark) => mark.isOnlyHere !== true)
		.map((mark) => markCode(mark, plan, picture));
	const lines = Object.entries(options).flatMap(([key, value]) => entryCode(key, value, picture));
	const body = [...lines, `marks: [\n\t\t${marks.filter((mark) => mark !== '').join(',\n\t\t')}\n\t]`];
	return {
		sql: rowsQuery(chart.query ?? ''),
		// Its names are its own: another chart's code has the same.
		ts: `(() => {\n${indented(`${preludeOf(picture, table)}\n\nreturn Plot.plot({\n\t${body.join(',\n\t')}\n});`)}\n})()`
	};
}

const indented = (code: string): string => code.replace(/^(?=.)/gm, '\t');

/** Without the counts of what is left out, which a picture in code does not tell. */
function rowsQuery(query: string): string {
	const end = query.lastIndexOf('\nSELECT * EXCLUDE ("its rows"), ');
	return `${query.slice(0, end)}\nSELECT * EXCLUDE ("its rows") FROM drawn`;
}

/** The foot of bars is a row of its own; of other rows that a mark has beside the picture's only labels are written. */
function markCode({ mark, rows, options, through }: PlotMark, plan: PlotPlan, picture: Picture): string {
	const isLabel = rows !== undefined && 'label' in (rows[0] ?? {});
	if (isLabel && picture.spec.type !== 'bar') return '';
	const of = rows === undefined || isLabel ? 'rows' : rows.length === 1 ? '[{ value: 0 }]' : 'rows';
	const format = picture.text.isShare ? "Math.round(value * 10) / 10 + ' %'" : 'format(value)';
	const given = isLabel ? { ...options, text: new Written(`({ value }) => ${format}`, undefined) } : options;
	const text = `{ ${Object.entries(given)
		.flatMap(([key, value]) => entryCode(key, value, picture))
		.join(', ')} }`;
	return `Plot.${mark}(${of}, ${through === undefined ? text : `Plot.${through}(${text})`})`;
}

/** What was read off the rows is read off them in code too. */
function entryCode(key: string, value: unknown, picture: Picture, within = ''): readonly string[] {
	if (value === undefined || typeof value === 'function') return [];
	const isSeries = within === 'color' || within === 'symbol';
	if (key === 'order' || (key === 'domain' && isSeries)) return [`${key}: series`];
	if (key === 'range' && within === 'color')
		return ['range: series.map((_, at) => `var(--series-${(at % 8) + 1})`)'];
	const places = within === 'y' && picture.spec.type === 'heatmap' ? 'rowPlaces' : 'places';
	if (key === 'domain') return [`domain: ${places}`];
	if (key === 'ticks' && Array.isArray(value))
		return [`ticks: ${places}.filter((_, at) => at % ${everyOf(value, within, picture)} === 0)`];
	return [`${key}: ${valueCode(value, picture, key)}`];
}

function everyOf(ticks: readonly unknown[], role: string, { rows }: Picture): number {
	const places = new Set(rows.map((row) => String(row[role])));
	return Math.max(1, Math.ceil(places.size / Math.max(1, ticks.length)));
}

function valueCode(value: unknown, picture: Picture, key: string): string {
	if (value instanceof Written) return value.code;
	if (typeof value === 'string') return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
	if (Array.isArray(value)) return `[${value.map((one) => valueCode(one, picture, key)).join(', ')}]`;
	if (typeof value !== 'object' || value === null) return String(value);
	const entries = Object.entries(value).flatMap(([name, one]) => entryCode(name, one, picture, key));
	return `{ ${entries.join(', ')} }`;
}
