import type { CellId } from '#lib/notebook/notebook.ts';
import type { Explored } from '#lib/workspace/explored.ts';
import { lastOutcome } from '#lib/workspace/lastOutcome.ts';
import type { OpenNotebook } from '#lib/workspace/openNotebook.svelte.ts';

/** The table of a cell that SQL can read under the cell's name: its last output, where that is one. */
export function chartableOutput(
	open: Pick<OpenNotebook, 'stateOf' | 'cell'>,
	cell: CellId
): Extract<Explored, { kind: 'cell' }> | undefined {
	const outputs = lastOutcome(open.stateOf(cell))?.outputs ?? [];
	const last = outputs.at(-1);
	if (last?.kind !== 'relation' && last?.kind !== 'table') return undefined;
	return { kind: 'cell', cell, output: outputs.length - 1, title: open.cell(cell)?.name ?? '' };
}
