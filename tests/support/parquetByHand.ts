import {
	binaryOf,
	integerOf,
	joined,
	listOf,
	structOf,
	thrift
} from '#lib/extract/formats/columnarThrift.ts';

export type HandWritten = {
	/** Parquet's number for the physical type: 3 for 96 bits, 6 for bytes. */
	readonly physical: number;
	/** As they lie in a page without anything between them. */
	readonly values: Uint8Array;
	readonly rows: number;
	/** Parquet's number for the way of packing, though nothing is packed. */
	readonly codec?: number;
	/** Fields of the footer's own, as the mark of an encrypted file. */
	readonly extra?: readonly (readonly [id: number, type: number, value: Uint8Array])[];
};

/** A Parquet file of one column `a`, for what native DuckDB does not write. */
export function parquetByHand({
	physical,
	values,
	rows,
	codec = 0,
	extra = []
}: HandWritten): Uint8Array<ArrayBuffer> {
	const head = structOf([
		int(1, 0),
		int(2, values.length),
		int(3, values.length),
		[5, thrift.struct, structOf([int(1, rows), int(2, 0), int(3, 3), int(4, 3)])]
	]);
	const size = head.length + values.length;
	const meta = structOf([
		int(1, physical),
		[2, thrift.list, listOf(thrift.i32, [integerOf(0)])],
		[3, thrift.list, listOf(thrift.binary, [text('a')])],
		int(4, codec),
		long(5, rows),
		long(6, size),
		long(7, size),
		long(9, 4)
	]);
	const group = structOf([
		[1, thrift.list, listOf(thrift.struct, [structOf([long(2, 4), [3, thrift.struct, meta]])])],
		long(2, size),
		long(3, rows)
	]);
	const schema = [
		structOf([[4, thrift.binary, text('r')], int(5, 1)]),
		structOf([int(1, physical), int(3, 0), [4, thrift.binary, text('a')]])
	];
	const footer = structOf([
		int(1, 1),
		[2, thrift.list, listOf(thrift.struct, schema)],
		long(3, rows),
		[4, thrift.list, listOf(thrift.struct, [group])],
		...extra
	]);
	const length = new Uint8Array(Uint32Array.of(footer.length).buffer);
	const mark = new TextEncoder().encode('PAR1');
	return joined([mark, head, values, footer, length, mark]);
}

const int = (id: number, value: number) => [id, thrift.i32, integerOf(value)] as const;
const long = (id: number, value: number) => [id, thrift.i64, integerOf(value)] as const;
const text = (value: string) => binaryOf(new TextEncoder().encode(value));

/** Nanoseconds of the day, then the Julian day: as Spark, Hive and Impala write a timestamp. */
export function in96Bits(iso: string): Uint8Array {
	const milliseconds = Date.parse(`${iso.replace(' ', 'T')}Z`);
	const days = Math.floor(milliseconds / 86_400_000);
	const bytes = new Uint8Array(12);
	const view = new DataView(bytes.buffer);
	view.setBigInt64(0, BigInt(milliseconds - days * 86_400_000) * 1_000_000n, true);
	view.setInt32(8, days + 2_440_588, true);
	return bytes;
}
