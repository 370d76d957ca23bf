import type { FileHandle } from '#lib/storage/fileHandle.ts';
import {
	mostOwn,
	type KnownNotebook,
	type KnownNotebooks,
	type SeenNotebook
} from '#lib/storage/knownNotebooks.ts';
import { settled } from '#lib/storage/request.ts';
import { isMuchTheSame } from '#lib/storage/isMuchTheSame.ts';
import { readable, storedNotebook } from '#lib/storage/storedTexts.ts';
import type { Stores, TextDatabase } from '#lib/storage/textDatabase.ts';
import type { Versions } from '#lib/storage/versions.ts';

/** How many notebooks a browser remembers. */
const most = 100;

export const connectKnownNotebooks = (
	database: TextDatabase,
	versions: Pick<Versions, 'of'>,
	now: () => number
): KnownNotebooks => ({
	async find({ name, text, handle }) {
		const all = await database.read(({ notebooks }) => allIn(notebooks));
		if (!all.ok) return all;
		const named = all.value
			.filter((known) => known.name === name)
			.toSorted((one, other) => other.at - one.at);
		return { ok: true, value: await sameOf(named, { text, handle }, versions) };
	},
	get: (id) => database.read(({ notebooks }) => notebookIn(notebooks, id)),
	async remember(notebook) {
		const at = now();
		const kept = await database.write((stores) => remember(stores, notebook, at));
		const { handle, ...bare } = notebook;
		// A handle that the browser does not keep must not take the rest with it.
		return kept.ok || handle === undefined ? kept : database.write((stores) => remember(stores, bare, at));
	},
	owns: (fingerprint) =>
		database.read(async ({ notebooks }) =>
			(await allIn(notebooks)).some(({ own }) => own?.includes(fingerprint))
		),
	disown: () =>
		database.write(async ({ notebooks }) => {
			const all = await allIn(notebooks);
			for (const { own: _, ...rest } of all) notebooks.put(rest);
			return all.reduce((sum, { own = [] }) => sum + own.length, 0);
		})
});

const allIn = async (notebooks: IDBObjectStore): Promise<readonly KnownNotebook[]> =>
	readable(await settled<unknown[]>(notebooks.getAll()), storedNotebook);

const notebookIn = async (notebooks: IDBObjectStore, id: string): Promise<KnownNotebook | undefined> =>
	storedNotebook(await settled<unknown>(notebooks.get(id)));

async function sameOf(
	named: readonly KnownNotebook[],
	{ text, handle }: { readonly text: string; readonly handle?: FileHandle | undefined },
	versions: Pick<Versions, 'of'>
): Promise<KnownNotebook | undefined> {
	for (const known of named) {
		if (known.handle === undefined) continue;
		// What was kept is the browser's own handle, whole.
		if (await handle?.isSameEntry?.(known.handle as unknown as FileSystemHandle)) return known;
	}
	for (const known of named) {
		// Two files of one name in two folders are two notebooks.
		if (handle !== undefined && known.handle !== undefined) continue;
		const kept = await versions.of(known.id);
		if (kept.ok && kept.value.some((version) => isMuchTheSame(version.text, text))) return known;
	}
	return undefined;
}

async function remember(
	{ notebooks, versions }: Stores,
	{ own, ...seen }: SeenNotebook,
	at: number
): Promise<void> {
	const before = await notebookIn(notebooks, seen.id);
	const texts = [...new Set([...(own === undefined ? [] : [own]), ...(before?.own ?? [])])].slice(0, mostOwn);
	const known: KnownNotebook = { ...seen, at, ...(texts.length > 0 && { own: texts }) };
	await settled(notebooks.put(known));
	const all = await allIn(notebooks);
	const old = all.toSorted((one, other) => other.at - one.at).slice(most);
	for (const { id } of old) {
		notebooks.delete(id);
		for (const key of await settled(versions.index('notebook').getAllKeys(id))) versions.delete(key);
	}
}
