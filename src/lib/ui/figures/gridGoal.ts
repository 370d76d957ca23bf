import type { FigurePoint } from '#lib/chart/figures/figure.ts';

type Step = { readonly row: number; readonly column: number };

const steps: { readonly [key: string]: Step | undefined } = {
	ArrowRight: { row: 0, column: 1 },
	ArrowLeft: { row: 0, column: -1 },
	ArrowDown: { row: 1, column: 0 },
	ArrowUp: { row: -1, column: 0 }
};

/**
 * The point that a key leads to from this one where points stand in rows and columns: the nearest that way, in
 * the same row or column before all others; at the edge none other. Nothing where they do not, or for other keys.
 */
export function gridGoal(points: readonly FigurePoint[], at: number, key: string): number | undefined {
	const from = points[at]?.grid;
	if (from === undefined) return undefined;
	if (key === 'Home' || key === 'End') return endOfRow(points, from.row, key);
	const step = steps[key];
	if (step === undefined) return undefined;
	let best = at;
	let least = Infinity;
	for (const [index, { grid }] of points.entries()) {
		if (grid === undefined) continue;
		const [down, right] = [grid.row - from.row, grid.column - from.column];
		const along = down * step.row + right * step.column;
		const beside = Math.abs(down * step.column) + Math.abs(right * step.row);
		const away = along + beside * points.length;
		if (along > 0 && away < least) [best, least] = [index, away];
	}
	return best;
}

function endOfRow(points: readonly FigurePoint[], row: number, key: 'Home' | 'End'): number | undefined {
	const inRow = points.flatMap(({ grid }, index) =>
		grid?.row === row ? [{ index, column: grid.column }] : []
	);
	const ordered = inRow.sort((a, b) => a.column - b.column);
	return (key === 'Home' ? ordered[0] : ordered.at(-1))?.index;
}
