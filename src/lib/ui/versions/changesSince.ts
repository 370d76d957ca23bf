import { compareNotebooks } from '#lib/notebook/compareNotebooks.ts';
import { parseNotebook } from '#lib/notebook/parse.ts';
import type { Version } from '#lib/storage/versions.ts';
import { differenceSummary } from '#lib/ui/compare/differenceSummary.ts';
import type { Messages } from '#messages/messages.ts';

/** What a version changed against the one before it, counted by cell. */
export function changesSince(before: Version | undefined, version: Version, messages: Messages): string {
	const words = messages.versions;
	const now = parseNotebook(version.text);
	if (!now.ok) return words.unreadable;
	if (before === undefined) return words.first;
	const then = parseNotebook(before.text);
	if (!then.ok) return '';
	const difference = compareNotebooks(then.value, now.value);
	const isSame = difference.front.length === 0 && difference.cells.every(({ kind }) => kind === 'same');
	return isSame ? words.unchanged : differenceSummary(difference, messages);
}
