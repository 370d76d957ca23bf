import { readdirSync, readFileSync } from 'node:fs';

/**
 * The most memory, in kB, that the renderer processes below a process ever held, summed. Linux tells.
 *
 * @param {number} root
 */
export function peakOfRenderers(root) {
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
	const renderers = [...parents.keys()].filter(
		(process) => isBelow(process) && read(`/proc/${process}/cmdline`).includes('--type=renderer')
	);
	return renderers
		.map((process) => Number(/^VmHWM:\s+(\d+)/m.exec(read(`/proc/${process}/status`))?.[1] ?? 0))
		.reduce((sum, next) => sum + next, 0);
}

/** Empty where a process has ended meanwhile. @param {string} file */
function read(file) {
	try {
		return readFileSync(file, 'utf8');
	} catch {
		return '';
	}
}
