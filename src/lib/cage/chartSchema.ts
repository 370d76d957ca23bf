import * as v from 'valibot';
import type {
	ChartDescription,
	Dataset,
	Described,
	NumberArray,
	Values
} from '#lib/cage/chartDescription.ts';
import { describableCalls, describableConstants } from '#lib/cage/chartDescription.ts';

const name = v.pipe(v.string(), v.maxLength(1_000));

/** Looked at as a whole by `isWithin` before: a schema per value would cost a second per million. */
const values = v.custom<Values>((value) => Array.isArray(value) || isNumberArray(value));

const plain = v.union([
	v.pipe(v.string(), v.maxLength(100_000)),
	v.number(),
	v.nan(),
	v.boolean(),
	v.null(),
	v.undefined(),
	v.date(),
	v.bigint()
]);

const described: v.GenericSchema<Described> = v.lazy(() => anyDescribed);
const few = v.pipe(v.array(described), v.maxLength(10_000));

const anyDescribed: v.GenericSchema<Described> = v.variant('kind', [
	v.object({ kind: v.literal('plain'), value: plain }),
	v.object({ kind: v.literal('list'), items: few }),
	v.object({
		kind: v.literal('record'),
		entries: v.pipe(v.array(v.tuple([name, described])), v.maxLength(1_000))
	}),
	v.object({
		kind: v.literal('call'),
		name: v.picklist(describableCalls),
		args: v.pipe(v.array(described), v.maxLength(1_000))
	}),
	v.object({ kind: v.literal('constant'), name: v.picklist(describableConstants) }),
	v.object({ kind: v.literal('dataset'), index: v.pipe(v.number(), v.safeInteger(), v.minValue(0)) }),
	v.object({ kind: v.literal('column'), values }),
	v.object({
		kind: v.literal('format'),
		of: v.picklist(['number', 'utc', 'time']),
		language: v.picklist(['da', 'en']),
		specifier: v.pipe(v.string(), v.maxLength(200))
	})
]);

const datasetSchema: v.GenericSchema<Dataset> = v.variant('kind', [
	v.pipe(
		v.object({
			kind: v.literal('records'),
			length: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(10_000_000)),
			columns: v.pipe(v.array(v.object({ name, values })), v.maxLength(1_000))
		}),
		v.check(({ length, columns }) => columns.every((column) => column.values.length === length))
	),
	v.object({ kind: v.literal('values'), values })
]);

export const chartSchema: v.GenericSchema<ChartDescription> = v.pipe(
	v.object({ datasets: v.pipe(v.array(datasetSchema), v.maxLength(1_000)), root: described }),
	v.check(({ root }) => root.kind === 'call' && (root.name === 'plot' || root.name === 'legend'))
);

function isNumberArray(value: unknown): value is NumberArray {
	if (!ArrayBuffer.isView(value) || value instanceof DataView) return false;
	return !(value instanceof BigInt64Array) && !(value instanceof BigUint64Array);
}
