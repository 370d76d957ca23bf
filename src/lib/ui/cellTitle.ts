import type { Cell } from '#lib/notebook/notebook.ts';
import type { Messages } from '#messages/messages.ts';

/** What a cell is called where a person reads or hears it: "SQL-celle moves". */
export const cellTitle = ({ kind, name }: Pick<Cell, 'kind' | 'name'>, { cells }: Messages): string =>
	cells.cell(cells.kinds[kind], name ?? '');

/** The name of a cell's region: `number` tells cells without a name apart for who hears them. */
export const cellLabel = (cell: Pick<Cell, 'kind' | 'name'>, number: number, messages: Messages): string =>
	cell.name === undefined ? `${cellTitle(cell, messages)} ${number}` : cellTitle(cell, messages);
