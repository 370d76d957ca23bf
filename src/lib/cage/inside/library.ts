import { authorsD3 } from '#lib/cage/inside/d3.ts';
import { Chart } from '#lib/cage/inside/chart.ts';
import { describeChart } from '#lib/cage/inside/describeChart.ts';
import { drawChart } from '#lib/cage/inside/drawChart.ts';
import type { Charting } from '#lib/cage/inside/outputOf.ts';
import { recordPlot } from '#lib/cage/inside/recordingPlot.ts';
import { Table } from '#lib/cage/inside/table.ts';
import { templateOf } from '#lib/cage/inside/template.ts';
import { authorsMoves } from '#lib/moves/authorsMoves.ts';

export type Library = {
	/** What authors find under these names in every cell. */
	readonly names: { readonly [name: string]: unknown };
	readonly charting: Charting;
};

/** The author's library, without what speaks to a cell (`display`, `console`). */
export function openLibrary(): Library {
	const { Plot, ...recorders } = recordPlot();
	const { d3, described } = authorsD3();
	const draw = drawChart;
	const drawn = (value: unknown) => (value instanceof Chart ? draw(value) : undefined);
	return {
		names: {
			Plot,
			d3,
			Table,
			html: templateOf('html', drawn),
			svg: templateOf('svg', drawn),
			...authorsMoves
		},
		charting: { describe: (chart) => describeChart(chart, { ...recorders, describedByD3: described }), draw }
	};
}
