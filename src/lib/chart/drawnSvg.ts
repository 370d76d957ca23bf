export type DrawnSvgOptions = {
	readonly document: Document;
	/** What `currentColor` means; an image does not inherit the page's colour. */
	readonly color: string;
	readonly background: string;
	readonly label?: string;
};

/**
 * An SVG text from the cage as an image: the simplest home for a drawing that needs no interaction, and
 * one from which nothing gets out, whatever the text holds. Nothing where it is no SVG at all.
 */
export function drawnSvg(svg: string, options: DrawnSvgOptions): HTMLImageElement | undefined {
	const parsed = new DOMParser().parseFromString(svg, 'image/svg+xml').documentElement;
	if (parsed.nodeName !== 'svg' || parsed.querySelector('parsererror') !== null) return undefined;
	const root = parsed as unknown as SVGSVGElement;
	root.style.setProperty('color', options.color);
	root.style.setProperty('--plot-background', options.background);
	const image = options.document.createElement('img');
	image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(new XMLSerializer().serializeToString(root))}`;
	image.alt = options.label ?? root.getAttribute('aria-label') ?? '';
	return image;
}
