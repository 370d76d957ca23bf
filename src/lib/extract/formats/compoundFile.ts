import type { Bytes } from '#lib/extract/bytes.ts';

const kinds: readonly (readonly [entry: string, kind: string | undefined])[] = [
	['Workbook', undefined],
	['Book', undefined],
	// A workbook with a password is packed into such a file.
	['EncryptedPackage', undefined],
	['WordDocument', 'DOC'],
	['PowerPoint Document', 'PPT'],
	['__nameid_version1.0', 'MSG']
];

const farOff = 1 << 20;

/**
 * What a file in Microsoft's old container is, by the names in its directory; undefined for a workbook,
 * and where the directory is not to be found: the reader of workbooks then tells what is wrong.
 */
export async function compoundKind(bytes: Bytes): Promise<string | undefined> {
	const header = await bytes.slice(0, 512);
	if (header.length < 512) return undefined;
	const view = new DataView(header.buffer, header.byteOffset);
	const sector = 1 << Math.min(view.getUint16(30, true), 16);
	const start = (view.getUint32(48, true) + 1) * sector;
	// A directory far off in a packed file is not worth unpacking what lies before it.
	if (bytes.size === undefined && start > farOff) return undefined;
	const directory = await bytes.slice(start, start + sector);
	const names = entriesIn(directory);
	return kinds.find(([entry]) => names.includes(entry))?.[1];
}

const entrySize = 128;

function entriesIn(directory: Uint8Array): readonly string[] {
	const count = Math.floor(directory.length / entrySize);
	return Array.from({ length: count }, (_, index) => {
		const entry = directory.subarray(index * entrySize, (index + 1) * entrySize);
		const length = Math.max(0, Math.min(64, (entry[64] ?? 0) - 2));
		return new TextDecoder('utf-16le').decode(entry.subarray(0, length));
	});
}
