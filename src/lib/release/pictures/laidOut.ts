import { resolveStyle } from '#lib/release/pictures/resolvedStyle.ts';
import { textLines } from '#lib/release/pictures/textLines.ts';

/** What lies on a sheet of paper, as one drawing's parts: drawings where they stand, texts line by line. */
export function laidOut(paper: HTMLElement): readonly SVGElement[] {
	const origin = paper.getBoundingClientRect();
	const linesOf = textLines(paper);
	// Places are measured before any drawing is changed or moved.
	return partsOf(paper).map((place) => place());

	function partsOf(parent: Element): readonly (() => SVGElement)[] {
		return [...parent.childNodes].flatMap((node) => {
			if (node instanceof Text) return linesOf(node).map((line) => () => line);
			if (node instanceof SVGSVGElement) return isSeen(node) ? [placed(node, origin)] : [];
			return node instanceof Element && isSeen(node) ? partsOf(node) : [];
		});
	}
}

/** A drawing within the drawing, at the place and in the size that it has on the paper. */
function placed(svg: SVGSVGElement, origin: DOMRect): () => SVGElement {
	const { x, y, width, height } = svg.getBoundingClientRect();
	const [ownWidth, ownHeight] = [svg.width.baseVal.value, svg.height.baseVal.value];
	return () => {
		resolveStyle(svg);
		if (!svg.hasAttribute('viewBox')) svg.setAttribute('viewBox', `0 0 ${ownWidth} ${ownHeight}`);
		const place = { x: x - origin.x, y: y - origin.y, width, height };
		for (const [name, value] of Object.entries(place)) svg.setAttribute(name, value.toFixed(2));
		svg.setAttribute('overflow', 'visible');
		return svg;
	};
}

/** What is only read aloud, or not shown, is not drawn. */
function isSeen(element: Element): boolean {
	const { width, height } = element.getBoundingClientRect();
	return width > 1 && height > 1 && getComputedStyle(element).visibility === 'visible';
}
