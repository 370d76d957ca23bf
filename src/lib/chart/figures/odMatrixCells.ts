import type { FigurePoint } from '#lib/chart/figures/figure.ts';
import type { OdDrawing } from '#lib/chart/figures/odMatrixFrame.ts';
import type { OdCell } from '#lib/chart/figures/odMatrixModel.ts';
import { rounded } from '#lib/chart/figures/pen.ts';
import { classOf } from '#lib/chart/figures/shades.ts';

/** The squares: one shape for each pair, so that each can be pointed at and outlined. */
export function odMatrixCells(drawing: OdDrawing): {
	readonly element: SVGElement;
	readonly points: readonly FigurePoint[];
} {
	const { pen, matrix, frame, scale, shades } = drawing;
	const { cell, left, top } = frame;
	const side = cell - (cell > 5 ? 0.5 : 0);
	const classes = shades.colours.map(({ fill }) => pen('g', { fill }));
	const hidden = pen('g', { class: 'hidden', fill: 'var(--surface-2)' });
	// There are thousands: a copy that is moved is made in half the time of a new one.
	const square = pen('rect', { width: side, height: side });
	const [xs, ys] = [left, top].map((from) => matrix.areas.map((_, at) => rounded(from + at * cell)));
	const points = matrix.cells.map((one) => {
		const mark = square.cloneNode() as SVGElement;
		mark.setAttribute('x', xs![one.column]!);
		mark.setAttribute('y', ys![one.row]!);
		const look = one.isHidden
			? hidden
			: classes[classOf(shades, scale === 'residual' ? one.residual : one.value)]!;
		look.append(mark);
		return new CellPoint(drawing, one, mark);
	});
	const size = cell * matrix.areas.length;
	const ground = pen('rect', { x: left, y: top, width: size, height: size, fill: 'var(--surface-2)' });
	const over = [
		...hiddenDots(drawing),
		mask(drawing),
		...(cell >= writtenFrom ? [writtenValues(drawing)] : [lessMarks(drawing)])
	];
	return {
		element: pen(
			'g',
			{ class: 'cells' },
			ground,
			...classes,
			...(matrix.hidden.count > 0 ? [hidden] : []),
			...over
		),
		points
	};
}

/** A class for the thousands of them: each makes its sentence when it is asked. */
class CellPoint implements FigurePoint {
	readonly mark: SVGElement;
	readonly grid: OdCell;
	readonly #drawing: OdDrawing;

	constructor(drawing: OdDrawing, cell: OdCell, mark: SVGElement) {
		this.#drawing = drawing;
		this.grid = cell;
		this.mark = mark;
	}

	get says(): string {
		return saysOf(this.#drawing, this.grid);
	}

	get area(): string {
		return this.#drawing.matrix.areas[this.grid.row]!;
	}
}

function saysOf({ matrix, frame, words, numbers, scale }: OdDrawing, cell: OdCell): string {
	const [from, to] = [frame.name(matrix.areas[cell.row]!), frame.name(matrix.areas[cell.column]!)];
	if (cell.isHidden) return words.odHidden(from, to, fewerOf({ matrix, words, numbers }));
	const out = matrix.out[cell.row]!;
	const share = numbers.percent(out === 0 ? 0 : cell.value / out);
	const flow = words.odCell(from, to, numbers.number(cell.value), share);
	if (scale !== 'residual') return flow;
	return `${flow} ${words.odResidual(numbers.number(cell.expected), numbers.signed(cell.residual))}`;
}

/** Moves within an area are not what the picture is of: a field of its own, hatched. */
function mask({ pen, matrix, frame: { cell, left, top } }: OdDrawing): SVGElement {
	const corners = matrix.areas.map((_, at) => [left + at * cell, top + at * cell].map(rounded));
	const side = rounded(cell);
	const squares = corners.map(([x, y]) => `M${x},${y}h${side}v${side}h-${side}z`).join('');
	const lines = corners.map(([x, y]) => `M${x},${Number(y) + cell}l${side},-${side}`).join('');
	return pen(
		'g',
		{ class: 'masked' },
		pen('path', { d: squares, fill: 'var(--surface-3)' }),
		pen('path', { d: lines, stroke: 'var(--line-strong)', 'stroke-width': 0.75 })
	);
}

/** How a hidden number is told: below what, and that it may be none where the table does not say. */
export function fewerOf({ matrix, words, numbers }: Pick<OdDrawing, 'matrix' | 'words' | 'numbers'>): string {
	const { threshold, isUnnamed } = matrix.hidden;
	if (threshold === undefined) return words.odKept;
	const fewer = words.fewer(numbers.number(threshold));
	return isUnnamed ? words.odOrNone(fewer) : fewer;
}

/** A dot in every square whose number is kept back; what is empty without one has no moves. */
function hiddenDots({ pen, matrix, frame: { cell, left, top } }: OdDrawing): readonly SVGElement[] {
	if (matrix.hidden.count === 0) return [];
	const dots = matrix.cells
		.filter(({ isHidden }) => isHidden)
		.map(
			({ row, column }) => `M${rounded(left + (column + 0.5) * cell)},${rounded(top + (row + 0.5) * cell)}h0`
		);
	const size = Math.min(5, Math.max(1, cell / 3));
	const look = { stroke: 'var(--ink-3)', 'stroke-width': size, 'stroke-linecap': 'round' };
	return [pen('path', { class: 'dots', 'pointer-events': 'none', d: dots.join(''), ...look })];
}

/** In smaller squares a stroke is noise, in larger ones the number says it. */
export const hasLessMarks = ({ scale, frame: { cell } }: OdDrawing): boolean =>
	scale === 'residual' && cell >= 5 && cell < writtenFrom;

const writtenFrom = 30;

/** A stroke in every square that lies below what was expected: the two sides of the scale differ by more than colour. */
function lessMarks(drawing: OdDrawing): SVGElement {
	const { pen, matrix, frame, shades } = drawing;
	const { cell, left, top } = frame;
	if (!hasLessMarks(drawing)) return pen('g', {});
	const strokes = matrix.cells
		.filter(({ residual }) => shades.colours[classOf(shades, residual)]!.isLess)
		.map(({ row, column }) => {
			const [x, y] = [left + (column + 0.25) * cell, top + (row + 0.5) * cell];
			return `M${rounded(x)},${rounded(y)}h${rounded(cell / 2 - 0.5)}`;
		});
	const path = {
		d: strokes.join(''),
		stroke: 'var(--surface-raised)',
		'stroke-width': Math.min(1, cell / 6)
	};
	return pen('path', { class: 'less', 'pointer-events': 'none', ...path });
}

function writtenValues({ pen, matrix, frame, scale, shades, numbers }: OdDrawing): SVGElement {
	const { cell, left, top } = frame;
	const shownCells = matrix.cells.filter(({ isHidden }) => !isHidden);
	const texts = shownCells.map(({ row, column, value, residual }) => {
		const shown = scale === 'residual' ? residual : value;
		const text = scale === 'residual' ? numbers.signed(residual) : numbers.number(value);
		const { ink } = shades.colours[classOf(shades, shown)]!;
		const at = { x: left + (column + 0.5) * cell, y: top + (row + 0.5) * cell + 3.5 };
		const size = Math.min(11, (cell - 4) / (text.length * 0.58));
		return size < 7 ? '' : pen('text', { ...at, fill: ink, 'font-size': size }, text);
	});
	const drawn = texts.filter((text) => text !== '');
	return pen('g', { class: 'values', 'text-anchor': 'middle', 'pointer-events': 'none' }, ...drawn);
}
