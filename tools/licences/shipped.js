/**
 * @typedef {{ version?: string, license?: string, integrity?: string, hasInstallScript?: boolean,
 *   dependencies?: Record<string, string> }} Locked
 * @typedef {{ name: string, version: string, licence: string, path: string }} Shipped
 */

/** Tools to npm, of which some code is built into the page; what else they depend on stays with the build. */
const compiledIn = ['svelte', '@sveltejs/kit', 'clsx', 'devalue', 'esm-env'];

/** What npm has no licence for, each with where it stands. @type {Readonly<Record<string, string>>} */
const toldElsewhere = { 'json-bignum': 'MIT' /* its file LICENSE */ };

/**
 * Every package that the site may hold code of, by name: what the app depends on, with all that those depend
 * on. It is more than the build takes, never less.
 *
 * @param {Readonly<Record<string, Locked>>} lock the lock file's packages, by path
 * @returns {readonly Shipped[]}
 */
export function shippedPackages(lock) {
	const roots = [...Object.keys(lock['']?.dependencies ?? {}), ...compiledIn];
	/** @type {Map<string, Shipped>} */
	const shipped = new Map();
	const waiting = roots.map((name) => ({ name, from: '' }));
	for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
		const path = placeOf(lock, next.name, next.from);
		if (path === undefined || shipped.has(path)) continue;
		const { version = '', license, dependencies = {} } = lock[path] ?? {};
		const licence = license ?? toldElsewhere[next.name] ?? '';
		shipped.set(path, { name: next.name, version, licence, path });
		if (compiledIn.includes(next.name)) continue;
		for (const name of Object.keys(dependencies)) waiting.push({ name, from: path });
	}
	return [...shipped.values()].sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1));
}

/** @param {Shipped} shipped */
const keyOf = ({ name, version }) => `${name.toLowerCase()}@${version}`;

/** Where Node finds a package: beside who asks, or in a folder above. @param {Readonly<Record<string, Locked>>} lock @param {string} name @param {string} from @returns {string | undefined} */
function placeOf(lock, name, from) {
	const path = `${from === '' ? '' : `${from}/`}node_modules/${name}`;
	if (path in lock) return path;
	if (from === '') return undefined;
	const above = from.lastIndexOf('/node_modules/');
	return placeOf(lock, name, above === -1 ? '' : from.slice(0, above));
}
