import { existsSync } from 'node:fs';
import { installDebianPackage, mayInstall } from './debianPackage.js';
import { onPath } from './onPath.js';

const names = ['firefox-esr', 'firefox'];
const wayOut =
	'Install one (Debian: apt-get install firefox-esr), name another in the environment variable FIREFOX, or leave its tests out with KLADDE_WITHOUT_FIREFOX=1.';

/** Whether a developer without a Firefox leaves its tests out; they are then counted as skipped. */
export const withoutFirefox = () => (process.env.KLADDE_WITHOUT_FIREFOX ?? '') !== '';

/** The Firefox that `FIREFOX` names, or the first found on the PATH. Throws where there is none. */
export function firefoxPath() {
	const found = findFirefox();
	if (found === undefined)
		throw new Error(`No Firefox on the PATH (looked for ${names.join(', ')}). ${wayOut}`);
	return found;
}

/** Installs the system's Firefox where there is none and we may; else says what is missing. */
export async function installFirefox() {
	if (withoutFirefox() || findFirefox() !== undefined) return;
	if (!mayInstall())
		throw new Error(`The tests in Firefox need one, and there is none that we may install. ${wayOut}`);
	console.log('Installing Firefox …');
	await installDebianPackage('firefox-esr', wayOut);
	firefoxPath();
}

/** @returns {string | undefined} */
function findFirefox() {
	const chosen = process.env.FIREFOX;
	if (chosen !== undefined && chosen !== '') return existsSync(chosen) ? chosen : undefined;
	return onPath(names);
}
