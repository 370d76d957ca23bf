/** What a zip file's names say it is, where it is no plain archive: office programs keep their files in one. */
export function officeKind(paths: readonly string[], head: Uint8Array): string | undefined {
	const has = (start: string) => paths.some((path) => path.startsWith(start));
	if (paths.includes('[Content_Types].xml')) {
		const folders = { 'xl/': 'XLSX', 'word/': 'DOCX', 'ppt/': 'PPTX' };
		return Object.entries(folders).find(([folder]) => has(folder))?.[1];
	}
	return paths[0] === 'mimetype' || has('META-INF/manifest.xml') ? openDocument(head) : undefined;
}

/** The kind stands in clear in the first member, which is never compressed. */
function openDocument(head: Uint8Array): string | undefined {
	const start = new TextDecoder('latin1').decode(head.subarray(0, 256));
	const kind = /mimetype[^]{0,64}?application\/vnd\.oasis\.opendocument\.(spreadsheet)?/.exec(start);
	if (kind === null) return undefined;
	return kind[1] === undefined ? 'OpenDocument' : 'ODS';
}
