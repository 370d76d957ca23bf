import type { FigureText } from '#lib/chart/figures/figureText.ts';
import type { PlotPlan, PlotRow } from '#lib/chart/figures/plotPlan.ts';
import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import type { ChartTable } from '#lib/language/chart/chartTable.ts';

/** What a picture is made from. */
export type Picture = {
	readonly spec: ChartSpec;
	readonly table: ChartTable;
	readonly text: FigureText;
	readonly rows: readonly PlotRow[];
	readonly width: number;
};

/** One for each type: how it is drawn, and what it shows, in sentences. */
export type PlotPicture = {
	readonly plan: (picture: Picture) => PlotPlan;
	readonly summary: (picture: Picture) => readonly string[];
};
