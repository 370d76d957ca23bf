import { type Data, DataType, DateDay, DateUnit, Float64, makeData, Timestamp } from 'apache-arrow';
import { gathered } from '#lib/extract/formats/columnarDictionary.ts';
import { textData } from '#lib/extract/formats/columnarTextData.ts';
import { type BytesAre, halfOf, textsOf } from '#lib/extract/formats/columnarTexts.ts';
import type { ColumnType } from '#lib/notebook/notebook.ts';

export type Wanted = { readonly type: ColumnType; readonly bytesAre?: BytesAre };

/**
 * A column in one of the types that the engine takes: whole numbers and floating-point numbers of any
 * width, decimals of 128 bits, days, timestamps without a zone, truth values, text.
 */
export function plainData(data: Data, wanted: Wanted): Data {
	const { type } = data;
	if (DataType.isUtf8(type)) return data;
	if (DataType.isDictionary(type)) return plainData(gathered(data), wanted);
	if (wanted.type === 'text') return textData(data.length, textsOf(data, wanted.bytesAre));
	if (DataType.isInt(type) || DataType.isBool(type)) return data;
	if (DataType.isFloat(type)) return type.precision === 0 ? widened(data) : data;
	if (DataType.isDecimal(type) && type.bitWidth === 128) return data;
	if (DataType.isDate(type)) return type.unit === DateUnit.DAY ? data : days(data);
	if (DataType.isTimestamp(type)) return type.timezone ? data.clone(new Timestamp(type.unit)) : data;
	return textData(data.length, textsOf(data, wanted.bytesAre));
}

const validityOf = (data: Data) => ({
	length: data.length,
	offset: data.offset,
	nullCount: data.nullCount,
	nullBitmap: data.nullCount > 0 ? data.nullBitmap : undefined
});

/** Floating-point numbers of 16 bits in 64. */
function widened(data: Data): Data {
	const values = new Float64Array(data.length);
	for (let row = 0; row < data.length; row++) values[row] = halfOf(data.values[row]);
	return makeData({ type: new Float64(), ...validityOf(data), data: values });
}

/** Dates that are written as milliseconds. */
function days(data: Data): Data {
	const values = new Int32Array(data.length);
	for (let row = 0; row < data.length; row++) {
		values[row] = Math.floor(Number(data.values[row]) / 86_400_000);
	}
	return makeData({ type: new DateDay(), ...validityOf(data), data: values });
}
