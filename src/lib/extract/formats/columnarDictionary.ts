import { type Data, DataType, type Int, makeData, Utf8 } from 'apache-arrow';
import { textData } from '#lib/extract/formats/columnarTextData.ts';
import { textsOf } from '#lib/extract/formats/columnarTexts.ts';

/** A column of places in a dictionary, with what stands there written out. */
export function gathered(data: Data): Data {
	const parts = data.dictionary?.data ?? [];
	const [entries] = parts;
	if (entries === undefined || parts.length > 1 || entries.nullCount > 0 || !isInside(data, entries.length)) {
		return textData(data.length, textsOf(data));
	}
	if (DataType.isUtf8(entries.type)) return gatheredText(data, entries);
	return isOneValue(entries.type) ? gatheredValues(data, entries) : textData(data.length, textsOf(data));
}

/** One element of the values' array is one value. */
const isOneValue = (type: DataType) =>
	DataType.isInt(type) || DataType.isFloat(type) || DataType.isDate(type) || DataType.isTimestamp(type);

/** What stands where there is no value means nothing, and may point anywhere. */
function isInside(data: Data, entries: number): boolean {
	const { values, length } = data;
	for (let row = 0; row < length; row++) {
		const at = Number(values[row]);
		if ((at < 0 || at >= entries) && data.getValid(row)) return false;
	}
	return true;
}

const validityOf = (data: Data) => ({
	length: data.length,
	offset: data.offset,
	nullCount: data.nullCount,
	nullBitmap: data.nullCount > 0 ? data.nullBitmap : undefined
});

function gatheredValues(data: Data, entries: Data): Data {
	const values = new entries.ArrayType(data.length);
	for (let row = 0; row < data.length; row++) {
		values[row] = entries.values[Number(data.values[row])] ?? values[row];
	}
	return makeData({ type: entries.type as Int, ...validityOf(data), data: values });
}

function gatheredText(data: Data, { values: letters, valueOffsets: offsets, length }: Data): Data {
	const rows = data.length;
	const places = new Int32Array(rows);
	const valueOffsets = new Int32Array(rows + 1);
	for (let row = 0; row < rows; row++) {
		const at = Number(data.values[row]);
		const isThere = at >= 0 && at < length && data.getValid(row);
		places[row] = isThere ? offsets[at] : 0;
		valueOffsets[row + 1] = valueOffsets[row]! + (isThere ? offsets[at + 1] - offsets[at] : 0);
	}
	const values = new Uint8Array(valueOffsets[rows]!);
	for (let row = 0; row < rows; row++) {
		let from = places[row]!;
		for (let to = valueOffsets[row]!; to < valueOffsets[row + 1]!; to++) values[to] = letters[from++];
	}
	return makeData({ type: new Utf8(), ...validityOf(data), valueOffsets, data: values });
}
