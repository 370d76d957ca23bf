import { Runtime } from '@observablehq/runtime';
import { bundledForNode } from '../bundledForNode.js';

const size = 1000;

/** Every cell reads the one before it. */
export const replanChain = replanOf('chain', (index) => index - 1);

/** Every cell reads the first. */
export const replanFan = replanOf('fan', () => 0);

/**
 * One edit of the first cell, as the app tells it: what it means, the graph, and the new state of every cell that stands on it.
 * Against the runtime of Observable notebooks, whose first variable is defined anew, until all variables of
 * an equal graph have been computed: it keeps no states, so that its plan cannot be had without the run.
 * Both in Node, without a page.
 *
 * @param {string} shape
 * @param {(index: number) => number} readBy the cell that a cell reads
 * @returns {import('../figure.js').Figure}
 */
function replanOf(shape, readBy) {
	return {
		name: `replan ${shape}`,
		what: `re-plan a ${shape} of ${size} cells after one edit`,
		reference: '@observablehq/runtime recomputing an equal graph of trivial cells',
		unit: 'ms',
		goal: 1,
		repetitions: 31,
		async open() {
			const ours = await openOurs(readBy);
			const reference = await openReference(readBy);
			for (let round = 0; round < 50; round++) {
				await ours();
				await reference();
			}
			return { ours, reference, close: async () => undefined };
		}
	};
}

/** @param {(index: number) => number} readBy @returns {Promise<() => Promise<number>>} */
async function openOurs(readBy) {
	/** @type {typeof import('../runtimeEntry.ts')} */
	const { connectRuntime, analyse } = await bundledForNode('bench/runtimeEntry.ts');
	const answer = async () => /** @type {const} */ ({ ok: true, value: { outputs: [], logs: [] } });
	const evaluators = { sql: answer, ts: answer, md: answer, input: answer, chart: answer, other: answer };
	const runtime = connectRuntime({ evaluators, now: () => performance.now(), changed: () => undefined });
	const analysed = (/** @type {any} */ cell) => ({ cell, analysis: analyse(cell) });
	const cells = Array.from({ length: size }, (_, index) =>
		analysed({
			id: `c${index}`,
			kind: 'ts',
			name: `n${index}`,
			source: index === 0 ? '0' : `n${readBy(index)} + 1`,
			flags: {}
		})
	);
	runtime.setCells(cells);
	runtime.runAll();
	await runtime.idle();
	let edit = 0;
	return async () => {
		const first = { ...cells[0]?.cell, source: String(++edit) };
		const begin = performance.now();
		runtime.setGiven(new Map());
		runtime.setCells([analysed(first), ...cells.slice(1)]);
		const took = performance.now() - begin;
		runtime.run([first.id], { downstream: true });
		await runtime.idle();
		return took;
	};
}

/** @param {(index: number) => number} readBy @returns {Promise<() => Promise<number>>} */
async function openReference(readBy) {
	const main = new Runtime().module();
	let waiting = 0;
	/** @type {() => void} */
	let done = () => undefined;
	const fulfilled = () => {
		waiting -= 1;
		if (waiting === 0) done();
	};
	const variables = Array.from({ length: size }, () => main.variable({ fulfilled }));
	/** @param {number} value */
	const begin = (value) => {
		waiting = size;
		const end = new Promise((resolve) => (done = () => resolve(undefined)));
		variables[0]?.define('n0', [], () => value);
		return end;
	};
	for (const [index, variable] of variables.entries())
		if (index > 0)
			variable.define(`n${index}`, [`n${readBy(index)}`], (/** @type {number} */ read) => read + 1);
	await begin(0);
	let edit = 0;
	return async () => {
		const start = performance.now();
		await begin(++edit);
		return performance.now() - start;
	};
}
