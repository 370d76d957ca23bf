import type { ChartProblem } from '#lib/chart/figureOf.ts';
import type { Draw, DrawOptions, Figure } from '#lib/chart/figures/figure.ts';
import { olderCodes } from '#lib/chart/figures/olderCodes.ts';
import type { ChartType } from '#lib/language/chart/chartSpec.ts';
import type { DrawnChart } from '#lib/language/chart/chartTable.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';
import { figures } from '#messages/figures.ts';

/** The picture of a chart; what draws it is fetched with the first of its type. */
export async function drawFigure(
	chart: DrawnChart,
	options: DrawOptions
): Promise<Result<Figure, ChartProblem>> {
	const draw = await drawingOf[chart.spec.type]();
	const endless = endlessColumn(chart);
	if (endless !== undefined)
		return fail({ kind: 'broken-chart', detail: figures[options.language].endless(endless) });
	try {
		return withOlderCodes(draw(chart, options), chart, options);
	} catch (problem) {
		// Otherwise a fault of ours would look like a picture of nothing.
		const detail = problem instanceof Error ? problem.message : String(problem);
		return fail({ kind: 'broken-chart', detail });
	}
}

/** A summary tells of municipalities from before the reform of 2007, whatever picture they are in. */
function withOlderCodes(
	drawn: ReturnType<Draw>,
	chart: DrawnChart,
	{ language }: DrawOptions
): ReturnType<Draw> {
	const told = drawn.ok ? olderCodes(chart, language) : undefined;
	if (!drawn.ok || told === undefined) return drawn;
	const { element, points, summary, unmatched } = drawn.value;
	return ok({
		...{ element, points, summary: `${summary} ${told}` },
		...(unmatched && { unmatched }),
		get twin() {
			return drawn.value.twin;
		}
	});
}

/** No axis ends at `inf`, and `nan` has no place on one. The column that holds either; undefined where none does. */
function endlessColumn({ spec, table }: DrawnChart): string | undefined {
	const role = Object.keys(table.columns).find((name) =>
		table.columns[name]!.some((value) => typeof value === 'number' && !Number.isFinite(value))
	);
	if (role === undefined) return undefined;
	const column = (spec as { readonly [key: string]: unknown })[role];
	return typeof column === 'string' ? column : (spec.of ?? spec.count ?? role);
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
