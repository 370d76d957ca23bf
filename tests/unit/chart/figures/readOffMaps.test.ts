import { expect, test } from 'vitest';
import { drawCountMap } from '#lib/chart/figures/countMap.ts';
import { drawFlowMap } from '#lib/chart/figures/flowMap.ts';
import { drawHub } from '#lib/chart/figures/hub.ts';
import { drawOdMaps } from '#lib/chart/figures/odMaps.ts';
import { drawRateMap } from '#lib/chart/figures/rateMap.ts';
import { areaHolds, arrowRead, classesOf, given, isToldBy, numberIn } from '../../../support/readOff.ts';
import { pictureOf, someFlows as flows, type Row } from '../../../support/readPicture.ts';

const all = (picture: Element, selector: string) => [...picture.querySelectorAll(selector)];
const textOf = (shape: Element) => shape.textContent ?? '';
const flow = ['from', 'to', 'value', 'n'];

/** A number for each width of an arrow in the key, whose last line says up to where a width says nothing. */
function widthsIn(picture: Element) {
	const arrows = all(picture, '.legend path').map((path) => arrowRead(path).thick);
	const labels = all(picture, '.legend path + text').map(textOf);
	const [thick, number] = [arrows[0]!, numberIn(labels[0]!)];
	const hair = labels.at(-1)!.startsWith('op til') ? numberIn(labels.at(-1)!) : 0;
	const read = (path: Element) => (arrowRead(path).thick / thick) * number;
	for (const [at, label] of labels.entries())
		expect(Math.abs((arrows[at]! / thick) * number - numberIn(label)) / number).toBeLessThan(0.02);
	return { read, hair };
}

const arrowsIn = (picture: Element) => all(picture, '[data-flow]');

test('arrows of a flow map are as wide as the key says, and lead from the one area to the other', () => {
	const spec = { type: 'flow-map', from: 'fra', to: 'til', top: 6 } as const;
	const picture = pictureOf(drawFlowMap, spec, flow, flows);
	const { read, hair } = widthsIn(picture);
	const arrows = new Map(arrowsIn(picture).map((path) => [path.getAttribute('data-flow'), path]));
	expect(arrows.size).toBe(6);
	for (const [from, to, value] of flows as readonly (readonly [string, string, number])[]) {
		const arrow = arrows.get(`${from} ${to}`)!;
		// Coordinates are written to a tenth of a pixel, and the widest arrow has nine.
		expect(Math.abs(read(arrow) - Math.max(value, hair))).toBeLessThan(20);
		const { start, tip } = arrowRead(arrow);
		expect([areaHolds(picture, from, start, 6), areaHolds(picture, to, tip, 9)]).toEqual([true, true]);
		expect(areaHolds(picture, from, tip)).toBe(false);
	}
});

test('a hub has its arrows in on one side and out on the other, on one scale', () => {
	const spec = { type: 'hub', from: 'fra', to: 'til', center: '0159' } as const;
	const picture = pictureOf(drawHub, spec, flow, flows);
	const { read } = widthsIn(picture);
	const told = arrowsIn(picture).map((path) => {
		const { start, tip } = arrowRead(path);
		const [from = '', to = ''] = (path.getAttribute('data-flow') ?? '').split(' ');
		const isThere = areaHolds(picture, from, start, 6) && areaHolds(picture, to, tip, 9);
		return [from, to, Math.round(read(path) / 50) * 50, start.x < 500 ? 'left' : 'right', isThere];
	});
	expect(told).toEqual([
		['0101', '0159', 900, 'left', true],
		['0157', '0159', 200, 'left', true],
		['0159', '0101', 600, 'right', true],
		['0159', '0157', 100, 'right', true]
	]);
});

test('small maps shade where people went, each area in the class of its share', () => {
	const spec = { type: 'od-maps', from: 'fra', to: 'til', top: 2 } as const;
	const picture = pictureOf(drawOdMaps, spec, flow, flows);
	const classes = classesOf(picture);
	// 900 and 300 of 1,200; 600 and 100 of 700.
	const shares = [
		new Map([
			['0159', 75],
			['0751', 25]
		]),
		new Map([
			['0101', 85.7],
			['0157', 14.3]
		])
	];
	const titles = all(picture, 'text')
		.map(textOf)
		.filter((text) => / flytninger$/.test(text));
	expect(titles.map((text) => text.replace(/\s/g, ' '))).toEqual([
		'København: 1.200 flytninger',
		'Gladsaxe: 700 flytninger'
	]);
	const lefts = all(picture, 'text')
		.filter((text) => / flytninger$/.test(textOf(text)))
		.map((text) => given(text, 'x'));
	const shaded = all(picture, 'path[data-area]').filter((path) =>
		path.getAttribute('style')?.includes('color-mix')
	);
	const of = (path: Element) => shares[given(path.parentElement!, 'x') < lefts[1]! ? 0 : 1]!;
	for (const path of shaded) {
		const share = of(path).get(path.getAttribute('data-area')!);
		expect(share !== undefined && isToldBy(classes, path, share)).toBe(true);
	}
	const found = (at: 0 | 1) =>
		new Set(shaded.filter((path) => of(path) === shares[at]).map((path) => path.getAttribute('data-area')));
	expect([found(0), found(1)]).toEqual(shares.map((one) => new Set(one.keys())));
});

test('an area has the colour of the class that holds its rate, and those without data have none', () => {
	const spec = { type: 'rate-map', area: 'kommune', of: 'netto', population: 'folketal' } as const;
	const rates: readonly Row[] = [
		['0101', -11, 1, 1000],
		['0159', -1, 1, 1000],
		['0461', 0, 1, 1000],
		['0751', 6, 1, 1000],
		['0851', 24, 1, 1000]
	];
	const picture = pictureOf(drawRateMap, spec, ['area', 'value', 'n', 'population'], rates);
	const classes = classesOf(picture);
	for (const [area, rate] of rates as readonly (readonly [string, number])[])
		for (const path of all(picture, `path[data-area="${area}"]`))
			expect(isToldBy(classes, path, rate), `${area} ${rate}`).toBe(true);
	const known = new Set(rates.map(([area]) => area));
	const others = all(picture, 'path[data-area]').filter((path) => !known.has(path.getAttribute('data-area')));
	expect(others.some((path) => path.getAttribute('style')?.includes('color-mix'))).toBe(false);
});

test('a circle lies in its area and is as large as the key says', () => {
	const counts: readonly Row[] = [
		['0101', 400],
		['0751', 100],
		['0461', 25]
	];
	const picture = pictureOf(drawCountMap, { type: 'count-map', area: 'kommune' }, ['area', 'value'], counts);
	const [key] = all(picture, '.legend circle');
	const [said] = all(picture, '.legend circle ~ text').map((text) => numberIn(textOf(text)));
	const read = all(picture, 'circle[data-area]').map((circle) => {
		const area = circle.getAttribute('data-area')!;
		const isThere = areaHolds(picture, area, { x: given(circle, 'cx'), y: given(circle, 'cy') });
		return [area, Math.round((given(circle, 'r') / given(key!, 'r')) ** 2 * said!), isThere];
	});
	expect(read).toEqual(counts.map((row) => [...row, true]));
});
