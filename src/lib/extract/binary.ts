/** A file that is no text, and what its first bytes say it is. */
export type Binary = { readonly looksLike?: string };

const signatures: readonly (readonly [name: string, bytes: readonly number[], at?: number])[] = [
	['PDF', ascii('%PDF-')],
	['Parquet', ascii('PAR1')],
	['Arrow', ascii('ARROW1')],
	['PNG', [0x89, 0x50, 0x4e, 0x47]],
	['JPEG', [0xff, 0xd8, 0xff]],
	['GIF', ascii('GIF8')],
	['gzip', [0x1f, 0x8b]],
	['bzip2', ascii('BZh')],
	['Zstandard', [0x28, 0xb5, 0x2f, 0xfd]],
	['XZ', [0xfd, 0x37, 0x7a, 0x58, 0x5a]],
	['7-Zip', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]],
	['RAR', ascii('Rar!')],
	['XLS', [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]],
	['SQLite', ascii('SQLite format 3')],
	['DuckDB', ascii('DUCK'), 8],
	['tar', ascii('ustar'), 257],
	['Access', ascii('\u0000\u0001\u0000\u0000Standard ')],
	['Avro', ascii('Obj\u0001')],
	['SPSS', ascii('$FL2@(#)')],
	['Stata', ascii('<stata_dta>')]
];

/** What the file is if it is not text; undefined for text. UTF-16 must have been ruled out before. */
export function binaryOf(head: Uint8Array): Binary | undefined {
	if (startsWith(head, ascii('PK\u0003\u0004'))) return { looksLike: zipKind(head) };
	if (startsWith(head, ascii('PK\u0005\u0006'))) return { looksLike: 'ZIP' };
	const known = signatures.find(([, bytes, at]) => startsWith(head, bytes, at));
	if (known !== undefined) return { looksLike: known[0] };
	return isMostlyText(head) ? undefined : {};
}

/** Office files are ZIP archives; their parts' names stand in clear near the beginning. */
function zipKind(head: Uint8Array): string {
	const names = new TextDecoder('latin1').decode(head.subarray(0, 8192));
	if (names.includes('opendocument.spreadsheet')) return 'ODS';
	if (names.includes('word/')) return 'DOCX';
	return names.includes('xl/') || names.includes('[Content_Types].xml') ? 'XLSX' : 'ZIP';
}

/** One stray control byte in a thousand is a dirty text; more is something else. */
export function isMostlyText(bytes: Uint8Array): boolean {
	const strays = bytes.reduce((count, byte) => count + (isControl(byte) ? 1 : 0), 0);
	return strays * 1000 <= bytes.length;
}

const isControl = (byte: number) =>
	(byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c && byte !== 0x1a) ||
	byte === 0x7f;

export const startsWith = (bytes: Uint8Array, expected: readonly number[], at = 0) =>
	expected.every((byte, index) => bytes[at + index] === byte);

function ascii(text: string): readonly number[] {
	return Array.from(text, (letter) => letter.charCodeAt(0));
}
