import { codeOf } from '#lib/chart/figures/flows.ts';
import { shownPairs } from '#lib/chart/figures/hiddenPairs.ts';
import { numbersIn } from '#lib/chart/figures/numbersIn.ts';
import type { DrawnChart } from '#lib/language/chart/chartTable.ts';
import {
	earlierHolderOf,
	isFormerMunicipality,
	isMunicipalityOfEither
} from '#lib/extract/formerMunicipalityCodes.ts';
import type { Language } from '#messages/inBoth.ts';
import { reform } from '#messages/reform.ts';

/** What a mark is of, and how many it counts as. */
type Place = { readonly codes: readonly (string | null)[]; readonly count: number };

/**
 * What a picture of municipalities says of codes from before the reform of 2007: nothing where it has none, nor
 * where its areas are others. Of pairs that are kept back nothing is counted.
 */
export function olderCodes(chart: DrawnChart, language: Language): string | undefined {
	const { boundaries, names } = chart.table;
	if (boundaries !== undefined) return undefined;
	const { places, counted } = placesOf(chart);
	const codes = codesOf(places);
	const isOlder = (code: string | null) =>
		code !== null && isFormerMunicipality(code) && names?.[code] === undefined;
	const older = codes.filter(isOlder);
	if (older.length === 0 || codes.filter(isMunicipalityOfEither).length * 2 <= codes.length) return undefined;
	const words = reform[language];
	const what = (isSuch: (code: string | null) => boolean) => {
		const such = places.filter((place) => place.codes.some(isSuch));
		const sum = such.reduce((sum, { count }) => sum + count, 0);
		return words[counted](numbersIn(language).number(sum), sum === 1);
	};
	const were = codes.flatMap((code) => {
		const earlier = earlierHolderOf(code);
		return earlier === undefined ? [] : [words.was(code, earlier)];
	});
	return [
		words.former(what(isOlder), older),
		words.nameless,
		...(were.length > 0 ? [words.perhapsReused(what(isReused), were)] : [])
	].join(' ');
}

/** Areas are counted themselves; between them it is moves. */
function placesOf({ spec, table }: DrawnChart): {
	readonly places: readonly Place[];
	readonly counted: 'areas' | 'moves';
} {
	const { area, from, to } = table.columns;
	if (area !== undefined)
		return { places: area.map((code) => ({ codes: [codeOf(code)], count: 1 })), counted: 'areas' };
	const flows = from === undefined || to === undefined ? [] : shownPairs(spec, table).flows;
	return {
		places: flows.map((flow) => ({ codes: [flow.from, flow.to], count: flow.value })),
		counted: 'moves'
	};
}

const isReused = (code: string | null) => code !== null && earlierHolderOf(code) !== undefined;

const codesOf = (places: readonly Place[]): readonly string[] =>
	[...new Set(places.flatMap(({ codes }) => codes.flatMap((code) => code ?? [])))].sort();
