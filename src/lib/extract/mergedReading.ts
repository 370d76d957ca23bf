import type { Reading } from '#lib/extract/reading.ts';
import { widest } from '#lib/extract/widest.ts';

/** Several files of one shape as one reading: the first file's, each column as wide as any file needs. */
export function mergedReading(readings: readonly [Reading, ...Reading[]]): Reading {
	const [first, ...others] = readings;
	return {
		...first,
		columns: first.columns.map((column, index) => {
			const same = others.flatMap((reading) => reading.columns[index] ?? []);
			const empty = column.empty && same.every((other) => other.empty);
			const { empty: _, ...rest } = column;
			return {
				...rest,
				type: same.reduce((type, other) => widest(type, other.type), column.type),
				misfits: [...new Set([column, ...same].flatMap(({ misfits }) => misfits))].slice(0, 5),
				...(empty && { empty })
			};
		})
	};
}
