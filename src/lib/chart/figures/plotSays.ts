import type { Picture } from '#lib/chart/figures/plotPicture.ts';
import type { PlotRow } from '#lib/chart/figures/plotPlan.ts';
import { bandText } from '#lib/chart/figures/plotBands.ts';

/** The sentence of a mark: where it stands, what it is, and how much stands behind it. */
export function plotSays(picture: Picture): (row: PlotRow) => string {
	const { spec, text } = picture;
	const { words } = text;
	const roles = ['facet', 'age', 'x', 'y', 'sex', 'color'].filter((role) => role in picture.table.columns);
	const shown = spec.type === 'box' ? roles.filter((role) => role !== 'y') : roles;
	return (row) => {
		const place = shown.map((role) => bandText(row, role, text)).join(', ');
		const value = spec.type === 'box' ? boxText(row, picture) : text.value(row.value);
		const n = row.n === row.value ? '' : ` (${words.subtitle.n(text.number(row.n))})`;
		return place === '' ? `${value}${n}` : `${place}: ${value}${n}`;
	};
}

const boxText = (row: PlotRow, { text }: Picture): string =>
	text.words.boxSays(text.number(row.value), text.number(Number(row['q1'])), text.number(Number(row['q3'])));
