export type Bounds = { readonly depth: number; readonly parts: number };

/**
 * Whether a message holds plain data only and not too much of it. Runs before any schema, so that nothing
 * behind it meets a thing that is nested a million deep or of a kind we never send.
 */
export function isWithin(value: unknown, bounds: Bounds): boolean {
	let parts = 0;
	return isPlain(value, 0);

	function isPlain(value: unknown, depth: number): boolean {
		if (++parts > bounds.parts || depth > bounds.depth) return false;
		if (typeof value !== 'object' || value === null) return typeof value !== 'function';
		if (value instanceof Date) return true;
		if (ArrayBuffer.isView(value)) return value.buffer instanceof ArrayBuffer;
		if (Array.isArray(value)) return isDense(value) && value.every((item) => isPlain(item, depth + 1));
		return isRecord(value) && Object.values(value).every((part) => isPlain(part, depth + 1));
	}
}

/** `every` skips holes: an array of length 2³² without elements is not what it says. */
function isDense(list: readonly unknown[]): boolean {
	return list.length <= 10_000_000 && Object.keys(list).length === list.length;
}

/** A clone has no accessors; `__proto__` as a key of its own is nothing we send. */
function isRecord(value: object): boolean {
	return Object.getPrototypeOf(value) === Object.prototype && !Object.hasOwn(value, '__proto__');
}
