/** Only workers have it, and the page's own types leave it out. */
declare const FileReaderSync: new () => { readAsArrayBuffer(blob: Blob): ArrayBuffer };

/** Bytes that the engine reads by place, as it would a file. */
export type ByteSource = {
	readonly size: number;
	/** Fills `into` from `offset` on, and tells how many bytes there were. */
	read(offset: number, into: Uint8Array): number;
};

/** A file as it is. Nothing is copied beyond what is asked for. */
export function bytesOfFile(file: Blob): ByteSource {
	const reader = new FileReaderSync();
	return {
		size: file.size,
		read(offset, into) {
			const bytes = new Uint8Array(reader.readAsArrayBuffer(file.slice(offset, offset + into.length)));
			into.set(bytes);
			return bytes.length;
		}
	};
}
