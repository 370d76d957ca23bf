import type { AreaName } from '#lib/chart/figures/flows.ts';
import type { Numbers } from '#lib/chart/figures/numbersIn.ts';
import type { OdMatrix, OdScale } from '#lib/chart/figures/odMatrixModel.ts';
import type { Pen } from '#lib/chart/figures/pen.ts';
import { bold, textWidth } from '#lib/chart/figures/pen.ts';
import type { Shades } from '#lib/chart/figures/shades.ts';
import type { moveFigures } from '#messages/moveFigures.ts';

/** Where things stand, in pixels. */
export type OdFrame = {
	readonly cell: number;
	/** The matrix's corners. */
	readonly left: number;
	readonly top: number;
	readonly right: number;
	readonly under: number;
	/** Room of the totals to the right and below. */
	readonly edge: number;
	/** Room of the names; 0 where only regions are named. */
	readonly names: number;
	/** Where a band's name begins, from the matrix's corner; what would run into the one before stands on another line. */
	readonly bandNames: readonly { readonly line: number; readonly start: number; readonly end: number }[];
	readonly bottom: number;
	readonly name: AreaName;
};

/** What every part of the matrix is drawn from. */
export type OdDrawing = {
	readonly pen: Pen;
	readonly matrix: OdMatrix;
	readonly frame: OdFrame;
	readonly scale: OdScale;
	readonly shades: Shades;
	readonly picked: ReadonlySet<string>;
	readonly words: (typeof moveFigures)['da'];
	readonly numbers: Numbers;
};

export const bandSize = 16;
/** Room of "from" and "to". */
const axis = 14;
const largestCell = 46;

export function odMatrixFrame(
	{ areas, bands }: OdMatrix,
	{ width, name }: { readonly width: number; readonly name: AreaName }
): OdFrame {
	const size = Math.max(1, areas.length);
	const isNarrow = width < 560;
	const edge = isNarrow ? 44 : 72;
	const longest = Math.max(0, ...areas.map((area) => textWidth(name(area), 11)));
	const names = isNarrow && size > 30 ? 0 : Math.min(isNarrow ? 84 : 130, longest + 6);
	const named = bands.some((band) => band.name !== undefined);
	const room = width - axis - names - edge - (named ? (isNarrow ? 3 : 2) * bandSize : 0);
	const cell = Math.min(largestCell, room / size);
	const bandNames = named ? bandNamesOf(bands, cell) : [];
	const left =
		axis + (named ? bandSize * (1 + Math.max(0, ...bandNames.map(({ line }) => line))) : 0) + names;
	const [right, under] = [left + cell * size, left + cell * size];
	return { cell, left, top: left, right, under, edge, names, bandNames, bottom: under + edge, name };
}

function bandNamesOf(bands: OdMatrix['bands'], cell: number): OdFrame['bandNames'] {
	const ends = [-Infinity, -Infinity, -Infinity];
	const side = bands.reduce((sum, { count }) => sum + count, 0) * cell;
	return bands.map(({ name = '', first }) => {
		const wide = bold * textWidth(name, 11) + 6;
		const start = Math.max(0, Math.min(first * cell, side - wide));
		const line = Math.max(
			0,
			ends.findIndex((end) => end <= start)
		);
		ends[line] = start + wide;
		return { line, start, end: start + wide };
	});
}
