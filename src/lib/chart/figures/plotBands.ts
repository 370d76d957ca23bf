import type { FigureText } from '#lib/chart/figures/figureText.ts';
import type { PlotRow } from '#lib/chart/figures/plotPlan.ts';

/** Where a row stands on an axis: its place, or its band from start to end. */
export function bandText(row: PlotRow, role: string, text: FigureText): string {
	const start = row[role] ?? null;
	const end = row[`${role}End`];
	if (typeof start !== 'number' || typeof end !== 'number') return text.place(start);
	const isWhole = Number.isInteger(start) && Number.isInteger(end);
	if (role === 'age' && isWhole) return text.words.ages(text.place(start), text.place(end - 1));
	return isWhole && end - start === 1
		? text.place(start)
		: text.words.band(text.place(start), text.place(end));
}

/** A whole number by itself: it is called by its name. */
export function isWholeBand(row: PlotRow, role: string): boolean {
	const [start, end] = [row[role], row[`${role}End`]];
	return typeof start === 'number' && typeof end === 'number' && Number.isInteger(start) && end - start === 1;
}
