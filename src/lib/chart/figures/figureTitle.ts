import { countBehind } from '#lib/chart/figures/countBehind.ts';
import { areaNameIn } from '#lib/chart/figures/flows.ts';
import { figureText, type FigureText } from '#lib/chart/figures/figureText.ts';
import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import type { ChartTable, DrawnChart } from '#lib/language/chart/chartTable.ts';
import { thresholdOf } from '#lib/language/chart/threshold.ts';
import type { FigureWords } from '#messages/figures.ts';
import type { Language } from '#messages/inBoth.ts';

export type FigureTitle = {
	readonly title: string;
	/** What the author says of it, how much stands behind it, and where that comes from. */
	readonly subtitle: string;
};

export function figureTitle(chart: DrawnChart, language: Language): FigureTitle {
	const { spec, table } = chart;
	const text = figureText(spec, table, language);
	const { words, number } = text;
	const { n, source, least } = words.subtitle;
	const threshold = thresholdOf(spec);
	const shown = spec.type === 'residence' && threshold > 1 ? least(number(threshold)) : undefined;
	// Rows that code has worked out are of no table.
	const from = spec.source ?? spec.table;
	const parts = [spec.subtitle, n(number(countBehind(chart))), shown, from === '' ? undefined : source(from)];
	return {
		title: spec.title ?? movesTitle(spec, table, words) ?? plainTitle(spec, text),
		subtitle: parts.filter((part) => part !== undefined).join(' · ')
	};
}

const divisions = ['x', 'y', 'color', 'facet', 'age', 'sex', 'area', 'from', 'to'] as const;

function plainTitle(spec: ChartSpec, { words, measure, axis }: FigureText): string {
	const { type } = spec;
	const [x, y] = [axis('x'), axis('y')];
	if (type === 'dot' && x !== undefined && y !== undefined) return words.relation(x, y);
	if (type === 'box') return words.title(y ?? '', x === undefined ? [] : [x]);
	return words.title(
		measure,
		divisions.flatMap(
			(key) => (key === 'x' || (key === 'y' && spec.y !== undefined) ? axis(key) : spec[key]) ?? []
		)
	);
}

/** Who moves where, in words of moves. */
function movesTitle(
	{ type, center = '', date }: ChartSpec,
	table: ChartTable,
	{ moves, chosen }: FigureWords
): string | undefined {
	const area = center === '' ? chosen : areaNameIn(table)(center);
	switch (type) {
		case 'od-matrix':
		case 'flow-map':
		case 'od-maps':
			return moves.between;
		case 'hub':
		case 'partners':
			return moves.within(area);
		case 'net-pyramid':
			return moves.ages(area);
		case 'alluvial':
			return date === undefined ? moves.between : moves.over;
		case 'residence':
			return moves.stays;
		default:
			return undefined;
	}
}
