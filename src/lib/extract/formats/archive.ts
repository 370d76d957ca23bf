import type { FileEntry } from '@zip.js/zip.js';
import { ZipReader } from '@zip.js/zip.js/lib/zip-core-reader.js';
import type { Bytes } from '#lib/extract/bytes.ts';
import { PackedBytes } from '#lib/extract/formats/packedBytes.ts';
import { packedFault } from '#lib/extract/formats/packedFault.ts';

/** A file in an archive. */
export type Member = {
	/** Its path in the archive, in composed letters. */
	readonly path: string;
	readonly encrypted: boolean;
	readonly bytes: () => Bytes;
};

/** No archive of tables holds more; a hostile one may. */
const mostMembers = 10_000;

/** No realm's worker starts another. */
const here = { useWebWorkers: false } as const;

/** The files in a zip file, from its directory: of their content nothing is read yet. Throws `PackedFault`. */
export async function membersOf(zip: Bytes): Promise<readonly Member[]> {
	const members: Member[] = [];
	try {
		for await (const entry of new ZipReader(readerOf(zip), here).getEntriesGenerator()) {
			if (!entry.directory) members.push(memberOf(entry, zip));
			if (members.length >= mostMembers) break;
		}
	} catch (thrown) {
		throw packedFault(thrown, zip.name, 'zip');
	}
	return members;
}

function memberOf(entry: FileEntry, zip: Bytes): Member {
	return {
		path: pathOf(entry),
		encrypted: entry.encrypted,
		bytes: () => new PackedBytes({ name: zip.name, format: 'zip', unpack: (told) => unpacked(entry, told) })
	};
}

/** Windows writes names as code page 850 does, where these two letters stand at the places of 437's signs. */
function pathOf({ filename, filenameUTF8 }: FileEntry): string {
	const path = filenameUTF8 ? filename : filename.replaceAll('¢', 'ø').replaceAll('¥', 'Ø');
	return path.normalize('NFC');
}

function unpacked(entry: FileEntry, told: (done: number) => void): ReadableStream<Uint8Array<ArrayBuffer>> {
	let failed: (thrown: unknown) => void = () => undefined;
	const { readable, writable } = new TransformStream<Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>>({
		start(controller) {
			failed = (thrown) => controller.error(thrown);
		}
	});
	const onprogress = (read: number, all: number) => told(Math.min(1, read / Math.max(all, 1)));
	entry.getData(writable, { ...here, checkSignature: true, onprogress }).catch(failed);
	return readable;
}

const chunk = 256 * 1024;

/** As much of the library's reader as it uses: the file's slices. */
function readerOf(zip: Bytes) {
	const size = zip.size ?? 0;
	const readUint8Array = (index: number, length: number) => zip.slice(index, Math.min(index + length, size));
	return { size, readUint8Array, createReadable, readable: createReadable() };

	function createReadable(part: { offset?: number; size?: number } = {}): ReadableStream<Uint8Array> {
		let at = part.offset ?? 0;
		const end = Math.min(at + (part.size ?? size), size);
		return new ReadableStream(
			{
				async pull(controller) {
					const bytes = at < end ? await readUint8Array(at, Math.min(chunk, end - at)) : new Uint8Array();
					if (bytes.length === 0) return controller.close();
					at += bytes.length;
					controller.enqueue(bytes);
				}
			},
			{ highWaterMark: 0 }
		);
	}
}
