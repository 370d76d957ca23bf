import { type Pen, rounded } from '#lib/chart/figures/pen.ts';

/** What a pattern says: below zero, or nothing known. */
export type Hatching = 'less' | 'none';

/** Slanting lines for what is below zero, crossed ones for no data; as far apart on the page at every scale. */
export function hatch(
	pen: Pen,
	hatching: Hatching,
	scale: number
): { readonly element: SVGElement; readonly fill: string } {
	const size = 6 / scale;
	// Its own: what another picture's name leads to may be hidden with that picture.
	const id = `hatch-${hatching}-${Math.random().toString(36).slice(2, 10)}`;
	const lines = hatching === 'less' ? `M0,0V${rounded(size)}` : `M0,0V${rounded(size)}M0,0H${rounded(size)}`;
	const stroke =
		hatching === 'less' ? 'var(--ink-1); stroke-opacity: 0.45' : 'var(--ink-3); stroke-opacity: 0.6';
	const line = pen('path', {
		d: lines,
		style: `fill: none; stroke: ${stroke}; stroke-width: ${rounded(1.6 / scale)}`
	});
	const frame = { width: size, height: size, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' };
	return { element: pen('pattern', { id, ...frame }, line), fill: `url(#${id})` };
}
