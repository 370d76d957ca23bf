import type { Preview } from '#lib/cage/output.ts';

type Budget = { left: number };

const deepest = 5;
const widest = 100;
const longest = 10_000;
const largest = 2_000;

/**
 * Looks at any value without trusting it: getters are not called, proxies may throw, cycles and depth
 * end in `opaque`, and all of it together stays below a fixed number of parts.
 */
export function previewOf(value: unknown): Preview {
	return look(value, { left: largest }, []);
}

function look(value: unknown, budget: Budget, above: readonly object[]): Preview {
	if (budget.left-- <= 0) return { kind: 'opaque', text: '…' };
	if (typeof value === 'function')
		return { kind: 'function', name: guarded(() => ownText(value, 'name'), '') };
	if (typeof value !== 'object' || value === null) return primitive(value);
	if (above.includes(value)) return { kind: 'opaque', text: '↻' };
	if (above.length >= deepest) return { kind: 'opaque', text: guarded(() => typeNameOf(value), '…') };
	return guarded<Preview>(() => lookInto(value, budget, [...above, value]), { kind: 'opaque', text: '⚠' });
}

function lookInto(value: object, budget: Budget, above: readonly object[]): Preview {
	if (value instanceof Date) return { kind: 'date', text: dateText(value) };
	if (value instanceof Error) return errorPreview(value, budget, above);
	if (value instanceof Map) return mapPreview(value, budget, above);
	if (value instanceof Set) return listPreview(value, value.size, valuesOfSet(value), budget, above);
	if (Array.isArray(value)) return listPreview(value, value.length, elementsOf(value), budget, above);
	if (isNumbers(value)) return listPreview(value, value.length, elementsOf(value), budget, above);
	if (value instanceof RegExp) return { kind: 'opaque', text: cut(String(value)) };
	if (value instanceof Promise) return { kind: 'opaque', text: 'Promise' };
	if (isBytes(value)) return { kind: 'opaque', text: `${typeNameOf(value)} (${value.byteLength})` };
	return recordPreview(value, budget, above);
}

function primitive(value: unknown): Preview {
	if (value === null) return { kind: 'primitive', type: 'null', text: 'null' };
	const type = typeof value as 'string' | 'number' | 'bigint' | 'boolean' | 'undefined' | 'symbol';
	const text = Object.is(value, -0) ? '-0' : String(value);
	const more = text.length - longest;
	return { kind: 'primitive', type, text: text.slice(0, longest), ...(more > 0 && { more }) };
}

function errorPreview(error: Error, budget: Budget, above: readonly object[]): Preview {
	const inner = ['cause', 'errors']
		.filter((key) => Object.hasOwn(error, key))
		.map((key) => ({ key, value: property(error, key, budget, above) }));
	return {
		kind: 'error',
		name: ownText(error, 'name') || typeNameOf(error),
		message: ownText(error, 'message'),
		...(inner.length > 0 && { inner })
	};
}

function listPreview(
	value: object,
	length: number,
	elements: readonly unknown[],
	budget: Budget,
	above: readonly object[]
): Preview {
	const items = withinBudget(elements, budget, (element) => look(element, budget, above));
	return { kind: 'list', type: typeNameOf(value), length, items, more: length - items.length };
}

function mapPreview(value: Map<unknown, unknown>, budget: Budget, above: readonly object[]): Preview {
	const first: [unknown, unknown][] = [];
	Map.prototype.forEach.call(value, (element, key) => first.length < widest && first.push([key, element]));
	const entries = withinBudget(first, budget, ([key, element]) => ({
		key: look(key, budget, above),
		value: look(element, budget, above)
	}));
	return { kind: 'map', size: value.size, entries, more: value.size - entries.length };
}

function recordPreview(value: object, budget: Budget, above: readonly object[]): Preview {
	const keys = Reflect.ownKeys(value).filter((key) => isShown(value, key));
	const entries = withinBudget(keys.slice(0, widest), budget, (key) => ({
		key: cut(String(key)),
		value: property(value, key, budget, above)
	}));
	return { kind: 'record', type: typeNameOf(value), entries, more: keys.length - entries.length };
}

/** A getter is the author's code: it is named, not called. */
function property(value: object, key: PropertyKey, budget: Budget, above: readonly object[]): Preview {
	const described = Reflect.getOwnPropertyDescriptor(value, key);
	if (described === undefined || !('value' in described)) return { kind: 'opaque', text: 'get' };
	return look(described.value, budget, above);
}

function isShown(value: object, key: PropertyKey): boolean {
	return guarded(() => Reflect.getOwnPropertyDescriptor(value, key)?.enumerable === true, false);
}

function withinBudget<T, P>(elements: readonly T[], budget: Budget, look: (element: T) => P): readonly P[] {
	const looked: P[] = [];
	for (const element of elements) {
		if (budget.left <= 0) break;
		looked.push(look(element));
	}
	return looked;
}

function elementsOf(list: ArrayLike<unknown>): readonly unknown[] {
	return Array.from({ length: Math.min(list.length, widest) }, (_, index) =>
		guarded(() => list[index], undefined)
	);
}

function valuesOfSet(set: Set<unknown>): readonly unknown[] {
	const first: unknown[] = [];
	Set.prototype.forEach.call(set, (element) => first.length < widest && first.push(element));
	return first;
}

function isNumbers(value: object): value is object & ArrayLike<number> {
	return ArrayBuffer.isView(value) && 'length' in value;
}

const isBytes = (value: object): value is ArrayBuffer | DataView =>
	value instanceof ArrayBuffer || value instanceof DataView;

/** The class's name: own property of the first constructor up the chain; never called, only read. */
export function typeNameOf(value: object): string {
	const prototype: unknown = Reflect.getPrototypeOf(value);
	if (typeof prototype !== 'object' || prototype === null) return 'Object';
	const maker = Reflect.getOwnPropertyDescriptor(prototype, 'constructor')?.value;
	return typeof maker === 'function' ? ownText(maker, 'name') || 'Object' : 'Object';
}

function ownText(value: object, key: string): string {
	let holder: object | null = value;
	for (let steps = 0; holder !== null && steps < 10; steps++) {
		const described = Reflect.getOwnPropertyDescriptor(holder, key);
		if (described !== undefined) return typeof described.value === 'string' ? cut(described.value) : '';
		holder = Reflect.getPrototypeOf(holder);
	}
	return '';
}

const dateText = (date: Date) => (Number.isNaN(date.getTime()) ? 'Invalid Date' : date.toISOString());

const cut = (text: string) => (text.length > 1_000 ? `${text.slice(0, 1_000)}…` : text);

function guarded<T>(see: () => T, otherwise: T): T {
	try {
		return see();
	} catch {
		return otherwise;
	}
}
