/** The names of all that every object, list, text and function has: what hostile data must not add to. */
export const sharedNames = (): readonly string[] =>
	[Object, Array, String, Number, Function, Map, Set, Promise, RegExp].flatMap(({ name, prototype }) =>
		Reflect.ownKeys(prototype as object).map((key) => `${name}.${String(key)}`)
	);
