const host = String.raw`(\$\{|[a-z0-9-]+(?:\.[a-z0-9-]+)+)`;
const address = new RegExp(
	String.raw`\b(?:(?:https?|wss?|ftp):(?:\\?\/){2}|(?:stuns?|turns?):)${host}`,
	'gi'
);

/** In quotes, since two slashes begin a comment too. */
const schemeless = /["'`(](?:\\?\/){2}([a-z0-9-]+(?:\.[a-z0-9-]+)*\.[a-z]{2,})(?=[/:"'`)?#])/gi;

/**
 * Hosts that a text names in an address, each once. Licence comments, which the build keeps, do not count.
 * An address whose host is put together at run time is listed as `(computed)`.
 *
 * @param {string} text
 * @returns {string[]}
 */
export function hostsIn(text) {
	const code = withoutBrotliWords(text).replace(/\/\*[!*][\s\S]*?\*\/|<!--[\s\S]*?-->/g, '');
	const hosts = [...code.matchAll(address), ...code.matchAll(schemeless)].map(([, host]) =>
		host === '${' ? '(computed)' : (host ?? '').toLowerCase()
	);
	return [...new Set(hosts)].filter((host) => host !== '127.0.0.1').sort();
}

/** Brotli's dictionary, which a reader of Parquet carries: halves of words that the web repeats, `http://www.` among them. */
const brotliWords = { begin: 'timedownlifeleft', length: 122_784 };

/** @param {string} text */
function withoutBrotliWords(text) {
	const start = text.indexOf(brotliWords.begin);
	return start === -1 ? text : text.slice(0, start) + text.slice(start + brotliWords.length);
}

/**
 * Hosts in the site that nobody gave a reason for, and reasons that nothing needs any more.
 *
 * @param {ReadonlyMap<string, string>} site file → text
 * @param {Readonly<Record<string, string>>} known host → why it is there
 * @returns {string[]}
 */
export function hostBreaches(site, known) {
	const found = new Map([...site].map(([file, text]) => [file, hostsIn(text)]));
	const named = new Set([...found.values()].flat());
	return [
		...[...found].flatMap(([file, hosts]) =>
			hosts.filter((host) => !(host in known)).map((host) => `${file} names ${host}`)
		),
		...Object.keys(known)
			.filter((host) => !named.has(host))
			.map((host) => `no file names ${host} any more: take it off the list`)
	];
}
