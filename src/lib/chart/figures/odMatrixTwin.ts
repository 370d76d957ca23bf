import type { FigureTwin } from '#lib/chart/figures/figure.ts';
import { fewerOf } from '#lib/chart/figures/odMatrixCells.ts';
import type { OdDrawing } from '#lib/chart/figures/odMatrixFrame.ts';

/** A row for each pair of the picture, the largest first; those that are hidden come last, without a number. */
export function odMatrixTwin(drawing: OdDrawing): FigureTwin {
	const { matrix, frame, words, scale } = drawing;
	const cells = matrix.cells.toSorted(
		(one, other) => Number(one.isHidden) - Number(other.isHidden) || other.value - one.value
	);
	const shown = (of: 'value' | 'expected' | 'residual') =>
		cells.map((cell) => (cell.isHidden ? null : toTwo(cell[of])));
	const codes = (side: 'row' | 'column') => cells.map((cell) => matrix.areas[cell[side]]!);
	const [from, to] = [codes('row'), codes('column')];
	const text = (name: string, values: readonly string[]) => ({ name, type: 'text', values }) as const;
	const number = (name: string, values: readonly (number | null)[]) =>
		({ name, type: 'number', values }) as const;
	const residuals = [number(words.expected, shown('expected')), number(words.residual, shown('residual'))];
	const held = cells.map(({ isHidden }) => (isHidden ? fewerOf(drawing) : ''));
	const columns = [
		text(words.fromCode, from),
		text(words.fromName, from.map(frame.name)),
		text(words.toCode, to),
		text(words.toName, to.map(frame.name)),
		number(words.moves, shown('value')),
		...(scale === 'residual' ? residuals : []),
		...(matrix.hidden.count > 0 ? [text(words.shownAs, held)] : [])
	];
	return { columns, rows: cells.length };
}

const toTwo = (value: number) => Math.round(value * 100) / 100;
