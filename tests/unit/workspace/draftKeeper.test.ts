import { describe, expect, test } from 'vitest';
import { fail } from '#lib/notebook/result.ts';
import type { DraftProblem, Drafts } from '#lib/storage/drafts.ts';
import { DraftKeeper } from '#lib/workspace/draftKeeper.ts';
import { claimsInMemory } from '../../support/claimsInMemory.ts';
import { draftsInMemory } from '../../support/draftsInMemory.ts';

let ids = 0;

/** A keeper whose clock the test turns; `all` are the claims of all tabs of the browser. */
function keeperOn(drafts: Drafts, all = new Set<string>()) {
	const claims = claimsInMemory(all);
	const problems: (DraftProblem['kind'] | undefined)[] = [];
	let now = 0;
	let waiting: { readonly at: number; readonly task: () => void } | undefined;
	const keeper = new DraftKeeper({
		drafts,
		now: () => now,
		newId: () => `draft ${++ids}`,
		later(task, milliseconds) {
			waiting = { at: now + milliseconds, task };
			return () => (waiting = undefined);
		},
		claims,
		told: (problem) => problems.push(problem?.kind)
	});
	const settled = () => new Promise((resolve) => setTimeout(resolve));
	return {
		keeper,
		problems,
		claims,
		write: (text: string) => keeper.keep(() => ({ notebook: 'n', text })),
		/** Turns the clock by a millisecond at a time. */
		async pass(milliseconds: number) {
			for (const until = now + milliseconds; now < until; now++) {
				if (waiting === undefined || waiting.at > now) continue;
				const { task } = waiting;
				waiting = undefined;
				task();
				await settled();
			}
		}
	};
}

const textsIn = async (drafts: Drafts) => {
	const list = await drafts.list();
	return list.ok ? list.value.map(({ text }) => text) : list.error;
};

describe('what is kept of an open notebook', () => {
	test('is never half a second old, however long somebody types without a rest', async () => {
		const drafts = draftsInMemory();
		const { write, pass } = keeperOn(drafts);
		const ages: number[] = [];
		for (let letter = 0; letter < 300; letter++) {
			write(String(letter * 10));
			await pass(10);
			const [text] = (await textsIn(drafts)) as readonly string[];
			ages.push(letter * 10 - Number(text ?? 0));
		}
		expect(Math.max(...ages)).toBeLessThan(500);
	});

	test('is printed when it is kept, not with every letter', async () => {
		const { keeper, pass } = keeperOn(draftsInMemory());
		let printed = 0;
		for (let letter = 0; letter < 100; letter++) {
			keeper.keep(() => ({ notebook: 'n', text: `${++printed}` }));
			await pass(10);
		}
		expect(printed).toBeLessThanOrEqual(5);
	});

	test('is there at once when the page is about to go', async () => {
		const drafts = draftsInMemory();
		const { keeper, write } = keeperOn(drafts);
		write('one');
		await keeper.flush();
		expect(await textsIn(drafts)).toEqual(['one']);
	});

	test('is gone once the text is in its file, what was waited for included', async () => {
		const drafts = draftsInMemory();
		const { keeper, write, pass } = keeperOn(drafts);
		write('one');
		await pass(1000);
		write('two');
		await keeper.forget();
		await pass(1000);
		expect(await textsIn(drafts)).toEqual([]);
	});

	test('is kept beside what another wrote into the same draft', async () => {
		const drafts = draftsInMemory();
		const { write, pass } = keeperOn(drafts);
		write('mine');
		await pass(1000);
		const list = await drafts.list();
		const id = list.ok ? list.value[0]!.id : '';
		await drafts.put({ id, notebook: 'n', text: 'theirs', after: 1 });
		write('mine again');
		await pass(2000);
		expect(new Set((await textsIn(drafts)) as readonly string[])).toEqual(new Set(['theirs', 'mine again']));
	});

	test('is tried again with the next letter where storage was full', async () => {
		const drafts = draftsInMemory();
		let isFull = true;
		const { write, pass, problems } = keeperOn({
			...drafts,
			put: async (draft) => (isFull ? fail({ kind: 'full' }) : drafts.put(draft))
		});
		write('one');
		await pass(1000);
		isFull = false;
		write('one, two');
		await pass(1000);
		expect([await textsIn(drafts), problems]).toEqual([['one, two'], ['full', undefined]]);
	});
});

describe('a draft that was left', () => {
	const leftBehind = async (texts: readonly string[]) => {
		const drafts = draftsInMemory();
		const all = new Set<string>();
		for (const text of texts) {
			const tab = keeperOn(drafts, all);
			tab.write(text);
			await tab.pass(200);
			if (text !== 'of a living tab') tab.claims.die();
		}
		return { drafts, all };
	};

	test('is offered with all others that no living tab writes on', async () => {
		const { drafts, all } = await leftBehind(['one', 'of a living tab', 'two']);
		const left = await keeperOn(drafts, all).keeper.left();
		expect(left.map(({ text }) => text)).toEqual(['one', 'two']);
	});

	test('goes to one tab only, which goes on writing it', async () => {
		const { drafts, all } = await leftBehind(['one']);
		const [mine, other] = [keeperOn(drafts, all), keeperOn(drafts, all)];
		const { id } = (await mine.keeper.left())[0]!;
		const [claimed, nothing] = await Promise.all([mine.keeper.claim(id), other.keeper.claim(id)]);
		expect([claimed?.draft.text, nothing]).toEqual(['one', undefined]);
		mine.keeper.goOnWith(claimed!);
		expect(await textsIn(drafts)).toEqual(['one']);
		mine.write('one, and more');
		await mine.pass(1000);
		expect(await textsIn(drafts)).toEqual(['one, and more']);
		await mine.keeper.forget();
		expect([await textsIn(drafts), await other.keeper.claim(id)]).toEqual([[], undefined]);
	});

	test('is discarded where it is not wanted, and cannot be by who has not got it', async () => {
		const { drafts, all } = await leftBehind(['one', 'of a living tab']);
		const { keeper } = keeperOn(drafts, all);
		const list = await drafts.list();
		for (const { id } of list.ok ? list.value : []) await keeper.discard(id);
		expect(await textsIn(drafts)).toEqual(['of a living tab']);
	});

	test('is given to another tab to the last letter', async () => {
		const drafts = draftsInMemory();
		const all = new Set<string>();
		const [giver, taker] = [keeperOn(drafts, all), keeperOn(drafts, all)];
		giver.write('to the last letter');
		const id = await giver.keeper.giveAway();
		expect((await taker.keeper.claim(id ?? ''))?.draft.text).toBe('to the last letter');
	});
});
