import type { Draw } from '#lib/chart/figures/figure.ts';
import { areaTwin } from '#lib/chart/figures/map/areaTwin.ts';
import { areaValues } from '#lib/chart/figures/map/areaValues.ts';
import { circleLegend, circleRadii, circles } from '#lib/chart/figures/map/circles.ts';
import { countSentences } from '#lib/chart/figures/map/countSentences.ts';
import { ground } from '#lib/chart/figures/map/ground.ts';
import { quietIn } from '#lib/chart/figures/map/land.ts';
import { mapAreas } from '#lib/chart/figures/map/mapAreas.ts';
import { mapPage, roomOf } from '#lib/chart/figures/map/mapPage.ts';
import { measuredAs } from '#lib/chart/figures/map/measuredAs.ts';
import { shownPart, shownSentence } from '#lib/chart/figures/map/shownPart.ts';
import { unmatched } from '#lib/chart/figures/map/unmatched.ts';
import { numbersIn } from '#lib/chart/figures/numbersIn.ts';
import { canvas, penIn } from '#lib/chart/figures/pen.ts';
import { ok } from '#lib/notebook/result.ts';
import { maps } from '#messages/maps.ts';

/** Counts as circles whose area is the number; a number below zero, as a net can be, as a ring. */
export const drawCountMap: Draw = (chart, { document, width, language, picked }) => {
	const areas = mapAreas(chart);
	const map = { words: maps[language], numbers: numbersIn(language), nameOf: areas.nameOf };
	const all = areaValues(chart.table, areas);
	const shown = shownPart(areas, [...all.known.values()], chart.spec.show);
	const page = mapPage(areas, shown, roomOf(width));
	const pen = penIn(document);
	const base = ground(pen, page, { areas, look: quietIn(shown), picked, insetTitle: map.words.inset });
	const most = all.values.reduce((largest, { value }) => Math.max(largest, Math.abs(value)), 0);
	const radiusOf = circleRadii(most, Math.min(30, Math.max(16, width / 30)));
	const drawn = circles(pen, page, { values: all.values, radiusOf });
	const title = measuredAs(chart.spec, map.words);
	const hasRings = all.values.some(({ value }) => value < 0);
	const key = circleLegend(pen, {
		...{ ...page.legend, title: map.words.sizes(title), most, radiusOf, numbers: map.numbers },
		...(hasRings && { hollow: map.words.hollow })
	});
	const sentences = countSentences(chart, all, map);
	const height = Math.max(page.bottom, page.legend.y + key.height) + 8;
	return ok({
		element: canvas(pen, width, height, ...base.elements, drawn.element, key.element),
		points: all.values.map((one) => ({
			mark: drawn.marks.get(one) ?? base.markOf(one.shape),
			says: sentences.says(one),
			area: one.area
		})),
		summary: [sentences.summary, ...shownSentence(shown, { ...map, own: areas.own })].join(' '),
		twin: areaTwin(all, { ...map, title }),
		...unmatched(areas, all, map.words)
	});
};
