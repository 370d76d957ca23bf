import type { Twin } from '#lib/chart/twinOf.ts';

/** A chart's data as the grid asks for them: typed by the first value of each column. */
export function twinTable({ columns, rows }: Twin) {
	return {
		fields: columns.map(({ name, values }) => ({ name, type: typeOf(Array.from(values as unknown[])) })),
		rows,
		page: async (offset: number, limit: number) =>
			Array.from({ length: Math.max(0, Math.min(limit, rows - offset)) }, (_, index) =>
				columns.map(({ values }) => values[offset + index])
			)
	};
}

function typeOf(values: readonly unknown[]): string {
	const value = values.find((found) => found !== null && found !== undefined);
	if (typeof value === 'number' || typeof value === 'bigint') return 'DOUBLE';
	if (typeof value === 'boolean') return 'BOOLEAN';
	if (value instanceof Date) return values.every(isDay) ? 'DATE' : 'TIMESTAMP';
	return 'VARCHAR';
}

const isDay = (value: unknown) => !(value instanceof Date) || value.getTime() % 86_400_000 === 0;
