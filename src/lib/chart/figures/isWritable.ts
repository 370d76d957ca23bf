import { isMovesType } from '#lib/language/chart/movesQuery.ts';
import type { DrawnChart } from '#lib/language/chart/chartTable.ts';

/** Whether a chart can be written as a SQL cell and a Plot cell that draw the same figure. */
export const isWritable = ({ spec, query, table }: DrawnChart): boolean =>
	query !== undefined && table.rows > 0 && !isMovesType(spec.type);
