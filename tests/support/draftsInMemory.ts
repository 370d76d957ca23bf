import { fail, ok } from '#lib/notebook/result.ts';
import type { Draft, Drafts } from '#lib/storage/drafts.ts';

/** Drafts that last as long as the test. */
export function draftsInMemory(now: () => number = () => 0): Drafts {
	const kept = new Map<string, Draft>();
	return {
		put: async ({ id, notebook, text, after }) => {
			const before = kept.get(id);
			if (before !== undefined && before.revision !== after) {
				return fail({ kind: 'changed-elsewhere', draft: before });
			}
			const draft = { id, notebook, text, at: now(), revision: (before?.revision ?? after ?? 0) + 1 };
			kept.set(id, draft);
			return ok(draft);
		},
		list: async () => ok([...kept.values()].toSorted((one, other) => other.at - one.at)),
		get: async (id) => ok(kept.get(id)),
		remove: async (id) => ok(void kept.delete(id))
	};
}
