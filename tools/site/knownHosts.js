/**
 * Every host that the built site names, and why that is no way out. An address in a text is not a request:
 * the page's policy connects to its own files alone, and the realms' policies to nothing at all.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const knownHosts = {
	'www.w3.org': 'names of XML namespaces (SVG, XHTML, MathML), which nothing fetches',
	'svelte.dev': 'where Svelte explains its errors: text of the error'
};
