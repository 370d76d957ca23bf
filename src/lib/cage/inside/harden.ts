/**
 * What is left of the worker's own names for an author: the language, timers, text and random numbers.
 * A list of what stays, so that a channel that browsers add tomorrow is gone too. The realm's policy is the
 * wall; this is a second one, and it is why the language's own objects need not be frozen.
 */
const kept = new Set([
	...['Object', 'Function', 'Array', 'Number', 'Boolean', 'String', 'Symbol', 'BigInt', 'Date', 'RegExp'],
	...['Promise', 'Proxy', 'Reflect', 'Map', 'Set', 'WeakMap', 'WeakSet', 'WeakRef', 'FinalizationRegistry'],
	...['Error', 'AggregateError', 'EvalError', 'RangeError', 'ReferenceError', 'SyntaxError', 'TypeError'],
	...['URIError', 'SuppressedError', 'DOMException', 'JSON', 'Math', 'Intl', 'Temporal', 'Iterator'],
	...['ArrayBuffer', 'DataView', 'Int8Array', 'Uint8Array', 'Uint8ClampedArray', 'Int16Array', 'Uint16Array'],
	...['Int32Array', 'Uint32Array', 'Float16Array', 'Float32Array', 'Float64Array', 'BigInt64Array'],
	...['BigUint64Array', 'DisposableStack', 'AsyncDisposableStack', 'InternalError'],
	...[
		'parseFloat',
		'parseInt',
		'Infinity',
		'NaN',
		'undefined',
		'isFinite',
		'isNaN',
		'eval',
		'globalThis',
		'self'
	],
	...['decodeURI', 'decodeURIComponent', 'encodeURI', 'encodeURIComponent', 'escape', 'unescape'],
	...['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'queueMicrotask', 'structuredClone'],
	...['TextEncoder', 'TextDecoder', 'URL', 'URLSearchParams', 'atob', 'btoa', 'performance', 'crypto'],
	...['AbortController', 'AbortSignal', 'Event', 'EventTarget', 'Blob', 'constructor']
]);

/** Takes every name that is not kept from the worker's global object and its prototypes. Returns what resisted. */
export function harden(scope: object): readonly string[] {
	Reflect.deleteProperty(URL, 'createObjectURL');
	Reflect.deleteProperty(URL, 'revokeObjectURL');
	return holdersOf(scope).flatMap((holder) =>
		Reflect.ownKeys(holder).filter(
			(name): name is string => typeof name === 'string' && !kept.has(name) && !taken(holder, name)
		)
	);
}

/** The scope and its prototypes, without the two that every object and every event target shares. */
function holdersOf(scope: object): readonly object[] {
	const holders: object[] = [];
	let holder: object | null = scope;
	while (holder !== null && holder !== EventTarget.prototype && holder !== Object.prototype) {
		holders.push(holder);
		holder = Reflect.getPrototypeOf(holder);
	}
	return holders;
}

function taken(holder: object, name: string): boolean {
	if (Reflect.deleteProperty(holder, name)) return true;
	return Reflect.defineProperty(holder, name, { value: undefined });
}
