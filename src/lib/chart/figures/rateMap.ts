import type { Draw } from '#lib/chart/figures/figure.ts';
import { areaTwin } from '#lib/chart/figures/map/areaTwin.ts';
import { areaValues, type AreaValues } from '#lib/chart/figures/map/areaValues.ts';
import { ground } from '#lib/chart/figures/map/ground.ts';
import { type Look, pale } from '#lib/chart/figures/map/land.ts';
import { mapAreas } from '#lib/chart/figures/map/mapAreas.ts';
import { mapPage, roomOf } from '#lib/chart/figures/map/mapPage.ts';
import { measuredAs } from '#lib/chart/figures/map/measuredAs.ts';
import type { Shape } from '#lib/chart/figures/map/outlines.ts';
import { rateSentences } from '#lib/chart/figures/map/rateSentences.ts';
import { rateShades } from '#lib/chart/figures/map/rateShades.ts';
import { shadeLegend } from '#lib/chart/figures/map/shadeLegend.ts';
import { type Shown, shownPart } from '#lib/chart/figures/map/shownPart.ts';
import { unmatched } from '#lib/chart/figures/map/unmatched.ts';
import { valueLabels } from '#lib/chart/figures/map/valueLabels.ts';
import { numbersIn } from '#lib/chart/figures/numbersIn.ts';
import { canvas, penIn } from '#lib/chart/figures/pen.ts';
import { classOf } from '#lib/chart/figures/shades.ts';
import { ok } from '#lib/notebook/result.ts';
import { maps } from '#messages/maps.ts';

/** A rate as each area's colour. Counts are for circles: a large area would look like many. */
export const drawRateMap: Draw = (chart, { document, width, language, picked }) => {
	const areas = mapAreas(chart);
	const map = { words: maps[language], numbers: numbersIn(language), nameOf: areas.nameOf };
	const all = areaValues(chart.table, areas);
	const shades = rateShades(all.values.map(({ value }) => value));
	const shadeOf = (value: number) => shades.colours[classOf(shades, value)]!;
	const shown = shownPart(areas, [...all.byShape.keys()], chart.spec.show);
	const page = mapPage(areas, shown, roomOf(width));
	const isNeighbour = neighbourIn(shown, all);
	const look = (shape: Shape): Look => {
		const found = all.byShape.get(shape);
		if (isNeighbour(shape)) return pale;
		if (found === undefined) return { fill: 'var(--surface-2)', hatching: 'none' };
		const { fill, isLess } = shadeOf(found.value);
		return { fill, ...(isLess && { hatching: 'less' }) };
	};
	const written = shades.colours.some(({ isLess }) => isLess) ? map.numbers.signed : map.numbers.number;
	const pen = penIn(document);
	const base = ground(pen, page, { areas, look, picked, insetTitle: map.words.inset });
	const title = measuredAs(chart.spec, map.words);
	const seen = [page.main, ...(page.apart ? [page.apart] : [])].flatMap(({ shapes }) => shapes);
	const hatched = [...new Set(seen.flatMap((shape) => look(shape).hatching ?? []))];
	const key = shadeLegend(pen, { ...page.legend, title, shades, hatched, written, words: map.words });
	const labels = valueLabels(pen, page, { values: all.values, shadeOf, written });
	const sentences = rateSentences(chart, all, { ...map, written, areas, shown });
	const height = Math.max(page.bottom, page.legend.y + key.height) + 8;
	return ok({
		element: canvas(pen, width, height, ...base.elements, labels, key.element),
		points: all.values.map((one) => ({
			mark: base.markOf(one.shape),
			says: sentences.says(one),
			area: one.area
		})),
		summary: sentences.summary,
		twin: areaTwin(all, { ...map, title }),
		...unmatched(areas, all, map.words)
	});
};

/** What is not part of what is shown, and no row names: that it has no data says nothing. */
const neighbourIn =
	({ part }: Shown, { known }: AreaValues) =>
	(shape: Shape): boolean =>
		part !== undefined && !part.shapes.has(shape) && ![...known.values()].includes(shape);
