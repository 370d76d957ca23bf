import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const project = dirname(dirname(fileURLToPath(import.meta.url)));

/** @typedef {{ status: number, signal: NodeJS.Signals | null }} Ended */

/**
 * Runs a command of an installed package by Node itself, so that it works in every shell and without one.
 *
 * @param {readonly [package: string, ...args: string[]]} command
 * @param {{ minutes?: number, env?: Record<string, string> }} [options]
 * @returns {Ended}
 */
export function runPackage([name, ...args], { minutes = 10, env = {} } = {}) {
	return runNode([binOf(name), ...args], { minutes, env });
}

/**
 * @param {readonly string[]} args
 * @param {{ minutes?: number, env?: Record<string, string> }} [options]
 * @returns {Ended}
 */
export function runNode(args, { minutes = 10, env = {} } = {}) {
	const { status, signal } = spawnSync(process.execPath, args, {
		cwd: project,
		env: { ...process.env, ...env },
		stdio: ['ignore', 'inherit', 'inherit'],
		timeout: minutes * 60_000,
		killSignal: 'SIGKILL'
	});
	return { status: status ?? 1, signal };
}

/** @param {string} name */
function binOf(name) {
	const folder = join(project, 'node_modules', name);
	const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
	const file = typeof bin === 'string' ? bin : (bin[name] ?? Object.values(bin)[0]);
	return join(folder, file);
}
