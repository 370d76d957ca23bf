import { cellIds } from '#lib/notebook/cellIds.ts';
import { countLosses, mostCells, type Import } from '#lib/notebook/interchange/carried.ts';
import { newFront } from '#lib/notebook/interchange/frontText.ts';
import { fail, ok } from '#lib/notebook/result.ts';
import { sqlPieces, type SqlPiece } from '#lib/workspace/foreign/sqlPieces.ts';
import type { Cell } from '#lib/notebook/notebook.ts';

/**
 * A plain file of SQL as cells. What gives rows is a cell; what only prepares stays together with what
 * prepares after it; `CREATE TABLE x AS …` is a cell named x where nothing else changes x.
 */
export function importSqlScript(text: string, title: string): Import {
	const pieces = sqlPieces(text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n'));
	const found = joined(pieces);
	if (found.length === 0) return fail({ kind: 'no-notebook' });
	if (found.length > mostCells) return fail({ kind: 'too-many-cells', count: found.length, most: mostCells });
	const losses = countLosses();
	for (const { touchesFiles } of pieces)
		if (touchesFiles !== undefined) losses.add('fileStatements', 1, touchesFiles);
	const nextId = cellIds();
	const cells = found.map((cell): Cell => ({ id: nextId(), flags: {}, ...cell }));
	return ok({ notebook: { front: newFront(title), cells }, losses: losses.all() });
}

type Found = Pick<Cell, 'kind' | 'name' | 'source'>;

function joined(pieces: readonly SqlPiece[]): readonly Found[] {
	const cells: Found[] = [];
	let preparing = false;
	for (const { prose, text, named, gives } of pieces) {
		if (prose !== '') cells.push({ kind: 'md', source: prose });
		const last = cells.at(-1);
		const prepares = named === undefined && gives === 'nothing';
		if (named !== undefined) cells.push({ kind: 'sql', name: named.name, source: named.source });
		else if (prepares && preparing && prose === '' && last !== undefined)
			cells[cells.length - 1] = { ...last, source: `${last.source}\n\n${text}` };
		else if (text !== '') cells.push({ kind: 'sql', source: text });
		preparing = prepares;
	}
	return cells;
}
