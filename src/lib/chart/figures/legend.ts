import type { Pen } from '#lib/chart/figures/pen.ts';
import { textWidth } from '#lib/chart/figures/pen.ts';

export type LegendItem = {
	readonly label: string;
	/** The colour of its swatch, or a drawing of 12 by 12. */
	readonly swatch: string | ((pen: Pen) => SVGElement);
};

const size = 12;
const lineHeight = 19;

/** Swatches with words, in as many lines as they need from the left. */
export function legend(
	pen: Pen,
	items: readonly LegendItem[],
	{ width, x = 0, y = 0 }: { readonly width: number; readonly x?: number; readonly y?: number }
): { readonly element: SVGElement; readonly height: number } {
	let [left, line] = [0, 0];
	const drawn = items.map(({ label, swatch }) => {
		const wide = size + 5 + textWidth(label, 11) + 14;
		if (left > 0 && left + wide > width) [left, line] = [0, line + 1];
		const at = `translate(${Math.round(left)},${line * lineHeight})`;
		left += wide;
		const shape =
			typeof swatch === 'string'
				? pen('rect', {
						width: size,
						height: size,
						fill: swatch,
						stroke: 'var(--line-strong)',
						'stroke-width': 0.5
					})
				: swatch(pen);
		const words = pen('text', { x: size + 5, y: 10, 'font-size': 11, fill: 'var(--ink-2)' }, label);
		return pen('g', { transform: at }, shape, words);
	});
	const element = pen(
		'g',
		{ class: 'legend', transform: `translate(${Math.round(x)},${Math.round(y)})` },
		...drawn
	);
	return { element, height: items.length === 0 ? 0 : (line + 1) * lineHeight };
}
