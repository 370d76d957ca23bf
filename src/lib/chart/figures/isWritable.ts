import type { DrawnChart } from '#lib/language/chart/chartTable.ts';

/** Whether a chart can be written as a SQL cell and a TypeScript cell that draw the same figure. */
export const isWritable = ({ spec: { boundaries }, query, table }: DrawnChart): boolean =>
	query !== undefined && table.rows > 0 && (boundaries === undefined || identifier.test(boundaries.table));

/** Only such a table can code read. */
const identifier = /^[\p{L}_$][\p{L}\p{N}_$]*$/u;
