import type { AreaValue, AreaValues } from '#lib/chart/figures/map/areaValues.ts';
import type { MapWords } from '#lib/chart/figures/map/flowSentences.ts';
import type { MapAreas } from '#lib/chart/figures/map/mapAreas.ts';
import { type Shown, shownSentence } from '#lib/chart/figures/map/shownPart.ts';
import type { DrawnChart } from '#lib/language/chart/chartTable.ts';

type RateWords = MapWords & {
	readonly written: (value: number) => string;
	readonly areas: MapAreas;
	readonly shown: Shown;
};

/** What a map of rates says, area by area and in a paragraph. */
export function rateSentences(
	{ spec, table }: DrawnChart,
	{ values, byShape }: AreaValues,
	{ words, numbers, nameOf, written, areas, shown }: RateWords
) {
	const isPer = spec.population !== undefined;
	const says = ({ area, value, population }: AreaValue) =>
		isPer
			? words.rateOf(nameOf(area), written(value)) +
				(population === undefined
					? ''
					: words.rateParts(written(Math.round((value * population) / 1000)), numbers.number(population)))
			: words.valueOf(nameOf(area), written(value));
	const count = (fits: (value: number) => boolean) =>
		numbers.number(values.filter(({ value }) => fits(value)).length);
	const [first, last] = [values[0], values.at(-1)];
	const expected = [...(shown.part?.shapes ?? areas.shapes)];
	const missing = expected.filter((shape) => !byShape.has(shape)).length;
	const summary = [
		words.areas(numbers.number(values.length)),
		...(first && last
			? [words.extremes(nameOf(first.area), written(first.value), nameOf(last.area), written(last.value))]
			: []),
		...(last && last.value < 0
			? [
					words.signs(
						count((value) => value > 0),
						count((value) => value < 0)
					)
				]
			: values.length > 0
				? [words.middle(written(medianOf(values)))]
				: []),
		...shownSentence(shown, { words, own: areas.own }),
		...(missing > 0 ? [words.missing(numbers.number(missing))] : []),
		...(table.left === undefined ? [] : [words.cut(numbers.number(table.left.n))])
	].join(' ');
	return { says, summary };
}

/** Of values in order. */
const medianOf = (values: readonly AreaValue[]): number =>
	(values[Math.floor((values.length - 1) / 2)]!.value + values[Math.ceil((values.length - 1) / 2)]!.value) /
	2;
