import { parseHTML } from 'linkedom';
import type { Draw, DrawOptions, Figure } from '#lib/chart/figures/figure.ts';
import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import type { ChartTable, ChartValue } from '#lib/language/chart/chartTable.ts';

/** A table as the engine answers a chart: columns by role, in rows. */
export function chartTable(
	roles: readonly string[],
	rows: readonly (readonly ChartValue[])[],
	more: Partial<ChartTable> = {}
): ChartTable {
	const columns = Object.fromEntries(roles.map((role, at) => [role, rows.map((row) => row[at] ?? null)]));
	return { rows: rows.length, columns, n: rows.length, ...more };
}

/** Draws without a browser; a drawing that fails is a failed test. */
export function drawnFigure(
	draw: Draw,
	chart: { readonly spec: Omit<ChartSpec, 'table'>; readonly table: ChartTable },
	options: Partial<DrawOptions> = {}
): Figure {
	const { document } = parseHTML('<html></html>') as unknown as { document: Document };
	const spec = { table: 'moves', ...chart.spec } as ChartSpec;
	const drawn = draw(
		{ spec, table: chart.table },
		{
			...{ document, width: 1000, language: 'da', picked: new Set<string>() },
			...options
		}
	);
	if (!drawn.ok) throw new Error(JSON.stringify(drawn.error));
	return drawn.value;
}

/** Numbers in sentences stand with spaces that do not break. */
export const plainSpaces = (text: string): string => text.replaceAll('\u00a0', ' ');
