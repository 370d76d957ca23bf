import { figureOf } from '#lib/chart/figureOf.ts';
import { drawFigure } from '#lib/chart/figures/drawFigure.ts';
import { figureTitle } from '#lib/chart/figures/figureTitle.ts';
import { harmlessSvg } from '#lib/chart/harmlessSvg.ts';
import { sanitiseHtml } from '#lib/chart/sanitise.ts';
import { svgFile } from '#lib/release/pictures/svgFile.ts';
import type { Draw } from '#lib/ui/interchange/shownOutputs.ts';

/** Pixels that a chart is drawn in which does not say its own. */
const width = 720;

/** Charts and markup for a file: on paper's colours, and with everything they need in themselves. */
export const drawForFile: Draw = {
	async chart(chart) {
		const drawn = figureOf(chart, { document, width, background: 'white' });
		if (!drawn.ok) return undefined;
		const figure = drawn.value;
		const picture = [figure, ...figure.querySelectorAll('svg')].findLast(
			(one): one is SVGSVGElement => one instanceof SVGSVGElement
		);
		if (picture === undefined) return undefined;
		const svg = textOf(picture);
		return picture === figure ? { svg } : { svg, html: figure.outerHTML };
	},
	async drawn(chart, language) {
		const figure = await drawFigure(chart, { document, width, language, picked: new Set() });
		if (!figure.ok) return undefined;
		const { element, summary } = figure.value;
		const { title, subtitle } = figureTitle(chart, language);
		return { svg: svgFile({ element, name: title, title, subtitle, summary }, language).svg, summary };
	},
	svg: (svg) => {
		const picture = harmlessSvg(svg);
		return picture === undefined ? '' : textOf(picture);
	},
	html: sanitiseHtml
};

/** With its name space, which markup inside a page can do without. */
const textOf = (picture: SVGSVGElement) => new XMLSerializer().serializeToString(picture);
