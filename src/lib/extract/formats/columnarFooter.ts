import {
	binaryAt,
	integerIn,
	structAt,
	structsIn,
	type ThriftStruct
} from '#lib/extract/formats/columnarThrift.ts';
import { ReadingFault } from '#lib/extract/formats/formatReader.ts';

/** What the footer of a Parquet file says, as far as it is looked at here. */
export type ParquetFooter = {
	readonly bytes: Uint8Array;
	readonly root: ThriftStruct;
	/** The file's rows begin before it. */
	readonly start: number;
	readonly schemaRoot: ThriftStruct;
	readonly columns: readonly ParquetColumn[];
	readonly groups: readonly RowGroup[];
	readonly rows: number;
};

export type ParquetColumn = {
	readonly name: string;
	/** Its element of the schema, and those that lie below it where it is nested. */
	readonly element: ThriftStruct;
	readonly below: readonly ThriftStruct[];
	/** Its leaves are so many chunks of each row group, from this one on. */
	readonly firstLeaf: number;
	readonly leaves: number;
	/** Sixteen bytes that are a UUID, or twelve that are an interval. */
	readonly bytesAre?: 'uuid' | 'interval';
	/** Timestamps of Hive, Impala and Spark, which reach further than nanoseconds in 64 bits do. */
	readonly int96: boolean;
};

export type RowGroup = { readonly struct: ThriftStruct; readonly rows: number };

/** An encrypted file, which nobody without its keys can read. */
export class EncryptedFault extends ReadingFault {}

/** Numbers of the fields in Parquet's own description of its footer. */
export const ids = {
	file: { schema: 2, rows: 3, groups: 4, notes: 5, orders: 7, encryption: 8 },
	element: { type: 1, name: 4, children: 5, converted: 6, logical: 10 },
	logical: { timestamp: 8, uuid: 14 },
	group: { chunks: 1, bytes: 2, rows: 3 },
	chunk: { path: 1, offset: 2, meta: 3 },
	meta: { unpacked: 6, packed: 7, data: 9, dictionary: 11 }
} as const;

const physical = { int96: 3 } as const;
const converted = { interval: 21 } as const;
const deepest = 100;

/** Reads a footer that begins at `start` of its file. */
export function footerOf(bytes: Uint8Array, start: number): ParquetFooter {
	const root = structAt(bytes, 0);
	if (root.fields.has(ids.file.encryption)) throw new EncryptedFault('Its columns are encrypted.');
	const elements = structsIn(bytes, root, ids.file.schema);
	const [schemaRoot] = elements;
	if (schemaRoot === undefined) throw new ReadingFault('Its footer has no schema.');
	const groups = structsIn(bytes, root, ids.file.groups).map((struct) => ({
		struct,
		rows: countIn(bytes, struct, ids.group.rows)
	}));
	const columns = columnsOf(bytes, elements);
	if (columns.length !== (integerIn(bytes, schemaRoot, ids.element.children) ?? 0)) {
		throw new ReadingFault('Its schema does not add up.');
	}
	const rows = groups.reduce((sum, group) => sum + group.rows, 0);
	if (rows !== integerIn(bytes, root, ids.file.rows)) throw new ReadingFault('Its rows do not add up.');
	return { bytes, root, start, schemaRoot, columns, groups, rows };
}

/** A number of rows or bytes. */
export function countIn(bytes: Uint8Array, struct: ThriftStruct, id: number): number {
	const count = integerIn(bytes, struct, id);
	if (count === undefined || count < 0 || !Number.isSafeInteger(count)) {
		throw new ReadingFault('Its footer counts wrongly.');
	}
	return count;
}

/** The root's children, each with all that lies below it. The list is in depth-first order. */
function columnsOf(bytes: Uint8Array, elements: readonly ThriftStruct[]): readonly ParquetColumn[] {
	const columns: ParquetColumn[] = [];
	let firstLeaf = 0;
	let at = 1;
	while (at < elements.length) {
		const end = endOfBranch(bytes, elements, at);
		const branch = elements.slice(at, end);
		const leaves = branch.filter((one) => (integerIn(bytes, one, ids.element.children) ?? 0) === 0).length;
		columns.push({ ...columnOf(bytes, branch), firstLeaf, leaves });
		firstLeaf += leaves;
		at = end;
	}
	return columns;
}

function endOfBranch(bytes: Uint8Array, elements: readonly ThriftStruct[], start: number): number {
	const awaited = [1];
	let at = start;
	while (awaited.length > 0) {
		const one = elements[at++];
		if (one === undefined || awaited.length > deepest) throw new ReadingFault('Its schema does not add up.');
		const children = integerIn(bytes, one, ids.element.children) ?? 0;
		if (children < 0) throw new ReadingFault('Its schema does not add up.');
		awaited.push(awaited.pop()! - 1, children);
		while (awaited.at(-1) === 0) awaited.pop();
	}
	return at;
}

function columnOf(bytes: Uint8Array, [element, ...below]: readonly ThriftStruct[]) {
	const name = element!.fields.get(ids.element.name);
	const kind = logicalIn(bytes, element!);
	const isInterval =
		kind === undefined && integerIn(bytes, element!, ids.element.converted) === converted.interval;
	return {
		name: name === undefined ? '' : new TextDecoder().decode(binaryAt(bytes, name.start)),
		element: element!,
		below,
		int96: integerIn(bytes, element!, ids.element.type) === physical.int96 && below.length === 0,
		...(kind === ids.logical.uuid && { bytesAre: 'uuid' as const }),
		...(isInterval && { bytesAre: 'interval' as const })
	};
}

/** Which of the logical types an element has. */
export function logicalIn(bytes: Uint8Array, element: ThriftStruct): number | undefined {
	const field = element.fields.get(ids.element.logical);
	if (field === undefined) return undefined;
	return [...structAt(bytes, field.start).fields.keys()][0];
}
