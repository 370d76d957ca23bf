import { describe, expect, test } from 'vitest';
import { drawCountMap } from '#lib/chart/figures/countMap.ts';
import { drawFlowMap } from '#lib/chart/figures/flowMap.ts';
import { drawHub } from '#lib/chart/figures/hub.ts';
import { drawOdMaps } from '#lib/chart/figures/odMaps.ts';
import { drawRateMap } from '#lib/chart/figures/rateMap.ts';
import type { Draw } from '#lib/chart/figures/figure.ts';
import { municipalities } from '#lib/moves/municipalities.ts';
import type { ChartValue } from '#lib/language/chart/chartTable.ts';
import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import { chartTable, drawnFigure } from '../../../support/drawnFigure.ts';
import { arrowRead, edgesOf, given } from '../../../support/readOff.ts';

const flows: readonly (readonly ChartValue[])[] = [
	['0101', '0400', 60, 60],
	['0400', '0101', 50, 50],
	['0751', '0101', 40, 40],
	['0851', '0400', 20, 20],
	['0607', '0751', 10, 10]
];
const pairs = chartTable(['from', 'to', 'value', 'n'], flows);
const ends = { from: 'fra', to: 'til' } as const;
const values = (rows: readonly (readonly ChartValue[])[]) => chartTable(['area', 'value'], rows);
const rates = { type: 'rate-map', area: 'kommune', of: 'andel' } as const;
/** Every area of some, all with one number. */
const some = (isOne: (one: (typeof municipalities)[number]) => boolean) =>
	values(municipalities.filter(isOne).map(({ kode }, at) => [kode, at]));

const framesIn = (picture: Element) => [...picture.querySelectorAll('rect.apart')];
const codesIn = (picture: Element) =>
	[...picture.querySelectorAll('path[data-area]')].map((path) => path.getAttribute('data-area'));
const isIn = (frame: Element, { x, y }: { x: number; y: number }) => {
	const { left, top, right, bottom } = edgesOf(frame);
	return x > left && x < right && y > top && y < bottom;
};

/** Land of the main panel as points of the page. */
function landIn(picture: Element) {
	const main = picture.querySelector('svg.land')!;
	const [left = 0, top = 0, wide = 1] = (main.getAttribute('viewBox') ?? '').split(' ').map(Number);
	const scale = given(main, 'width') / wide;
	return [...main.querySelectorAll('path[data-area]')].flatMap((path) => {
		const numbers = (path.getAttribute('d')?.match(/-?[\d.]+/g) ?? []).map(Number);
		return numbers.flatMap((x, at) =>
			at % 2 === 1
				? []
				: [
						{
							x: given(main, 'x') + (x - left) * scale,
							y: given(main, 'y') + (numbers[at + 1]! - top) * scale
						}
					]
		);
	});
}

describe('Bornholm stands in a frame of its own', () => {
	const drawings: readonly (readonly [Draw, Omit<ChartSpec, 'table'>, typeof pairs])[] = [
		[drawRateMap, rates, some(() => true)],
		[drawCountMap, { type: 'count-map', area: 'kommune' }, some(() => true)],
		[drawFlowMap, { type: 'flow-map', ...ends }, pairs],
		[drawHub, { type: 'hub', ...ends, center: '0101' }, pairs],
		[drawHub, { type: 'hub', ...ends, center: '0400' }, pairs]
	];

	test.each(
		drawings.flatMap((drawing) => [420, 1280].map((width) => [drawing[1].type, width, drawing] as const))
	)('on a %s %d px wide, within the map and upon no land', (_, width, [draw, spec, table]) => {
		const { element } = drawnFigure(draw, { spec, table }, { width });
		expect(framesIn(element).length).toBe(spec.type === 'hub' ? 2 : 1);
		const [frame] = framesIn(element);
		expect(landIn(element).filter((point) => isIn(frame!, point))).toEqual([]);
		const { left, top, right, bottom } = edgesOf(frame!);
		expect([left >= 0, top >= 0, right <= width]).toEqual([true, true, true]);
		expect(bottom).toBeLessThan(given(element, 'height'));
	});

	test('on each of the small maps too', () => {
		const spec = { type: 'od-maps', ...ends, top: 3 } as const;
		const { element } = drawnFigure(drawOdMaps, { spec, table: pairs });
		expect(framesIn(element).length).toBe(3);
	});

	test('moves to it end in the frame and moves from it begin there', () => {
		const { element } = drawnFigure(drawFlowMap, { spec: { type: 'flow-map', ...ends }, table: pairs });
		const [frame] = framesIn(element);
		const told = [...element.querySelectorAll('[data-flow]')].map((path) => {
			const { start, tip } = arrowRead(path);
			return [path.getAttribute('data-flow'), isIn(frame!, start), isIn(frame!, tip)];
		});
		expect(told).toEqual([
			['0101 0400', false, true],
			['0400 0101', true, false],
			['0751 0101', false, false],
			['0851 0400', false, true],
			['0607 0751', false, false]
		]);
	});

	test('it is reached, told and picked there', () => {
		const spec = { type: 'flow-map', ...ends } as const;
		const picked = new Set(['0400']);
		const { element, points } = drawnFigure(drawFlowMap, { spec, table: pairs }, { picked });
		const island = points.find(({ says }) => says.startsWith('Bornholm: 80 ind, 50 ud'))!;
		expect(island.area).toBe('0400');
		expect(framesIn(element)[0]!.nextElementSibling!.contains(island.mark)).toBe(true);
		expect(island.mark.getAttribute('style')).toContain('stroke: var(--ink-1)');
	});

	test('it is the map where the data are about nothing else', () => {
		const { element, summary } = drawnFigure(drawRateMap, { spec: rates, table: values([['0400', 7]]) });
		expect([framesIn(element), codesIn(element)]).toEqual([[], ['0400']]);
		expect(summary).toContain('Kortet viser landsdelen Bornholm.');
	});

	test('so do own areas that lie as far east of all others', () => {
		const cell = (x: number, y: number) =>
			JSON.stringify({
				type: 'Polygon',
				coordinates: [
					[
						[x, y],
						[x + 0.4, y],
						[x + 0.4, y + 0.4],
						[x, y + 0.4]
					]
				]
			});
		const places = [...Array(9).keys()].map((at) => [`a${at}`, 8 + at * 0.5, 55 + (at % 3)] as const);
		const boundaries = [...places, ['ø', 14.7, 55] as const].map(([key, x, y]) => ({
			key,
			geometry: cell(x, y)
		}));
		const table = {
			...values([
				['a0', 1],
				['a8', 2],
				['ø', 3]
			]),
			boundaries
		};
		const of = { table: 't', key: 'k', geometry: 'g' };
		const own = drawnFigure(drawRateMap, { spec: { ...rates, boundaries: of }, table });
		const [frame] = framesIn(own.element);
		expect(frame!.nextElementSibling!.querySelectorAll('path[data-area]').length).toBe(1);
		expect(landIn(own.element).filter((point) => isIn(frame!, point))).toEqual([]);
		const near = { ...table, boundaries: boundaries.slice(0, 9) };
		expect(
			framesIn(drawnFigure(drawRateMap, { spec: { ...rates, boundaries: of }, table: near }).element)
		).toEqual([]);
	});
});

describe('a map shows what its numbers are about', () => {
	const shown = (table: typeof pairs, show?: 'part' | 'all') =>
		drawnFigure(drawRateMap, { spec: { ...rates, ...(show && { show }) }, table });
	const sentence = (summary: string) => /Kortet viser [^.]*\./.exec(summary)?.[0];

	test('a region or a landsdel, whole or some of it; else a part of the country, or all of it', () => {
		const tables = [
			some(({ region }) => region === '1082'),
			some(({ landsdel }) => landsdel === 'DK031'),
			some(({ landsdel, kode }) => landsdel === 'DK031' && kode !== '0461'),
			some(({ kode }) => kode === '0253' || kode === '0183'),
			some(({ kode }) => kode === '0101' || kode === '0860' || kode === '0550'),
			some(() => true)
		];
		expect(tables.map((table) => sentence(shown(table).summary))).toEqual([
			'Kortet viser Region Midtjylland.',
			'Kortet viser landsdelen Fyn.',
			'Kortet viser den del af landsdelen Fyn, som tallene handler om.',
			'Kortet viser den del af landet, som tallene handler om.',
			undefined,
			undefined
		]);
	});

	test('with the capital’s island in a frame that covers no land', () => {
		const { element, summary } = shown(some(({ region }) => region === '1084'));
		expect(sentence(summary)).toBe('Kortet viser Region Hovedstaden.');
		const [frame] = framesIn(element);
		expect(landIn(element).filter((point) => isIn(frame!, point))).toEqual([]);
		// All that is not Zealand lies beyond the edge.
		expect(codesIn(element)).not.toContain('0751');
	});

	test('neighbours are pale, and only what belongs there lacks data', () => {
		const table = some(({ region, kode }) => region === '1084' && kode !== '0260' && kode !== '0400');
		const { element, summary } = shown(table);
		expect(summary).toContain('Uden data: 2.');
		const lookOf = (code: string) => {
			const path = element.querySelector(`path[data-area="${code}"]`);
			return [path?.getAttribute('style'), path?.nextElementSibling?.getAttribute('style')?.slice(0, 17)];
		};
		expect(lookOf('0260')).toEqual(['fill: var(--surface-2)', 'fill: url(#hatch-']);
		expect(lookOf('0265')[1]).not.toBe('fill: url(#hatch-');
	});

	test('the author decides otherwise', () => {
		const capital = some(({ region }) => region === '1084');
		const all = shown(capital, 'all');
		expect([sentence(all.summary), codesIn(all.element).includes('0751')]).toEqual([undefined, true]);
		const ends = some(({ kode }) => kode === '0101' || kode === '0561' || kode === '0860');
		expect(sentence(shown(ends, 'part').summary)).toBe(
			'Kortet viser den del af landet, som tallene handler om.'
		);
		expect(
			sentence(
				shown(
					some(() => true),
					'part'
				).summary
			)
		).toBe(undefined);
	});
});
