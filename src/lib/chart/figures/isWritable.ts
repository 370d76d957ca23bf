import type { DrawnChart } from '#lib/language/chart/chartTable.ts';

/** Types whose picture is its rows and nothing that was worked out beside them. */
const written: readonly string[] = ['bar', 'line', 'area', 'dot', 'histogram', 'heatmap', 'box', 'waffle'];

/** Whether a chart can be written as a SQL cell and a Plot cell that draw the same figure. */
export const isWritable = ({ spec, query, table }: DrawnChart): boolean =>
	query !== undefined &&
	table.rows > 0 &&
	written.includes(spec.type) &&
	spec.facet === undefined &&
	!(spec.type === 'box' && spec.x === undefined);
