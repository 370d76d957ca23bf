import { expect, test } from 'vitest';
import { plotChart } from '#lib/chart/figures/plotChart.ts';
import { chartTable, drawnFigure } from '../../../support/drawnFigure.ts';
import { plotCharts } from '../../../support/plotCharts.ts';
import {
	axisOf,
	classesOf,
	cornersOf,
	edgesOf,
	given,
	isToldBy,
	mirroredAxis,
	numberIn,
	shiftOf,
	through,
	wordAt
} from '../../../support/readOff.ts';

/** Marks are read off the picture's own axes and keys; what they say is the table of tests/support/plotCharts.ts. */
const drawn = (name: string) => drawnFigure(plotChart, plotCharts[name]!, { width: 640 }).element;
const shapes = (picture: Element, group: string, shape: string) => [
	...picture.querySelectorAll(`[aria-label=${group}] ${shape}`)
];
const tenth = (value: number) => Math.round(value * 10) / 10;
const middle = (one: number, other: number) => (one + other) / 2;
/** Of a series: a hatch goes by the number of the colour below it. */
const seriesOf = (shape: Element) => Number(/series-(\d)/.exec(shape.outerHTML)?.[1]);
const seriesInPatterns = (shape: Element) => Number(/-(\d+)\)$/.exec(shape.getAttribute('fill') ?? '')?.[1]);

test('bars are as long as their numbers, each beside its name, from one zero', () => {
	const picture = drawn('bar');
	const bars = shapes(picture, 'bar', 'rect').map(edgesOf);
	const [zero] = shapes(picture, 'rule', 'line');
	expect(bars.map(({ left }) => left)).toEqual(bars.map(() => given(zero!, 'x1')));
	const scale = through([
		{ at: bars[0]!.left, value: 0 },
		{ at: bars[0]!.right, value: 40 }
	]);
	expect(
		bars.map((bar) => [wordAt(picture, 'y', middle(bar.top, bar.bottom)), tenth(scale(bar.right))])
	).toEqual([
		['København', 40],
		['Gladsaxe', 25],
		['Aarhus', 10],
		['uden værdi', 5]
	]);
});

test('a name with many wide letters has room beside its bar', () => {
	const chart = {
		spec: { type: 'bar', x: 'art' } as const,
		table: chartTable(['x', 'value', 'n'], [['mellem kommuner', 3, 3]])
	};
	const picture = drawnFigure(plotChart, chart, { width: 640 }).element;
	const [name] = picture.querySelectorAll('[aria-label="y-axis tick label"] text');
	// In DejaVu Sans of 12 pixels, the widest of the fonts that we ask for.
	expect([name!.textContent, shiftOf(name!).x >= 113.8]).toEqual(['mellem kommuner', true]);
});

test('stacked bars begin where the one below ends', () => {
	const picture = drawn('bar-stacked');
	const scale = axisOf(picture, 'y');
	const read = shapes(picture, 'bar', 'rect').map((bar) => {
		const { left, right, top, bottom } = edgesOf(bar);
		return [
			wordAt(picture, 'x', middle(left, right)),
			seriesInPatterns(bar),
			...[bottom, top].map(scale).map(tenth)
		];
	});
	// Women first, as the key says; men are hatched.
	expect([...picture.querySelectorAll('.legend text')].map((text) => text.textContent)).toEqual(['k', 'm']);
	expect(read).toEqual([
		['2022', 1, 0, 12],
		['2022', 2, 12, 20],
		['2023', 1, 0, 21],
		['2023', 2, 21, 30]
	]);
});

test('means are dots at their number', () => {
	const picture = drawn('bar-means');
	const scale = axisOf(picture, 'x');
	const read = shapes(picture, 'dot', 'path').map((dot) => {
		const { x, y } = shiftOf(dot);
		return [wordAt(picture, 'y', y), seriesOf(dot), Math.round(scale(x) * 100) / 100];
	});
	expect(read).toEqual([
		['Øst', 1, 35],
		['Øst', 2, 31.5],
		['Vest', 2, 40.25]
	]);
});

test('small multiples share a scale', () => {
	const picture = drawn('bar-facets');
	const names = [...picture.querySelectorAll('[aria-label=text] text')].map((text) => text.textContent);
	const axes = [...picture.querySelectorAll('[aria-label="x-axis tick label"] > g')].map((facet) =>
		through(
			[...facet.querySelectorAll('text')].map((text) => ({
				at: shiftOf(text).x,
				value: numberIn(text.textContent ?? '')
			}))
		)
	);
	const read = [...picture.querySelectorAll('[aria-label=bar] > g')].map((facet, at) => [
		names[at],
		[...facet.querySelectorAll('rect')].map((bar) => tenth(axes[at]!(edgesOf(bar).right)))
	]);
	expect(read).toEqual([
		['Øst', [10, 7]],
		['Vest', [4]]
	]);
});

test('a line goes through its months, and through nothing where nobody was counted', () => {
	const picture = drawn('line');
	const scale = axisOf(picture, 'y');
	const dots = shapes(picture, 'dot', 'circle').map((dot) => ({
		series: seriesOf(dot),
		x: given(dot, 'cx') + shiftOf(dot).x,
		value: tenth(scale(given(dot, 'cy') + shiftOf(dot).y))
	}));
	const [first, last] = [Math.min(...dots.map(({ x }) => x)), Math.max(...dots.map(({ x }) => x))];
	// From 1 January to 1 April are 91 days.
	const days = through([
		{ at: first, value: 0 },
		{ at: last, value: 91 }
	]);
	const read = (series: number) =>
		dots.filter((dot) => dot.series === series).map(({ x, value }) => [Math.round(days(x)), value]);
	const [moved, left] = [
		[
			[0, 10],
			[31, 14],
			[60, 0],
			[91, 20]
		],
		[
			[0, 12],
			[31, 0],
			[60, 0],
			[91, 6]
		]
	];
	expect([read(1), read(2)]).toEqual([moved, left]);
	const lines = shapes(picture, 'line', 'path').map((line) =>
		cornersOf(line).map(({ x, y }) => [Math.round(days(x)), tenth(scale(y))])
	);
	expect(lines).toEqual([moved, left]);
});

test('layers lie on each other', () => {
	const picture = drawn('area');
	const [across, up] = [axisOf(picture, 'x'), axisOf(picture, 'y')];
	const read = shapes(picture, 'area', 'path').map((layer) =>
		cornersOf(layer).map(({ x, y }) => [tenth(across(x)), tenth(up(y))])
	);
	expect(read).toEqual([
		[
			[2023, 40],
			[2024, 75],
			[2024, 0],
			[2023, 0]
		],
		[
			[2023, 100],
			[2024, 100],
			[2024, 75],
			[2023, 40]
		]
	]);
});

test('bands lie between their ends, as high as they are full; the empty one is a gap', () => {
	const picture = drawn('histogram');
	const [across, up] = [axisOf(picture, 'x'), axisOf(picture, 'y')];
	const read = shapes(picture, 'rect', 'rect').map((band) => {
		const { left, right, top, bottom } = edgesOf(band);
		return [Math.round(across(left)), Math.round(across(right)), tenth(up(bottom)), tenth(up(top))];
	});
	expect(read).toEqual([
		[0, 20, 0, 4],
		[20, 40, 0, 10],
		[40, 60, 0, 6],
		[80, 100, 0, 1]
	]);
});

test('a square has the colour of the class that holds its number, and the number in it', () => {
	const picture = drawn('heatmap');
	const classes = classesOf(picture);
	const texts = shapes(picture, 'text', 'text').map((text) => Number(text.textContent));
	const read = shapes(picture, 'cell', 'rect').map((square, at) => {
		const { left, right, top, bottom } = edgesOf(square);
		const [year, kind] = [
			wordAt(picture, 'x', middle(left, right)),
			wordAt(picture, 'y', middle(top, bottom))
		];
		return [year, kind, texts[at], isToldBy(classes, square, texts[at]!)];
	});
	expect(classes).toHaveLength(4);
	expect(read).toEqual([
		['2023', 'ind', 3, true],
		['2024', 'ind', 40, true],
		['2023', 'ud', 12, true],
		['2024', 'ud', 25, true]
	]);
});

test('a box tells five numbers', () => {
	const picture = drawn('box');
	const scale = axisOf(picture, 'x');
	const [lines, boxes, ticks] = [
		shapes(picture, 'rule', 'line'),
		shapes(picture, 'bar', 'rect').map(edgesOf),
		shapes(picture, 'tick', 'line')
	];
	const read = boxes.map((box, at) => [
		wordAt(picture, 'y', middle(box.top, box.bottom)),
		...[given(lines[at]!, 'x1'), box.left, given(ticks[at]!, 'x1'), box.right, given(lines[at]!, 'x2')]
			.map(scale)
			.map(tenth)
	]);
	expect(read).toEqual([
		['ud', 1, 8, 25, 30, 60],
		['ind', 2, 10, 20, 45, 90]
	]);
});

test('a pyramid has women to the left and men to the right of one zero', () => {
	const picture = drawn('pyramid');
	const ticks = [...picture.querySelectorAll('[aria-label="x-axis tick label"] text')];
	const scale = mirroredAxis(
		ticks.map((text) => ({ at: shiftOf(text).x, value: numberIn(text.textContent ?? '') }))
	);
	const read = shapes(picture, 'bar', 'rect').map((bar) => {
		const { left, right, top, bottom } = edgesOf(bar);
		return [
			wordAt(picture, 'y', middle(top, bottom)),
			seriesInPatterns(bar),
			tenth(scale(left)),
			tenth(scale(right))
		];
	});
	expect(read).toEqual([
		['0–4', 1, -4, 0],
		['0–4', 2, 0, 5],
		['10–14', 1, -9, 0],
		['10–14', 2, 0, 3]
	]);
});

test('squares of a waffle can be counted', () => {
	const picture = drawn('waffle');
	const patterns = [...picture.querySelectorAll('[aria-label=waffle] pattern')];
	const counts = shapes(picture, 'waffle', 'path').map((field, at) => {
		const corners = cornersOf(field);
		const twice = corners.reduce((sum, { x, y }, corner) => {
			const next = corners[(corner + 1) % corners.length]!;
			return sum + x * next.y - next.x * y;
		}, 0);
		return tenth(Math.abs(twice) / 2 / given(patterns[at]!, 'width') / given(patterns[at]!, 'height'));
	});
	const numbers = shapes(picture, 'text', 'text').map((text) => Number(text.textContent));
	const key = picture.querySelector('[aria-label="x-axis label"]')?.textContent;
	expect([counts, key, numbers]).toEqual([[60, 24], '1 felt = 5 rækker', [300, 120]]);
});

test('a slope leads from the first number to the last, both written', () => {
	const picture = drawn('slope');
	const texts = shapes(picture, 'text', 'text').map((text) => ({
		at: shiftOf(text).y,
		value: Number(/\d+/.exec(text.textContent ?? '')?.[0]),
		name: /[A-Z]\w+|Øst/.exec(text.textContent ?? '')?.[0]
	}));
	const ends = texts.filter(({ name }) => name !== undefined).sort((one, other) => other.at - one.at);
	const scale = through(ends);
	const lines = shapes(picture, 'line', 'path').map((line) =>
		cornersOf(line).map(({ y }) => tenth(scale(y)))
	);
	expect(ends.map(({ name, value }) => [name, value])).toEqual([
		['Nord', 5],
		['Vest', 19],
		['Øst', 25]
	]);
	expect(lines).toEqual([
		[5, 5],
		[20, 19],
		[10, 25]
	]);
});
