const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Old writers mark no text as such: bytes that are UTF-8 are text, others are written as DuckDB does. */
export function binaryText(bytes: Uint8Array): string {
	try {
		return strict.decode(bytes);
	} catch {
		return Array.from(bytes, (byte) =>
			byte >= 32 && byte < 127 && byte !== 92 ? String.fromCharCode(byte) : `\\x${hexOf(byte).toUpperCase()}`
		).join('');
	}
}

export function uuidText(bytes: Uint8Array): string {
	const hex = Array.from(bytes, hexOf).join('');
	const ends = [8, 12, 16, 20, 32];
	return ends.map((end, at) => hex.slice(ends[at - 1] ?? 0, end)).join('-');
}

/** Months, days and milliseconds, as ISO 8601 writes them. */
export function intervalText(bytes: Uint8Array): string {
	const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
	const [months, days, milliseconds] = [0, 4, 8].map((at) => view.getInt32(at, true));
	return `P${months}M${days}DT${milliseconds! / 1000}S`;
}

const hexOf = (byte: number) => byte.toString(16).padStart(2, '0');
