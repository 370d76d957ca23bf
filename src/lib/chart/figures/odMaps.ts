import type { Draw } from '#lib/chart/figures/figure.ts';
import { flowTwin } from '#lib/chart/figures/map/flowTwin.ts';
import { mapAreas } from '#lib/chart/figures/map/mapAreas.ts';
import { mapFlows } from '#lib/chart/figures/map/mapFlows.ts';
import { originMap } from '#lib/chart/figures/map/originMap.ts';
import { origins, originsSummary } from '#lib/chart/figures/map/origins.ts';
import { shareLegend } from '#lib/chart/figures/map/shareLegend.ts';
import { shownPart, shownSentence } from '#lib/chart/figures/map/shownPart.ts';
import { unmatched } from '#lib/chart/figures/map/unmatched.ts';
import { numbersIn } from '#lib/chart/figures/numbersIn.ts';
import { canvas, penIn } from '#lib/chart/figures/pen.ts';
import { logShades } from '#lib/chart/figures/shades.ts';
import { ok } from '#lib/notebook/result.ts';
import { maps } from '#messages/maps.ts';

/** Origins that are drawn where the chart does not say. */
const usualTop = 9;
const gap = 20;

/** A small map for each of the largest origins: where those who left it went, in shares that all maps shade alike. */
export const drawOdMaps: Draw = (chart, { document, width, language, picked }) => {
	const areas = mapAreas(chart);
	const map = { words: maps[language], numbers: numbersIn(language), nameOf: areas.nameOf };
	const all = mapFlows(chart.table, areas);
	const every = origins(all.flows);
	const shown = every.slice(0, chart.spec.top ?? usualTop);
	const most = Math.max(0, ...shown.map(({ sum, flows }) => (100 * (flows[0]?.value ?? 0)) / sum));
	const shades = logShades(most);
	const pen = penIn(document);
	const columns = width >= 560 ? 3 : 2;
	const each = (width - gap * (columns - 1)) / columns;
	const part = shownPart(areas, [...all.known.values()], chart.spec.show);
	let [top, bottom] = [0, 0];
	const cells = shown.map((origin, at) => {
		if (at % columns === 0) top = bottom + (at === 0 ? 0 : gap);
		const cell = originMap(pen, origin, {
			x: (at % columns) * (each + gap),
			y: top,
			width: each,
			areas,
			part,
			shades,
			picked,
			map
		});
		bottom = Math.max(bottom, cell.bottom);
		return cell;
	});
	const key = shareLegend(pen, { y: bottom + gap, width, shades, map });
	return ok({
		element: canvas(pen, width, key.bottom, ...cells.flatMap(({ elements }) => elements), ...key.elements),
		points: cells.map(({ point }) => point),
		summary: [
			originsSummary(all, { every, shown }, map),
			...(shown.length === 0 ? [] : shownSentence(part, { ...map, own: areas.own }))
		].join(' '),
		twin: flowTwin(all, map),
		...unmatched(areas, all, map.words)
	});
};
