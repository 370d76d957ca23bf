/**
 * Free names that no cell gives. What JavaScript itself and our library define is never a read, and a cell
 * cannot define it either, or another cell's `html` would silently mean something else. Names that only
 * the browser defines (`name`, `status`, `fetch`) stay reads: a cell or an extract of that name wins, and
 * where there is none the runtime leaves them to the worker.
 */
export const isOnBoard = (name: string): boolean => library.has(name) || language.has(name);

/** What an author finds on board without importing. */
export const libraryNames = ['Plot', 'd3', 'display', 'html', 'svg', 'console', 'kladde'] as const;

const library: ReadonlySet<string> = new Set(libraryNames);

const language: ReadonlySet<string> = new Set(
	(
		'globalThis undefined NaN Infinity arguments eval isFinite isNaN parseFloat parseInt decodeURI ' +
		'decodeURIComponent encodeURI encodeURIComponent escape unescape Object Function Boolean Symbol Error ' +
		'AggregateError EvalError RangeError ReferenceError SuppressedError SyntaxError TypeError URIError Number ' +
		'BigInt Math Date Temporal String RegExp Array Int8Array Uint8Array Uint8ClampedArray Int16Array ' +
		'Uint16Array Int32Array Uint32Array BigInt64Array BigUint64Array Float16Array Float32Array Float64Array ' +
		'Map Set WeakMap WeakSet WeakRef FinalizationRegistry ArrayBuffer SharedArrayBuffer DataView Atomics JSON ' +
		'Iterator AsyncIterator Promise Reflect Proxy Intl DisposableStack AsyncDisposableStack'
	).split(' ')
);
