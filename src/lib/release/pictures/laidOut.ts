import { resolveStyle } from '#lib/release/pictures/resolvedStyle.ts';
import { textLines } from '#lib/release/pictures/textLines.ts';

/**
 * What lies on a sheet of paper, as one drawing's parts: drawings where they stand, texts line by line.
 * `width` is how far they reach.
 */
export function laidOut(paper: HTMLElement): {
	readonly parts: readonly SVGElement[];
	readonly width: number;
} {
	const origin = paper.getBoundingClientRect();
	const linesOf = textLines(paper);
	// Places are measured before any drawing is changed or moved.
	const placings = partsOf(paper);
	return {
		parts: placings.map(({ place }) => place()),
		width: Math.max(0, ...placings.map(({ end }) => end))
	};

	function partsOf(parent: Element): readonly Placing[] {
		return [...parent.childNodes].flatMap((node) => {
			if (node instanceof Text) return linesOf(node).map(({ line, end }) => ({ place: () => line, end }));
			if (node instanceof SVGSVGElement) return isSeen(node) ? [placed(node, origin)] : [];
			return node instanceof Element && isSeen(node) ? partsOf(node) : [];
		});
	}
}

/** How a part comes to its place, and where it ends. */
type Placing = { readonly place: () => SVGElement; readonly end: number };

/** A drawing within the drawing, at the place and in the size that it has on the paper. */
function placed(svg: SVGSVGElement, origin: DOMRect): Placing {
	const { x, y, width, height } = svg.getBoundingClientRect();
	const [ownWidth, ownHeight] = [svg.width.baseVal.value, svg.height.baseVal.value];
	const place = () => {
		resolveStyle(svg);
		if (!svg.hasAttribute('viewBox')) svg.setAttribute('viewBox', `0 0 ${ownWidth} ${ownHeight}`);
		const box = { x: x - origin.x, y: y - origin.y, width, height };
		for (const [name, value] of Object.entries(box)) svg.setAttribute(name, value.toFixed(2));
		svg.setAttribute('overflow', 'visible');
		return svg;
	};
	return { place, end: x - origin.x + width };
}

/** What is only read aloud, or not shown, is not drawn. */
function isSeen(element: Element): boolean {
	const { width, height } = element.getBoundingClientRect();
	return width > 1 && height > 1 && getComputedStyle(element).visibility === 'visible';
}
