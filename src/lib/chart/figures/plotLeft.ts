import type { Picture } from '#lib/chart/figures/plotPicture.ts';

/** What the picture does not show, told. */
export function leftSentences({ table, text }: Pick<Picture, 'table' | 'text'>): readonly string[] {
	const { words, number } = text;
	const { left, missing } = table;
	return [
		...(left === undefined ? [] : [words.left(number(left.marks), number(left.n))]),
		...(missing === undefined ? [] : [words.missing(number(missing))])
	];
}
