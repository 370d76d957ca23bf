import { plotBar } from '#lib/chart/figures/plotBar.ts';
import type { PlotPicture } from '#lib/chart/figures/plotPicture.ts';
import type { PlotType } from '#lib/language/chart/chartSpec.ts';

/** How each type is drawn by Plot. A new type is a line here and a file beside this one. */
export const plotPictures: { readonly [type in PlotType]?: PlotPicture } = {
	bar: plotBar
};
