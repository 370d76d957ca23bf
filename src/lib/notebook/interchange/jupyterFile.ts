/** JSON as it came, of which nothing is believed. Only a record's own keys are read: a key may be called `__proto__`. */
export type Json = string | number | boolean | null | readonly Json[] | JsonRecord;
export type JsonRecord = { readonly [key: string]: Json };

export const isRecord = (value: Json | undefined): value is JsonRecord =>
	typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value along a path of keys; nothing where the path breaks off. */
export const at = (value: Json | undefined, ...path: readonly string[]): Json | undefined =>
	path.reduce<Json | undefined>(
		(inner, key) => (isRecord(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined),
		value
	);

export function textAt(value: Json | undefined, ...path: readonly string[]): string | undefined {
	const found = at(value, ...path);
	return typeof found === 'string' ? found : undefined;
}

export function listAt(value: Json | undefined, ...path: readonly string[]): readonly Json[] {
	const found = at(value, ...path);
	return Array.isArray(found) ? found : [];
}

/** nbformat's "multi-line string": a text, or its lines with their endings. */
export function linesAt(value: Json | undefined, key: string): string | undefined {
	const found = at(value, key);
	if (typeof found === 'string') return found;
	if (!Array.isArray(found)) return undefined;
	return found.filter((line) => typeof line === 'string').join('');
}

/** The same text as the list of lines that Jupyter writes, which diffs line by line. */
export const toLines = (text: string): readonly string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
