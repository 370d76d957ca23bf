import type { InputSpec } from '#lib/language/analysis.ts';

/** A list of scalars, or of `{ value, label }`; undefined where it is neither. */
export function optionsOf(list: unknown): InputSpec['options'] | undefined {
	if (!Array.isArray(list)) return undefined;
	const options = list.map(optionOf);
	return options.every((option) => option !== undefined) ? options : undefined;
}

function optionOf(item: unknown) {
	if (isChoice(item)) return { value: item, label: String(item) };
	if (typeof item !== 'object' || item === null) return undefined;
	const { value, label, ...rest } = item as { readonly [key: string]: unknown };
	if (!isChoice(value) || Object.keys(rest).length > 0) return undefined;
	return { value, label: label === undefined || label === null ? String(value) : String(label) };
}

export const isChoice = (value: unknown): value is string | number =>
	typeof value === 'string' || (typeof value === 'number' && Number.isFinite(value));
