import { isAdditive, keysOf, measures } from '#lib/language/chart/chartKeys.ts';
import type { ChartSpec, ChartType, Measure } from '#lib/language/chart/chartSpec.ts';
import { canWeigh, measureOf } from '#lib/language/chart/measureFault.ts';
import { usesOf, type DrawableColumn } from '#lib/language/chart/proposeColumns.ts';
import { fittingColumns } from '#lib/language/chart/proposeCharts.ts';
import type { Seat } from '#lib/language/chart/proposePlans.ts';

/** What a picture of this type can show of its groups; nothing where it decides that itself. */
export function measuresOf({ type, population }: Pick<ChartSpec, 'type' | 'population'>): readonly Measure[] {
	if (!keysOf[type].includes('measure')) return [];
	if (type === 'rate-map')
		return population === undefined ? measures.filter((one) => !isAdditive(one) && one !== 'distinct') : [];
	return needsSum(type) ? measures.filter(isAdditive) : measures;
}

/** Parts of a whole: a mean of theirs is no part. */
const needsSum = (type: ChartType): boolean => type === 'area' || type === 'waffle';

/** Whether a measure is of a column. */
export const isOfColumn = (measure: Measure): boolean => measure !== 'count' && measure !== 'share';

/** The seat of the column that is measured. */
export const measuredSeat = (measure: Measure): Seat => ({
	place: 'of',
	as: 'needed',
	takes:
		measure === 'distinct'
			? ['person', 'category', 'area', 'number', 'age']
			: measure === 'sum'
				? ['count', 'number', 'population', 'age']
				: ['number', 'age', 'count', 'population']
});

/** Whether rows can stand for several in such a picture; a mean of numbers of persons is weighted by none of them. */
export function takesCount(spec: ChartSpec, columns: readonly DrawableColumn[]): boolean {
	const { type, of } = spec;
	if (of === undefined) return true;
	const measured = columns.find(({ name }) => name === of);
	const isCount = measured !== undefined && usesOf(measured).has('count');
	return canWeigh(type, measureOf(spec)) && !(isCount && measureOf(spec) === 'mean');
}

/** A spec with another measure, of the column that fits it best where it names none that does. */
export function withMeasure(
	spec: ChartSpec,
	measure: Measure,
	columns: readonly DrawableColumn[]
): ChartSpec {
	const { of, measure: _, ...rest } = spec;
	if (measure === 'count') return rest;
	if (!isOfColumn(measure)) return { ...rest, measure };
	const fitting = fittingColumns(measuredSeat(measure), columns).map(({ column }) => column.name);
	const column = of !== undefined && fitting.includes(of) ? of : (fitting[0] ?? of);
	if (column === undefined) return rest;
	const measured = { ...rest, of: column, measure };
	if (takesCount(measured, columns)) return measured;
	const { count: _count, ...unweighted } = measured;
	return unweighted;
}
