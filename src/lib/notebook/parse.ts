import { blocksOf, type Block } from '#lib/notebook/blocks.ts';
import { cellIds } from '#lib/notebook/cellIds.ts';
import { cellOf } from '#lib/notebook/cellOf.ts';
import { plainFront } from '#lib/notebook/plainFront.ts';
import { readFront } from '#lib/notebook/readFront.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';
import { firstBodyLine, splitFront, type FrontText } from '#lib/notebook/splitFront.ts';
import type { Cell, FrontMatter, Notebook } from '#lib/notebook/notebook.ts';
import type { ParseProblem } from '#lib/notebook/parseProblem.ts';

/**
 * Reads a notebook file. Any Markdown without front matter is a notebook; front matter must be YAML and
 * have `kladde: 1`. Unknown keys, unknown kinds of fenced blocks and unknown flags survive.
 */
export function parseNotebook(text: string): Result<Notebook, ParseProblem> {
	const split = splitFront(text);
	if (!split.ok) return split;
	const front = frontOf(split.value);
	if (!front.ok) return front;
	const cells = cellsOf(split.value);
	if (!cells.ok) return cells;
	return ok({ front: front.value, ...cells.value });
}

function frontOf({ front, yaml, above }: FrontText): Result<FrontMatter, ParseProblem> {
	if (yaml === undefined) return ok({ ...plainFront, written: front });
	const read = readFront(yaml);
	if (!read.ok) return fail({ ...read.error, line: read.error.line + above });
	return ok({ ...read.value, written: front });
}

function cellsOf(text: FrontText): Result<Pick<Notebook, 'cells' | 'tail'>, ParseProblem> {
	const body = blocksOf(text.body);
	const firstLine = firstBodyLine(text);
	if (!body.ok) return fail({ ...body.error, line: body.error.line + firstLine });
	const nextId = cellIds();
	const cells: Cell[] = [];
	for (const block of body.value.blocks) {
		const cell = cellOf(block);
		if (cell === undefined) {
			return fail({ kind: 'cell-head', line: block.line + firstLine, head: headTextOf(block) });
		}
		cells.push({ id: nextId(), ...cell });
	}
	return ok({ cells, tail: body.value.tail });
}

const headTextOf = (block: Block): string => (block.as === 'fence' ? block.open : block.head);
