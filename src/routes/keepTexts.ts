import { connectDrafts } from '#lib/storage/connectDrafts.ts';
import { connectKnownNotebooks } from '#lib/storage/connectKnownNotebooks.ts';
import { connectVersions } from '#lib/storage/connectVersions.ts';
import { tabClaims } from '#lib/storage/tabClaims.ts';
import { tabTalkOn } from '#lib/storage/tabTalk.ts';
import { connectTextDatabase, type StoreProblem } from '#lib/storage/textDatabase.ts';
import { DraftKeeper } from '#lib/workspace/draftKeeper.ts';
import { KeptTexts } from '#lib/workspace/keptTexts.svelte.ts';
import { OtherTabs } from '#lib/workspace/otherTabs.svelte.ts';

export type KeepTextsOptions = {
	readonly later: (task: () => void, milliseconds: number) => () => void;
	/** Nothing is kept now; told once until it is again. */
	readonly failed: (because: StoreProblem['kind']) => void;
};

/** What the browser keeps of notebooks, and what its tabs know of each other. */
export function keepTexts({ later, failed }: KeepTextsOptions) {
	const database = connectTextDatabase({ indexedDB: () => indexedDB });
	const versions = connectVersions(database, Date.now);
	const claims = tabClaims(navigator.locks as LockManager | undefined);
	const newId = () => crypto.randomUUID();
	// How long ago is told by a clock that nobody sets; when, by the one on the wall.
	const now = () => performance.now();
	let isTold = false;
	const drafts = new DraftKeeper({
		drafts: connectDrafts(database, Date.now),
		later,
		now,
		newId,
		claims,
		told(problem) {
			const hasFailed = problem !== undefined && problem.kind !== 'changed-elsewhere';
			if (hasFailed && !isTold) failed(problem.kind);
			isTold = hasFailed;
		}
	});
	const known = connectKnownNotebooks(database, versions, Date.now);
	const kept = new KeptTexts({ drafts, versions, known, newId, now, later });
	const tabs = (given: (draft: string | undefined) => void) =>
		new OtherTabs({
			tab: newId(),
			claims,
			talk: tabTalkOn(() => new BroadcastChannel('kladde')),
			giveAway: () => kept.giveAway(),
			given
		});
	return { kept, tabs };
}
