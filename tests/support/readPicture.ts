import type { Draw } from '#lib/chart/figures/figure.ts';
import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import type { ChartValue } from '#lib/language/chart/chartTable.ts';
import { chartTable, drawnFigure } from './drawnFigure.ts';

export type Row = readonly ChartValue[];

/** A picture that is to be read, of rows in these roles. */
export const pictureOf = (
	draw: Draw,
	spec: Omit<ChartSpec, 'table'>,
	roles: readonly string[],
	rows: readonly Row[]
): Element => drawnFigure(draw, { spec, table: chartTable(roles, rows) }).element;

/** København, Gladsaxe, Gentofte, Aarhus. */
export const someFlows: readonly Row[] = [
	['0101', '0159', 900, 900],
	['0159', '0101', 600, 600],
	['0101', '0751', 300, 300],
	['0157', '0159', 200, 200],
	['0159', '0157', 100, 100],
	['0751', '0101', 80, 80]
];
