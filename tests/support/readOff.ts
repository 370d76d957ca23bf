/**
 * Reads a picture as somebody does who sees nothing but the picture: where shapes lie, what stands at the axes
 * and in the keys. It shares no code with the drawings, so that what it reads can be held against the numbers.
 */

export type Place = { readonly x: number; readonly y: number };

/** How far a shape is moved by what is around it, and by itself. */
export function shiftOf(shape: Element): Place {
	let [x, y] = [0, 0];
	for (let at: Element | null = shape; at !== null; at = at.parentElement) {
		const moved = /translate\(([-\d.]+)[ ,]+([-\d.]+)\)/.exec(at.getAttribute('transform') ?? '');
		x += Number(moved?.[1] ?? 0);
		y += Number(moved?.[2] ?? 0);
	}
	return { x, y };
}

export const given = (shape: Element, name: string): number => Number(shape.getAttribute(name) ?? 0);

export function edgesOf(rect: Element) {
	const { x, y } = shiftOf(rect);
	const [left, top] = [x + given(rect, 'x'), y + given(rect, 'y')];
	return { left, top, right: left + given(rect, 'width'), bottom: top + given(rect, 'height') };
}

/** The corners of an outline of straight lines, or its steps. */
export function cornersOf(path: Element): readonly Place[] {
	const moved = shiftOf(path);
	let [x, y] = [0, 0];
	return [...(path.getAttribute('d') ?? '').matchAll(/([MLHVZ])([^MLHVZ]*)/g)].flatMap(([, step, rest]) => {
		const [first = 0, second = 0] = (rest ?? '').split(/[ ,]/).map(Number);
		if (step === 'Z') return [];
		if (step !== 'V') x = first;
		if (step !== 'H') y = step === 'V' ? first : second;
		return [{ x: x + moved.x, y: y + moved.y }];
	});
}

/** A number as Danes write it. */
export const numberIn = (text: string): number =>
	Number(
		text
			.replace('−', '-')
			.replaceAll('.', '')
			.replace(',', '.')
			.replace(/[^-\d.]/g, '')
	);

type Axis = (pixel: number) => number;

const along = { x: 'x-axis tick label', y: 'y-axis tick label' } as const;

const labelsOf = (picture: Element, axis: 'x' | 'y') =>
	[...picture.querySelectorAll(`[aria-label="${along[axis]}"] text`)].map((label) => ({
		text: label.textContent ?? '',
		at: shiftOf(label)[axis]
	}));

/** The scale that the numbers of an axis of Plot's tell. */
export function axisOf(picture: Element, axis: 'x' | 'y'): Axis {
	return through(labelsOf(picture, axis).map(({ text, at }) => ({ at, value: numberIn(text) })));
}

/** The scale of marks that name a value each; that they lie on one line is part of what is read. */
export function through(ticks: readonly { readonly at: number; readonly value: number }[]): Axis {
	const [first, last] = [ticks[0]!, ticks.at(-1)!];
	const slope = (last.value - first.value) / (last.at - first.at);
	const read = (pixel: number) => first.value + (pixel - first.at) * slope;
	for (const { at, value } of ticks)
		if (Math.abs(read(at) - value) > Math.abs(slope))
			throw new Error(`${value} stands where ${read(at)} belongs`);
	return read;
}

/** Around a zero in the middle both directions bear the same numbers. */
export function mirroredAxis(ticks: readonly { readonly at: number; readonly value: number }[]): Axis {
	const zero = ticks.find(({ value }) => value === 0)!.at;
	return through(ticks.map(({ at, value }) => ({ at, value: at < zero ? -value : value })));
}

/** The word of a word axis that stands beside a place. */
export function wordAt(picture: Element, axis: 'x' | 'y', pixel: number): string {
	const labels = labelsOf(picture, axis);
	return labels.reduce((best, one) => (Math.abs(one.at - pixel) < Math.abs(best.at - pixel) ? one : best))
		.text;
}

/** What a class of a colour key says. */
export type ClassRead = { readonly fill: string; readonly low: number; readonly high: number };

const fillOf = (shape: Element): string =>
	shape.getAttribute('fill') ??
	/fill:\s*(color-mix\([^;]*\))/.exec(shape.getAttribute('style') ?? '')?.[1] ??
	'';

/** Colour classes and their bounds; what is no class of numbers is left out. */
export function classesOf(picture: Element): readonly ClassRead[] {
	return [...picture.querySelectorAll('.legend g')].flatMap((item) => {
		const label = [...item.children].find(({ localName }) => localName === 'text')?.textContent ?? '';
		const fill = fillOf(item.querySelector('rect') ?? item);
		if (!fill.startsWith('color-mix') || !/\d/.test(label)) return [];
		const numbers = (label.match(/[-−+]?\d[\d.,]*/g) ?? []).map(numberIn);
		if (/under/.test(label)) return [{ fill, low: -Infinity, high: numbers[0]! }];
		if (/derover|\d\+$/.test(label)) return [{ fill, low: numbers[0]!, high: Infinity }];
		return [{ fill, low: numbers[0]!, high: numbers.at(-1)! }];
	});
}

/** Whether a number lies in the class of a shape's colour. */
export function isToldBy(classes: readonly ClassRead[], shape: Element, value: number): boolean {
	const fill = fillOf(shape);
	return classes.some((one) => one.fill === fill && value >= one.low && value <= one.high);
}

/** Where an area of a map lies, in each panel that shows it, and a little around it. */
export function areaHolds(picture: Element, area: string, { x, y }: Place, around = 0): boolean {
	return [...picture.querySelectorAll(`svg > path[data-area="${area}"]`)].some((outline) => {
		const panel = outline.parentElement!;
		const [left = 0, top = 0, wide = 1] = (panel.getAttribute('viewBox') ?? '').split(' ').map(Number);
		const scale = given(panel, 'width') / wide;
		const numbers = (outline.getAttribute('d')?.match(/-?[\d.]+/g) ?? []).map(Number);
		const inside = (at: 0 | 1, pixel: number, start: number, from: number) => {
			const places = numbers
				.filter((_, place) => place % 2 === at)
				.map((one) => start + (one - from) * scale);
			return pixel >= Math.min(...places) - around && pixel <= Math.max(...places) + around;
		};
		return inside(0, x, given(panel, 'x'), left) && inside(1, y, given(panel, 'y'), top);
	});
}

/** How thick an arrow is before its head, where it begins and where it points. */
export function arrowRead(path: Element) {
	const corners = cornersOf(path);
	// Along one side, three corners of the head, and back along the other.
	const tip = (corners.length - 1) / 2;
	const [neck, back] = [corners[tip - 2]!, corners[tip + 2]!];
	const [one, other] = [corners[0]!, corners.at(-1)!];
	return {
		thick: Math.hypot(neck.x - back.x, neck.y - back.y),
		start: { x: (one.x + other.x) / 2, y: (one.y + other.y) / 2 },
		tip: corners[tip]!
	};
}
