import { spawn, spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const project = dirname(dirname(fileURLToPath(import.meta.url)));

/** @typedef {{ status: number, signal: NodeJS.Signals | null }} Ended */
/** @typedef {{ minutes?: number, env?: Record<string, string> }} Running */

/**
 * Runs a command of an installed package by Node itself, so that it works in every shell and without one.
 *
 * @param {readonly [package: string, ...args: string[]]} command
 * @param {Running} [running]
 * @returns {Ended}
 */
export function runPackage([name, ...args], running = {}) {
	const { status, signal } = spawnSync(process.execPath, [binOf(name), ...args], {
		...spawned(running),
		stdio: ['ignore', 'inherit', 'inherit']
	});
	return { status: status ?? 1, signal };
}

/**
 * Runs Node without waiting for it. Where it is `held`, what it writes comes with its end, in one piece.
 *
 * @param {readonly string[]} args
 * @param {Running & { held?: boolean }} [running]
 * @returns {Promise<Ended & { wrote: string }>}
 */
export async function startNode(args, { held = false, ...running } = {}) {
	if (!held) return { ...(await ended(args, running, 'inherit')), wrote: '' };
	// By a file: a pipe would be open for as long as anybody whom the command started.
	const folder = mkdtempSync(join(tmpdir(), 'kladde-held-'));
	const file = openSync(join(folder, 'wrote'), 'w');
	try {
		const end = await ended(args, running, file);
		return { ...end, wrote: readFileSync(join(folder, 'wrote'), 'utf8') };
	} finally {
		closeSync(file);
		rmSync(folder, { recursive: true });
	}
}

/**
 * @param {readonly string[]} args
 * @param {Running} running
 * @param {'inherit' | number} to
 * @returns {Promise<Ended>}
 */
function ended(args, running, to) {
	return new Promise((resolve, reject) => {
		spawn(process.execPath, args, { ...spawned(running), stdio: ['ignore', to, to] })
			.on('error', reject)
			.on('exit', (status, signal) => resolve({ status: status ?? 1, signal }));
	});
}

/** @param {Running} running */
const spawned = ({ minutes = 10, env = {} }) => ({
	cwd: project,
	env: { ...process.env, ...env },
	timeout: minutes * 60_000,
	killSignal: /** @type {const} */ ('SIGKILL')
});

/** The file that an installed package's command is. @param {string} name */
export function binOf(name) {
	const folder = join(project, 'node_modules', name);
	const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	const file = typeof bin === 'string' ? bin : (bin[name] ?? Object.values(bin)[0]);
	return join(folder, file);
}
