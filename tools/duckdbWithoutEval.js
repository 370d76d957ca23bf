import { fileURLToPath } from 'node:url';

/** DuckDB's synchronous bindings: the package ships this file without naming it among its exports. */
export const blockingBindings = '@duckdb/duckdb-wasm/dist/duckdb-browser-blocking.mjs';
export const blockingBindingsPath = fileURLToPath(
	new URL(`../node_modules/${blockingBindings}`, import.meta.url)
);

/**
 * The engine's realm refuses code from text. The one place where DuckDB's glue makes some is a shortcut for
 * calls from WebAssembly into JavaScript; here it is written out. The other places load extensions, which
 * never happens, but a direct `eval` alone keeps a module from being joined with others in one script.
 *
 * @type {import('rolldown').Plugin}
 */
export const duckdbWithoutEval = {
	name: 'kladde-duckdb-without-eval',
	transform(code, id) {
		if (id !== blockingBindingsPath) return null;
		const found = code.match(methodCaller)?.length;
		if (found !== 2) throw new Error(`DuckDB's glue has changed: ${found ?? 0} method callers, not 2.`);
		return { code: code.replace(methodCaller, spelledOut).replace(/\beval\(/g, '(0,eval)('), map: null };
	}
};

/** Once for each of the two builds that the file serves. */
const methodCaller = /function __emval_get_method_caller\([^]*?(?=__emval_get_method_caller\.sig)/g;

// The names are the glue's own. A `kind` of 1 is `new`.
const spelledOut = `function __emval_get_method_caller(argCount, argTypes, kind) {
	var types = emval_lookupTypes(argCount, argTypes >>> 0);
	var retType = types.shift();
	return emval_addMethodCaller(function (obj, func, destructorsRef, args) {
		var offset = 0;
		var values = types.map(function (type) {
			var value = type.readValueFromPointer(args + offset);
			offset += type.argPackAdvance;
			return value;
		});
		var result = kind === 1 ? Reflect.construct(func, values) : func.apply(obj, values);
		return retType.isVoid ? undefined : emval_returnValue(retType, destructorsRef, result);
	});
}`;
