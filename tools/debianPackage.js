import { spawnSync } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

/** Whether we may install a package of the system: as root on Debian or a kin of it. */
export const mayInstall = () => process.getuid?.() === 0 && canRun('apt-get');

/**
 * Installs a package of the system. Package mirrors fail now and then: three tries, with a pause between.
 *
 * @param {string} name
 * @param {string} wayOut what to do where it cannot be installed
 */
export async function installDebianPackage(name, wayOut) {
	await aptGet(['update'], wayOut);
	await aptGet(['install', '-y', '--no-install-recommends', name], wayOut);
}

/** @param {readonly string[]} args @param {string} wayOut */
async function aptGet(args, wayOut) {
	for (const pause of [5_000, 20_000, 0]) {
		const { status } = spawnSync('apt-get', ['-q', ...args], {
			stdio: ['ignore', 'inherit', 'inherit'],
			env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
		});
		if (status === 0) return;
		await wait(pause);
	}
	throw new Error(`apt-get ${args.join(' ')} failed three times. ${wayOut}`);
}

/** @param {string} command */
const canRun = (command) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
