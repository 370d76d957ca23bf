import * as v from 'valibot';
import { isWithin } from '#lib/cage/bounds.ts';
import type { Increment, Reply } from '#lib/cage/bridge.ts';
import { most } from '#lib/cage/bridge.ts';
import {
	cellErrorSchema,
	heldSchema,
	logSchema,
	outputSchema,
	scalarSchema
} from '#lib/cage/crossingSchemas.ts';
import { fromCrossingTable } from '#lib/cage/fromCrossingTable.ts';
import { tableSchema } from '#lib/cage/tableSchema.ts';
import type { Output } from '#lib/cage/output.ts';
import type { LogLine } from '#lib/runtime/cellState.ts';
import type { CellError } from '#lib/runtime/cellError.ts';
import type { Result } from '#lib/notebook/result.ts';
import { fail, ok } from '#lib/notebook/result.ts';

/**
 * The door: everything that comes out of the cage is read here, and nothing passes as it came. The sender
 * may be an author's code that took over the worker: what does not fit shows as an opaque value or as an
 * error, and never throws into the app. Nothing where a message is no reply at all.
 */
export function readReply(message: unknown): Reply | undefined {
	const envelope = v.safeParse(envelopeSchema, message);
	if (!envelope.success) return undefined;
	const { id, verb } = envelope.output;
	switch (verb) {
		case 'ready':
		case 'done':
			return { id, verb };
		case 'shown':
			return { id, verb, shown: readIncrement((message as { shown?: unknown }).shown) };
		case 'evaluated':
			return { id, verb, result: readResult(message, v.null()) };
		case 'table':
			return { id, verb, result: readTable(message) };
		case 'scalar':
			return { id, verb, result: readResult(message, scalarSchema) };
		case 'held':
			return { id, verb, result: readResult(message, heldSchema) };
	}
}

const envelopeSchema = v.object({
	id: v.pipe(v.number(), v.safeInteger()),
	verb: v.picklist(['ready', 'shown', 'evaluated', 'done', 'table', 'scalar', 'held'])
});

const unreadable: CellError = { kind: 'cage-died', detail: 'unreadable answer' };

function readResult<T>(message: unknown, value: v.GenericSchema<unknown, T>): Result<T, CellError> {
	const { result } = message as { result?: unknown };
	if (!isWithin(result, { depth: 12, parts: 200_000 })) return fail(unreadable);
	const failed = v.safeParse(v.object({ ok: v.literal(false), error: cellErrorSchema }), result);
	if (failed.success) return fail(failed.output.error);
	const done = v.safeParse(v.object({ ok: v.literal(true), value: v.unknown() }), result);
	const read = v.safeParse(value, done.success ? done.output.value : undefined);
	return done.success && read.success ? ok(read.output) : fail(unreadable);
}

function readTable(message: unknown): Result<Uint8Array, CellError> {
	const read = readResult(message, tableSchema);
	if (!read.ok) return read;
	const built = fromCrossingTable(read.value);
	return built === undefined ? fail(unreadable) : ok(built.ipc);
}

function readIncrement(shown: unknown): Increment {
	const { outputs, logs, left } = (typeof shown === 'object' && shown !== null ? shown : {}) as {
		readonly [part in keyof Increment]?: unknown;
	};
	return {
		outputs: firstOf(outputs, most.outputs).map(readOutput),
		logs: firstOf(logs, most.logs).flatMap(readLog),
		left: v.parse(leftSchema, left)
	};
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const leftSchema = v.fallback(v.object({ outputs: count, logs: count }), { outputs: 0, logs: 0 });

const firstOf = (list: unknown, atMost: number): readonly unknown[] =>
	Array.isArray(list)
		? Array.from({ length: Math.min(list.length, atMost) }, (_, index) => list[index] as unknown)
		: [];

const opaque: Output = { kind: 'value', preview: { kind: 'opaque', text: '⚠' } };

function readOutput(sent: unknown): Output {
	if (!isWithin(sent, { depth: 64, parts: 20_000_000 })) return opaque;
	const read = v.safeParse(outputSchema, sent);
	if (!read.success) return opaque;
	if (read.output.kind !== 'table') return read.output;
	const { table, rows, ...output } = read.output;
	const built = fromCrossingTable(table);
	return built === undefined || built.rows > rows ? opaque : { ...output, ipc: built.ipc, rows };
}

function readLog(line: unknown): readonly LogLine[] {
	const read = v.safeParse(logSchema, line);
	return read.success ? [read.output] : [];
}
