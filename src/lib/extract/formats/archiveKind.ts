/** What a zip file's names say it is, where it is no plain archive: office programs keep their files in one. */
export function officeKind(paths: readonly string[], head: Uint8Array): string | undefined {
	const has = (start: string) => paths.some((path) => path.startsWith(start));
	if (has('xl/')) return 'XLSX';
	if (has('word/')) return 'DOCX';
	if (has('ppt/')) return 'PPTX';
	return paths[0] === 'mimetype' || has('META-INF/manifest.xml') ? openDocument(head) : undefined;
}

/** The kind stands in clear in the first member, which is never compressed. */
function openDocument(head: Uint8Array): string | undefined {
	const start = new TextDecoder('latin1').decode(head.subarray(0, 256));
	const kind = /mimetypeapplication\/vnd\.oasis\.opendocument\.(\w+)/.exec(start)?.[1];
	if (kind === 'spreadsheet') return 'ODS';
	return kind === undefined ? undefined : 'OpenDocument';
}
