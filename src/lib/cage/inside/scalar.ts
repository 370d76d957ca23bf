import type { InputValue } from '#lib/language/analysis.ts';

/** A value as SQL can bind it or a text can hold it: dates as ISO text, exact whole numbers as numbers or text. */
export function scalarOf(value: unknown): InputValue | undefined {
	if (value === null) return null;
	if (Array.isArray(value)) return listOf(value);
	switch (typeof value) {
		case 'boolean':
		case 'string':
		case 'number':
			return value;
		case 'bigint':
			return Number.isSafeInteger(Number(value)) ? Number(value) : String(value);
		default:
			return value instanceof Date ? isoOf(value) : undefined;
	}
}

function listOf(values: readonly unknown[]): readonly (string | number)[] | undefined {
	const items = values.map(scalarOf);
	return items.every((item) => typeof item === 'string' || typeof item === 'number') ? items : undefined;
}

function isoOf(date: Date): string | undefined {
	if (Number.isNaN(date.getTime())) return undefined;
	const text = date.toISOString();
	return text.endsWith('T00:00:00.000Z') ? text.slice(0, 10) : text;
}
