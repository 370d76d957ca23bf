import type { MapAreas } from '#lib/chart/figures/map/mapAreas.ts';
import type { Shape } from '#lib/chart/figures/map/outlines.ts';
import { isFormerMunicipality } from '#lib/extract/formerMunicipalityCodes.ts';
import type { maps } from '#messages/maps.ts';

/** What did not find its counterpart: of own areas both ways, of municipalities only what the data name. */
export function unmatched(
	areas: MapAreas,
	{ strangers, known }: { readonly strangers: readonly string[]; readonly known: ReadonlyMap<string, Shape> },
	words: (typeof maps)['da']
): { readonly unmatched?: readonly string[] } {
	const found = new Set(known.values());
	const noOutline = (key: string) =>
		!areas.own && isFormerMunicipality(key) ? words.former(key) : words.noOutline(key);
	const idle = areas.own ? areas.shapes.filter((shape) => !found.has(shape)) : [];
	const told = [
		...strangers.map(noOutline),
		...idle.map(({ code }) => words.noData(code)),
		...areas.broken.map(words.broken)
	];
	return told.length === 0 ? {} : { unmatched: told };
}
