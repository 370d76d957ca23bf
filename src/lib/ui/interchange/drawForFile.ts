import { figureOf } from '#lib/chart/figureOf.ts';
import { harmlessSvg } from '#lib/chart/harmlessSvg.ts';
import { sanitiseHtml } from '#lib/chart/sanitise.ts';
import type { Draw } from '#lib/ui/interchange/shownOutputs.ts';

/** Charts and markup for a file: on paper's colours, and with everything they need in themselves. */
export const drawForFile: Draw = {
	async chart(chart) {
		const drawn = figureOf(chart, { document, width: 720, background: 'white' });
		if (!drawn.ok) return undefined;
		const figure = drawn.value;
		const picture = [figure, ...figure.querySelectorAll('svg')].findLast(
			(one): one is SVGSVGElement => one instanceof SVGSVGElement
		);
		if (picture === undefined) return undefined;
		const svg = svgFile(picture);
		return picture === figure ? { svg } : { svg, html: figure.outerHTML };
	},
	svg: (svg) => {
		const picture = harmlessSvg(svg);
		return picture === undefined ? '' : svgFile(picture);
	},
	html: sanitiseHtml
};

/** With its name space, which markup inside a page can do without. */
const svgFile = (picture: SVGSVGElement) => new XMLSerializer().serializeToString(picture);
