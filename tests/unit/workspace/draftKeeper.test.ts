import { describe, expect, test } from 'vitest';
import type { DraftProblem, Drafts } from '#lib/storage/drafts.ts';
import { DraftKeeper } from '#lib/workspace/draftKeeper.ts';
import { draftsInMemory } from '../../support/draftsInMemory.ts';

/** A keeper whose clock the test turns; `tabs` are the claims of all tabs of the browser. */
function keeperOn(drafts: Drafts, tabs = new Set<string>()) {
	const own = new Set<string>();
	const problems: DraftProblem[] = [];
	let waiting: (() => void) | undefined;
	const keeper = new DraftKeeper({
		drafts: async () => drafts,
		later(task) {
			waiting = task;
			return () => (waiting = undefined);
		},
		claims: {
			hold(name) {
				own.add(name);
				tabs.add(name);
			},
			held: async () => new Set(tabs)
		},
		failed: (problem) => problems.push(problem)
	});
	return {
		keeper,
		problems,
		async rest() {
			waiting?.();
			waiting = undefined;
			await new Promise((settled) => setTimeout(settled));
		},
		closeTab: () => own.forEach((name) => tabs.delete(name))
	};
}

const textsIn = async (drafts: Drafts) => {
	const list = await drafts.list();
	return list.ok ? list.value.map(({ id, text }) => [id, text]) : list.error;
};

describe('what is kept of an open notebook', () => {
	test('is its last text, once the typing rests', async () => {
		const drafts = draftsInMemory();
		const { keeper, rest } = keeperOn(drafts);
		keeper.keep('a', 'one');
		keeper.keep('a', 'one, two');
		expect(await textsIn(drafts)).toEqual([]);
		await rest();
		keeper.keep('a', 'one, two, three');
		await rest();
		expect(await textsIn(drafts)).toEqual([['a', 'one, two, three']]);
	});

	test('is gone once the text is in its file, a rest that was waited for included', async () => {
		const drafts = draftsInMemory();
		const { keeper, rest } = keeperOn(drafts);
		keeper.keep('a', 'one');
		await rest();
		keeper.keep('a', 'two');
		await keeper.forget('a');
		await rest();
		expect(await textsIn(drafts)).toEqual([]);
	});

	test('is not written over where another tab wrote it, and that is told', async () => {
		const drafts = draftsInMemory();
		const { keeper, problems, rest } = keeperOn(drafts);
		keeper.keep('a', 'mine');
		await rest();
		await drafts.put({ id: 'a', text: 'theirs', after: 1 });
		keeper.keep('a', 'mine again');
		await rest();
		expect([await textsIn(drafts), problems.map(({ kind }) => kind)]).toEqual([
			[['a', 'theirs']],
			['changed-elsewhere']
		]);
	});
});

describe('a draft that is offered', () => {
	test('is one whose tab has gone, never one that a living tab writes on', async () => {
		const drafts = draftsInMemory();
		const tabs = new Set<string>();
		const other = keeperOn(drafts, tabs);
		other.keeper.keep('a', 'theirs');
		await other.rest();
		const { keeper } = keeperOn(drafts, tabs);
		expect(await keeper.left()).toBeUndefined();
		other.closeTab();
		expect((await keeper.left())?.text).toBe('theirs');
	});
});
