import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromiumArguments, chromiumPath } from '../../tools/chromium.js';
import { lossLab } from '../lossLab.js';

const trials = 200;
const kinds = /** @type {const} */ (['renderer', 'tab', 'renderer', 'tab', 'browser']);

/**
 * The tab is killed at 200 random moments while a script types and edits, a fifth of the times with the whole
 * browser. What counts is the worst: how old the oldest edit was that was gone afterwards.
 *
 * @type {import('../figure.js').Figure}
 */
export const loss = {
	name: 'loss',
	what: 'age of the oldest edit that was lost when the tab was killed at 200 random moments',
	reference: 'one second',
	unit: 'ms',
	goal: 1,
	repetitions: 1,
	async open({ address }) {
		const profile = await mkdtemp(join(tmpdir(), 'kladde-loss-'));
		const launch = { executablePath: chromiumPath(), args: chromiumArguments };
		const lab = await lossLab({ address, profile, launch, seed: 200 });
		return {
			ours: () => worstOf(lab),
			reference: async () => 1000,
			async close() {
				await lab.close();
				await rm(profile, { recursive: true, force: true });
			}
		};
	}
};

/** @param {Awaited<ReturnType<typeof lossLab>>} lab */
async function worstOf(lab) {
	let [worst, edits, lost] = [0, 0, 0];
	for (let trial = 0; trial < trials; trial++) {
		const found = await lab.trial(kinds[trial % kinds.length] ?? 'tab');
		worst = Math.max(worst, found.age);
		edits += found.edits;
		lost += found.lost;
		if (trial % 20 === 19)
			console.error(`${trial + 1} kills: ${lost} of ${edits} edits gone, the oldest ${worst} ms old`);
	}
	return worst;
}
