/** A file's bytes, as they lie on disk or unpacked from an archive while they are read. */
export interface Bytes {
	readonly name: string;
	/** Not known of what is packed. */
	readonly size: number | undefined;
	/** Fewer bytes where the file ends before `end`. Of what is packed only what lies near the beginning is cheap. */
	slice(start: number, end: number): Promise<Uint8Array<ArrayBuffer>>;
	/** `told` hears what share of the file on disk has been read, from 0 to 1. */
	stream(told?: (done: number) => void): ReadableStream<Uint8Array<ArrayBuffer>>;
}

export const bytesOfFile = (file: File): Bytes => ({
	name: file.name,
	size: file.size,
	slice: async (start, end) => new Uint8Array(await file.slice(start, end).arrayBuffer()),
	stream: (told) => counted(file.stream() as ReadableStream<Uint8Array<ArrayBuffer>>, file.size, told)
});

function counted(
	stream: ReadableStream<Uint8Array<ArrayBuffer>>,
	size: number,
	told?: (done: number) => void
): ReadableStream<Uint8Array<ArrayBuffer>> {
	if (told === undefined) return stream;
	const reader = stream.getReader();
	let read = 0;
	return new ReadableStream(
		{
			async pull(controller) {
				const { done, value } = await reader.read();
				if (done) return controller.close();
				told(Math.min(1, (read += value.length) / size));
				controller.enqueue(value);
			},
			cancel: (reason) => reader.cancel(reason)
		},
		// Nothing is read ahead, so that what is told is what was taken.
		{ highWaterMark: 0 }
	);
}
