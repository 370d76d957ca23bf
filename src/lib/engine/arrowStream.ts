/** What closes an Arrow IPC stream; without it a reader that is strict, DuckDB's own, sees no table. */
const endOfStream = new Uint8Array([255, 255, 255, 255, 0, 0, 0, 0]);

/** The parts of a result as one Arrow IPC stream. */
export function streamOf(parts: readonly Uint8Array[]): Uint8Array {
	const all = [...parts, endOfStream];
	const stream = new Uint8Array(all.reduce((length, part) => length + part.length, 0));
	let at = 0;
	for (const part of all) {
		stream.set(part, at);
		at += part.length;
	}
	return stream;
}
