import { Schema, Table, tableToIPC, type Field } from 'apache-arrow';
import {
	countIn,
	ids,
	logicalIn,
	type ParquetColumn,
	type ParquetFooter,
	type RowGroup
} from '#lib/extract/formats/columnarFooter.ts';
import {
	binaryOf,
	type Changes,
	integerIn,
	integerOf,
	joined,
	listOf,
	rewritten,
	structAt,
	structOf,
	structsIn,
	thrift,
	type ThriftStruct
} from '#lib/extract/formats/columnarThrift.ts';
import { ReadingFault } from '#lib/extract/formats/formatReader.ts';

/**
 * Part of a Parquet file, as a Parquet file of its own: the library's way over a Blob ends in a panic that
 * nobody can catch where a page is broken, its way over bytes in an error. So it is given the bytes of the
 * wanted columns of one row group, and a footer that knows of no others.
 */
export type Excerpt = {
	/** Where the bytes lie in the file, in the order in which `fileOf` takes them. */
	readonly ranges: readonly ByteRange[];
	/** Bytes of the values once they are unpacked. */
	readonly unpacked: number;
	readonly fileOf: (parts: readonly Uint8Array[]) => Uint8Array<ArrayBuffer>;
};

export type ByteRange = { readonly start: number; readonly length: number };

export type Excerpted = {
	/** Positions of the columns, ascending. */
	readonly wanted: readonly number[];
	/** None where only the schema is asked for. */
	readonly group?: RowGroup;
	/** No more bytes of a column than these: enough for its first rows, if its pages are small. */
	readonly atMost?: number;
	/** As what the library is to read the wanted columns. */
	readonly hint?: readonly Field[] | undefined;
};

const mark = new TextEncoder().encode('PAR1');

export function excerptOf(footer: ParquetFooter, asked: Excerpted): Excerpt {
	const columns = asked.wanted.map((index) => footer.columns[index]!);
	const chunks = asked.group === undefined ? [] : chunksOf(footer, asked.group, { columns, ...asked });
	const offsets = offsetsOf(chunks);
	const group = asked.group && groupOf(footer.bytes, asked.group, { chunks, offsets });
	const written = footerWith(footer, { ...asked, columns, rows: asked.group?.rows ?? 0, group });
	return {
		ranges: chunks.map(({ start, length }) => ({ start, length })),
		unpacked: chunks.reduce((sum, { unpacked }) => sum + unpacked, 0),
		fileOf: (parts) => joined([mark, ...parts, written, lengthOf(written), mark])
	};
}

type Chunk = ByteRange & {
	readonly struct: ThriftStruct;
	readonly meta: ThriftStruct;
	readonly unpacked: number;
};

function chunksOf(
	footer: ParquetFooter,
	{ struct }: RowGroup,
	{ columns, atMost = Infinity }: Pick<Excerpted, 'atMost'> & { readonly columns: readonly ParquetColumn[] }
): readonly Chunk[] {
	const all = structsIn(footer.bytes, struct, ids.group.chunks);
	return columns.flatMap(({ firstLeaf, leaves }) =>
		Array.from({ length: leaves }, (_, leaf) => {
			const one = all[firstLeaf + leaf];
			if (one === undefined) throw new ReadingFault('A row group lacks a column.');
			return chunkOf(footer, one, atMost);
		})
	);
}

function chunkOf({ bytes, start: end }: ParquetFooter, struct: ThriftStruct, atMost: number): Chunk {
	const field = struct.fields.get(ids.chunk.meta);
	if (field?.type !== thrift.struct || struct.fields.has(ids.chunk.path)) {
		throw new ReadingFault('The values of a column are not in this file.');
	}
	const meta = structAt(bytes, field.start);
	const start = startOf(bytes, meta);
	const length = countIn(bytes, meta, ids.meta.packed);
	if (start < mark.length || start + length > end)
		throw new ReadingFault('A column lies outside of the file.');
	const unpacked = countIn(bytes, meta, ids.meta.unpacked);
	return { struct, meta, start, length: Math.min(length, atMost), unpacked };
}

/** Writers that know no dictionary give 0 for its place, and some give the place of the data twice. */
function startOf(bytes: Uint8Array, meta: ThriftStruct): number {
	const data = countIn(bytes, meta, ids.meta.data);
	const dictionary = integerIn(bytes, meta, ids.meta.dictionary) ?? 0;
	return dictionary > 0 && dictionary < data ? dictionary : data;
}

/** Where each chunk begins in the excerpt. */
function offsetsOf(chunks: readonly Chunk[]): readonly number[] {
	let at = mark.length;
	return chunks.map(({ length }) => {
		at += length;
		return at - length;
	});
}

function groupOf(
	bytes: Uint8Array,
	{ rows }: RowGroup,
	{ chunks, offsets }: { readonly chunks: readonly Chunk[]; readonly offsets: readonly number[] }
): Uint8Array {
	const moved = chunks.map((chunk, index) => movedChunk(bytes, chunk, offsets[index]!));
	return structOf([
		[ids.group.chunks, thrift.list, listOf(thrift.struct, moved)],
		[ids.group.bytes, thrift.i64, integerOf(chunks.reduce((sum, { unpacked }) => sum + unpacked, 0))],
		[ids.group.rows, thrift.i64, integerOf(rows)]
	]);
}

/** Kept are only the fields that say how the values are written; indices and statistics stay behind. */
function movedChunk(bytes: Uint8Array, { meta, start, length }: Chunk, offset: number): Uint8Array {
	const data = countIn(bytes, meta, ids.meta.data) - start + offset;
	const dropped = [...meta.fields.keys()].filter((id) => id === 8 || id > ids.meta.data);
	const hasDictionary = data > offset;
	const moved = rewritten(bytes, meta, {
		...Object.fromEntries(dropped.map((id) => [id, undefined])),
		[ids.meta.packed]: { type: thrift.i64, value: integerOf(length) },
		[ids.meta.data]: { type: thrift.i64, value: integerOf(data) },
		...(hasDictionary && { [ids.meta.dictionary]: { type: thrift.i64, value: integerOf(offset) } })
	});
	return structOf([
		[ids.chunk.offset, thrift.i64, integerOf(offset)],
		[ids.chunk.meta, thrift.struct, moved]
	]);
}

type Written = Pick<Excerpted, 'hint' | 'wanted'> & {
	readonly columns: readonly ParquetColumn[];
	readonly rows: number;
	readonly group: Uint8Array | undefined;
};

/**
 * The writer's own notes are left out: in them stands the Arrow schema that the file was made from, which
 * would have the library give views and dictionaries instead of plain text. A hint takes their place.
 */
function footerWith({ bytes, root, schemaRoot }: ParquetFooter, written: Written): Uint8Array {
	const { columns, wanted, rows, group, hint } = written;
	const children = { type: thrift.i32, value: integerOf(columns.length) };
	const elements = columns.flatMap(({ element, below, bytesAre }, index) => [
		namedElement(bytes, element, { name: `c${wanted[index]}`, isInterval: bytesAre === 'interval' }),
		...below.map(({ start, end }) => bytes.subarray(start, end))
	]);
	const schema = [rewritten(bytes, schemaRoot, { [ids.element.children]: children }), ...elements];
	return rewritten(bytes, root, {
		[ids.file.schema]: { type: thrift.list, value: listOf(thrift.struct, schema) },
		[ids.file.rows]: { type: thrift.i64, value: integerOf(rows) },
		[ids.file.groups]: {
			type: thrift.list,
			value: listOf(thrift.struct, group === undefined ? [] : [group])
		},
		[ids.file.notes]: hint && { type: thrift.list, value: noteOf(hint) },
		[ids.file.orders]: undefined
	});
}

type Named = { readonly name: string; readonly isInterval: boolean };

/** Unique names, so that nothing depends on the file's. Of an interval the library would lose the months. */
function namedElement(bytes: Uint8Array, element: ThriftStruct, { name, isInterval }: Named): Uint8Array {
	return rewritten(bytes, element, {
		...(isInterval && { [ids.element.converted]: undefined }),
		...withoutZone(bytes, element),
		[ids.element.name]: { type: thrift.binary, value: binaryOf(new TextEncoder().encode(name)) }
	});
}

/** What is adjusted to UTC is read as the wall time of UTC. */
function withoutZone(bytes: Uint8Array, element: ThriftStruct): Changes {
	const field = element.fields.get(ids.element.logical);
	if (field === undefined || logicalIn(bytes, element) !== ids.logical.timestamp) return {};
	const inner = structAt(bytes, field.start).fields.get(ids.logical.timestamp)!;
	const local = rewritten(bytes, structAt(bytes, inner.start), {
		1: { type: thrift.false, value: new Uint8Array() }
	});
	const value = structOf([[ids.logical.timestamp, thrift.struct, local]]);
	return { [ids.element.logical]: { type: thrift.struct, value } };
}

/** The note in which Arrow's writers leave their schema. */
function noteOf(fields: readonly Field[]): Uint8Array {
	const stream = tableToIPC(new Table(new Schema([...fields])), 'stream');
	const base64 = btoa(Array.from(stream, (byte) => String.fromCharCode(byte)).join(''));
	const [key, value] = ['ARROW:schema', base64].map((text) => binaryOf(new TextEncoder().encode(text)));
	return listOf(thrift.struct, [
		structOf([
			[1, thrift.binary, key!],
			[2, thrift.binary, value!]
		])
	]);
}

function lengthOf(footer: Uint8Array): Uint8Array {
	const length = new Uint8Array(4);
	new DataView(length.buffer).setUint32(0, footer.length, true);
	return length;
}
