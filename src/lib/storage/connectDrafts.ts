import { fail, ok, type Result } from '#lib/notebook/result.ts';
import { settled, transactionEnd } from '#lib/storage/request.ts';
import type { Draft, DraftProblem, Drafts } from '#lib/storage/drafts.ts';

export type DraftPorts = {
	readonly indexedDB: IDBFactory;
	/** Milliseconds since 1970. */
	readonly now: () => number;
	/** Another name keeps tests apart. */
	readonly name?: string;
};

/** The browser's drafts. Where storage cannot be opened, every answer says so. */
export function connectDrafts({ indexedDB, now, name = 'kladde' }: DraftPorts): Drafts {
	const opened = openDatabase(indexedDB, name);
	// Whoever asks for a draft is told; nobody else waits for the answer.
	opened.catch(() => undefined);
	return {
		put: (draft) => guarded(async () => put(await opened, draft, now)),
		list: () =>
			guarded(async () => {
				const drafts: Draft[] = await settled(reading(await opened).getAll());
				return ok(drafts.toSorted((one, other) => other.at - one.at));
			}),
		get: (id) => guarded(async () => ok(await stored(reading(await opened), id))),
		remove: (id) => guarded(async () => ok(await remove(await opened, id))),
		close: () => void opened.then((database) => database.close()).catch(() => undefined)
	};
}

const store = 'drafts';

async function openDatabase(indexedDB: IDBFactory, name: string): Promise<IDBDatabase> {
	const opening = indexedDB.open(name, 1);
	opening.addEventListener('upgradeneeded', () => {
		opening.result.createObjectStore(store, { keyPath: 'id' });
	});
	const database = await settled(opening);
	// A newer app in another tab may want to change the store: it must not wait for this one.
	database.addEventListener('versionchange', () => database.close());
	return database;
}

/** Look and write are one transaction, and the transactions of all tabs stand in one queue. */
async function put(
	database: IDBDatabase,
	{ id, text, after }: Parameters<Drafts['put']>[0],
	now: () => number
): Promise<Result<Draft, DraftProblem>> {
	const { transaction, drafts } = writing(database);
	const before = await stored(drafts, id);
	if (before !== undefined && before.revision !== after) {
		return fail({ kind: 'changed-elsewhere', draft: before });
	}
	const draft: Draft = { id, text, at: now(), revision: (before?.revision ?? after ?? 0) + 1 };
	drafts.put(draft);
	await transactionEnd(transaction);
	return ok(draft);
}

async function remove(database: IDBDatabase, id: string): Promise<void> {
	const { transaction, drafts } = writing(database);
	drafts.delete(id);
	await transactionEnd(transaction);
}

const stored = (drafts: IDBObjectStore, id: string): Promise<Draft | undefined> => settled(drafts.get(id));

const reading = (database: IDBDatabase): IDBObjectStore => database.transaction(store).objectStore(store);

/** Strict: what was kept is on the disk, not on its way, when the promise settles. */
function writing(database: IDBDatabase) {
	const transaction = database.transaction(store, 'readwrite', { durability: 'strict' });
	return { transaction, drafts: transaction.objectStore(store) };
}

async function guarded<T>(task: () => Promise<Result<T, DraftProblem>>): Promise<Result<T, DraftProblem>> {
	try {
		return await task();
	} catch (thrown) {
		const isFull = thrown instanceof Error && thrown.name === 'QuotaExceededError';
		return fail(isFull ? { kind: 'full' } : { kind: 'unavailable', detail: String(thrown) });
	}
}
