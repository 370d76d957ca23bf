import * as Real from '@observablehq/plot';
import { parseHTML } from 'linkedom/worker';
import type { Chart } from '#lib/cage/inside/chart.ts';
import { drawingCanvas } from '#lib/cage/inside/drawingCanvas.ts';

/** Draws a chart in the cage, as markup: for what no description can carry to the page. */
export function drawChart({ maker, args: [options] }: Chart): string {
	const { document } = parseHTML('<!doctype html><html><body></body></html>');
	const createElement = document.createElement.bind(document);
	document.createElement = ((name: string) =>
		name === 'canvas' ? drawingCanvas() : createElement(name)) as typeof document.createElement;
	const drawing = maker === 'plot' ? Real.plot : Real.legend;
	const figure = drawing({ ...(options as object), document } as never);
	return markupOf(withOwnStyles(figure as unknown as Element));
}

/** linkedom writes no namespace; an SVG text that stands alone needs one. */
function markupOf(figure: Element): string {
	if (figure.nodeName.toLowerCase() === 'svg' && !figure.hasAttribute('xmlns')) {
		figure.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
		figure.setAttribute('xmlns:xlink', 'http://www.w3.org/1999/xlink');
	}
	return figure.outerHTML;
}

/** What Plot's style sheet for swatches says, on the elements themselves: sheets do not enter the page. */
const swatchStyles = {
	'.plot-swatches, [class*=-swatches]': 'font-size: 10px; margin-bottom: 0.5em',
	'[class*=-swatches-wrap]':
		'display: flex; align-items: center; min-height: 33px; flex-wrap: wrap; font-size: 10px',
	'[class$=-swatch]': 'display: inline-flex; align-items: center; margin-right: 1em'
};

function withOwnStyles(figure: Element): Element {
	if (figure.nodeName.toLowerCase() === 'svg') return figure;
	for (const [selector, style] of Object.entries(swatchStyles)) {
		for (const element of figure.querySelectorAll(selector)) element.setAttribute('style', style);
	}
	for (const drawing of figure.querySelectorAll('[class$=-swatch] > svg')) {
		drawing.setAttribute('style', 'margin-right: 0.5em; overflow: visible');
	}
	return figure;
}
