import { fail, ok, type Result } from '#lib/notebook/result.ts';
import { settled } from '#lib/storage/request.ts';
import type { Draft, DraftProblem, Drafts, DraftToPut } from '#lib/storage/drafts.ts';
import { readable, storedDraft } from '#lib/storage/storedTexts.ts';
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
				const all = readable(await settled<unknown[]>(drafts.getAll()), storedDraft);
				return all.toSorted((one, other) => other.at - one.at);
			}),
		get: (id) => database.read(({ drafts }) => draftIn(drafts, id)),
		remove: (id) => database.write(async ({ drafts }) => void (await settled(drafts.delete(id))))
	};
}

/** Look and write are one transaction, and the transactions of all tabs stand in one queue. */
async function put(
	drafts: IDBObjectStore,
	{ id, notebook, text, own, after }: DraftToPut,
	at: number
): Promise<Result<Draft, DraftProblem>> {
	const before = await draftIn(drafts, id);
	if (before !== undefined && before.revision !== after)
		return fail({ kind: 'changed-elsewhere', draft: before });
	const revision = (before?.revision ?? after ?? 0) + 1;
	// Named one by one: whatever else is handed in is not kept.
	const draft: Draft = { id, notebook, text, ...(own !== undefined && { own }), at, revision };
	drafts.put(draft);
	return ok(draft);
}

const draftIn = async (drafts: IDBObjectStore, id: string): Promise<Draft | undefined> =>
	storedDraft(await settled<unknown>(drafts.get(id)));
