import type { Different } from '#lib/ui/compare/listedCells.ts';
import { cellTitle } from '#lib/ui/cellTitle.ts';
import type { Messages } from '#messages/messages.ts';
import { compare } from '#messages/compare.ts';

/** "Added: SQL cell moves": what became of which cell, by the name it has now. */
export function differenceTitle(difference: Different, messages: Messages): string {
	const words = compare[messages.language];
	const cell = difference.kind === 'removed' ? difference.one : difference.other;
	return `${doneTo(difference, words)}: ${cellTitle(cell, messages)}`;
}

function doneTo(difference: Different, words: (typeof compare)['da']): string {
	if (difference.kind !== 'changed') return words[difference.kind];
	const { changes } = difference;
	const only = changes.length === 1 ? changes[0] : undefined;
	if (only === 'moved') return words.onlyMoved;
	return only === 'renamed' ? words.onlyRenamed : words.rewritten;
}
