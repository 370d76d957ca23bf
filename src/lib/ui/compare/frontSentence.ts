import type { FrontDifference } from '#lib/notebook/compareFronts.ts';
import type { Entry } from '#lib/notebook/frontEntries.ts';
import { compare } from '#messages/compare.ts';
import type { Messages } from '#messages/messages.ts';

/** A difference of the head, in words: "The extract moves, the column age: added". */
export function frontSentence(difference: FrontDifference, { language }: Messages): string {
	const words = compare[language];
	if (difference.kind === 'wording') return words.wording;
	const what = frontKeyText(difference.path, words);
	if (difference.kind === 'order') return words.order(what);
	const [one, other] = [entryText(difference.one), entryText(difference.other)];
	if (one === undefined && other === undefined)
		return difference.one === undefined ? words.isAdded(what) : words.isRemoved(what);
	if (difference.one === undefined) return words.valueAdded(what, other ?? '');
	if (difference.other === undefined) return words.valueRemoved(what, one ?? '');
	return words.valueChanged(what, one ?? '…', other ?? '…');
}

/** What a path of keys names. Keys that only the file knows stand as the file has them. */
export function frontKeyText(path: readonly string[], words: (typeof compare)['da']): string {
	const [key = '', name, part, column, ...rest] = path;
	if (key !== 'extracts' || name === undefined) return labelOf(key, words);
	if (part === undefined) return words.extract(name);
	const extract = `${words.extract(name)}, `;
	if (part !== 'columns') return extract + path.slice(2).join(' ');
	if (column === undefined) return extract + words.columns;
	return [extract + words.column(column), ...rest].join(', ');
}

/** What is chosen of the head by itself (`frontUnit`). */
export function frontUnitTitle(unit: string, words: (typeof compare)['da']): string {
	if (unit === 'wording') return words.front;
	const at = unit.indexOf('/');
	const path = at < 0 ? [unit] : [unit.slice(0, at), unit.slice(at + 1)];
	return `${words.front}: ${frontKeyText(path, words)}`;
}

const labelOf = (key: string, { keys }: (typeof compare)['da']): string =>
	Object.hasOwn(keys, key) ? keys[key as keyof typeof keys] : key;

/** Nothing for what has parts: those are too many for a sentence. */
function entryText(entry: Entry | undefined): string | undefined {
	if (entry === undefined || entry instanceof Map) return undefined;
	return Array.isArray(entry) ? entry.join(', ') : String(entry);
}
