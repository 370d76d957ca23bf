import type { FigureText } from '#lib/chart/figures/figureText.ts';
import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import type { ChartTable } from '#lib/language/chart/chartTable.ts';

/** What the picture does not show, told. */
export function leftSentences({
	spec,
	table: { left, missing },
	text: { words, number }
}: {
	/** With a column of counts its rows stand for something else than themselves. */
	readonly spec: Pick<ChartSpec, 'count'>;
	readonly table: Pick<ChartTable, 'left' | 'missing'>;
	readonly text: Pick<FigureText, 'words' | 'number'>;
}): readonly string[] {
	return [
		...(left === undefined ? [] : [words.left(number(left.marks), number(left.n), spec.count !== undefined)]),
		...(missing === undefined ? [] : [words.missing(number(missing))])
	];
}
