const tables = tablesOf();

/** The checksum of what a zip holds, taken on stretch by stretch; begins with 0. */
export function crc32(bytes: Uint8Array, before: number): number {
	const [one, two, three, four] = tables;
	const whole = bytes.length - (bytes.length % 4);
	let crc = ~before;
	let at = 0;
	for (; at < whole; at += 4) {
		crc ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
		crc = four[crc & 255]! ^ three[(crc >>> 8) & 255]! ^ two[(crc >>> 16) & 255]! ^ one[crc >>> 24]!;
	}
	for (; at < bytes.length; at += 1) crc = (crc >>> 8) ^ one[(crc ^ bytes[at]!) & 255]!;
	return ~crc >>> 0;
}

/** Four bytes at a step take a table each. */
function tablesOf() {
	const one = Int32Array.from({ length: 256 }, (_, byte) => {
		let value = byte;
		for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
		return value;
	});
	const after = (table: Int32Array) => table.map((value) => (value >>> 8) ^ one[value & 255]!);
	const two = after(one);
	const three = after(two);
	return [one, two, three, after(three)] as const;
}
