import { given } from '#lib/notebook/given.ts';
import type { Draft } from '#lib/storage/drafts.ts';
import type { FileHandle } from '#lib/storage/fileHandle.ts';
import { mostOwn, type KnownNotebook } from '#lib/storage/knownNotebooks.ts';
import type { Version, VersionReason } from '#lib/storage/versions.ts';

/*
 * The door of the browser's database. What stands there may be of another version of the app, of another app
 * of the same site, or broken, and one such record must not take the others along: where it has its text, that
 * is given, with what else of it can be read; where it has none it is nothing.
 */

/** Drafts of the first version told of no notebook. */
export function storedDraft(stored: unknown): Draft | undefined {
	const { id, notebook, text, own, at, revision } = fieldsOf(stored);
	if (!isText(id) || !isText(text)) return undefined;
	return given<Draft>({
		id,
		notebook: isText(notebook) ? notebook : id,
		text,
		own: isTold(own) ? own : undefined,
		at: timeOf(at),
		revision: typeof revision === 'number' && Number.isSafeInteger(revision) ? revision : 0
	});
}

export function storedVersion(stored: unknown): Version | undefined {
	const { id, notebook, why, text, own, at } = fieldsOf(stored);
	if (typeof id !== 'number' || !isText(notebook) || !isText(text)) return undefined;
	return given<Version>({
		id,
		notebook,
		why: reasons.find((reason) => reason === why) ?? 'worked',
		text,
		own: isTold(own) ? own : undefined,
		at: timeOf(at)
	});
}

export function storedNotebook(stored: unknown): KnownNotebook | undefined {
	const { id, name, handle, own, at } = fieldsOf(stored);
	if (!isText(id)) return undefined;
	return given<KnownNotebook>({
		id,
		name: isText(name) ? name : undefined,
		handle: isHandle(handle) ? handle : undefined,
		own: Array.isArray(own) ? own.slice(0, mostOwn).filter(isText) : undefined,
		at: timeOf(at)
	});
}

/** Of a store's records those that can be read. */
export const readable = <T>(
	stored: readonly unknown[],
	read: (one: unknown) => T | undefined
): readonly T[] => stored.flatMap((one) => read(one) ?? []);

const reasons: readonly VersionReason[] = ['opened', 'saved', 'worked', 'replaced'];

const fieldsOf = (stored: unknown): { readonly [field: string]: unknown } =>
	typeof stored === 'object' && stored !== null ? (stored as { [field: string]: unknown }) : {};

const isText = (value: unknown): value is string => typeof value === 'string';

const isTold = (value: unknown): value is boolean => typeof value === 'boolean';

/** A time that no date can show is one without a time. */
const timeOf = (at: unknown): number =>
	typeof at === 'number' && !Number.isNaN(new Date(at).getTime()) ? at : 0;

/** What was kept is the browser's own: nothing else that it keeps has methods. */
const isHandle = (handle: unknown): handle is FileHandle => typeof fieldsOf(handle)['getFile'] === 'function';
