import { Timestamp, TimeUnit, type Field, type RecordBatch } from 'apache-arrow';
import type { Bytes } from '#lib/extract/bytes.ts';
import { excerptOf, type ByteRange, type Excerpted } from '#lib/extract/formats/columnarExcerpt.ts';
import { EncryptedFault, footerOf, type ParquetFooter } from '#lib/extract/formats/columnarFooter.ts';
import { batchesOf, batchRows, schemaOf } from '#lib/extract/formats/columnarLibrary.ts';
import { rowsAtOnce } from '#lib/extract/formats/columnarPieces.ts';
import { ReadingFault } from '#lib/extract/formats/formatReader.ts';

/** Bytes of which the end can be asked for. */
export type SizedBytes = Bytes & { readonly size: number };

export type OpenParquet = {
	readonly bytes: SizedBytes;
	readonly footer: ParquetFooter;
	/** One for each column of the file, as the library gives it. */
	readonly fields: readonly Field[];
};

/** Footers of files with 10,000 columns in hundreds of row groups remain below it. */
const largestFooter = 256 * 2 ** 20;
const ofSample = { rows: 1_000, bytes: 32 * 2 ** 20, least: 256 * 2 ** 10 } as const;
/** Unpacked values that are held at once. */
const atOnce = 128 * 2 ** 20;

/** Reads the end of the file, and nothing else. */
export async function openParquet(bytes: SizedBytes): Promise<OpenParquet> {
	const footer = await footerIn(bytes);
	const wanted = [...footer.columns.keys()];
	const fields = schemaOf(excerptOf(footer, { wanted }).fileOf([]));
	if (fields.length !== wanted.length) throw new ReadingFault('Its schema does not add up.');
	// Nanoseconds in 64 bits end in 2262, and a register's 9999-12-31 would come back as a day of 1816.
	const wide = fields.map((field, index) =>
		footer.columns[index]!.int96 ? field.clone({ type: new Timestamp(TimeUnit.MICROSECOND) }) : field
	);
	return { bytes, footer, fields: wide };
}

/** The first rows: of the first row group that has any, and no more of its bytes than they need. */
export async function firstRows(parquet: OpenParquet): Promise<readonly RecordBatch[]> {
	const { columns, groups } = parquet.footer;
	const group = groups.find(({ rows }) => rows > 0);
	if (group === undefined) return [];
	const wanted = [...columns.keys()];
	let atMost = Math.max(ofSample.least, ofSample.bytes / Math.max(wanted.length, 1));
	for (;;) {
		const { ranges, file } = await excerptIn(parquet, { wanted, group, atMost });
		try {
			return [...batchesOf(file, { limit: ofSample.rows })];
		} catch (thrown) {
			// A page may be larger than what was taken of it.
			if (!ranges.some(({ length }) => length === atMost)) throw thrown;
			atMost *= 8;
		}
	}
}

/** All rows of the wanted columns, given by ascending position. */
export async function* allRows(parquet: OpenParquet, wanted: readonly number[]): AsyncGenerator<RecordBatch> {
	const batchSize = rowsAtOnce(wanted.length, batchRows);
	for (const group of parquet.footer.groups) {
		if (group.rows === 0) continue;
		const { file, unpacked } = await excerptIn(parquet, { wanted, group });
		const parts = Math.max(1, Math.ceil(unpacked / atOnce));
		const limit = Math.ceil(group.rows / parts);
		let rows = 0;
		for (let offset = 0; offset < group.rows; offset += limit) {
			for (const batch of batchesOf(file, { batchSize, ...(parts > 1 && { limit, offset }) })) {
				rows += batch.numRows;
				yield batch;
			}
		}
		if (rows !== group.rows) throw new ReadingFault('A row group holds another number of rows than it says.');
	}
}

async function excerptIn(parquet: OpenParquet, asked: Excerpted) {
	const { bytes, footer, fields } = parquet;
	const hinted = footer.columns.some(({ int96 }) => int96);
	const hint = hinted ? asked.wanted.map((index) => fields[index]!) : undefined;
	const { ranges, unpacked, fileOf } = excerptOf(footer, { ...asked, hint });
	const parts = await Promise.all(joinedRanges(ranges).map((range) => partOf(bytes, range)));
	return { ranges, unpacked, file: fileOf(parts) };
}

async function partOf(bytes: Bytes, { start, length }: ByteRange): Promise<Uint8Array> {
	const part = await bytes.slice(start, start + length);
	if (part.length < length) throw new ReadingFault('It ends before its rows do.');
	return part;
}

/** Chunks that lie one behind the other are read at once. */
function joinedRanges(ranges: readonly ByteRange[]): readonly ByteRange[] {
	const joined: ByteRange[] = [];
	for (const range of ranges) {
		const last = joined.at(-1);
		if (last !== undefined && last.start + last.length === range.start) {
			joined[joined.length - 1] = { start: last.start, length: last.length + range.length };
		} else {
			joined.push(range);
		}
	}
	return joined;
}

async function footerIn(bytes: SizedBytes): Promise<ParquetFooter> {
	const { size } = bytes;
	if (size < 12) throw new ReadingFault('It is too short for Parquet.');
	const [head, foot] = await Promise.all([bytes.slice(0, 4), bytes.slice(size - 8, size)]);
	const marks = [head, foot.subarray(4)].map((mark) => new TextDecoder('latin1').decode(mark));
	if (marks.includes('PARE')) throw new EncryptedFault('It is encrypted.');
	if (marks[1] !== 'PAR1') throw new ReadingFault('Its end is missing.');
	const length = new DataView(foot.buffer, foot.byteOffset).getUint32(0, true);
	const start = size - 8 - length;
	if (start < 4) throw new ReadingFault('Its footer claims to be longer than the file.');
	if (length > largestFooter) throw new ReadingFault('Its footer is too long.');
	return footerOf(await bytes.slice(start, start + length), start);
}
