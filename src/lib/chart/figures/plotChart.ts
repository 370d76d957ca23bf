import type { Draw } from '#lib/chart/figures/figure.ts';
import { figureText } from '#lib/chart/figures/figureText.ts';
import { withFacets } from '#lib/chart/figures/plotFacets.ts';
import { plotFigure } from '#lib/chart/figures/plotFigure.ts';
import type { Picture } from '#lib/chart/figures/plotPicture.ts';
import { plotPictures } from '#lib/chart/figures/plotPictures.ts';
import { plotRows } from '#lib/chart/figures/plotRows.ts';
import { plotSays } from '#lib/chart/figures/plotSays.ts';
import { plotTwin } from '#lib/chart/figures/plotTwin.ts';
import { leftSentences } from '#lib/chart/figures/plotLeft.ts';
import type { PlotType } from '#lib/language/chart/chartSpec.ts';
import type { DrawnChart } from '#lib/language/chart/chartTable.ts';
import { ok } from '#lib/notebook/result.ts';
import type { Language } from '#messages/inBoth.ts';

/** The ordinary charts, drawn by Plot. */
export const plotChart: Draw = (chart, { document, width, language }) => {
	const picture = pictureOf(chart, { width, language });
	const { plan, summary } = plotPictures[chart.spec.type as PlotType];
	const drawnPlan = plan(picture);
	const drawn = plotFigure(drawnPlan, plotSays(picture), { document, width });
	if (!drawn.ok) return drawn;
	const sentences = [...(picture.rows.length === 0 ? [] : summary(picture)), ...leftSentences(picture)];
	return ok({
		...drawn.value,
		summary:
			picture.rows.length === 0 ? [picture.text.words.noPoints, ...sentences].join(' ') : sentences.join(' '),
		twin: plotTwin({ ...picture, rows: drawnPlan.rows })
	});
};

export function pictureOf(
	{ spec, table }: DrawnChart,
	{ width, language }: { readonly width: number; readonly language: Language }
): Picture {
	const text = figureText(spec, table, language);
	return { spec, table, text, rows: withFacets(plotRows(table, text), width, text), width };
}
