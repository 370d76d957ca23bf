import type { Draw, FigurePoint } from '#lib/chart/figures/figure.ts';
import { arrows, arrowWidths } from '#lib/chart/figures/map/arrows.ts';
import { chosenFlows } from '#lib/chart/figures/map/chosenFlows.ts';
import { endLabels } from '#lib/chart/figures/map/endLabels.ts';
import {
	drawnNote,
	flowSentences,
	flowSummary,
	type MapWords
} from '#lib/chart/figures/map/flowSentences.ts';
import { flowTwin } from '#lib/chart/figures/map/flowTwin.ts';
import { ground, type Ground } from '#lib/chart/figures/map/ground.ts';
import { quietIn } from '#lib/chart/figures/map/land.ts';
import { mapAreas } from '#lib/chart/figures/map/mapAreas.ts';
import { mapFlows, type MapFlow, type MapFlows } from '#lib/chart/figures/map/mapFlows.ts';
import { mapPage, roomOf } from '#lib/chart/figures/map/mapPage.ts';
import { shownPart, shownSentence } from '#lib/chart/figures/map/shownPart.ts';
import type { Shape } from '#lib/chart/figures/map/outlines.ts';
import { unmatched } from '#lib/chart/figures/map/unmatched.ts';
import { widthLegend } from '#lib/chart/figures/map/widthLegend.ts';
import { numbersIn } from '#lib/chart/figures/numbersIn.ts';
import { canvas, penIn } from '#lib/chart/figures/pen.ts';
import { ok } from '#lib/notebook/result.ts';
import { maps } from '#messages/maps.ts';

/** Flows that are drawn where the chart does not say: more would hide each other. */
const usualTop = 40;

/** The largest flows as arrows, each as wide as it is large. */
export const drawFlowMap: Draw = (chart, { document, width, language, picked }) => {
	const areas = mapAreas(chart);
	const map = { words: maps[language], numbers: numbersIn(language), nameOf: areas.nameOf };
	const all = mapFlows(chart.table, areas);
	const { largest, own, drawn, isFaded } = chosenFlows(all.flows, chart.spec.top ?? usualTop, picked);
	const shown = shownPart(areas, [...all.known.values()], chart.spec.show);
	const page = mapPage(areas, shown, roomOf(width));
	const pen = penIn(document);
	const base = ground(pen, page, { areas, look: quietIn(shown), picked, insetTitle: map.words.inset });
	const most = all.flows[0]?.value ?? 0;
	const widthOf = arrowWidths(most, Math.min(9, Math.max(6, width / 110)));
	const flows = arrows(pen, drawn, { page, widthOf, isFaded });
	const labels = endLabels(pen, page, {
		flows: drawn.filter((flow) => !isFaded(flow)),
		nameOf: areas.nameOf
	});
	const notes = [drawnNote(all, largest, map)];
	const key = widthLegend(pen, { ...page.legend, title: map.words.widths, notes, most, widthOf, ...map });
	const height = Math.max(page.bottom, page.legend.y + key.height) + 8;
	const names = map.numbers.list([...picked].filter((area) => all.known.has(area)).map(areas.nameOf));
	const highlighted =
		own.length > 0 ? map.words.highlighted(names, map.numbers.number(own.length)) : undefined;
	return ok({
		element: canvas(pen, width, height, ...base.elements, flows.element, labels, key.element),
		points: pointsOf(all, { drawn, marks: flows.marks, markOf: base.markOf, map }),
		summary: [
			flowSummary(all, largest, { ...map, left: chart.table.left, own: highlighted }),
			...(all.flows.length === 0 ? [] : shownSentence(shown, { ...map, own: areas.own }))
		].join(' '),
		get twin() {
			return flowTwin(all, map);
		},
		...unmatched(areas, all, map.words)
	});
};

type Drawn = {
	readonly drawn: readonly MapFlow[];
	readonly marks: ReadonlyMap<MapFlow, SVGElement>;
	readonly markOf: Ground['markOf'];
	readonly map: MapWords;
};

/** The arrows, then the areas; each makes its sentence when it is asked. */
function pointsOf(all: MapFlows, { drawn, marks, markOf, map }: Drawn): readonly FigurePoint[] {
	const { says, balance } = flowSentences(all, map);
	const arrow = (flow: MapFlow): FigurePoint => ({
		mark: marks.get(flow)!,
		get says() {
			return says(flow);
		},
		area: flow.from
	});
	const place = ([area, shape]: [string, Shape]): FigurePoint => ({
		mark: markOf(shape),
		get says() {
			return balance(area);
		},
		area
	});
	return [...drawn.map(arrow), ...[...all.known].map(place)];
}
