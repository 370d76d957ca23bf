import { isWithinRegion } from '#lib/chart/figures/areaOrder.ts';
import { fewerOf } from '#lib/chart/figures/odMatrixCells.ts';
import type { OdDrawing } from '#lib/chart/figures/odMatrixFrame.ts';
import { noneIn, type OdCell } from '#lib/chart/figures/odMatrixModel.ts';

/** How many, the largest flows, who gains and loses most, how much stays within regions, what is left out. */
export function odMatrixSummary(drawing: OdDrawing): string {
	const { matrix, words, numbers, scale } = drawing;
	const size = matrix.areas.length;
	const pairs = size * (size - 1);
	const [hidden, none] = [matrix.hidden.count, noneIn(matrix)];
	const hides =
		hidden === 0 ? [] : [words.odHides(numbers.number(hidden), numbers.number(pairs), fewerOf(drawing))];
	if (matrix.total === 0) return hides[0] ?? words.noMoves;
	const shown = matrix.cells.filter(({ isHidden }) => !isHidden);
	return [
		words.odShows(numbers.number(matrix.total), numbers.number(size)),
		words.largest(numbers.list(largest(shown, ({ value }) => value).map((cell) => flowIn(drawing, cell)))),
		...(scale === 'residual' ? [residuals(drawing)] : []),
		...extremes(drawing),
		...regions(drawing),
		...hides,
		...(hidden === 0 || none > 0 ? [words.odEmpty(numbers.number(none), numbers.number(pairs))] : []),
		...(matrix.left.areas > 0
			? [words.odLeft(numbers.number(matrix.left.areas), numbers.number(matrix.left.moves))]
			: []),
		...(matrix.within > 0 ? [words.odWithin(numbers.number(matrix.within))] : []),
		...(matrix.outside > 0 ? [words.outsideLeft(numbers.number(matrix.outside))] : [])
	].join(' ');
}

/** The three largest, of equal ones those that come first. */
function largest(cells: readonly OdCell[], measure: (cell: OdCell) => number): readonly OdCell[] {
	const found: OdCell[] = [];
	for (const cell of cells) {
		const size = measure(cell);
		if (found.length === 3 && size <= measure(found[2]!)) continue;
		const at = found.findIndex((other) => measure(other) < size);
		found.splice(at < 0 ? found.length : at, 0, cell);
		found.length = Math.min(found.length, 3);
	}
	return found;
}

const flowIn = ({ matrix, frame, numbers }: OdDrawing, { row, column, value }: OdCell) =>
	`${frame.name(matrix.areas[row]!)} → ${frame.name(matrix.areas[column]!)} (${numbers.number(value)})`;

function residuals(drawing: OdDrawing): string {
	const { matrix, frame, words, numbers } = drawing;
	const told = (sign: 1 | -1) => {
		const [cell] = largest(matrix.cells, ({ residual }) => sign * residual);
		const [from, to] = [frame.name(matrix.areas[cell!.row]!), frame.name(matrix.areas[cell!.column]!)];
		return `${from} → ${to} (${numbers.signed(cell!.residual)})`;
	};
	return words.odResiduals(told(1), told(-1));
}

function extremes({ matrix, frame, words, numbers }: OdDrawing): readonly string[] {
	const nets = matrix.areas.map((area, at) => ({ area, net: matrix.in[at]! - matrix.out[at]! }));
	const ordered = nets.sort((one, other) => other.net - one.net);
	const [gains, loses] = [ordered.at(0), ordered.at(-1)];
	if (gains === undefined || loses === undefined || gains.net <= 0) return [];
	return [
		words.extremes(
			`${frame.name(gains.area)} (${numbers.signed(gains.net)})`,
			`${frame.name(loses.area)} (${numbers.signed(loses.net)})`
		)
	];
}

function regions({ matrix, words, numbers }: OdDrawing): readonly string[] {
	if (matrix.bands.length < 2) return [];
	const within = matrix.cells
		.filter(({ row, column }) => isWithinRegion(matrix.areas[row]!, matrix.areas[column]!))
		.reduce((sum, { value }) => sum + value, 0);
	return [words.withinRegions(numbers.percent(within / matrix.total))];
}
