import type { AreaValue, AreaValues } from '#lib/chart/figures/map/areaValues.ts';
import type { MapWords } from '#lib/chart/figures/map/flowSentences.ts';
import { sumOf } from '#lib/chart/figures/map/mapFlows.ts';
import type { DrawnChart } from '#lib/language/chart/chartTable.ts';
import { isAdditive } from '#lib/language/chart/chartKeys.ts';
import { measureOf } from '#lib/language/chart/measureFault.ts';

/** What a map of counts says, area by area and in a paragraph. */
export function countSentences(
	{ spec, table }: DrawnChart,
	{ values }: AreaValues,
	{ words, numbers, nameOf }: MapWords
) {
	const isNet = values.some(({ value }) => value < 0);
	const written = isNet ? numbers.signed : numbers.number;
	const says = ({ area, value }: AreaValue) => words.valueOf(nameOf(area), written(value));
	const [first, last] = [values[0], values.at(-1)];
	const summary = [
		words.areas(numbers.number(values.length)),
		...(first && last ? told(first, last) : []),
		...(table.left === undefined ? [] : [words.cut(numbers.number(table.left.n))])
	].join(' ');
	return { says, summary };

	function told(most: AreaValue, least: AreaValue): readonly string[] {
		const [name, value] = [nameOf(most.area), written(most.value)];
		if (isNet) return [words.extremes(name, value, nameOf(least.area), written(least.value))];
		if (!isAdditive(measureOf(spec))) return [words.largestOf(name, value)];
		const sum = sumOf(values);
		const share = numbers.percent(sum === 0 ? 0 : most.value / sum);
		return [words.total(numbers.number(sum)), words.largest(name, value, share)];
	}
}
