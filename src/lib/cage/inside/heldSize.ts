import type { HeldValue } from '#lib/cage/cage.ts';
import { Chart } from '#lib/cage/inside/chart.ts';
import { typeNameOf } from '#lib/cage/inside/preview.ts';
import { isArrowTable, Table } from '#lib/cage/inside/table.ts';

type HeldSize = Pick<HeldValue, 'type' | 'length' | 'columns' | 'bytes' | 'exact'>;

/** Parts of one value that are looked at, and of one list: a longer one is judged by parts spread over it. */
const mostParts = 20_000;
const mostOfList = 1_000;
const deepest = 12;
/** Roughly what V8 takes: a reference or a number, an object's or a list's head, a text's head. */
const slot = 8;
const head = 24;
const textHead = 16;

/**
 * How large a value is, by a bounded look: getters are not called, what was `seen` is not counted again,
 * and a proxy that throws counts for its reference. Never negative, never more than a number holds exactly.
 */
export function heldSizeOf(value: unknown, seen: Set<object>): HeldSize {
	const exact = isCounted(value);
	const bytes = guarded(() => bytesOf(value, { left: mostParts, seen }, 0), slot);
	const shape = guarded(() => shapeOf(value), { type: 'Object' });
	return { ...shape, bytes: Math.min(Math.max(0, Math.round(bytes)), Number.MAX_SAFE_INTEGER), exact };
}

type Look = { left: number; readonly seen: Set<object> };

/** A text takes one byte a letter where none is beyond Latin-1, which Danish is not. */
function bytesOf(value: unknown, look: Look, depth: number): number {
	look.left -= 1;
	if (typeof value === 'string') return textHead + value.length;
	if (typeof value === 'bigint') return textHead;
	if (typeof value === 'function') return 64;
	if (typeof value !== 'object' || value === null || look.seen.has(value)) return slot;
	look.seen.add(value);
	if (look.left <= 0 || depth > deepest) return head;
	return guarded(() => objectBytes(value, look, depth + 1), head);
}

function objectBytes(value: object, look: Look, depth: number): number {
	if (value instanceof Table) return arrowBytes(value.arrow);
	if (value instanceof ArrayBuffer) return value.byteLength;
	if (ArrayBuffer.isView(value)) return bufferBytes(value, look);
	if (isArrowTable(value)) return arrowBytes(value);
	if (value instanceof Date) return head;
	if (Array.isArray(value)) return head + listBytes(value, look, depth);
	if (value instanceof Map) return head + collectionBytes(mapParts(value), 3 * slot, look, depth);
	if (value instanceof Set) return head + collectionBytes(setParts(value), 2 * slot, look, depth);
	return head + recordBytes(value, look, depth);
}

/** Two views of one buffer hold it once. */
function bufferBytes({ buffer }: ArrayBufferView, { seen }: Look): number {
	if (seen.has(buffer)) return head;
	seen.add(buffer);
	return buffer.byteLength;
}

const arrowBytes = ({ batches }: Table['arrow']): number =>
	batches.reduce((sum, { data }) => sum + data.byteLength, 0);

/** A long list is judged by elements at equal distances. */
function listBytes(list: readonly unknown[], look: Look, depth: number): number {
	const { length } = list;
	const looked = Math.min(length, mostOfList, Math.max(look.left, 1));
	if (looked === 0) return 0;
	let sum = 0;
	let counted = 0;
	for (; counted < looked && (counted === 0 || look.left > 0); counted += 1)
		sum += partBytes(list, Math.floor((counted * length) / looked), look, depth);
	return (sum / counted) * length;
}

/** A number lies in its slot; what is larger is referred to from there. A getter is not called. */
function partBytes(holder: object, key: PropertyKey, look: Look, depth: number): number {
	const described = Reflect.getOwnPropertyDescriptor(holder, key);
	return described !== undefined && 'value' in described ? referred(described.value, look, depth) : slot;
}

const referred = (value: unknown, look: Look, depth: number): number =>
	isSmall(value) ? bytesOf(value, look, depth) : slot + bytesOf(value, look, depth);

const isSmall = (value: unknown) =>
	value === null || ['number', 'boolean', 'undefined', 'symbol'].includes(typeof value);

function recordBytes(value: object, look: Look, depth: number): number {
	const keys = Reflect.ownKeys(value);
	const looked = keys.slice(0, Math.min(mostOfList, Math.max(look.left, 1)));
	const sum = looked.reduce((bytes, key) => bytes + partBytes(value, key, look, depth), 0);
	return looked.length === 0 ? 0 : (sum / looked.length) * keys.length;
}

type Parts = { readonly size: number; readonly first: readonly unknown[] };

function collectionBytes({ size, first }: Parts, each: number, look: Look, depth: number): number {
	return first.length === 0 ? 0 : (listBytes(first, look, depth) / first.length + each) * size;
}

function mapParts(map: Map<unknown, unknown>): Parts {
	const first: unknown[] = [];
	for (const [key, element] of Map.prototype.entries.call(map)) {
		if (first.length >= mostOfList) break;
		first.push([key, element]);
	}
	return { size: map.size, first };
}

function setParts(set: Set<unknown>): Parts {
	const first: unknown[] = [];
	for (const element of Set.prototype.values.call(set)) {
		if (first.length >= mostOfList) break;
		first.push(element);
	}
	return { size: set.size, first };
}

function isCounted(value: unknown): boolean {
	return guarded(
		() =>
			value instanceof Table ||
			value instanceof ArrayBuffer ||
			ArrayBuffer.isView(value) ||
			isArrowTable(value),
		false
	);
}

function shapeOf(value: unknown): Omit<HeldSize, 'bytes' | 'exact'> {
	if (value === null) return { type: 'null' };
	if (typeof value === 'string') return { type: 'string', length: value.length };
	if (typeof value !== 'object') return { type: typeof value };
	const table = value instanceof Table ? value.arrow : isArrowTable(value) ? value : undefined;
	if (table !== undefined)
		return { type: 'Table', length: whole(table.numRows), columns: whole(table.schema.fields.length) };
	if (value instanceof Map) return { type: 'Map', length: value.size };
	if (value instanceof Set) return { type: 'Set', length: value.size };
	if (value instanceof Chart) return { type: 'Chart' };
	const type = typeNameOf(value).slice(0, 200);
	if (Array.isArray(value)) return { type, length: value.length };
	return ArrayBuffer.isView(value) && 'length' in value ? { type, length: whole(value.length) } : { type };
}

const whole = (number: unknown): number =>
	typeof number === 'number' && Number.isSafeInteger(number) && number >= 0 ? number : 0;

function guarded<T>(see: () => T, otherwise: T): T {
	try {
		return see();
	} catch {
		return otherwise;
	}
}
