import { isPaused } from '#lib/notebook/isPaused.ts';
import type { Cell } from '#lib/notebook/notebook.ts';
import type { OpenNotebook } from '#lib/workspace/openNotebook.svelte.ts';
import type { Messages } from '#messages/messages.ts';

export type CellRunItem = {
	readonly id: string;
	readonly title: string;
	readonly keys: string;
	readonly enabled?: boolean;
	readonly run: () => void;
};

/** How a cell can be run beyond itself, kept from running, and stopped: in its menu, the palette and by keys. */
export function cellRunItems(
	open: OpenNotebook,
	cell: Cell,
	{ cells: words }: Messages
): readonly CellRunItem[] {
	const { id } = cell;
	const { status } = open.stateOf(id);
	return [
		{ id: 'runNeeded', title: words.runNeeded, keys: 'U', run: () => open.asked.runNeeded(id) },
		{ id: 'runOnward', title: words.runOnward, keys: 'F', run: () => open.asked.runOnward(id) },
		...(cell.kind === 'sql' || cell.kind === 'ts' || isPaused(cell)
			? [
					{
						id: 'pause',
						title: isPaused(cell) ? words.resume : words.pause,
						keys: 'S',
						run: () => open.asked.togglePause(id)
					}
				]
			: []),
		{
			id: 'stopCell',
			title: words.stop,
			keys: 'I I',
			enabled: status === 'running' || status === 'queued',
			run: () => open.stop(id)
		}
	];
}
