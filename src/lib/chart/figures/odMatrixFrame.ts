import type { AreaName } from '#lib/chart/figures/flows.ts';
import type { Numbers } from '#lib/chart/figures/numbersIn.ts';
import type { OdMatrix, OdScale } from '#lib/chart/figures/odMatrixModel.ts';
import type { Pen } from '#lib/chart/figures/pen.ts';
import { textWidth } from '#lib/chart/figures/pen.ts';
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
	/** Bands whose name is wider than they are stand on a second line. */
	readonly bandLines: readonly number[];
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
	const room = width - axis - names - edge - 2 * (named ? bandSize : 0);
	const cell = Math.min(largestCell, room / size);
	const bandLines = named ? linesOf(bands, cell) : [];
	const left = axis + (named ? bandSize * (1 + Math.max(0, ...bandLines)) : 0) + names;
	const [right, under] = [left + cell * size, left + cell * size];
	return { cell, left, top: left, right, under, edge, names, bandLines, bottom: under + edge, name };
}

/** 0 or 1: a name that runs into the next one lets that go to the second line. */
function linesOf(bands: OdMatrix['bands'], cell: number): readonly number[] {
	const ends = [-Infinity, -Infinity];
	return bands.map(({ name = '', first }) => {
		const line = ends[0]! <= first * cell ? 0 : 1;
		ends[line] = first * cell + textWidth(name, 11) + 6;
		return line;
	});
}
