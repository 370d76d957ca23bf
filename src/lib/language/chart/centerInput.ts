import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import type { Name } from '#lib/notebook/notebook.ts';

/** The name of the input that stands for the area in the middle. */
export const centerInput = ({ center }: Pick<ChartSpec, 'center'>): Name | undefined =>
	center?.startsWith('$') === true ? center.slice(1) : undefined;
