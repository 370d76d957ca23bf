import type { ColumnType } from '#lib/notebook/notebook.ts';

/** The narrowest type that holds values of both: numbers widen to decimals, days to times, the rest to text. */
export function widest(one: ColumnType, other: ColumnType): ColumnType {
	if (one === other) return one;
	const both = new Set([one, other]);
	if (both.has('integer') && both.has('decimal')) return 'decimal';
	if (both.has('date') && both.has('timestamp')) return 'timestamp';
	return 'text';
}
