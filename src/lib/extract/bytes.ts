/** A file's bytes, as they lie on disk or unpacked from an archive while they are read. */
export interface Bytes {
	readonly name: string;
	/** Not known of what is packed. */
	readonly size: number | undefined;
	/** Fewer bytes where the file ends before `end`. Of what is packed only what lies near the beginning is cheap. */
	slice(start: number, end: number): Promise<Uint8Array<ArrayBuffer>>;
	stream(): ReadableStream<Uint8Array<ArrayBuffer>>;
}

export const bytesOfFile = (file: File): Bytes => ({
	name: file.name,
	size: file.size,
	slice: async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer()),
	stream: () => file.stream() as ReadableStream<Uint8Array<ArrayBuffer>>
});
