import type { FigurePoint } from '#lib/chart/figures/figure.ts';
import type { OdDrawing } from '#lib/chart/figures/odMatrixFrame.ts';
import { textWidth } from '#lib/chart/figures/pen.ts';

/** What leaves each area, to the right of its row, and what comes to it, below its column. */
export function odMatrixEdges(drawing: OdDrawing): {
	readonly element: SVGElement;
	readonly points: readonly FigurePoint[];
} {
	const { pen, matrix, frame, words } = drawing;
	const most = Math.max(1, ...matrix.out, ...matrix.in);
	const rows = matrix.areas.map((area, at) => edgeOf(drawing, { area, at, most, side: 'out' }));
	const columns = matrix.areas.map((area, at) => edgeOf(drawing, { area, at, most, side: 'in' }));
	const heads = { 'font-size': 10, fill: 'var(--ink-2)' };
	const out = pen('text', { ...heads, x: frame.right + 4, y: frame.top - 5 }, words.outTotal);
	const into = pen(
		'text',
		{ ...heads, x: frame.left - 4, y: frame.under + 12, 'text-anchor': 'end' },
		words.inTotal
	);
	const drawn = [...rows, ...columns].flatMap(({ shapes }) => shapes);
	return {
		element: pen('g', { class: 'totals' }, ...drawn, out, into),
		points: [...rows, ...columns].map(({ point }) => point)
	};
}

type Edge = {
	readonly area: string;
	readonly at: number;
	readonly most: number;
	readonly side: 'in' | 'out';
};

function edgeOf({ pen, matrix, frame, words, numbers }: OdDrawing, { area, at, most, side }: Edge) {
	const { cell, left, top, right, under, edge } = frame;
	const [out, into] = [matrix.out[at]!, matrix.in[at]!];
	const value = side === 'out' ? out : into;
	const text = numbers.number(value);
	const isWritten = cell >= 12 && textWidth(text, 10) < edge;
	const room = edge - 10;
	const [length, thick] = [(room * value) / most, cell * 0.7];
	const start = (side === 'out' ? top : left) + at * cell + cell * 0.15;
	const box =
		side === 'out'
			? { x: right + 4, y: start, width: length, height: thick }
			: { x: start, y: under + 4, width: thick, height: length };
	const mark = pen('rect', { ...box, fill: side === 'out' ? 'var(--series-2)' : 'var(--series-1)' });
	const isBeside = length + textWidth(text, 10) < edge - 6;
	const anchor = side === 'out' ? right + 4 + (isBeside ? length + 3 : 3) : start + thick / 2;
	const fits = side === 'out' || cell > textWidth(text, 10) + 2;
	const fill = side === 'in' || isBeside ? 'var(--ink-2)' : 'var(--surface-raised)';
	const label = { 'font-size': 10, fill };
	const written =
		side === 'out'
			? pen('text', { ...label, x: anchor, y: start + thick / 2 + 3.5 }, text)
			: pen('text', { ...label, x: anchor, y: under + 4 + length + 10, 'text-anchor': 'middle' }, text);
	const size = matrix.areas.length;
	const point: FigurePoint = {
		mark,
		get says() {
			const net = numbers.signed(into - out);
			return words.odTotal(frame.name(area), numbers.number(into), numbers.number(out), net);
		},
		area,
		grid: side === 'out' ? { row: at, column: size } : { row: size, column: at }
	};
	return { point, shapes: isWritten && fits ? [mark, written] : [mark] };
}
