import * as Plot from '@observablehq/plot';
import { utcMonth } from 'd3-time';
import { utcFormat } from 'd3-time-format';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Cage } from '#lib/cage/cage.ts';
import { connectCage } from '#lib/cage/connectCage.ts';
import { danishNumbers } from '#lib/cage/danish.ts';
import { figureOf } from '#lib/chart/figureOf.ts';
import { runCell } from '../../support/cageRun.ts';
import { trialCharts, trialData } from '../../support/trialCharts.ts';
import { inFrame } from '../../support/inFrame.ts';

let cage: Cage;

beforeAll(async () => {
	cage = await connectCage({ start: inFrame('cage') });
});

afterAll(() => cage.close());

test.each(Object.entries(trialCharts))(
	'%s cross the wall as a description and are drawn as Plot alone draws them',
	async (_name, chart) => {
		const inCage = `${trialData}const table = Table.from(rows);\n${chart}`;
		const ran = await runCell(cage, inCage);
		expect(ran.ok || ran.error).toBe(true);
		const output = ran.ok ? ran.value.outputs[0] : undefined;
		expect(output?.kind).toBe('chart');
		if (output?.kind !== 'chart') return;
		const figure = figureOf(output.chart, { document });
		expect(figure.ok || figure.error).toBe(true);
		if (figure.ok) expect(normalised(figure.value)).toBe(normalised(drawnByPlot(chart)));
	}
);

/** The same text, run in the page with nothing between it and Plot. */
function drawnByPlot(chart: string): Element {
	const draw = new Function('Plot', 'd3', `${trialData}const table = rows; return (${chart});`);
	return draw(Plot, { utcMonth, utcFormat, danish: danishNumbers });
}

/** Ids count up through the page's life; the background behind tips is the page's to choose. */
function normalised(figure: Element): string {
	const ids = new Map<string, number>();
	return figure.outerHTML
		.replace(/plot-(clip|pattern|[a-z]+)-(\d+)/g, (id, kind: string) => {
			if (!ids.has(id)) ids.set(id, ids.size);
			return `plot-${kind}-n${ids.get(id)}`;
		})
		.replace(/ ?--plot-background: Canvas;/g, '')
		.replace(/ style=""/g, '');
}
