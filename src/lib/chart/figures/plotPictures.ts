import { plotBar } from '#lib/chart/figures/plotBar.ts';
import { plotBox } from '#lib/chart/figures/plotBox.ts';
import { plotDot } from '#lib/chart/figures/plotDot.ts';
import { plotHeatmap } from '#lib/chart/figures/plotHeatmap.ts';
import { plotHistogram } from '#lib/chart/figures/plotHistogram.ts';
import { plotArea, plotLine } from '#lib/chart/figures/plotLine.ts';
import type { PlotPicture } from '#lib/chart/figures/plotPicture.ts';
import { plotPyramid } from '#lib/chart/figures/plotPyramid.ts';
import { plotSlope } from '#lib/chart/figures/plotSlope.ts';
import { plotWaffle } from '#lib/chart/figures/plotWaffle.ts';
import type { PlotType } from '#lib/language/chart/chartSpec.ts';

/** How each type is drawn by Plot. A new type is a line here and a file beside this one. */
export const plotPictures: { readonly [type in PlotType]: PlotPicture } = {
	bar: plotBar,
	line: plotLine,
	area: plotArea,
	dot: plotDot,
	histogram: plotHistogram,
	heatmap: plotHeatmap,
	box: plotBox,
	pyramid: plotPyramid,
	waffle: plotWaffle,
	slope: plotSlope
};
