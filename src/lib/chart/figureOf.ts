import * as Plot from '@observablehq/plot';
import type { ChartDescription } from '#lib/cage/chartDescription.ts';
import { drawnPoints, mostPoints } from '#lib/cage/drawnPoints.ts';
import { withinElements } from '#lib/chart/withinElements.ts';
import { rebuiltOptions } from '#lib/chart/rebuild.ts';
import type { Result } from '#lib/notebook/result.ts';
import { fail, ok } from '#lib/notebook/result.ts';

export type FigureOptions = {
	readonly document: Document;
	/** Pixels; for charts that do not say their own. */
	readonly width?: number;
	/** Behind tips and labels; a colour of the page's theme. */
	readonly background?: string;
};

export type ChartProblem =
	| { readonly kind: 'broken-chart'; readonly detail: string }
	/** More separate shapes than a page can hold: group them in SQL, or draw a sample. */
	| { readonly kind: 'too-many-points'; readonly points: number; readonly most: number };

/** A description as a figure of the page, drawn by the real Plot: tips and pointers work. */
export function figureOf(
	description: ChartDescription,
	{ document, width, background = 'Canvas' }: FigureOptions
): Result<SVGElement | HTMLElement, ChartProblem> {
	const points = drawnPoints(description);
	if (points > mostPoints) return fail({ kind: 'too-many-points', points, most: mostPoints });
	try {
		const options = { ...(width !== undefined && { width }), ...rebuiltOptions(description), document };
		const legend = description.root.kind === 'call' && description.root.name === 'legend';
		const figure = withinElements(
			document,
			() => (legend ? Plot.legend(options as never) : Plot.plot(options)) as SVGElement | HTMLElement
		);
		figure.style.setProperty('--plot-background', background);
		for (const drawing of figure.querySelectorAll('svg'))
			drawing.style.setProperty('--plot-background', background);
		return ok(withoutLinks(figure));
	} catch (problem) {
		return fail({
			kind: 'broken-chart',
			detail: problem instanceof Error ? problem.message : String(problem)
		});
	}
}

/** A second wall behind the rebuilding: nothing in a figure leads or loads from anywhere. */
function withoutLinks<F extends Element>(figure: F): F {
	for (const stranger of figure.querySelectorAll(
		'a, script, foreignObject, iframe, object, embed, link, use'
	)) {
		stranger.remove();
	}
	for (const image of figure.querySelectorAll('image, img')) {
		const addresses = ['href', 'xlink:href', 'src'].map((name) => image.getAttribute(name) ?? 'data:');
		if (!addresses.every((address) => address.startsWith('data:'))) image.remove();
	}
	return figure;
}
