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
	return markupOf(figure as unknown as Element);
}

/** linkedom writes no namespace; an SVG text that stands alone needs one. */
function markupOf(figure: Element): string {
	if (figure.nodeName.toLowerCase() === 'svg' && !figure.hasAttribute('xmlns')) {
		figure.setAttribute('xmlns', 'http://www.w3.org/2000/svg');
		figure.setAttribute('xmlns:xlink', 'http://www.w3.org/1999/xlink');
	}
	return figure.outerHTML;
}
