import type { NumberArray } from '#lib/cage/chartDescription.ts';

/** Thrown inside the describing of a chart alone, and caught there: then the chart is drawn in the cage. */
export class NotDescribable extends Error {}

const deepest = 16;

/** Values as they may cross: primitives, dates, and lists and records of such. */
export function plainValues(values: Iterable<unknown>): readonly unknown[] {
	return Array.from(values, (value) => plainValue(value, 0));
}

function plainValue(value: unknown, depth: number): unknown {
	switch (typeof value) {
		case 'function':
		case 'symbol':
			throw new NotDescribable('a function among the values');
		case 'object':
			return value === null ? null : plainObject(value, depth);
		default:
			return value;
	}
}

function plainObject(value: object, depth: number): unknown {
	if (value instanceof Date) return new Date(value.getTime());
	if (depth > deepest) throw new NotDescribable('values nested too deep');
	if (isNumberArray(value)) return value.slice();
	if (Array.isArray(value)) return value.map((item) => plainValue(item, depth + 1));
	const entries = Object.entries(value).map(([key, part]) => [key, plainValue(part, depth + 1)]);
	return Object.fromEntries(entries);
}

export function isNumberArray(value: unknown): value is NumberArray {
	return (
		ArrayBuffer.isView(value) &&
		!(value instanceof DataView) &&
		!(value instanceof BigInt64Array) &&
		!(value instanceof BigUint64Array)
	);
}
