import { Binary, type Data, DataType, makeData, Utf8 } from 'apache-arrow';
import type { BatchWalk } from '#lib/extract/formats/columnarBuffers.ts';
import { aligned, offsetsIn } from '#lib/extract/formats/columnarOffsets.ts';
import type { ArrowField } from '#lib/extract/formats/columnarSchema.ts';
import { joined } from '#lib/extract/formats/columnarThrift.ts';
import { ReadingFault } from '#lib/extract/formats/formatReader.ts';

type Load = {
	readonly walk: BatchWalk;
	readonly rows: number;
	readonly validity: {
		readonly length: number;
		readonly nullCount: number;
		readonly nullBitmap?: Uint8Array;
	};
};

/** Text and bytes. What claims to be text and is no UTF-8 is taken for bytes, which are shown as such. */
export async function lettersOf(
	{ field, written }: ArrowField,
	{ walk, rows, validity }: Load
): Promise<Data> {
	const { valueOffsets, data } =
		written === 'view' ? await viewed(walk, rows) : await inLine(walk, rows, written === 'large');
	const isText = DataType.isUtf8(field.type) && isUtf8(data, valueOffsets);
	const parts = { ...validity, valueOffsets, data };
	return isText ? makeData({ type: new Utf8(), ...parts }) : makeData({ type: new Binary(), ...parts });
}

type Letters = { readonly valueOffsets: Int32Array; readonly data: Uint8Array };

async function inLine(walk: BatchWalk, rows: number, isLarge: boolean): Promise<Letters> {
	const valueOffsets = await offsetsIn(walk, rows, isLarge);
	return { valueOffsets, data: await walk.buffer(valueOffsets[rows]!) };
}

const view = { bytes: 16, inLine: 12 } as const;

/** Short values stand in their view, long ones at the place that it names. */
async function viewed(walk: BatchWalk, rows: number): Promise<Letters> {
	const views = aligned(await walk.buffer(rows * view.bytes));
	const words = new Int32Array(views.buffer, views.byteOffset, rows * 4);
	const buffers: Uint8Array[] = [];
	for (let left = walk.variadic(); left > 0; left--) buffers.push(await walk.whole());
	const valueOffsets = new Int32Array(rows + 1);
	const values: Uint8Array[] = [];
	for (let row = 0; row < rows; row++) {
		const [length, , buffer, start] = words.subarray(row * 4, row * 4 + 4);
		const own = row * view.bytes + 4;
		const value =
			length! <= view.inLine
				? views.subarray(own, own + length!)
				: buffers[buffer!]?.subarray(start!, start! + length!);
		if (length! < 0 || value?.length !== length) throw new ReadingFault('A text lies outside of its batch.');
		values.push(value!);
		valueOffsets[row + 1] = valueOffsets[row]! + length!;
		if (valueOffsets[row + 1]! < 0) throw new ReadingFault('A batch holds more text than is read at once.');
	}
	return { valueOffsets, data: joined(values) };
}

const strict = new TextDecoder('utf-8', { fatal: true });

/** UTF-8 as a whole, and cut nowhere within a letter. */
function isUtf8(data: Uint8Array, offsets: Int32Array): boolean {
	try {
		strict.decode(data.subarray(offsets[0], offsets.at(-1)));
	} catch {
		return false;
	}
	return offsets.every((offset) => offset >= data.length || (data[offset]! & 0xc0) !== 0x80);
}
