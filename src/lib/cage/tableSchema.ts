import * as v from 'valibot';
import type { CrossingData, CrossingTable, CrossingType } from '#lib/cage/crossingTable.ts';

const name = v.pipe(v.string(), v.maxLength(10_000));
const names = v.pipe(v.array(name), v.maxLength(10_000));
const rows = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(500_000_000));
const digits = v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(38));

const typeSchema: v.GenericSchema<CrossingType> = v.lazy(() => anyType);
const anyType: v.GenericSchema<CrossingType> = v.variant('type', [
	v.object({ type: v.picklist(['null', 'bool', 'utf8']) }),
	v.object({ type: v.literal('int'), bits: v.picklist([8, 16, 32, 64]), signed: v.boolean() }),
	v.object({ type: v.literal('float'), bits: v.picklist([32, 64]) }),
	v.object({ type: v.literal('decimal'), scale: digits, precision: digits }),
	v.object({ type: v.literal('date'), unit: v.picklist([0, 1]) }),
	v.object({ type: v.picklist(['time', 'timestamp']), unit: v.picklist([0, 1, 2, 3]) }),
	v.object({ type: v.literal('list'), item: typeSchema }),
	v.object({ type: v.literal('struct'), names, parts: v.pipe(v.array(typeSchema), v.maxLength(10_000)) })
]);

const view = v.custom<ArrayBufferView>((value) => ArrayBuffer.isView(value));
const dataSchema: v.GenericSchema<CrossingData> = v.lazy(() => anyData);
const anyData: v.GenericSchema<CrossingData> = v.object({
	length: rows,
	valid: v.exactOptional(v.custom<Uint8Array>((value) => value instanceof Uint8Array)),
	values: v.exactOptional(view),
	offsets: v.exactOptional(v.custom<Int32Array>((value) => value instanceof Int32Array)),
	children: v.exactOptional(v.pipe(v.array(dataSchema), v.maxLength(10_000)))
});

/** The shape of a table; whether its buffers hold what it says is seen when it is built. */
export const tableSchema: v.GenericSchema<unknown, CrossingTable> = v.object({
	names,
	types: v.pipe(v.array(typeSchema), v.maxLength(10_000)),
	batches: v.pipe(
		v.array(v.object({ length: rows, columns: v.pipe(v.array(dataSchema), v.maxLength(10_000)) })),
		v.maxLength(1_000_000)
	)
});
