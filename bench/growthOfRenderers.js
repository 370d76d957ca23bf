import { readdirSync, readFileSync, writeFileSync } from 'node:fs';

/**
 * What the renderer processes below a process need, in kB, at the peak of some work beyond what they held before
 * it. Linux tells, and starts its peaks anew when asked.
 *
 * @param {number} root
 * @param {() => Promise<unknown>} work
 */
export async function growthOfRenderers(root, work) {
	for (const renderer of renderersBelow(root)) writeFileSync(`/proc/${renderer}/clear_refs`, '5');
	const before = told(root, 'VmRSS');
	await work();
	return told(root, 'VmHWM') - before;
}

/** @param {number} root @param {'VmRSS' | 'VmHWM'} what */
const told = (root, what) =>
	renderersBelow(root)
		.map((process) =>
			Number(new RegExp(`^${what}:\\s+(\\d+)`, 'm').exec(read(`/proc/${process}/status`))?.[1] ?? 0)
		)
		.reduce((sum, next) => sum + next, 0);

/** @param {number} root */
function renderersBelow(root) {
	const parents = new Map(
		readdirSync('/proc')
			.filter((name) => /^\d+$/.test(name))
			.map((name) => [Number(name), Number(/^PPid:\s+(\d+)/m.exec(read(`/proc/${name}/status`))?.[1])])
	);
	const isBelow = (/** @type {number} */ process) => {
		for (let at = parents.get(process); at !== undefined && at > 1; at = parents.get(at))
			if (at === root) return true;
		return false;
	};
	return [...parents.keys()].filter(
		(process) => isBelow(process) && read(`/proc/${process}/cmdline`).includes('--type=renderer')
	);
}

/** Empty where a process has ended meanwhile. @param {string} file */
function read(file) {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}
