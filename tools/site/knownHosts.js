/**
 * Every host that the built site names, and why that is no way out. An address in a text is not a request:
 * the page's policy connects to its own files alone, and the realms' policies to nothing at all.
 *
 * @type {Readonly<Record<string, string>>}
 */
export const knownHosts = {
	'aka.ms': 'TypeScript: links to its manual in the texts of errors about settings, which nobody sees here',
	'cldr.unicode.org': 'TypeScript: a comment in what it declares of the language, told as plain text',
	'code.visualstudio.com': 'Monaco: links in the texts of its settings, which are never shown',
	'community-extensions.duckdb.org':
		'DuckDB: where it would fetch extensions, were it not locked and without a network',
	'developer.mozilla.org':
		'TypeScript and Plot: links in what they declare of the language and of charts, told as plain text',
	'docs.oasis-open.org': 'names of XML namespaces in spreadsheets, which nothing fetches',
	'duckdb.org': 'DuckDB: its manual, in the texts of errors',
	'extensions.duckdb.org':
		'DuckDB: where it would fetch extensions, were it not locked and without a network',
	'foo.com': 'resolve-uri, under sucrase: a stand-in while it resolves a relative address',
	'github.com': 'addresses of projects in texts: DuckDB-WASM, highlight.js, Monaco, TypeScript',
	'microsoft.com': 'Monaco: a stand-in while it escapes a Markdown link',
	'nightly-extensions.duckdb.org':
		'DuckDB: where it would fetch extensions, were it not locked and without a network',
	'observablehq.com': 'the sample notebook: a link in its text to the manual of Plot',
	'openoffice.org': 'names of XML namespaces in spreadsheets, which nothing fetches',
	'purl.oclc.org': 'names of XML namespaces in spreadsheets, which nothing fetches',
	'purl.org': 'names of XML namespaces in spreadsheets, which nothing fetches',
	'schemas.microsoft.com': 'names of XML namespaces in spreadsheets, which nothing fetches',
	'schemas.openxmlformats.org': 'names of XML namespaces in spreadsheets, which nothing fetches',
	'sheetjs.com': 'SheetJS: the name of its maker in a format of files that is never written here',
	'sheetjs.openxmlformats.org': 'names of XML namespaces in spreadsheets, which nothing fetches',
	'svelte.dev': 'where Svelte explains its errors: text of the error',
	'unpkg.com': 'DuckDB: a style sheet of the page on which it would draw a query plan',
	'www.w3.org': 'names of XML namespaces (SVG, XHTML, MathML), which nothing fetches'
};
