import { existsSync } from 'node:fs';
import { installDebianPackage, mayInstall } from './debianPackage.js';
import { onPath } from './onPath.js';

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
	return onPath(names);
}

/** Installs the system's Chromium where there is none and we may; else says what is missing. */
export async function installChromium() {
	if (findChromium() !== undefined) return;
	if (!mayInstall()) {
		throw new Error(`The browser tests need a Chromium, and there is none that we may install. ${wayOut}`);
	}
	console.log('Installing Chromium …');
	await installDebianPackage('chromium', wayOut);
	chromiumPath();
}
