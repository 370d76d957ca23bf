import { bytesText } from '#lib/ui/memory/bytesText.ts';
import type { CellId } from '#lib/notebook/notebook.ts';
import { timeText } from '#lib/ui/memory/tableText.ts';
import { isOfCell, type MemoryEntry } from '#lib/workspace/memoryEntries.ts';
import type { Messages } from '#messages/messages.ts';

/** What an entry is called; what lies in a cell without a name goes by the title given here. */
export function entryName(
	entry: MemoryEntry,
	{ titleOf, words }: { readonly titleOf: (cell: CellId) => string; readonly words: Messages['memory'] }
): string {
	if (!isOfCell(entry) || entry.kind === 'value') return entry.name;
	return entry.kind === 'seen' ? words.seen[entry.how](titleOf(entry.cell)) : titleOf(entry.cell);
}

/** What is said of an entry beside its name: its kind, how much of it there is, how large, since when. */
export function entryText(entry: MemoryEntry, messages: Messages): string {
	const { memory: words } = messages;
	switch (entry.kind) {
		case 'result':
			return together(
				entry.cell === undefined ? words.alsoMade : undefined,
				words.rows(count(entry.rows, messages)),
				entry.columns === undefined ? undefined : words.columns(entry.columns),
				entry.as === 'view' ? words.view : resultBytes(entry.bytes, messages),
				entry.at && words.madeAt(timeText(entry.at, messages))
			);
		case 'value':
			return together(
				entry.type,
				lengthText(entry, messages),
				entry.columns === undefined ? undefined : words.columns(entry.columns),
				valueBytes(entry, messages),
				words.madeAt(timeText(new Date(entry.at), messages))
			);
		case 'copy':
			return together(
				entry.of === 'value' ? words.copyOfValue : words.copyOfTable,
				entry.rows === undefined ? undefined : words.rows(count(entry.rows, messages)),
				entry.bytes === undefined ? undefined : bytesText(entry.bytes, messages.language)
			);
		case 'seen':
			return together(words.rows(count(entry.rows, messages)), resultBytes(entry.bytes, messages));
	}
}

/** Nothing is said where the engine does not tell how much a result takes. */
const resultBytes = (bytes: number | undefined, { language }: Messages): string | undefined =>
	bytes === undefined || bytes <= 0 ? undefined : bytesText(bytes, language);

type Value = Extract<MemoryEntry, { readonly kind: 'value' }>;

function lengthText({ type, length }: Value, messages: Messages): string | undefined {
	const { memory: words } = messages;
	if (length === undefined) return undefined;
	const shown = count(length, messages);
	if (type === 'Table') return words.rows(shown);
	return type === 'string' ? words.characters(shown) : words.entries(shown);
}

function valueBytes({ bytes, exact }: Value, messages: Messages): string {
	const text = bytesText(bytes, messages.language);
	return exact ? text : messages.memory.about(text);
}

const count = (value: number, { language }: Messages) => value.toLocaleString(language);

const together = (...parts: readonly (string | undefined)[]) =>
	parts.filter((part) => part !== undefined).join(' · ');
