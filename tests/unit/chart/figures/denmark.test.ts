import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import outlines from '#lib/chart/figures/map/outlines.ts?denmark';
import { denmark } from '#lib/chart/figures/map/denmark.ts';
import { insidePoint, isInside, roomAt, sizeOf } from '#lib/chart/figures/map/insidePoint.ts';
import { municipalities } from '#lib/moves/municipalities.ts';
import { areasInPackage, ringsOf } from '../../../../tools/outlines/areasInPackage.js';
import { noBorders, realBorders } from '../../../support/kommunerTopology.ts';

const letters = (name: string) =>
	name
		.toLowerCase()
		.replaceAll('aa', 'å')
		.replace(/[^a-zæøå]/g, '');

test('every municipality has an outline, under its code, and there is no other', () => {
	expect(denmark.map(({ code }) => code).sort()).toEqual(municipalities.map(({ kode }) => kode).sort());
});

test('a code bears the name that the package gives it', () => {
	const named = new Map(areasInPackage().areas.map(({ code, name }) => [code, letters(name)]));
	const other = municipalities.filter(({ kode, navn }) => named.get(kode) !== letters(navn));
	// The package says Nordfyn.
	expect(other.map(({ navn }) => navn)).toEqual(['Nordfyns']);
});

test('a package of another shape stops the build', () => {
	expect(() => areasInPackage('{display_name:"Odense",code:"461",d:"M0,0Z"}')).toThrow('another shape');
	expect(() => ringsOf('M0,0q1,1 2,2Z')).toThrow('unknown path command: q');
});

test('a path of lines and curves becomes rings of points', () => {
	expect(ringsOf('M10,20l5,0l0,-5Zm100,0l1,1Z')).toEqual([
		[
			[10, 20],
			[15, 20],
			[15, 15]
		],
		[
			[110, 20],
			[111, 21]
		]
	]);
	const [curved] = ringsOf('M0,0c0,4 4,4 4,0Z');
	// Half way along: the mean of the ends and three times of the controls, by eighths.
	expect(curved?.[3]).toEqual([2, 3]);
});

test('every area can be pointed at inside its largest part', () => {
	const outside = denmark.filter((shape) => !isInside(shape.rings, insidePoint(shape)));
	expect(outside).toEqual([]);
});

test('a crescent is pointed at in its flesh, not in the sea that it holds', () => {
	const crescent = [
		[0, 0],
		[10, 0],
		[10, 2],
		[2, 2],
		[2, 8],
		[10, 8],
		[10, 10],
		[0, 10]
	] as const;
	const [x, y] = insidePoint({ code: 'c', rings: [crescent] });
	expect([x > 0 && x < 2, y > 2 && y < 8]).toEqual([true, true]);
});

test('room is the way to the nearest edge', () => {
	const square = [
		[0, 0],
		[10, 0],
		[10, 10],
		[0, 10]
	] as const;
	expect([
		roomAt([square], [3, 5]),
		roomAt([square], [9, 9]),
		insidePoint({ code: 's', rings: [square] })
	]).toEqual([3, 1, [5, 5]]);
});

test('no outline crumbles: few parts, each of a size that can be seen', () => {
	const rings = denmark.flatMap((shape) => shape.rings.map(sizeOf));
	expect(rings.length).toBeLessThan(130);
	expect(Math.min(...rings)).toBeGreaterThan(20);
});

test('the outlines are fetched in less than 20 kB', () => {
	expect(gzipSync(JSON.stringify(outlines)).length).toBeLessThan(20_000);
});

/** Pairs of areas that go along one line. */
function neighbours(areas: readonly { code: string; lines: readonly number[] }[]): Set<string> {
	const along = new Map<number, string[]>();
	for (const { code, lines } of areas)
		for (const line of lines) along.set(line, [...(along.get(line) ?? []), code]);
	const pairs = [...along.values()].filter(([one, other]) => other !== undefined && one !== other);
	return new Set(pairs.map((codes) => codes.sort().join(' ')));
}

const drawn = neighbours(
	outlines.areas.map(({ code, rings }) => ({
		code,
		lines: rings.flat().map((line) => (line < 0 ? ~line : line))
	}))
);

test('neighbours share their border', () => {
	// Frederiksberg lies inside København, Gladsaxe has six on land, Bornholm none.
	const of = (code: string) => [...drawn].filter((pair) => pair.includes(code)).length;
	expect([of('0147'), of('0159'), of('0400'), of('0741')]).toEqual([1, 6, 0, 0]);
});

describe.skipIf(noBorders !== undefined)(`beside the real borders ${noBorders ?? ''}`, () => {
	const real = noBorders === undefined ? realBorders() : [];

	test('who is a neighbour here is one there, but for a few across a bridge or a corner', () => {
		const there = neighbours(real.map(({ code, arcs }) => ({ code, lines: arcs })));
		const common = [...drawn].filter((pair) => there.has(pair)).length;
		expect([common / drawn.size > 0.95, common / there.size > 0.95]).toEqual([true, true]);
	});

	test('areas lie where they lie, Bornholm aside', () => {
		const places = municipalities.flatMap(({ kode }) => {
			const shape = denmark.find(({ code }) => code === kode);
			const parts = real.filter(({ code }) => code === kode);
			const largest = parts.sort((one, other) => sizeOf(other.ring) - sizeOf(one.ring))[0];
			if (kode === '0400' || shape === undefined || largest === undefined) return [];
			return [{ here: insidePoint(shape), there: insidePoint({ code: kode, rings: [largest.ring] }) }];
		});
		const along = (axis: 0 | 1) =>
			correlation(
				places.map(({ here }) => here[axis]),
				places.map(({ there }) => there[axis])
			);
		expect([places.length, along(0) > 0.99, along(1) < -0.99]).toEqual([97, true, true]);
	});
});

function correlation(ones: readonly number[], others: readonly number[]): number {
	const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
	const [m, k] = [mean(ones), mean(others)];
	const sum = (of: (one: number, other: number) => number) =>
		ones.reduce((total, one, at) => total + of(one - m, (others[at] ?? 0) - k), 0);
	return sum((a, b) => a * b) / Math.sqrt(sum((a) => a * a) * sum((_, b) => b * b));
}
