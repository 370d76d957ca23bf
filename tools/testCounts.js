import { existsSync, readFileSync } from 'node:fs';

/** `again`: how many of the passed failed at the first attempt. @typedef {{ passed: number, failed: number, skipped: number, again: number }} Count */

/**
 * What a runner's JSON report counts. A runner that ended badly without a failed test (it crashed, a file did
 * not load, there was no test) counts as one failure, so that the sum never hides it.
 *
 * @param {string} file
 * @param {number} status
 * @returns {Count}
 */
export function countOf(file, status) {
	const count = existsSync(file) ? countIn(JSON.parse(readFileSync(file, 'utf8'))) : nothing;
	return status !== 0 && count.failed === 0 ? { ...count, failed: 1 } : count;
}

/** @param {readonly Count[]} counts @returns {Count} */
export const sumOf = (counts) =>
	counts.reduce(
		(sum, { passed, failed, skipped, again }) => ({
			passed: sum.passed + passed,
			failed: sum.failed + failed,
			skipped: sum.skipped + skipped,
			again: sum.again + again
		}),
		nothing
	);

/**
 * Vitest counts tests at the top of its report, Playwright under `stats`. What passed only at its second
 * attempt passed, and is counted apart, so that it is seen.
 *
 * @param {{ numPassedTests?: number, numFailedTests?: number, numPendingTests?: number, numTodoTests?: number,
 *   stats?: { expected: number, unexpected: number, flaky: number, skipped: number } }} report
 * @returns {Count}
 */
export function countIn({ stats, ...vitest }) {
	if (stats !== undefined) {
		const { expected, unexpected, flaky, skipped } = stats;
		return { passed: expected + flaky, failed: unexpected, skipped, again: flaky };
	}
	return {
		passed: vitest.numPassedTests ?? 0,
		failed: vitest.numFailedTests ?? 0,
		skipped: (vitest.numPendingTests ?? 0) + (vitest.numTodoTests ?? 0),
		again: 0
	};
}

const nothing = { passed: 0, failed: 0, skipped: 0, again: 0 };
