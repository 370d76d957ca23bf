import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { project } from './project.js';

/** @typedef {Record<string, { version?: string, optional?: boolean }>} Packages */

const needed = { major: 20, minor: 20 };

/** Installs the packages of the lock file where one is missing or of another version. */
export function installPackages() {
	refuseOldNode();
	const missing = missingPackages(
		packagesIn(join(project, 'package-lock.json')),
		packagesIn(join(project, 'node_modules', '.package-lock.json'))
	);
	if (missing.length === 0) return;
	console.log(`Installing packages (${missing.length} of them missing) …`);
	if (npm(['ci', '--no-audit', '--no-fund']) !== 0) {
		throw new Error('npm could not install the packages: see what it wrote above. Is there a network?');
	}
}

/**
 * What the lock file asks for and the installation lacks. Optional packages are other machines' builds.
 *
 * @param {Packages} wanted
 * @param {Packages} installed
 */
export const missingPackages = (wanted, installed) =>
	Object.entries(wanted)
		.filter(
			([path, { optional, version }]) => path !== '' && !optional && installed[path]?.version !== version
		)
		.map(([path]) => path);

/** @param {string} lockFile @returns {Packages} */
function packagesIn(lockFile) {
	return existsSync(lockFile) ? JSON.parse(readFileSync(lockFile, 'utf8')).packages : {};
}

function refuseOldNode() {
	const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
	if (major > needed.major || (major === needed.major && minor >= needed.minor)) return;
	throw new Error(
		`Kladde needs Node ${needed.major}.${needed.minor} or later; this is ${process.versions.node}.`
	);
}

/** @param {readonly string[]} args */
function npm(args) {
	const own = process.env.npm_execpath;
	const { status } =
		own === undefined
			? spawnSync('npm', args, { cwd: project, stdio: 'inherit', shell: process.platform === 'win32' })
			: spawnSync(process.execPath, [own, ...args], { cwd: project, stdio: 'inherit' });
	return status ?? 1;
}
