import { sanitiseSvg } from '#lib/chart/sanitise.ts';

/** An author's drawing as an element in no document, with nothing in it that loads or leads anywhere. */
export function harmlessSvg(svg: string): SVGSVGElement | undefined {
	const host = document.createElement('template');
	host.innerHTML = sanitiseSvg(svg);
	return host.content.querySelector('svg') ?? undefined;
}
