import { cellRunItems } from '#lib/ui/cellRunItems.ts';
import { chartAsCode } from '#lib/ui/figures/chartAsCode.ts';
import { cellTitle } from '#lib/ui/cellTitle.ts';
import type { Cell } from '#lib/notebook/notebook.ts';
import type { Charted } from '#lib/workspace/charting/charted.ts';
import { chartableOutput } from '#lib/workspace/charting/chartableOutput.ts';
import type { OpenNotebook } from '#lib/workspace/openNotebook.svelte.ts';
import type { Messages } from '#messages/messages.ts';

type CellCommand = {
	readonly id: string;
	readonly title: string;
	readonly enabled?: boolean;
	readonly run: () => void;
};

/** What the palette offers for the chosen cell. Its keys are letters and belong to the cell, not to the app. */
export function cellCommands(open: OpenNotebook | undefined, messages: Messages): readonly CellCommand[] {
	const cell = open?.at.selected === undefined ? undefined : open.cell(open.at.selected);
	if (open === undefined || cell === undefined) return [];
	const named = (title: string) => `${title}: ${cellTitle(cell, messages)}`;
	return [
		{ id: 'cell-run', title: named(messages.cells.run), run: () => open.run(cell.id) },
		...[...charting(open, cell, messages), ...chartAsCode(open, cell, messages)].map(
			({ id, title, run }) => ({ id, title: named(title), run })
		),
		...cellRunItems(open, cell, messages).map(({ id, title, enabled, run }) => ({
			...{ id: `cell-${id}`, title: named(title), run },
			...(enabled !== undefined && { enabled })
		}))
	];
}

/** A chart of what the cell shows, or the cell's own chart otherwise. */
export function charting(
	open: OpenNotebook,
	{ id, kind }: Pick<Cell, 'id' | 'kind'>,
	{ columns }: Messages
): readonly CellCommand[] {
	const chart = (charted: Charted) => () => (open.at.charted = charted);
	if (kind === 'chart')
		return [{ id: 'cell-chart', title: columns.diagramEdit, run: chart({ kind: 'chart', cell: id }) }];
	const of = chartableOutput(open, id);
	return of === undefined ? [] : [{ id: 'cell-chart', title: columns.diagram, run: chart(of) }];
}
