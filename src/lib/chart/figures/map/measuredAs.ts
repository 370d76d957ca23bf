import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import { measureOf } from '#lib/language/chart/measureFault.ts';
import type { maps } from '#messages/maps.ts';

/** What an area's number is, as a legend and a column's title say it. */
export function measuredAs(spec: ChartSpec, words: (typeof maps)['da']): string {
	const measure = measureOf(spec);
	if (spec.population !== undefined) return words.rate(spec.of ?? spec.count ?? words.rows);
	if (spec.count !== undefined && measure !== 'share') return spec.count;
	const name = spec.of === undefined ? words[measure] : words.of(words[measure], spec.of);
	return measure === 'share' ? `${name} (%)` : name;
}
