import type { ChartProblem } from '#lib/chart/figureOf.ts';
import type { Draw, DrawOptions, Figure } from '#lib/chart/figures/figure.ts';
import type { ChartType } from '#lib/language/chart/chartSpec.ts';
import type { DrawnChart } from '#lib/language/chart/chartTable.ts';
import type { Result } from '#lib/notebook/result.ts';

/** The picture of a chart; what draws it is fetched with the first of its type. */
export async function drawFigure(
	chart: DrawnChart,
	options: DrawOptions
): Promise<Result<Figure, ChartProblem>> {
	const draw = await drawingOf[chart.spec.type]();
	return draw(chart, options);
}

const plotted = async (): Promise<Draw> => (await import('#lib/chart/figures/plotChart.ts')).plotChart;

/** A new type is a line here and a file beside this one. */
const drawingOf: { readonly [type in ChartType]: () => Promise<Draw> } = {
	bar: plotted,
	line: plotted,
	area: plotted,
	dot: plotted,
	histogram: plotted,
	heatmap: plotted,
	box: plotted,
	pyramid: plotted,
	waffle: plotted,
	slope: plotted,
	'od-matrix': async () => (await import('#lib/chart/figures/odMatrix.ts')).drawOdMatrix,
	partners: async () => (await import('#lib/chart/figures/partners.ts')).drawPartners,
	'net-pyramid': async () => (await import('#lib/chart/figures/netPyramid.ts')).drawNetPyramid,
	alluvial: async () => (await import('#lib/chart/figures/alluvial.ts')).drawAlluvial,
	residence: async () => (await import('#lib/chart/figures/residence.ts')).drawResidence,
	'rate-map': async () => (await import('#lib/chart/figures/rateMap.ts')).drawRateMap,
	'count-map': async () => (await import('#lib/chart/figures/countMap.ts')).drawCountMap,
	'flow-map': async () => (await import('#lib/chart/figures/flowMap.ts')).drawFlowMap,
	'od-maps': async () => (await import('#lib/chart/figures/odMaps.ts')).drawOdMaps,
	hub: async () => (await import('#lib/chart/figures/hub.ts')).drawHub
};
