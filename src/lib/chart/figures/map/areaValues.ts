import { codeOf, numberOf } from '#lib/chart/figures/flows.ts';
import type { MapAreas } from '#lib/chart/figures/map/mapAreas.ts';
import type { Shape } from '#lib/chart/figures/map/outlines.ts';
import type { ChartTable, ChartValue } from '#lib/language/chart/chartTable.ts';

export type AreaValue = {
	readonly area: string;
	readonly shape: Shape;
	readonly value: number;
	readonly population?: number;
};

export type AreaValues = {
	/** The largest first. */
	readonly values: readonly AreaValue[];
	readonly byShape: ReadonlyMap<Shape, AreaValue>;
	readonly strangers: readonly string[];
	/** Areas that the data name, as they name them. */
	readonly known: ReadonlyMap<string, Shape>;
};

/** What each area of a table is worth. A row without a value, as a rate without a population, is no data. */
export function areaValues({ columns, rows }: ChartTable, { shapeOf }: MapAreas): AreaValues {
	const read = Array.from({ length: rows }, (_, at) => codeOf(columns['area']?.[at]));
	const found = read.map((area) => (area === null ? undefined : shapeOf(area)));
	const values = read.flatMap((area, at): readonly AreaValue[] => {
		const [shape, value] = [found[at], given(columns['value']?.[at])];
		if (area === null || shape === undefined || value === undefined) return [];
		const population = given(columns['population']?.[at]);
		return [{ area, shape, value, ...(population !== undefined && { population }) }];
	});
	values.sort((one, other) => other.value - one.value || (one.area < other.area ? -1 : 1));
	return {
		values,
		byShape: new Map(values.map((one) => [one.shape, one])),
		strangers: read
			.filter((area, at) => area !== null && found[at] === undefined)
			.map(String)
			.sort(),
		known: new Map(
			read.flatMap((area, at) => (area !== null && found[at] ? [[area, found[at]] as const] : []))
		)
	};
}

function given(value: ChartValue | undefined): number | undefined {
	if (value === null || value === undefined) return undefined;
	const number = numberOf(value);
	return Number.isFinite(number) ? number : undefined;
}
