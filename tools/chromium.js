import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const wayOut =
	'Install one (Debian: apt-get install chromium) or name another in the environment variable CHROMIUM.';

/** The switches every Chromium of the tests starts with: no sandbox as root, no talk of its own. */
export const chromiumArguments = [
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-quic',
	'--disable-sync',
	'--no-first-run'
];

/** The Chromium that `CHROMIUM` names, or the first found on the PATH. Throws where there is none. */
export function chromiumPath() {
	const found = findChromium();
	if (found === undefined) {
		throw new Error(`No Chromium on the PATH (looked for ${names.join(', ')}). ${wayOut}`);
	}
	return found;
}

/** @returns {string | undefined} */
export function findChromium() {
	const chosen = process.env.CHROMIUM;
	if (chosen !== undefined && chosen !== '') return existsSync(chosen) ? chosen : undefined;
	const folders = (process.env.PATH ?? '').split(delimiter);
	return folders
		.flatMap((folder) => names.map((name) => join(folder, name)))
		.find((path) => existsSync(path));
}

/** Installs the system's Chromium where there is none and we may; else says what is missing. */
export async function installChromium() {
	if (findChromium() !== undefined) return;
	if (process.getuid?.() !== 0 || !canRun('apt-get')) {
		throw new Error(`The browser tests need a Chromium, and there is none that we may install. ${wayOut}`);
	}
	console.log('Installing Chromium …');
	await aptGet(['update']);
	await aptGet(['install', '-y', '--no-install-recommends', 'chromium']);
	chromiumPath();
}

/** Package mirrors fail now and then: three tries, with a pause between. @param {readonly string[]} args */
async function aptGet(args) {
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
