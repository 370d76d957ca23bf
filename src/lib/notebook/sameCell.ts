import { isSameHead } from '#lib/notebook/head.ts';
import type { Cell } from '#lib/notebook/notebook.ts';

/** Whether two cells say the same, whatever their ids and however their files write them. */
export const isSameCell = (one: Cell, other: Cell): boolean =>
	one.kind === other.kind && one.source === other.source && one.info === other.info && isSameHead(one, other);

/** One text for all that a cell says: equal for equal cells. */
export function cellKey({ kind, name, info, source, flags }: Cell): string {
	const words = Object.entries(flags).toSorted(([one], [other]) => (one < other ? -1 : 1));
	return JSON.stringify([kind, name ?? null, info ?? null, words, source]);
}
