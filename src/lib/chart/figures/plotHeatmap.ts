import type { FigureText } from '#lib/chart/figures/figureText.ts';
import type { LegendItem } from '#lib/chart/figures/legend.ts';
import { textWidth } from '#lib/chart/figures/pen.ts';
import type { PlotPicture, Picture } from '#lib/chart/figures/plotPicture.ts';
import { type PlotMark, type PlotPlan, type PlotRow, Written } from '#lib/chart/figures/plotPlan.ts';
import { cutTicks, fontSize, numberTicks, roomFor, someOf, timeTicks } from '#lib/chart/figures/plotAxes.ts';
import { bandText, isWholeBand } from '#lib/chart/figures/plotBands.ts';
import { valuesOf } from '#lib/chart/figures/plotRows.ts';
import { classOf, linearShades, logShades, type Shades } from '#lib/chart/figures/shades.ts';
import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import type { ChartValue } from '#lib/language/chart/chartTable.ts';
import { measureOf } from '#lib/language/chart/measureFault.ts';

/** Two divisions at once: the darker, the more; each tile says its number where there is room. */
export const plotHeatmap: PlotPicture = { plan: tiles, summary: tileSentences };

function tiles(picture: Picture): PlotPlan {
	const { rows, text, width } = picture;
	const shades = shadesOf(picture);
	const [xs, ys] = [valuesOf(rows, 'x', text), valuesOf(rows, 'y', text)];
	const marginLeft = isBanded(rows, 'y') ? 64 : roomFor(ys, text, width * 0.42);
	const tileWidth = (width - marginLeft - 16) / Math.max(1, xs.length);
	const height = Math.max(120, Math.min(900, ys.length * 24));
	return {
		rows: [...rows].sort(
			(a, b) => text.compare(a['y'] ?? null, b['y'] ?? null) || text.compare(a['x'] ?? null, b['x'] ?? null)
		),
		options: {
			height: height + 72,
			marginTop: 24,
			marginBottom: 48,
			marginLeft,
			x: { ...axis('x', picture, width - marginLeft), label: text.axis('x') },
			y: {
				...axis('y', picture, 1e6),
				label: text.axis('y'),
				labelAnchor: 'top',
				...(ys.every((y) => typeof y === 'string') && { tickFormat: cutTicks(ys, marginLeft) })
			}
		},
		marks: tileMarks(picture, shades, { tileWidth, tileHeight: height / Math.max(1, ys.length) }),
		legend: shadeItems(shades, text)
	};
}

const shadesOf = ({ rows, spec }: Picture): Shades => {
	const most = Math.max(0, ...rows.map(({ value }) => value));
	return spec.scale === 'log' ? logShades(most) : linearShades(most);
};

/** Whole numbers one by one are categories; wider bands have two ends. */
const isBanded = (rows: readonly PlotRow[], role: string): boolean =>
	rows.some((row) => row[`${role}End`] !== undefined && !isWholeBand(row, role));

function axis(role: 'x' | 'y', { rows, spec, text }: Picture, room: number) {
	const values = valuesOf(rows, role, text);
	const plain = { labelArrow: 'none', tickSize: 3 };
	if (isBanded(rows, role))
		return {
			ticks: Math.max(2, Math.min(8, Math.floor(room / 40))),
			tickFormat: numberTicks(text.language, '~f'),
			...plain
		};
	const ticks = someOf(values, room, text);
	return { type: 'band', domain: values, ticks, ...formatOf(values, spec, text), ...plain, padding: 0 };
}

function formatOf(values: readonly ChartValue[], { unit = 'month' }: ChartSpec, { language }: FigureText) {
	if (values.some((value) => value instanceof Date)) return { tickFormat: timeTicks(language, unit) };
	if (values.some((value) => typeof value === 'number')) return { tickFormat: numberTicks(language, '~f') };
	return {};
}

function tileMarks(
	{ rows, text, spec }: Picture,
	shades: Shades,
	{ tileWidth, tileHeight }: { readonly tileWidth: number; readonly tileHeight: number }
): readonly PlotMark[] {
	const shadeOf = (row: PlotRow) => shades.colours[classOf(shades, row.value)];
	const fill = new Written(shadeCode(shades, 'fill'), (row: PlotRow) => shadeOf(row)?.fill);
	const [bandX, bandY] = [isBanded(rows, 'x'), isBanded(rows, 'y')];
	const mark = bandX ? (bandY ? 'rect' : 'barX') : bandY ? 'barY' : 'cell';
	const places = {
		...(bandX ? { x1: 'x', x2: 'xEnd' } : { x: 'x' }),
		...(bandY ? { y1: 'y', y2: 'yEnd' } : { y: 'y' })
	};
	const tile: PlotMark = {
		mark,
		options: { ...places, fill: { value: fill, scale: null }, inset: 0.5 },
		isPoints: true
	};
	const said = measureOf(spec) === 'share' ? text.value : text.number;
	const widest = Math.max(0, ...rows.map(({ value }) => textWidth(said(value), fontSize)));
	if (bandX || bandY || widest + 6 > tileWidth || tileHeight < 16) return [tile];
	const labels = rows.map((row) => ({ ...row, label: said(row.value) }));
	const ink = new Written(shadeCode(shades, 'ink'), (row: PlotRow) => shadeOf(row)?.ink);
	const options = { x: 'x', y: 'y', text: 'label', fill: { value: ink, scale: null } };
	return [tile, { mark: 'text', rows: labels, options }];
}

/** The same classes as code: breaks and colours side by side. */
const shadeCode = ({ breaks, colours }: Shades, part: 'fill' | 'ink'): string =>
	`({ value }) => ${JSON.stringify(colours.map((colour) => colour[part]))}[d3.bisectRight(${JSON.stringify(breaks)}, value)]`;

function shadeItems({ breaks, colours }: Shades, text: FigureText): readonly LegendItem[] {
	return colours.map(({ fill }, at) => {
		const [from, to] = [breaks[at - 1], breaks[at]];
		if (from === undefined)
			return { label: to === undefined ? text.measure : text.words.less(text.number(to)), swatch: fill };
		const label = to === undefined ? `${text.number(from)}+` : `${text.number(from)}–${text.number(to)}`;
		return { label, swatch: fill };
	});
}

function tileSentences({ rows, text }: Picture): readonly string[] {
	const { words } = text;
	const sorted = [...rows].sort((a, b) => b.value - a.value);
	const [largest] = sorted;
	const smallest = sorted.at(-1);
	if (largest === undefined || smallest === undefined) return [];
	const named = (row: PlotRow) => ({
		name: `${bandText(row, 'x', text)}, ${bandText(row, 'y', text)}`,
		value: text.value(row.value)
	});
	const half = sorted[Math.floor(sorted.length / 2)];
	return [
		words.high(named(largest)),
		words.low(named(smallest)),
		...(sorted.length > 5 && half !== undefined ? [words.halfAbove(text.value(half.value))] : [])
	];
}
