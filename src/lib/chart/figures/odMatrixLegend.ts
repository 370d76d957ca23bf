import type { LegendItem } from '#lib/chart/figures/legend.ts';
import { fewerOf, hasLessMarks } from '#lib/chart/figures/odMatrixCells.ts';
import { noneIn } from '#lib/chart/figures/odMatrixModel.ts';
import type { OdDrawing } from '#lib/chart/figures/odMatrixFrame.ts';
import { classOf } from '#lib/chart/figures/shades.ts';

/** Every class that has pairs, with its bounds, the mask, and the empty field. */
export function odMatrixLegend(drawing: OdDrawing, most: number): readonly LegendItem[] {
	const { matrix, shades, words, numbers, scale } = drawing;
	const { breaks, colours } = shades;
	const [first, last] = [breaks.at(0), breaks.at(-1)];
	const write = scale === 'residual' ? numbers.signed : numbers.number;
	// Numbers below the threshold are hidden, so that none of a class is said to reach below it.
	const least = scale === 'residual' ? -Infinity : (matrix.hidden.threshold ?? -Infinity);
	const isWhole = scale !== 'residual' && breaks.every(Number.isInteger);
	const used = new Set(shown(drawing).map((value) => classOf(shades, value)));
	const classLabel = (low?: number, high?: number): string => {
		if (first === undefined || last === undefined) return words.upTo(write(most));
		if (low === undefined) return words.below(write(first));
		if (high === undefined) return words.from(write(last));
		const [begin, end] = [Math.max(low, least), isWhole ? high - 1 : high];
		return begin === end ? write(begin) : words.between(write(begin), write(end));
	};
	const classes = colours.flatMap(({ fill, isLess }, at): readonly LegendItem[] => {
		if (!used.has(at)) return [];
		const [low, high] = [breaks[at - 1], breaks[at]];
		const swatch = isLess && hasLessMarks(drawing) ? withStroke(fill) : fill;
		return [{ swatch, label: classLabel(low, high) }];
	});
	const hidden = matrix.hidden.count === 0 ? [] : [{ swatch: dotted, label: fewerOf(drawing) }];
	const hasNone = scale !== 'residual' && (hidden.length === 0 || noneIn(matrix) > 0);
	const empty = hasNone ? [{ swatch: 'var(--surface-2)', label: words.odNone }] : [];
	return [...classes, ...hidden, ...empty, { swatch: hatched, label: words.odMasked }];
}

const shown = ({ matrix, scale }: OdDrawing): readonly number[] =>
	matrix.cells
		.filter(({ value, isHidden }) => !isHidden && (scale === 'residual' || value !== 0))
		.map(({ value, residual }) => (scale === 'residual' ? residual : value));

const withStroke =
	(fill: string): Exclude<LegendItem['swatch'], string> =>
	(pen) =>
		pen(
			'g',
			{},
			pen('rect', { width: 12, height: 12, fill }),
			pen('path', { d: 'M3,6h6', stroke: 'var(--surface-raised)' })
		);

const dotted: Exclude<LegendItem['swatch'], string> = (pen) =>
	pen(
		'g',
		{},
		pen('rect', {
			width: 12,
			height: 12,
			fill: 'var(--surface-2)',
			stroke: 'var(--line-strong)',
			'stroke-width': 0.5
		}),
		pen('circle', { cx: 6, cy: 6, r: 2, fill: 'var(--ink-3)' })
	);

const hatched: Exclude<LegendItem['swatch'], string> = (pen) =>
	pen(
		'g',
		{},
		pen('rect', { width: 12, height: 12, fill: 'var(--surface-3)' }),
		pen('path', { d: 'M0,12l12,-12', stroke: 'var(--line-strong)' })
	);
