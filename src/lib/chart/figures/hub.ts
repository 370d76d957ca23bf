import type { Draw } from '#lib/chart/figures/figure.ts';
import { arrowWidths } from '#lib/chart/figures/map/arrows.ts';
import { hubPanel } from '#lib/chart/figures/map/hubPanel.ts';
import { hubSides } from '#lib/chart/figures/map/hubSides.ts';
import { hubSummary } from '#lib/chart/figures/map/hubSummary.ts';
import { hubTwin } from '#lib/chart/figures/map/hubTwin.ts';
import { mapAreas } from '#lib/chart/figures/map/mapAreas.ts';
import { mapFlows } from '#lib/chart/figures/map/mapFlows.ts';
import { unmatched } from '#lib/chart/figures/map/unmatched.ts';
import { widthLegend } from '#lib/chart/figures/map/widthLegend.ts';
import { numbersIn } from '#lib/chart/figures/numbersIn.ts';
import { canvas, penIn } from '#lib/chart/figures/pen.ts';
import { fail, ok } from '#lib/notebook/result.ts';
import { maps } from '#messages/maps.ts';

/** Partners on each side where the chart does not say. */
const usualTop = 10;
const gap = 24;

/** One area's flows: who comes, and beside it who goes, each with its largest partners and the sum of the rest. */
export const drawHub: Draw = (chart, { document, width, language, picked }) => {
	const areas = mapAreas(chart);
	const map = { words: maps[language], numbers: numbersIn(language), nameOf: areas.nameOf };
	const all = mapFlows(chart.table, areas);
	const center = chart.spec.center ?? '';
	const hub = areas.shapeOf(center);
	const sides = hubSides(all, hub, chart.spec.top ?? usualTop);
	if (hub === undefined || sides.in.all.length + sides.out.all.length === 0)
		return fail({ kind: 'broken-chart', detail: map.words.noCenter(areas.nameOf(center)) });
	const most = Math.max(...[...sides.in.largest, ...sides.out.largest].map(({ value }) => value));
	const widthOf = arrowWidths(most, 10);
	const isWide = width >= 640;
	const pen = penIn(document);
	const drawing = { areas, hub, sides, picked, widthOf, map, center };
	const half = isWide ? (width - gap) / 2 : width;
	const into = hubPanel(pen, drawing, { direction: 'in', x: 0, y: 0, width: half });
	const start = isWide ? { x: half + gap, y: 0 } : { x: 0, y: into.bottom + gap };
	const out = hubPanel(pen, drawing, { direction: 'out', ...start, width: half });
	const below = Math.max(into.bottom, out.bottom) + gap;
	const key = widthLegend(pen, { x: 0, y: below, title: map.words.widths, notes: [], most, widthOf, ...map });
	return ok({
		element: canvas(pen, width, below + key.height, ...into.elements, ...out.elements, key.element),
		points: [...into.points, ...out.points],
		summary: hubSummary(sides, { ...map, center }),
		twin: hubTwin(sides, map),
		...unmatched(areas, all, map.words)
	});
};
