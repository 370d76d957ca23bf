/** Pixels (RGBA, row by row) as the address of a PNG image, stored without compression. */
export function pngAddress(width: number, height: number, pixels: Uint8ClampedArray): string {
	const bytes = joined([
		Uint8Array.of(137, 80, 78, 71, 13, 10, 26, 10),
		chunk('IHDR', joined([big(width), big(height), Uint8Array.of(8, 6, 0, 0, 0)])),
		chunk('IDAT', stored(scanlines(width, height, pixels))),
		chunk('IEND', new Uint8Array())
	]);
	let text = '';
	for (let at = 0; at < bytes.length; at += 8_192)
		text += String.fromCharCode(...bytes.subarray(at, at + 8_192));
	return `data:image/png;base64,${btoa(text)}`;
}

/** Each line begins with the number of its filter: none. */
function scanlines(width: number, height: number, pixels: Uint8ClampedArray): Uint8Array {
	const stride = width * 4;
	const lines = new Uint8Array(height * (stride + 1));
	for (let row = 0; row < height; row++) {
		lines.set(pixels.subarray(row * stride, (row + 1) * stride), row * (stride + 1) + 1);
	}
	return lines;
}

/** A zlib stream of stored blocks, each at most 65,535 bytes. */
function stored(bytes: Uint8Array): Uint8Array {
	const parts: Uint8Array[] = [Uint8Array.of(0x78, 0x01)];
	for (let at = 0; at === 0 || at < bytes.length; at += 65_535) {
		const block = bytes.subarray(at, at + 65_535);
		const last = at + 65_535 >= bytes.length ? 1 : 0;
		const length = block.length;
		parts.push(Uint8Array.of(last, length & 255, length >> 8, ~length & 255, (~length >> 8) & 255), block);
	}
	return joined([...parts, big(adler32(bytes))]);
}

function chunk(type: string, body: Uint8Array): Uint8Array {
	const named = joined([new TextEncoder().encode(type), body]);
	return joined([big(body.length), named, big(crc32(named))]);
}

const big = (value: number) => Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value);

function joined(parts: readonly Uint8Array[]): Uint8Array {
	const whole = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
	let at = 0;
	for (const part of parts) {
		whole.set(part, at);
		at += part.length;
	}
	return whole;
}

function adler32(bytes: Uint8Array): number {
	let low = 1;
	let high = 0;
	for (const byte of bytes) {
		low = (low + byte) % 65_521;
		high = (high + low) % 65_521;
	}
	return ((high << 16) | low) >>> 0;
}

function crc32(bytes: Uint8Array): number {
	let crc = ~0;
	for (const byte of bytes) {
		crc ^= byte;
		for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
	}
	return ~crc >>> 0;
}
