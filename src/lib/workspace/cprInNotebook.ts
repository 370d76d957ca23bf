import { cprNumbersIn, type CprPlace } from '#lib/extract/cprNumbersIn.ts';
import type { Cell, CellId, Notebook } from '#lib/notebook/notebook.ts';
import { printCell } from '#lib/notebook/printCell.ts';
import { printFront } from '#lib/notebook/printFront.ts';

/** A CPR number that a person typed into the notebook's text. */
export type TypedCpr = {
	/** The cell's text, the line that opens it with its name, or what stands before the first cell. */
	readonly where:
		| { readonly kind: 'text'; readonly cell: CellId; readonly at: number }
		| { readonly kind: 'head'; readonly cell: CellId }
		| { readonly kind: 'front' };
	/** From 1, in the part of the file that it stands in. */
	readonly line: number;
	/** The line that it stands in, in three parts: the middle one is the number. */
	readonly excerpt: readonly [before: string, number: string, after: string];
};

/** All of them, in the order of the file: in what it says of itself, in names, and in every cell's text. */
export function cprInNotebook({ front, cells }: Notebook): readonly TypedCpr[] {
	const told = printFront(front, '\n');
	return [
		...placesIn(told, () => ({ kind: 'front' })),
		...cells.flatMap((cell) => [
			...placesIn(headOf(cell), () => ({ kind: 'head', cell: cell.id })),
			...placesIn(cell.source, ({ start }) => ({ kind: 'text', cell: cell.id, at: start }))
		])
	];
}

/** The line that opens a cell in the file, where it has one: it carries the name. */
function headOf(cell: Cell): string {
	const [line = ''] = printCell(cell, { eol: '\n', needsHead: false }).split('\n', 1);
	return cell.source.split('\n', 1)[0] === line ? '' : line;
}

function placesIn(text: string, where: (place: CprPlace) => TypedCpr['where']): readonly TypedCpr[] {
	return cprNumbersIn(text).map((place) => {
		const start = text.lastIndexOf('\n', place.start - 1) + 1;
		const end = text.indexOf('\n', place.end);
		return {
			where: where(place),
			line: text.slice(0, place.start).split('\n').length,
			excerpt: [
				around(text.slice(start, place.start), -30),
				text.slice(place.start, place.end),
				around(text.slice(place.end, end < 0 ? undefined : end), 30)
			]
		};
	});
}

/** So many letters of it, counted from its end where they are negative. */
function around(text: string, most: number): string {
	if (text.length <= Math.abs(most)) return text;
	return most < 0 ? `…${text.slice(most)}` : `${text.slice(0, most)}…`;
}
