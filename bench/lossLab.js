import { bundledForNode } from './bundledForNode.js';

/**
 * The tests' own writer and killer.
 *
 * @param {Omit<import('../tests/support/lossTrial.ts').LossLabOptions, 'random'> & { seed: number }} options
 */
export async function lossLab({ seed, ...options }) {
	/** @type {typeof import('../tests/support/lossTrial.ts')} */
	const { LossLab } = await bundledForNode('tests/support/lossTrial.ts');
	/** @type {typeof import('../tests/support/seededRandom.ts')} */
	const { seededRandom } = await bundledForNode('tests/support/seededRandom.ts');
	return new LossLab({ ...options, random: seededRandom(seed) });
}
