import type { SyntaxFault } from '#lib/language/analysis.ts';
import { isAdditive } from '#lib/language/chart/chartKeys.ts';
import type { ChartSpec, ChartType, Measure } from '#lib/language/chart/chartSpec.ts';

/** How the rows become numbers where the text does not say: a column is summed, rates are averaged, rows are counted. */
export function measureOf({
	type,
	measure,
	of,
	population
}: Pick<ChartSpec, 'type' | 'measure' | 'of' | 'population'>): Measure {
	if (measure !== undefined) return measure;
	if (of === undefined) return 'count';
	return type === 'rate-map' && population === undefined ? 'mean' : 'sum';
}

type MeasureFault = { readonly fault: SyntaxFault; readonly key: keyof ChartSpec };

/** What the keys say against each other. */
export function measureFault(spec: ChartSpec): MeasureFault | undefined {
	const measure = measureOf(spec);
	const { of, count, type, population, reason, leaving } = spec;
	if ((reason === undefined) !== (leaving === undefined)) {
		const [missing, key] =
			reason === undefined ? (['reason', 'leaving'] as const) : (['leaving', 'reason'] as const);
		return { fault: { kind: 'inputMissing', about: missing }, key };
	}
	if (of === undefined && measure !== 'count' && measure !== 'share')
		return { fault: { kind: 'chartOf', about: measure }, key: 'measure' };
	if (of !== undefined && measure === 'count') return { fault: { kind: 'chartCount', about: of }, key: 'of' };
	if (of !== undefined && count !== undefined && !canWeigh(type, measure))
		return { fault: { kind: 'chartOfAndCount', about: measure }, key: 'count' };
	if (type === 'area' && !isAdditive(measure))
		return { fault: { kind: 'chartStacked', about: measure }, key: 'measure' };
	if (type === 'waffle' && !isAdditive(measure))
		return { fault: { kind: 'chartStacked', about: measure }, key: 'measure' };
	return type === 'rate-map' ? rateFault(measure, population) : undefined;
}

/** Whether rows that stand for several still have such a measure of a column; a map's areas count or measure. */
export const canWeigh = (type: ChartType, measure: Measure): boolean =>
	type !== 'rate-map' && type !== 'count-map' && measure !== 'distinct' && measure !== 'median';

/** A colour on an area misleads where it shows how many: larger areas have more. */
function rateFault(measure: Measure, population: string | undefined): MeasureFault | undefined {
	const isRate = population === undefined ? !(isAdditive(measure) || measure === 'distinct') : true;
	if (!isRate) return { fault: { kind: 'chartRate', about: '' }, key: 'type' };
	const isCounted = measure === 'count' || measure === 'sum';
	if (population !== undefined && !isCounted)
		return { fault: { kind: 'chartPer', about: measure }, key: 'measure' };
	return undefined;
}
