import type { FigureText } from '#lib/chart/figures/figureText.ts';
import type { LegendItem } from '#lib/chart/figures/legend.ts';
import { roundSamples } from '#lib/chart/figures/map/roundSamples.ts';
import { type PlotRow, Written } from '#lib/chart/figures/plotPlan.ts';

/** Radii: of the largest dot, of the smallest that can be seen, and of a dot that stands for one row. */
const [largest, smallest, single] = [9, 2, 3];

/** So many times as many rows as the smallest dot has the largest. */
const span = (largest / smallest) ** 2;

export const isSized = (rows: readonly PlotRow[]): boolean => rows.some(({ n }) => n > 1);

/**
 * The area of a dot is proportional to its rows. Those of fewer than the smallest dot's are drawn as that one, and
 * the key says so. Code has the number of rows of the largest dot as `most`.
 */
export function dotSizes(rows: readonly PlotRow[], text: FigureText) {
	const most = rows.reduce((so, { n }) => Math.max(so, n), 1);
	const widest = Math.min(largest, single * Math.sqrt(most));
	const range = new Written(`[0, Math.min(${largest}, ${single} * Math.sqrt(most))]`, [0, widest]);
	return {
		scale: { type: 'sqrt', domain: new Written('[0, most]', [0, most]), range },
		radius: new Written(`({ n }) => Math.max(n, most / ${span})`, ({ n }: PlotRow) =>
			Math.max(n, most / span)
		),
		legend: sizeKeys(most, widest, text)
	};
}

/** Two or three round numbers, the last of them what is drawn as the smallest dot. */
function sizeKeys(most: number, widest: number, { words, number }: FigureText): readonly LegendItem[] {
	const least = Math.floor(most / span);
	const samples = roundSamples(most).filter((n) => n > least);
	const key = (n: number, label: string): LegendItem => {
		const r = widest * Math.sqrt(n / most);
		const size = Math.ceil(2 * r) + 1;
		const look = { fill: 'none', stroke: 'var(--ink-2)' };
		return { label, size, swatch: (pen) => pen('circle', { cx: size / 2, cy: size / 2, r, ...look }) };
	};
	const said = (n: number) => words.rows(number(n));
	if (least < 1) return samples.map((n) => key(n, said(n)));
	return [...samples.slice(0, 2).map((n) => key(n, said(n))), key(most / span, words.upTo(said(least)))];
}
