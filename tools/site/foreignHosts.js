/**
 * Hosts that a text names in an address, each once. Licence comments, which the build keeps, do not count.
 * An address whose host is put together at run time is listed as `(computed)`.
 *
 * @param {string} text
 * @returns {string[]}
 */
export function hostsIn(text) {
	const code = text.replace(/\/\*[!*][\s\S]*?\*\/|<!--[\s\S]*?-->/g, '');
	const addresses = code.matchAll(/\b(?:https?|wss?|ftp):(?:\\?\/){2}(\$\{|[a-z0-9-]+(?:\.[a-z0-9-]+)+)/gi);
	const hosts = [...addresses].map(([, host]) => (host === '${' ? '(computed)' : (host ?? '').toLowerCase()));
	return [...new Set(hosts)].filter((host) => host !== '127.0.0.1').sort();
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
