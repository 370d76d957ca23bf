import type { FigureText } from '#lib/chart/figures/figureText.ts';
import type { ChartTable } from '#lib/language/chart/chartTable.ts';

/** What the picture does not show, told. */
export function leftSentences({
	table: { left, missing },
	text: { words, number }
}: {
	readonly table: Pick<ChartTable, 'left' | 'missing'>;
	readonly text: Pick<FigureText, 'words' | 'number'>;
}): readonly string[] {
	return [
		...(left === undefined ? [] : [words.left(number(left.marks), number(left.n))]),
		...(missing === undefined ? [] : [words.missing(number(missing))])
	];
}
