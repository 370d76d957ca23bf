import type { FigureTwin } from '#lib/chart/figures/figure.ts';
import type { AreaValues } from '#lib/chart/figures/map/areaValues.ts';
import type { MapWords } from '#lib/chart/figures/map/flowSentences.ts';

/** Areas with their numbers, the largest first. */
export function areaTwin(
	{ values }: AreaValues,
	{ words, nameOf, title }: Pick<MapWords, 'words' | 'nameOf'> & { readonly title: string }
): FigureTwin {
	const people = values.map(({ population }) => population ?? null);
	const known = people.some((one) => one !== null);
	return {
		rows: values.length,
		columns: [
			{ name: words.area, type: 'text', values: values.map(({ area }) => nameOf(area)) },
			{ name: title, type: 'number', values: values.map(({ value }) => value) },
			...(known ? [{ name: words.population, type: 'number' as const, values: people }] : [])
		]
	};
}
