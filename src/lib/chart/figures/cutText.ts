import { bold, fitted, type Pen } from '#lib/chart/figures/pen.ts';

type Look = {
	readonly [name: string]: string | number | undefined;
	readonly 'font-size': number;
	readonly 'font-weight'?: number | undefined;
};

/** As much of a text as there is room for; where it is cut, pointing at it tells the whole. */
export function cutText(pen: Pen, whole: string, room: number, look: Look): SVGElement {
	const isBold = look['font-weight'] !== undefined;
	const text = fitted(whole, look['font-size'], isBold ? room / bold : room);
	if (text === whole || text === '') return pen('text', look, text);
	return pen('text', { ...look, 'pointer-events': 'auto' }, text, pen('title', {}, whole));
}
