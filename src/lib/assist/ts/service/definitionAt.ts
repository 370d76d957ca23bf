import type { Definition } from '#lib/assist/assistant.ts';
import type { CellFile } from '#lib/assist/ts/service/notebookFiles.ts';
import type { Look } from '#lib/assist/ts/service/checkers.ts';

/** Where the name at a place is made: in a ts cell, in the SQL cell of a table, in an extract, in an input. */
export function definitionAt(
	{ checked, files }: Look,
	{ path }: CellFile,
	position: number
): Definition | undefined {
	for (const { fileName, textSpan } of checked.getDefinitionAtPosition(path, position) ?? []) {
		const cell = files.cellAt(fileName);
		if (cell !== undefined) return { kind: 'cell', cell: cell.id, at: cell.read.toCell(textSpan.start) };
		const table = files.tableAt(fileName);
		if (table?.cell !== undefined) return { kind: 'cell', cell: table.cell, at: 0 };
		if (table?.from === 'extract') return { kind: 'extract', name: table.name };
		const input = files.inputAt(fileName);
		if (input !== undefined) return { kind: 'cell', cell: input.cell, at: 0 };
	}
	return undefined;
}
