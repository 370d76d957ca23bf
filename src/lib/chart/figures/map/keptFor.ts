/** What follows from a value that never changes: computed when it is first asked for, kept as long as the value is. */
export function keptFor<K extends object, T extends NonNullable<unknown>>(
	compute: (key: K) => T
): (key: K) => T {
	const known = new WeakMap<K, T>();
	return (key) => {
		const found = known.get(key) ?? compute(key);
		known.set(key, found);
		return found;
	};
}
