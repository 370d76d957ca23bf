import type { ChartTable, ChartValue } from '#lib/language/chart/chartTable.ts';
import { municipalities } from '#lib/moves/municipalities.ts';

/** What went from one area to another. No area is one that is unknown, or abroad. */
export type Flow = {
	readonly from: string | null;
	readonly to: string | null;
	readonly value: number;
	/** Rows behind it. */
	readonly n: number;
};

export function flowsOf({ columns, rows }: ChartTable): readonly Flow[] {
	const { from, to, value, n } = columns;
	return Array.from({ length: rows }, (_, at) => {
		const counted = numberOf(value?.[at]);
		return {
			from: codeOf(from?.[at]),
			to: codeOf(to?.[at]),
			value: counted,
			n: n === undefined ? counted : numberOf(n[at])
		};
	});
}

export const codeOf = (value: ChartValue | undefined): string | null =>
	value === null || value === undefined || value === '' ? null : String(value);

export const numberOf = (value: ChartValue | undefined): number => Number(value ?? 0);

export type AreaName = (code: string) => string;

/** The name that the notebook knows, else the municipality's, else the code. */
export function areaNameIn({ names }: ChartTable): AreaName {
	// A code may be called what every object has.
	const known = new Map(Object.entries(names ?? {}));
	return (code) => known.get(code) ?? municipalityNames.get(code) ?? code;
}

const municipalityNames = new Map(
	municipalities.flatMap(({ kode, navn, region, regionsnavn }): [string, string][] => [
		[kode, navn],
		[region, regionsnavn]
	])
);
