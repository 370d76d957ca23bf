import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The switches every Chromium of the tests starts with: no sandbox as root, no talk of its own. */
export const chromiumArguments = [
	...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-quic',
	'--disable-sync',
	'--no-first-run'
];

/** The first Chromium found on the PATH. Throws where there is none. */
export function chromiumPath() {
	const found = findChromium();
	if (found === undefined) {
		throw new Error(
			`No Chromium on the PATH (looked for ${names.join(', ')}). Install one: apt-get install chromium`
		);
	}
	return found;
}

/** @returns {string | undefined} */
export function findChromium() {
	const folders = (process.env.PATH ?? '').split(delimiter);
	return folders
		.flatMap((folder) => names.map((name) => join(folder, name)))
		.find((path) => existsSync(path));
}
