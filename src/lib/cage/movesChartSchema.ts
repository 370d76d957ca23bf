import * as v from 'valibot';
import type { ChartTable, ChartValue, DrawnChart } from '#lib/language/chart/chartTable.ts';
import {
	largestNumber,
	longest,
	mostBoundaries,
	mostRows,
	movesRoles,
	roleNames
} from '#lib/moves/chart/movesRoles.ts';
import { movesSpec } from '#lib/moves/chart/movesSpec.ts';

const text = v.pipe(v.string(), v.maxLength(longest.text));

const cell = {
	text,
	number: v.pipe(v.number(), v.minValue(-largestNumber), v.maxValue(largestNumber)),
	day: v.pipe(
		v.date(),
		v.check((day) => !Number.isNaN(day.getTime()))
	)
};

const columnOf = (role: (typeof roleNames)[number]) =>
	v.exactOptional(
		v.pipe(v.array(v.nullable<v.GenericSchema<ChartValue>>(cell[movesRoles[role]])), v.maxLength(mostRows))
	);

const columns = v.object(
	Object.fromEntries(roleNames.map((role) => [role, columnOf(role)]))
) as unknown as v.GenericSchema<unknown, ChartTable['columns']>;

const boundary = v.object({ key: text, geometry: v.pipe(v.string(), v.maxLength(longest.outline)) });

const table: v.GenericSchema<unknown, ChartTable> = v.pipe(
	v.object({
		rows: v.pipe(v.number(), v.safeInteger(), v.minValue(0), v.maxValue(mostRows)),
		columns,
		n: v.pipe(v.number(), v.minValue(0), v.maxValue(largestNumber * mostRows)),
		names: v.exactOptional(
			v.record(v.pipe(v.string(), v.maxLength(longest.name)), v.pipe(v.string(), v.maxLength(longest.name)))
		),
		boundaries: v.exactOptional(v.pipe(v.array(boundary), v.maxLength(mostBoundaries)))
	}),
	v.check(({ rows, columns }) => Object.values(columns).every(({ length }) => length === rows))
);

const option = v.union([text, v.number(), v.array(v.union([text, v.number()]))]);

/** What `movesChart` sends: words that a chart cell could say, and columns that hold what they are for. */
export const movesChartSchema: v.GenericSchema<unknown, DrawnChart> = v.object({
	spec: v.pipe(
		v.record(v.pipe(v.string(), v.maxLength(longest.name)), option),
		v.rawTransform(({ dataset, addIssue, NEVER }) => {
			const { table: _, ...words } = dataset.value;
			const spec = movesSpec(words);
			if (spec.ok) return spec.value;
			addIssue({ message: spec.error });
			return NEVER;
		})
	),
	table
});
