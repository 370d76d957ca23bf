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
	// Drawings of one scale share the name and the pattern behind it.
	const id = `hatch-${hatching}-${Math.round(scale * 10_000)}`;
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
