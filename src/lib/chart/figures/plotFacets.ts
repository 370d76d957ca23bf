import type { FigureText } from '#lib/chart/figures/figureText.ts';
import type { Picture } from '#lib/chart/figures/plotPicture.ts';
import type { PlotMark, PlotOptions, PlotRow } from '#lib/chart/figures/plotPlan.ts';
import { totalsOf } from '#lib/chart/figures/plotRows.ts';

/** Small charts in lines as wide as the page. */
export type Facets = {
	readonly columns: number;
	readonly lines: number;
	readonly options: PlotOptions;
	readonly marks: readonly PlotMark[];
};

/** As narrow as a small chart can be read, in pixels. */
const narrowest = 210;

export const facetColumns = (count: number, width: number): number =>
	Math.max(1, Math.min(count, Math.floor(width / narrowest)));

/** Names of the small charts, the one with the most first. */
export const facetNames = (rows: readonly PlotRow[], text: FigureText): readonly string[] =>
	totalsOf(
		rows.map((row) => ({ ...row, value: row.n })),
		'facet',
		text
	).map(({ at }) => String(at));

/** Rows with the line and the place in it where their small chart stands. */
export function withFacets(rows: readonly PlotRow[], width: number, text: FigureText): readonly PlotRow[] {
	if (rows[0] === undefined || !('facet' in rows[0])) return rows;
	const names = facetNames(rows, text);
	const columns = facetColumns(names.length, width);
	return rows.map((row) => ({ ...row, ...placeOf(names.indexOf(String(row['facet'])), columns) }));
}

const placeOf = (index: number, columns: number) => ({
	fx: index % columns,
	fy: Math.floor(index / columns)
});

export function facetsOf({ spec, rows, text, width }: Picture): Facets | undefined {
	if (spec.facet === undefined) return undefined;
	const names = facetNames(rows, text);
	const columns = facetColumns(names.length, width);
	const lines = Math.ceil(names.length / columns);
	const titles = names.map((facet, index) => ({ facet, value: 0, n: 0, ...placeOf(index, columns) }));
	return {
		columns,
		lines,
		options: { fx: { axis: null, padding: 0.14 }, fy: { axis: null, padding: 0.14 } },
		marks: [
			{
				mark: 'text',
				rows: titles,
				options: {
					fx: 'fx',
					fy: 'fy',
					text: 'facet',
					frameAnchor: 'top-left',
					dy: -14,
					fontWeight: 600,
					fill: 'currentColor'
				}
			}
		]
	};
}

/** The frame of an upright picture, with room above for the titles of its small charts. */
export const uprightFrame = (
	facets: Facets | undefined,
	{ height, lines }: { readonly height: number; readonly lines: number }
) => ({
	height: height * Math.min(lines, facets?.lines ?? 1),
	marginTop: facets === undefined ? 28 : 36,
	marginBottom: 44
});

/** The channels that place a mark in its small chart. */
export const facetChannels = (facets: Facets | undefined) =>
	facets === undefined ? {} : { fx: 'fx', fy: 'fy' };
