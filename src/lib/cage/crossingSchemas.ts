import * as v from 'valibot';
import type { SentOutput } from '#lib/cage/bridge.ts';
import type { HeldValue } from '#lib/cage/cage.ts';
import { most } from '#lib/cage/bridge.ts';
import { chartSchema } from '#lib/cage/chartSchema.ts';
import { movesChartSchema } from '#lib/cage/movesChartSchema.ts';
import type { Preview } from '#lib/cage/output.ts';
import { tableSchema } from '#lib/cage/tableSchema.ts';
import type { InputValue } from '#lib/language/analysis.ts';
import type { CellId } from '#lib/notebook/notebook.ts';
import type { CellError } from '#lib/runtime/cellError.ts';
import type { LogLine } from '#lib/runtime/cellState.ts';

const text = (longest: number) => v.pipe(v.string(), v.maxLength(longest));
const short = text(2_000);
const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const place = v.pipe(v.number(), v.safeInteger(), v.minValue(1));

export const logSchema: v.GenericSchema<unknown, LogLine> = v.object({
	level: v.picklist(['log', 'info', 'warn', 'error', 'debug']),
	text: text(most.logText + 1),
	line: v.exactOptional(place)
});

/** Of all errors only those that a cage has reason to report. */
export const cellErrorSchema: v.GenericSchema<unknown, CellError> = v.variant('kind', [
	v.object({
		kind: v.literal('thrown'),
		name: short,
		detail: short,
		line: v.exactOptional(place),
		column: v.exactOptional(place)
	}),
	v.object({ kind: v.literal('not-a-table'), name: short, actual: text(1_001) }),
	v.object({ kind: v.literal('not-a-scalar'), name: short, actual: text(1_001) }),
	v.object({ kind: v.literal('stopped') })
]);

const item = v.union([v.string(), v.number()]);

export const scalarSchema: v.GenericSchema<unknown, InputValue> = v.union([
	v.string(),
	v.number(),
	v.boolean(),
	v.null(),
	v.array(item)
]);

const cellId = v.pipe(
	short,
	v.transform((id) => id as CellId)
);

export const heldSchema: v.GenericSchema<unknown, readonly HeldValue[]> = v.pipe(
	v.array(
		v.object({
			name: short,
			cell: v.exactOptional(cellId),
			type: short,
			length: v.exactOptional(count),
			columns: v.exactOptional(count),
			bytes: count,
			exact: v.boolean(),
			at: count
		})
	),
	v.maxLength(most.held)
);

const previewSchema: v.GenericSchema<Preview> = v.lazy(() => anyPreview);

const anyPreview: v.GenericSchema<Preview> = v.variant('kind', [
	v.object({
		kind: v.literal('primitive'),
		type: v.picklist(['string', 'number', 'bigint', 'boolean', 'null', 'undefined', 'symbol']),
		text: text(10_000),
		more: v.exactOptional(count)
	}),
	v.object({ kind: v.literal('date'), text: short }),
	v.object({ kind: v.literal('function'), name: short }),
	v.object({
		kind: v.literal('error'),
		name: short,
		message: short,
		inner: v.exactOptional(v.pipe(v.array(v.object({ key: short, value: previewSchema })), v.maxLength(2)))
	}),
	v.object({
		kind: v.literal('list'),
		type: short,
		length: count,
		items: v.pipe(v.array(previewSchema), v.maxLength(100)),
		more: count
	}),
	v.object({
		kind: v.literal('record'),
		type: short,
		entries: v.pipe(v.array(v.object({ key: short, value: previewSchema })), v.maxLength(100)),
		more: count
	}),
	v.object({
		kind: v.literal('map'),
		size: count,
		entries: v.pipe(v.array(v.object({ key: previewSchema, value: previewSchema })), v.maxLength(100)),
		more: count
	}),
	v.object({ kind: v.literal('opaque'), text: short })
]);

const noteSchema = v.variant('kind', [
	v.object({ kind: v.picklist(['mixed', 'nested']), column: text(10_000) }),
	v.object({ kind: v.literal('cut'), rows: count })
]);

export const outputSchema: v.GenericSchema<unknown, SentOutput> = v.variant('kind', [
	v.object({
		kind: v.literal('table'),
		table: tableSchema,
		rows: count,
		notes: v.exactOptional(v.pipe(v.array(noteSchema), v.maxLength(10_000)))
	}),
	v.object({ kind: v.literal('value'), preview: previewSchema }),
	v.object({ kind: v.literal('html'), html: text(most.html) }),
	v.object({ kind: v.literal('svg'), svg: text(most.markup) }),
	v.object({ kind: v.literal('chart'), chart: chartSchema }),
	v.object({ kind: v.literal('drawn'), chart: movesChartSchema })
]);
