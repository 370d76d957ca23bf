import { batchesOf } from '#lib/extract/formats/columnarLibrary.ts';
import {
	binaryOf,
	integerOf,
	joined,
	listOf,
	structOf,
	thrift
} from '#lib/extract/formats/columnarThrift.ts';
import type { Unpack } from '#lib/extract/formats/columnarBuffers.ts';
import { ReadingFault } from '#lib/extract/formats/formatReader.ts';

/** Parquet's numbers for the ways in which Arrow packs its buffers: frames of LZ4, and Zstandard. */
const codecs = [5, 6] as const;

/**
 * Unpacks what Arrow packs. The library does so for Parquet alone: each buffer is dressed as the one value of
 * a Parquet file, as long as the buffer is.
 */
export function unpackerOf(codec: number): Unpack {
	const known = codecs[codec];
	if (known === undefined) throw new ReadingFault('It is packed in a way that is not known.');
	return (packed, length) => {
		const [batch] = batchesOf(dressed(packed, length, known));
		const bytes: Uint8Array<ArrayBuffer> | undefined = batch?.data.children[0]?.values;
		if (bytes?.length !== length) throw new ReadingFault('A buffer does not unpack to the length it says.');
		return bytes;
	};
}

const mark = new TextEncoder().encode('PAR1');
const int = (id: number, value: number) => [id, thrift.i32, integerOf(value)] as const;
const long = (id: number, value: number) => [id, thrift.i64, integerOf(value)] as const;
const text = (value: string) => binaryOf(new TextEncoder().encode(value));

function dressed(packed: Uint8Array, length: number, codec: number): Uint8Array<ArrayBuffer> {
	const plainValues = structOf([int(1, 1), int(2, 0), int(3, 3), int(4, 3)]);
	const head = structOf([int(1, 0), int(2, length), int(3, packed.length), [5, thrift.struct, plainValues]]);
	const size = head.length + packed.length;
	const fixedBytes = 7;
	const meta = structOf([
		int(1, fixedBytes),
		[2, thrift.list, listOf(thrift.i32, [integerOf(0)])],
		[3, thrift.list, listOf(thrift.binary, [text('b')])],
		int(4, codec),
		long(5, 1),
		long(6, head.length + length),
		long(7, size),
		long(9, mark.length)
	]);
	const chunk = structOf([long(2, mark.length), [3, thrift.struct, meta]]);
	const group = structOf([[1, thrift.list, listOf(thrift.struct, [chunk])], long(2, size), long(3, 1)]);
	const schema = [
		structOf([[4, thrift.binary, text('r')], int(5, 1)]),
		structOf([int(1, fixedBytes), int(2, length), int(3, 0), [4, thrift.binary, text('b')]])
	];
	const footer = structOf([
		int(1, 1),
		[2, thrift.list, listOf(thrift.struct, schema)],
		long(3, 1),
		[4, thrift.list, listOf(thrift.struct, [group])]
	]);
	const end = new Uint8Array(4);
	new DataView(end.buffer).setUint32(0, footer.length, true);
	return joined([mark, head, packed, footer, end, mark]);
}
