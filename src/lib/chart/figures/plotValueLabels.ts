import { fontSize } from '#lib/chart/figures/plotAxes.ts';
import { textWidth } from '#lib/chart/figures/pen.ts';
import type { Picture } from '#lib/chart/figures/plotPicture.ts';
import type { PlotRow } from '#lib/chart/figures/plotPlan.ts';

/** So few bars that each can say its number. */
const mostLabels = 40;

/** The number at the end of each lying bar, and the room that it needs. */
export function valueLabels(picture: Pick<Picture, 'rows' | 'text'>) {
	const { rows, text } = picture;
	if (rows.length > mostLabels) return undefined;
	const said = (row: PlotRow) => text.value(row.value);
	const room = Math.max(0, ...rows.map((row) => textWidth(said(row), fontSize))) + 14;
	const some = rows.map((row) => ({ ...row, label: said(row) }));
	const options = { x: 'value', y: 'x', text: 'label', textAnchor: 'start', dx: 4, fill: 'currentColor' };
	return { room, marks: [{ mark: 'text', rows: some, options }] };
}
