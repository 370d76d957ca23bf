import type { CellChange, NotebookDifference } from '#lib/notebook/compareNotebooks.ts';
import { compare } from '#messages/compare.ts';
import type { Messages } from '#messages/messages.ts';

/** What differs, counted: "3 changed, 1 added, 1 moved". A cell that moved and changed counts for both. */
export function differenceSummary({ cells, front }: NotebookDifference, { language }: Messages): string {
	const words = compare[language].summary;
	const changes = cells.map((cell) => (cell.kind === 'changed' ? cell.changes : []));
	const isChanged = (list: readonly CellChange[]) => list.some((one) => one !== 'moved' && one !== 'renamed');
	const counted: readonly [(count: number) => string, number][] = [
		[words.changed, changes.filter(isChanged).length],
		[words.added, cells.filter(({ kind }) => kind === 'added').length],
		[words.removed, cells.filter(({ kind }) => kind === 'removed').length],
		[words.moved, changes.filter((list) => list.includes('moved')).length],
		[words.renamed, changes.filter((list) => list.includes('renamed')).length]
	];
	const told = counted.flatMap(([say, count]) => (count === 0 ? [] : [say(count)]));
	const all = front.length === 0 ? told : [...told, words.front];
	return all.length === 0 ? words.none : all.join(', ');
}
