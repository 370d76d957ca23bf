import { describe, expect, test } from 'vitest';
import { drawAlluvial } from '#lib/chart/figures/alluvial.ts';
import { drawNetPyramid } from '#lib/chart/figures/netPyramid.ts';
import { drawOdMatrix } from '#lib/chart/figures/odMatrix.ts';
import { drawPartners } from '#lib/chart/figures/partners.ts';
import { drawResidence } from '#lib/chart/figures/residence.ts';
import { lung } from '../../../support/lung.ts';
import {
	classesOf,
	cornersOf,
	edgesOf,
	given,
	isToldBy,
	mirroredAxis,
	numberIn,
	shiftOf,
	through
} from '../../../support/readOff.ts';
import { pictureOf, someFlows as flows, type Row } from '../../../support/readPicture.ts';

const all = (picture: Element, selector: string) => [...picture.querySelectorAll(selector)];
const textOf = (shape: Element) => shape.textContent ?? '';
const flow = ['from', 'to', 'value', 'n'];

describe('a matrix', () => {
	const rows: readonly Row[] = [
		['0101', '0159', 941, 941],
		['0159', '0101', 800, 800],
		['0101', '0751', 100, 100],
		['0751', '0101', 50, 50],
		['0751', '0159', 9, 9]
	];
	const drawn = (scale: 'log' | 'linear' | 'residual') =>
		pictureOf(drawOdMatrix, { type: 'od-matrix', from: 'fra', to: 'til', scale }, flow, rows);
	/** The square where a row's name and a column's meet. */
	function squareOf(picture: Element, from: string, to: string): Element | undefined {
		const names = all(picture, '.labels text');
		const row = names.find((name) => textOf(name) === from && !name.hasAttribute('transform'))!;
		const column = names.find((name) => textOf(name) === to && name.hasAttribute('transform'))!;
		const [x, y] = [shiftOf(column).x, given(row, 'y')];
		return all(picture, '.cells > g[fill] > rect').find((square) => {
			const { left, top, right, bottom } = edgesOf(square);
			return x > left && x < right && y > top && y < bottom;
		});
	}
	const isTold = (picture: Element, [from, to, value]: readonly [string, string, number]) => {
		const square = squareOf(picture, from, to);
		return square !== undefined && isToldBy(classesOf(picture), square.parentElement!, value);
	};

	test.each(['log', 'linear'] as const)(
		'on the scale %s shows each pair in the class of its number',
		(scale) => {
			const picture = drawn(scale);
			const pairs = [
				['København', 'Gladsaxe', 941],
				['Gladsaxe', 'København', 800],
				['København', 'Aarhus', 100],
				['Aarhus', 'København', 50],
				['Aarhus', 'Gladsaxe', 9]
			] as const;
			expect(pairs.filter((pair) => !isTold(picture, pair))).toEqual([]);
			// Nobody moved from Gladsaxe to Aarhus.
			expect(squareOf(picture, 'Gladsaxe', 'Aarhus')).toBeUndefined();
		}
	);

	test('of residuals shows what is above and what is below the expected', () => {
		const picture = drawn('residual');
		// 1,041, 800 and 59 left; 950 came to Gladsaxe, 850 to København, 100 to Aarhus; 1,900 in all.
		const residuals = [
			['København', 'Gladsaxe', 18.43],
			['Gladsaxe', 'København', 23.37],
			['København', 'Aarhus', 6.11],
			['Aarhus', 'København', 4.6],
			['Aarhus', 'Gladsaxe', -3.77],
			['Gladsaxe', 'Aarhus', -6.49]
		] as const;
		expect(residuals.filter((pair) => !isTold(picture, pair))).toEqual([]);
	});

	test('has the totals of its rows and columns at its edges', () => {
		const bars = all(drawn('log'), '.totals rect').map((bar) =>
			Math.max(...['width', 'height'].map((side) => given(bar, side)).filter((side) => side !== 32.2))
		);
		const read = (from: number) => bars.slice(from, from + 3).map((long) => long / Math.max(...bars));
		// Gladsaxe, København, Aarhus: out, then in. All are drawn on one scale.
		for (const [at, share] of [...[800, 1041, 59], ...[950, 850, 100]].entries())
			expect([...read(0), ...read(3)][at]).toBeCloseTo(share / 1041, 2);
	});
});

describe('bars side by side', () => {
	test('partners: out to the left, in to the right, the net between them', () => {
		const spec = { type: 'partners', from: 'fra', to: 'til', center: '0159' } as const;
		const picture = pictureOf(drawPartners, spec, flow, flows);
		const [long] = all(picture, 'rect.in').map(edgesOf);
		const scale = through([
			{ at: long!.left, value: 0 },
			{ at: long!.right, value: 900 }
		]);
		const nets = all(picture, 'path.net').map((path) =>
			Number(/M([-\d.]+)/.exec(path.getAttribute('d')!)![1])
		);
		const read = all(picture, '.pair').map((pair, at) => [
			textOf(pair.querySelector('text')!),
			...[
				edgesOf(pair.querySelector('rect.out')!).left,
				edgesOf(pair.querySelector('rect.in')!).right,
				nets[at]!
			]
				.map(scale)
				.map(Math.round)
		]);
		expect(read).toEqual([
			['København', -600, 900, 300],
			['Gentofte', -100, 200, 100]
		]);
	});

	test('net by age: bars and the line of the net end where the axis says', () => {
		const spec = { type: 'net-pyramid', from: 'fra', to: 'til', age: 'alder', center: '0159' } as const;
		const picture = pictureOf(
			drawNetPyramid,
			spec,
			['area', 'age', 'ageEnd', 'in', 'out'],
			[
				['0159', 0, 5, 90, 80],
				['0159', 5, 10, 200, 260],
				['0159', 15, 20, 512, 340]
			]
		);
		const ticks = all(picture, '.axis text').map((text) => ({
			at: given(text, 'x'),
			value: numberIn(textOf(text))
		}));
		const scale = (pixel: number) => Math.round(mirroredAxis(ticks)(pixel)) || 0;
		const read = all(picture, '.pair').map((pair) => [
			textOf(pair.querySelector('text')!),
			...['rect.out', 'rect.in'].map((side) => edgesOf(pair.querySelector(side)!))
		]);
		expect(
			read.map(([age, out, into]) => [age, scale((out as DOMRect).left), scale((into as DOMRect).right)])
		).toEqual([
			['15–19', -340, 512],
			['10–14', 0, 0],
			['5–9', -260, 200],
			['0–4', -80, 90]
		]);
		const [line] = all(picture, 'path.net');
		expect(cornersOf(line!).map(({ x }) => scale(x))).toEqual([172, 0, -60, 10]);
	});
});

test('bands of an alluvial are as thick as their flows, and begin and end in their states', () => {
	const year = (number: number) => new Date(Date.UTC(number, 0, 1));
	const spec = { type: 'alluvial', from: 'fra', to: 'til', date: 'dato', unit: 'year' } as const;
	const picture = pictureOf(
		drawAlluvial,
		spec,
		['from', 'to', 'date', 'value'],
		[
			['1084', '1085', year(2023), 60],
			['1084', '1084', year(2023), 100],
			['1085', '1084', year(2023), 40],
			['1085', '1084', year(2024), 50],
			['1084', '1085', year(2024), 30]
		]
	);
	const states = all(picture, '.state').map((state) => {
		const [name, count] = [...state.querySelectorAll('text')].map(textOf);
		return { name, count: numberIn(count ?? ''), ...edgesOf(state.querySelector('rect')!) };
	});
	// 160 in all went from the capital's region: that many are as tall as its first state.
	const per = (states[0]!.bottom - states[0]!.top) / 160;
	expect(
		states.map(({ name, count, top, bottom }) => [name, count, Math.round((bottom - top) / per)])
	).toEqual([
		['Hovedstaden', 160, 160],
		['Sjælland', 40, 40],
		['Hovedstaden', 140, 140],
		['Sjælland', 60, 60],
		['Hovedstaden', 50, 50],
		['Sjælland', 30, 30]
	]);
	const read = all(picture, '.flows path').map((path) => {
		const numbers = (path.getAttribute('d')!.match(/-?[\d.]+/g) ?? []).map(Number);
		const thick = given(path, 'stroke-width');
		const stateAt = ([x = 0, y = 0]: readonly number[]) =>
			states.find(({ left, right, top, bottom }) => {
				const isBeside = Math.abs(x - left) < 1 || Math.abs(x - right) < 1;
				return isBeside && y - thick / 2 >= top - 0.1 && y + thick / 2 <= bottom + 0.1;
			})?.name;
		return [stateAt(numbers.slice(0, 2)), stateAt(numbers.slice(-2)), Math.round(thick / per)];
	});
	expect(read).toEqual([
		['Hovedstaden', 'Hovedstaden', 100],
		['Hovedstaden', 'Sjælland', 60],
		['Sjælland', 'Hovedstaden', 40],
		['Hovedstaden', 'Sjælland', 30],
		['Sjælland', 'Hovedstaden', 50]
	]);
});

test('a curve of residence stands where R has it: 40.9 % after a year, half after 310 days', () => {
	const margins = lung.flatMap(({ days, died }): readonly Row[] => [
		[days, 0, Number(died), Number(!died)],
		[0, 1, 0, 0]
	]);
	const picture = pictureOf(
		drawResidence,
		{ type: 'residence', start: 'fra', end: 'til' },
		['days', 'entered', 'moved', 'censored'],
		margins
	);
	const ticks = all(picture, '.residence > line + text');
	const up = through(
		ticks
			.filter((text) => textOf(text).includes('%'))
			.map((text) => ({ at: given(text, 'y') - 4, value: numberIn(textOf(text)) }))
	);
	const across = through(
		ticks
			.filter((text) => /^\d+$/.test(textOf(text)))
			.map((text) => ({ at: given(text, 'x'), value: numberIn(textOf(text)) }))
	);
	const corners = cornersOf(picture.querySelector('path.curve')!);
	const months = (days: number) => days / (365.25 / 12);
	const shareAfter = (days: number) =>
		up(corners.filter(({ x }) => across(x) <= months(days) + 1e-6).at(-1)!.y);
	expect(shareAfter(365)).toBeCloseTo(40.9242, 0);
	expect(up(corners[0]!.y)).toBeCloseTo(100, 1);
	const [median] = all(picture, '.residence > circle').filter((circle) => !circle.hasAttribute('data-point'));
	expect(across(given(median!, 'cx'))).toBeCloseTo(months(310), 1);
	expect(up(given(median!, 'cy'))).toBeCloseTo(50, 1);
});
