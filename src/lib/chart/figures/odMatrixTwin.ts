import type { FigureTwin } from '#lib/chart/figures/figure.ts';
import type { OdDrawing } from '#lib/chart/figures/odMatrixFrame.ts';

/** A row for each pair of the picture, the largest first. */
export function odMatrixTwin({ matrix, frame, words, scale }: OdDrawing): FigureTwin {
	const cells = matrix.cells.toSorted((one, other) => other.value - one.value);
	const codes = (side: 'row' | 'column') => cells.map((cell) => matrix.areas[cell[side]]!);
	const [from, to] = [codes('row'), codes('column')];
	const text = (name: string, values: readonly string[]) => ({ name, type: 'text', values }) as const;
	const number = (name: string, values: readonly number[]) => ({ name, type: 'number', values }) as const;
	const residuals = [
		number(
			words.expected,
			cells.map(({ expected }) => toTwo(expected))
		),
		number(
			words.residual,
			cells.map(({ residual }) => toTwo(residual))
		)
	];
	const columns = [
		text(words.fromCode, from),
		text(words.fromName, from.map(frame.name)),
		text(words.toCode, to),
		text(words.toName, to.map(frame.name)),
		number(
			words.moves,
			cells.map(({ value }) => value)
		),
		...(scale === 'residual' ? residuals : [])
	];
	return { columns, rows: cells.length };
}

const toTwo = (value: number) => Math.round(value * 100) / 100;
