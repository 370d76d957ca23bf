import { fail, ok, type Result } from '#lib/notebook/result.ts';
import { settled } from '#lib/storage/request.ts';
import type { Draft, DraftProblem, Drafts, DraftToPut } from '#lib/storage/drafts.ts';
import type { TextDatabase } from '#lib/storage/textDatabase.ts';

/** The browser's drafts; `now` gives milliseconds since 1970. */
export function connectDrafts(database: TextDatabase, now: () => number): Drafts {
	return {
		async put(draft) {
			const kept = await database.write(({ drafts }) => put(drafts, draft, now()));
			return kept.ok ? kept.value : kept;
		},
		list: () =>
			database.read(async ({ drafts }) => {
				const all: Stored[] = await settled(drafts.getAll());
				return all.map(fromStored).toSorted((one, other) => other.at - one.at);
			}),
		get: (id) =>
			database.read(async ({ drafts }) => {
				const stored = await storedIn(drafts, id);
				return stored && fromStored(stored);
			}),
		remove: (id) => database.write(async ({ drafts }) => void (await settled(drafts.delete(id))))
	};
}

/** Drafts of the first version told of no notebook. */
type Stored = Omit<Draft, 'notebook'> & { readonly notebook?: string };

const fromStored = (stored: Stored): Draft => ({ ...stored, notebook: stored.notebook ?? stored.id });

/** Look and write are one transaction, and the transactions of all tabs stand in one queue. */
async function put(
	drafts: IDBObjectStore,
	{ id, notebook, text, own, after }: DraftToPut,
	at: number
): Promise<Result<Draft, DraftProblem>> {
	const before = await storedIn(drafts, id);
	if (before !== undefined && before.revision !== after)
		return fail({ kind: 'changed-elsewhere', draft: fromStored(before) });
	const revision = (before?.revision ?? after ?? 0) + 1;
	// Named one by one: whatever else is handed in is not kept.
	const draft: Draft = { id, notebook, text, ...(own !== undefined && { own }), at, revision };
	drafts.put(draft);
	return ok(draft);
}

const storedIn = (drafts: IDBObjectStore, id: string): Promise<Stored | undefined> => settled(drafts.get(id));
