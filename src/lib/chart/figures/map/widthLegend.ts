import { arrow } from '#lib/chart/figures/map/arrow.ts';
import { arrowPaint } from '#lib/chart/figures/map/arrows.ts';
import { roundSamples } from '#lib/chart/figures/map/roundSamples.ts';
import type { Numbers } from '#lib/chart/figures/numbersIn.ts';
import type { Pen } from '#lib/chart/figures/pen.ts';
import type { maps } from '#messages/maps.ts';

type WidthLegend = {
	readonly x: number;
	readonly y: number;
	readonly title: string;
	readonly notes: readonly string[];
	readonly most: number;
	readonly widthOf: (value: number) => number;
	readonly numbers: Numbers;
	readonly words: (typeof maps)['da'];
};

const lineHeight = 20;

/**
 * Arrows of round numbers, each as wide as such a flow is drawn, and up to how many moves an arrow is a hair:
 * below that its width says nothing.
 */
export function widthLegend(
	pen: Pen,
	{ x, y, title, notes, most, widthOf, numbers, words: told }: WidthLegend
): { readonly element: SVGElement; readonly height: number } {
	const words = { 'font-size': 11, style: 'fill: var(--ink-2)' };
	const hair = Math.floor(most / widthOf(most));
	const wider = roundSamples(most).filter((value) => value > hair);
	const all = [
		...wider.map((value) => ({ value, label: numbers.number(value) })),
		...(hair > 1 ? [{ value: hair, label: told.upTo(numbers.number(hair)) }] : [])
	];
	const samples = all.map(({ value, label }, at) => {
		const level = 24 + at * lineHeight;
		return [
			pen('path', { d: arrow([0, level + 5], [46, level + 5], widthOf(value), 0), style: arrowPaint }),
			pen('text', { ...words, x: 56, y: level + 9 }, label)
		];
	});
	const below = 24 + samples.length * lineHeight + 12;
	const element = pen(
		'g',
		{ class: 'legend', transform: `translate(${Math.round(x)},${Math.round(y)})` },
		pen('text', { ...words, y: 10, style: 'fill: var(--ink-1); font-weight: 600' }, title),
		...samples.flat(),
		...notes.map((note, at) => pen('text', { ...words, y: below + at * 16 }, note))
	);
	return { element, height: below + notes.length * 16 };
}
