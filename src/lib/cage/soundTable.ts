import type { Data, Table } from 'apache-arrow';
import { tableFromIPC, Type } from 'apache-arrow';

/**
 * Whether these bytes are an Arrow table that means what it says: every buffer as long as its column
 * needs, every offset inside its buffer, every dictionary key inside its dictionary.
 */
export function isSoundTable(ipc: Uint8Array): boolean {
	try {
		const table = tableFromIPC(ipc);
		return table.numCols <= 10_000 && areSound(table);
	} catch {
		return false;
	}
}

function areSound(table: Table): boolean {
	return table.batches.every(
		(batch) =>
			batch.numRows <= 1_000_000_000 &&
			batch.data.children.every((child) => child.length >= batch.numRows && isSound(child, 0))
	);
}

function isSound(data: Data, depth: number): boolean {
	if (depth > 32 || data.length < 0 || !Number.isSafeInteger(data.length)) return false;
	if (data.nullCount > 0 && (data.nullBitmap?.length ?? 0) * 8 < data.length) return false;
	return hasRoom(data) && data.children.every((child) => isSound(child, depth + 1));
}

function hasRoom(data: Data): boolean {
	const { length, type, values, children } = data;
	switch (type.typeId) {
		case Type.Null:
			return length <= 100_000_000;
		case Type.Bool:
			return values.length * 8 >= length;
		case Type.Utf8:
		case Type.Binary:
		case Type.LargeUtf8:
		case Type.LargeBinary:
			return rises(data, values.length);
		case Type.List:
		case Type.Map:
			return rises(data, children[0]?.length ?? 0);
		case Type.Struct:
			return children.every((child) => child.length >= length);
		case Type.FixedSizeList:
			return (children[0]?.length ?? 0) >= length * (type as unknown as { listSize: number }).listSize;
		case Type.Dictionary:
			return pointsInside(data);
		case Type.Union:
			return false;
		default:
			return values.length >= length * data.stride;
	}
}

function rises({ valueOffsets, length }: Data, end: number): boolean {
	if (valueOffsets.length < length + 1) return length === 0;
	let last = Number(valueOffsets[0]);
	if (last < 0) return false;
	for (let index = 1; index <= length; index++) {
		const offset = Number(valueOffsets[index]);
		if (offset < last) return false;
		last = offset;
	}
	return last <= end;
}

function pointsInside({ values, length, dictionary, nullCount, nullBitmap }: Data): boolean {
	const words = dictionary?.length ?? 0;
	if (values.length < length || !dictionary?.data.every((part) => isSound(part, 1))) return false;
	for (let index = 0; index < length; index++) {
		if (nullCount > 0 && !isValid(nullBitmap, index)) continue;
		const key = Number(values[index]);
		if (key < 0 || key >= words) return false;
	}
	return true;
}

const isValid = (bitmap: Uint8Array | undefined, index: number) =>
	bitmap === undefined || (((bitmap[index >> 3] ?? 0) >> (index & 7)) & 1) === 1;
