import { quoted, saidCode } from '#lib/chart/figures/chartCodeWords.ts';
import { fontSize, numberTicks } from '#lib/chart/figures/plotAxes.ts';
import { lettersIn } from '#lib/chart/figures/pen.ts';
import type { Picture } from '#lib/chart/figures/plotPicture.ts';
import { type PlotOptions, Written } from '#lib/chart/figures/plotPlan.ts';

/**
 * A scale's options take no function of an author's, since none leaves the cage: where a picture makes the words of
 * an axis itself, code has that axis as a mark, whose words are worked out from its places.
 */
export function ownAxes(
	options: PlotOptions,
	picture: Picture
): { readonly options: PlotOptions; readonly before: readonly string[] } {
	if (picture.spec.type === 'pyramid') return sidesApart(options, picture);
	const words = wordsCode(options, picture);
	if (words === undefined) return { options, before: [] };
	const places = picture.spec.type === 'heatmap' ? 'rowPlaces' : 'places';
	return { options, before: [`Plot.axisY(${places}, { text: ${words}, tickSize: 0, label: null })`] };
}

type Axis = {
	readonly domain?: readonly unknown[];
	readonly tickFormat?: unknown;
	readonly [key: string]: unknown;
};

/** Where words are cut, or are not those that stand in the rows. */
function wordsCode(options: PlotOptions, picture: Picture): string | undefined {
	const { tickFormat, domain = [] } = (options['y'] ?? {}) as Axis;
	if (typeof tickFormat !== 'function') return undefined;
	const isSaid = domain.some((place) => typeof place !== 'string');
	if (isSaid && picture.spec.type === 'box') return `(place) => ${saidCode(picture, 'x', 'place')}`;
	if (domain.every((place) => tickFormat(place) === String(place))) return undefined;
	const most = lettersIn(domain.map(String), fontSize, Number(options['marginLeft']) - 14);
	return `(place) => (place.length > ${most} ? \`\${place.slice(0, ${most - 1}).trimEnd()}…\` : place)`;
}

/** The axis of a pyramid says how many on both sides: without the sign of the left one. */
function sidesApart(options: PlotOptions, { text }: Picture) {
	const { ticks, label, nice, zero } = options['x'] as Axis;
	const places = `d3.ticks(...d3.nice(-most, most, 10), ${String(ticks)})`;
	const words = `(value) => ${numberTicks(text.language).code}(Math.abs(value))`;
	return {
		options: { ...options, x: { domain: new Written('[-most, most]', undefined), nice, zero, axis: null } },
		before: [
			`Plot.gridX(${places})`,
			`Plot.axisX(${places}, { text: ${words}, label: ${quoted(String(label))}, labelAnchor: 'center', labelArrow: 'none' })`
		]
	};
}
