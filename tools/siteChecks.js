import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { project } from './project.js';
import { hostBreaches } from './site/foreignHosts.js';
import { knownHosts } from './site/knownHosts.js';
import { policyBreaches } from './site/policies.js';

const folder = join(project, 'build');
const site = new Map(
	readdirSync(folder, { recursive: true, withFileTypes: true })
		.filter((entry) => entry.isFile())
		.map((entry) => join(entry.parentPath, entry.name))
		// A host's name in WebAssembly reads as it does in a text.
		.map((path) => [
			relative(folder, path).split(sep).join('/'),
			readFileSync(path, /\.(wasm|ttf|woff2|png)$/.test(path) ? 'latin1' : 'utf8')
		])
);
const breaches = [
	...policyBreaches(site),
	...hostBreaches(withoutNotices(site), knownHosts),
	...(site.has('third-party-notices.txt') ? [] : ['the licences of others are not in the site']),
	...placeBreaches(site.get('index.html') ?? '')
];

for (const breach of breaches) console.error(breach);
console.log(`${site.size} files of the site, ${breaches.length} breaches`);
process.exitCode = breaches.length === 0 ? 0 : 1;

/** Licences name the hosts of those who wrote them. @param {ReadonlyMap<string, string>} files */
function withoutNotices(files) {
	return new Map([...files].filter(([file]) => file !== 'third-party-notices.txt'));
}

/** The site may be put under any path: the page names its own files relative to itself. @param {string} html */
function placeBreaches(html) {
	return [...html.matchAll(/(?:href|src)="(\/[^"]*)"|import\("(\/[^"]*)"\)/g)].map(
		([, linked, imported]) => `index.html names ${linked ?? imported} from the host's root`
	);
}
