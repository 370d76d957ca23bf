import type { Pen } from '#lib/chart/figures/pen.ts';
import { rounded, textWidth } from '#lib/chart/figures/pen.ts';

export type LegendItem = {
	readonly label: string;
	/** The colour of its swatch, or a drawing of `size` by `size`. */
	readonly swatch: string | ((pen: Pen) => SVGElement);
	/** 12 where it is not said. */
	readonly size?: number;
};

const usual = 12;

/** Swatches with words, in as many lines as they need from the left. */
export function legend(
	pen: Pen,
	items: readonly LegendItem[],
	{ width, x = 0, y = 0 }: { readonly width: number; readonly x?: number; readonly y?: number }
): { readonly element: SVGElement; readonly height: number } {
	const tall = Math.max(usual, ...items.map(({ size = usual }) => size));
	const lineHeight = tall + 7;
	let [left, line] = [0, 0];
	const drawn = items.map(({ label, swatch, size = usual }) => {
		const wide = size + 5 + textWidth(label, 11) + 14;
		if (left > 0 && left + wide > width) [left, line] = [0, line + 1];
		const middle = line * lineHeight + tall / 2;
		const at = `translate(${Math.round(left)},${rounded(middle - size / 2)})`;
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
		const words = pen('text', { x: size + 5, y: size / 2 + 4, 'font-size': 11, fill: 'var(--ink-2)' }, label);
		return pen('g', { transform: at }, shape, words);
	});
	const element = pen(
		'g',
		{ class: 'legend', transform: `translate(${Math.round(x)},${Math.round(y)})` },
		...drawn
	);
	return { element, height: items.length === 0 ? 0 : (line + 1) * lineHeight };
}
