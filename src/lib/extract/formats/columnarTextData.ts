import { type Data, makeData, Utf8 } from 'apache-arrow';
import type { TextOf } from '#lib/extract/formats/columnarTexts.ts';

/** Text of so many rows. */
export function textData(length: number, textOf: TextOf): Data {
	const valueOffsets = new Int32Array(length + 1);
	const nullBitmap = new Uint8Array((length + 7) >> 3);
	const encoder = new TextEncoder();
	let values = new Uint8Array(Math.max(64, length * 16));
	let nullCount = 0;
	let at = 0;
	for (let row = 0; row < length; row++) {
		const text = textOf(row);
		if (text === undefined) {
			nullCount += 1;
		} else {
			nullBitmap[row >> 3]! |= 1 << (row & 7);
			if (at + text.length * 3 > values.length) values = grown(values, at + text.length * 3);
			at += encoder.encodeInto(text, values.subarray(at)).written;
		}
		valueOffsets[row + 1] = at;
	}
	return makeData({
		type: new Utf8(),
		length,
		nullCount,
		nullBitmap,
		valueOffsets,
		data: values.subarray(0, at)
	});
}

function grown(values: Uint8Array<ArrayBuffer>, least: number): Uint8Array<ArrayBuffer> {
	const larger = new Uint8Array(Math.max(values.length * 2, least));
	larger.set(values);
	return larger;
}
