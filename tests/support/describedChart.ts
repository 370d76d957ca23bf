import type { ChartDescription } from '#lib/cage/chartDescription.ts';
import { authorsD3 } from '#lib/cage/inside/d3.ts';
import { describeChart } from '#lib/cage/inside/describeChart.ts';
import type { Chart } from '#lib/cage/inside/chart.ts';
import { recordPlot } from '#lib/cage/inside/recordingPlot.ts';

type Author = { readonly Plot: typeof import('@observablehq/plot'); readonly d3: typeof import('d3-format') };

/** What the cage makes of a chart, without a cage around it. */
export function describedChart(draw: (library: Author) => unknown): ChartDescription | undefined {
	const { Plot, ...recorders } = recordPlot();
	const { d3, described } = authorsD3();
	const chart = draw({ Plot, d3 } as unknown as Author) as Chart;
	return describeChart(chart, { ...recorders, describedByD3: described });
}
