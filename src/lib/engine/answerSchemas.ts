import * as v from 'valibot';
import type { Checked, Defined, EngineError, Field, Imported, StoredBecause } from '#lib/engine/engine.ts';
import type { PlanOperator, QueryPlan } from '#lib/engine/queryPlan.ts';
import { resultSchema } from '#lib/realm/resultSchema.ts';

/**
 * What the worker may answer. Beside it stands DuckDB with an author's SQL: whatever a fault of it makes the
 * worker say, the page takes only what has one of these shapes.
 */
const text = v.pipe(v.string(), v.maxLength(10_000_000));
const texts = v.array(text);
const number = v.number();
const count = v.pipe(number, v.safeInteger(), v.minValue(0));
const spanSchema = v.object({ start: count, end: count });
const at = v.exactOptional(spanSchema);

export const fieldsSchema: v.GenericSchema<unknown, readonly Field[]> = v.array(
	v.object({ name: text, type: text, nullable: v.boolean() })
);

const errorSchema: v.GenericSchema<unknown, EngineError> = v.variant('kind', [
	v.object({
		kind: v.literal('query'),
		subtype: text,
		detail: text,
		at,
		candidates: v.exactOptional(texts)
	}),
	v.object({ kind: v.literal('unknown-table'), name: text, detail: text, at, candidates: texts }),
	v.object({ kind: v.literal('locked'), detail: text, at }),
	v.object({ kind: v.literal('not-on-board'), what: text, detail: text, at }),
	v.object({ kind: v.literal('unreadable'), file: text, line: v.exactOptional(count), detail: text }),
	v.object({ kind: v.picklist(['no-key', 'cancelled']) }),
	v.object({ kind: v.picklist(['out-of-memory', 'died']), detail: text })
]);

const operatorSchema: v.GenericSchema<PlanOperator> = v.lazy(() => anyOperator);

const anyOperator: v.GenericSchema<PlanOperator> = v.object({
	name: text,
	estimated: v.exactOptional(number),
	rows: v.exactOptional(number),
	scanned: v.exactOptional(number),
	seconds: v.exactOptional(number),
	share: v.exactOptional(number),
	facts: v.array(
		v.object({
			kind: v.picklist([
				...(['table', 'function', 'cte', 'join', 'conditions', 'filters', 'groups'] as const),
				...(['aggregates', 'order', 'top', 'columns', 'sample', 'packing'] as const)
			]),
			values: texts
		})
	),
	children: v.array(operatorSchema)
});

const planSchema: v.GenericSchema<unknown, QueryPlan> = v.object({
	measured: v.boolean(),
	seconds: v.exactOptional(number),
	root: anyOperator
});

const because: readonly StoredBecause[] = [
	...(['asked', 'plain-copy', 'computed-once', 'volatile', 'small', 'statement'] as const)
];

/** Undefined of statements that give no rows. */
export const definedSchema: v.GenericSchema<unknown, Defined | undefined> = v.undefinedable(
	v.object({
		fields: fieldsSchema,
		rows: count,
		stored: v.object({ as: v.picklist(['view', 'table']), because: v.picklist(because) }),
		bytes: number,
		plan: v.exactOptional(planSchema)
	})
);

export const checkedSchema: v.GenericSchema<unknown, Checked> = v.object({
	fields: v.exactOptional(fieldsSchema),
	creates: v.map(text, fieldsSchema),
	whole: v.boolean()
});

const rejectedBecause = [
	...(['not-integer', 'not-decimal', 'not-date', 'not-timestamp', 'not-boolean', 'not-cpr'] as const),
	...(['lost-digits', 'too-few-columns', 'too-many-columns', 'open-quote', 'encoding', 'unreadable'] as const)
];

export const importedSchema: v.GenericSchema<unknown, Imported> = v.object({
	rows: count,
	rejects: v.object({
		count,
		first: v.array(
			v.object({ file: text, line: number, column: text, text, why: v.picklist(rejectedBecause) })
		)
	}),
	notes: v.array(
		v.object({
			column: text,
			what: v.picklist(['sentinel-date', 'restored-zero', 'modulus-11', 'unlike-role', 'nested']),
			count
		})
	),
	bytes: number
});

export const relationsSchema = v.array(v.object({ name: text, rows: count }));
export const memorySchema = v.object({ used: number, limit: number });
export const rowsSchema: v.GenericSchema<unknown, Uint8Array> = v.instance(Uint8Array);
export const nothingSchema: v.GenericSchema<unknown, void> = v.undefined();

/** What it answers, or why it cannot. */
export const answerSchema = <T>(value: v.GenericSchema<unknown, T>) => resultSchema(value, errorSchema);
