import { fail, ok, type Result } from '#lib/notebook/result.ts';
import { nameOf } from '#lib/storage/fileHandle.ts';
import { settled, transactionEnd } from '#lib/storage/request.ts';

/** What the browser keeps of notebooks: texts, and where their files are. Never a row, never a result. */
export type TextDatabase = {
	/** Does a task in one transaction, and settles when what it wrote is on the disk. */
	readonly write: <T>(task: (stores: Stores) => Promise<T>) => Promise<Result<T, StoreProblem>>;
	readonly read: <T>(task: (stores: Stores) => Promise<T>) => Promise<Result<T, StoreProblem>>;
	readonly close: () => void;
};

export type StoreName = 'drafts' | 'versions' | 'notebooks';

export type Stores = { readonly [name in StoreName]: IDBObjectStore };

export type StoreProblem =
	| { readonly kind: 'full' }
	/** Storage is switched off or broken; `detail` is the browser's sentence. */
	| { readonly kind: 'unavailable'; readonly detail: string };

export type TextDatabasePorts = {
	/** Where storage is switched off, asking for it may throw. */
	readonly indexedDB: () => IDBFactory;
	/** Another name keeps tests apart. */
	readonly name?: string;
};

/** The browser's own. Where it cannot be opened every answer says so, and the next asking tries again. */
export function connectTextDatabase({ indexedDB, name = 'kladde' }: TextDatabasePorts): TextDatabase {
	let opened: Promise<IDBDatabase> | undefined;
	const lost = () => void (opened = undefined);
	const within =
		(mode: IDBTransactionMode) =>
		async <T>(task: (stores: Stores) => Promise<T>) => {
			try {
				opened ??= openDatabase(indexedDB(), name, lost);
				return ok(await inTransaction(await opened, mode, task));
			} catch (thrown) {
				// What was refused for what it is or for want of room leaves the database as good as it was.
				if (!['QuotaExceededError', 'DataCloneError'].includes(nameOf(thrown))) lost();
				return fail(problemOf(thrown));
			}
		};
	return {
		write: within('readwrite'),
		read: within('readonly'),
		close: () => void opened?.then((database) => database.close()).catch(() => undefined)
	};
}

const version = 2;
const storeNames: readonly StoreName[] = ['drafts', 'versions', 'notebooks'];

async function openDatabase(indexedDB: IDBFactory, name: string, lost: () => void): Promise<IDBDatabase> {
	const opening = indexedDB.open(name, version);
	opening.addEventListener('upgradeneeded', () => furnish(opening.result));
	const database = await settled(opening);
	// A newer app in another tab may want to change the stores: it must not wait for this one.
	database.addEventListener('versionchange', () => {
		database.close();
		lost();
	});
	database.addEventListener('close', lost);
	return database;
}

function furnish(database: IDBDatabase) {
	const has = (name: StoreName) => database.objectStoreNames.contains(name);
	if (!has('drafts')) database.createObjectStore('drafts', { keyPath: 'id' });
	if (!has('notebooks')) database.createObjectStore('notebooks', { keyPath: 'id' });
	if (has('versions')) return;
	const versions = database.createObjectStore('versions', { keyPath: 'id', autoIncrement: true });
	versions.createIndex('notebook', 'notebook');
}

async function inTransaction<T>(
	database: IDBDatabase,
	mode: IDBTransactionMode,
	task: (stores: Stores) => Promise<T>
): Promise<T> {
	// Strict: what was kept is on the disk, not on its way, when the promise settles.
	const transaction = database.transaction(storeNames, mode, { durability: 'strict' });
	const end = transactionEnd(transaction);
	end.catch(() => undefined);
	const stores = Object.fromEntries(storeNames.map((name) => [name, transaction.objectStore(name)]));
	const result = await task(stores as Stores);
	if (mode === 'readwrite') await end;
	return result;
}

const problemOf = (thrown: unknown): StoreProblem =>
	nameOf(thrown) === 'QuotaExceededError'
		? { kind: 'full' }
		: { kind: 'unavailable', detail: String(thrown) };
