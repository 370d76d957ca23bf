import { expect, test } from 'vitest';
import { drawCountMap } from '#lib/chart/figures/countMap.ts';
import { drawFlowMap } from '#lib/chart/figures/flowMap.ts';
import { ownShapes } from '#lib/chart/figures/map/ownShapes.ts';
import { chartTable, drawnFigure } from '../../../support/drawnFigure.ts';

/** A square's corners, from the lower left, closed as GeoJSON wants it. */
const square = (x: number, y: number, size: number) => [
	[x, y],
	[x + size, y],
	[x + size, y + size],
	[x, y + size],
	[x, y]
];
const polygon = (...rings: unknown[]) => JSON.stringify({ type: 'Polygon', coordinates: rings });

test('metres of a plane grid become a page with north up', () => {
	const { shapes } = ownShapes([{ key: 'A1', geometry: polygon(square(720_000, 6_170_000, 2000)) }]);
	expect(shapes).toEqual([
		{
			code: 'A1',
			rings: [
				[
					[0, 4000],
					[4000, 4000],
					[4000, 0],
					[0, 0]
				]
			]
		}
	]);
});

test('degrees are projected: at 56° north a degree east is about half a degree north', () => {
	const { shapes } = ownShapes([{ key: 'A1', geometry: polygon(square(10, 55.5, 1)) }]);
	const [corner, right, top] = shapes[0]!.rings[0]!;
	const [wide, tall] = [right![0] - corner![0], corner![1] - top![1]];
	// cos 55.5° = 0.566 at the lower edge.
	expect([tall, Math.abs(wide / tall - 0.566) < 0.01]).toEqual([4000, true]);
});

test('which way round a ring goes changes nothing', () => {
	const one = ownShapes([{ key: 'A', geometry: polygon(square(12.4, 55.7, 0.1)) }]);
	const other = ownShapes([{ key: 'A', geometry: polygon(square(12.4, 55.7, 0.1).reverse()) }]);
	const boxes = [one, other].map(({ shapes }) =>
		shapes[0]!.rings[0]!.map(([x, y]) => `${Math.round(x)},${Math.round(y)}`).sort()
	);
	expect(boxes[0]).toEqual(boxes[1]);
});

test('several polygons, collections, features and several rows of one key are one area', () => {
	const pieces = [
		JSON.stringify({ type: 'MultiPolygon', coordinates: [[square(0, 1000, 10)], [square(20, 1000, 10)]] }),
		JSON.stringify({
			type: 'GeometryCollection',
			geometries: [{ type: 'Polygon', coordinates: [square(40, 1000, 10)] }]
		}),
		JSON.stringify({ type: 'Feature', geometry: { type: 'Polygon', coordinates: [square(60, 1000, 10)] } })
	];
	const { shapes, broken } = ownShapes(pieces.map((geometry) => ({ key: 'A', geometry })));
	expect([shapes.map(({ code, rings }) => [code, rings.length]), broken]).toEqual([[['A', 4]], []]);
});

test('what is no outline is told, whatever it is', () => {
	const texts = [
		'',
		'null',
		'{',
		'"Polygon"',
		'{"type":"Point","coordinates":[1,2]}',
		polygon([[1, 'x']]),
		polygon(7)
	];
	const { shapes, broken } = ownShapes(texts.map((geometry, at) => ({ key: `k${at}`, geometry })));
	expect([shapes, broken]).toEqual([[], texts.map((_, at) => `k${at}`)]);
});

test('collections or features thousands deep in each other are no outline, and take no other with them', () => {
	const within = (before: string, after: string) =>
		before.repeat(20_000) + polygon(square(10, 55.5, 1)) + after.repeat(20_000);
	const texts = [
		within('{"type":"GeometryCollection","geometries":[', ']}'),
		within('{"type":"Feature","geometry":', '}'),
		within('[', ']'),
		polygon(square(10, 55.5, 1)),
		'{"type":"Feature","geometry":{"type":"GeometryCollection","geometries":[' +
			polygon(square(12, 55, 1)) +
			']}}'
	];
	const { shapes, broken } = ownShapes(texts.map((geometry, at) => ({ key: `k${at}`, geometry })));
	expect([shapes.map(({ code }) => code), broken]).toEqual([
		['k3', 'k4'],
		['k0', 'k1', 'k2']
	]);
});

test('keys and properties that every object has are names like others', () => {
	const keys = ['__proto__', 'constructor', 'toString'];
	const geometry =
		'{"__proto__":{"type":"Polygon"},"constructor":1,"type":"Polygon","coordinates":' +
		JSON.stringify([square(10, 55.5, 1)]) +
		'}';
	const { shapes, broken } = ownShapes(keys.map((key) => ({ key, geometry })));
	expect([shapes.map(({ code }) => code), broken]).toEqual([keys, []]);
	expect(
		ownShapes([{ key: 'a', geometry: '{"__proto__":{"type":"Polygon","coordinates":[]}}' }]).broken
	).toEqual(['a']);
});

const boundaries = [
	{ key: 'Nord', geometry: polygon(square(720_000, 6_180_000, 4000)) },
	{ key: 'Syd', geometry: polygon(square(720_000, 6_170_000, 4000), square(721_000, 6_171_000, 500)) },
	{ key: 'Øst', geometry: polygon(square(730_000, 6_175_000, 4000)) },
	{ key: 'Vest', geometry: 'POLYGON ((0 0))' }
];

test('districts are joined on their key, and keys without a counterpart are listed both ways', () => {
	const rows = [
		['Nord', 'Syd', 12, 12],
		['Syd', 'Nord', 7, 7],
		['Nord', 'Midt', 3, 3]
	];
	const { points, unmatched, summary } = drawnFigure(drawFlowMap, {
		spec: { type: 'flow-map', from: 'fra', to: 'til' },
		table: chartTable(['from', 'to', 'value', 'n'], rows, { boundaries, names: { Nord: 'Nordbyen' } })
	});
	expect(points[0]?.says).toContain('Nordbyen → Syd: 12 flytninger');
	expect(unmatched).toEqual([
		'Midt: findes i data, har intet omrids',
		'Øst: har et omrids, findes ikke i data',
		'Vest: omridset kan ikke læses'
	]);
	expect(summary).toContain('Pilene viser alle 2 strømme mellem områder.');
});

test('counts of districts have no inset', () => {
	const { element } = drawnFigure(drawCountMap, {
		spec: { type: 'count-map', area: 'distrikt' },
		table: chartTable(['area', 'value'], [['Nord', 5]], { boundaries })
	});
	expect([
		element.querySelectorAll('svg.land').length,
		element.querySelectorAll('circle[data-area]').length
	]).toEqual([1, 1]);
});

test('neighbours in fine detail meet in the same points, and no more points are kept than are seen', () => {
	const edge = Array.from({ length: 5000 }, (_, at) => [720_000 + 40 * Math.sin(at / 60), 6_170_000 + at]);
	const west = [...edge, [715_000, 6_175_000], [715_000, 6_170_000], edge[0]];
	const east = [...edge.toReversed(), [725_000, 6_170_000], [725_000, 6_175_000], edge.at(-1)];
	const { shapes } = ownShapes([
		{ key: 'W', geometry: polygon(west) },
		{ key: 'E', geometry: polygon(east) }
	]);
	const [one, other] = shapes.map(({ rings }) => rings[0]!.map(([x, y]) => `${x},${y}`));
	const shared = one!.filter((point) => other!.includes(point));
	expect([shared.length, one!.length - shared.length, one!.length < 2600]).toEqual([
		one!.length - 2,
		2,
		true
	]);
});

test('a table of outlines that holds none is an empty map, with every key listed', () => {
	for (const draw of [drawCountMap, drawFlowMap]) {
		const table = chartTable(['area', 'from', 'to', 'value'], [['A', 'A', 'B', 5]], {
			boundaries: [{ key: 'A', geometry: 'MULTIPOLYGON EMPTY' }]
		});
		const spec = { type: 'count-map', area: 'a', from: 'a', to: 'b' } as const;
		const { element, unmatched, points } = drawnFigure(draw, { spec, table });
		expect(element.outerHTML).not.toContain('NaN');
		expect([points.length, unmatched?.at(-1)]).toEqual([0, 'A: omridset kan ikke læses']);
	}
});
