import { geoTransverseMercator } from 'd3-geo';
import { boxOf } from '#lib/chart/figures/map/box.ts';
import type { Point, Ring, Shape } from '#lib/chart/figures/map/outlines.ts';
import type { ChartTable } from '#lib/language/chart/chartTable.ts';

type Boundary = NonNullable<ChartTable['boundaries']>[number];

/** The longer side of the page that own areas are placed on. */
const pageSize = 4000;

/**
 * A notebook's own areas, placed on a page. Coordinates that fit on the globe are degrees (WGS84) and are
 * projected around the middle of them all; others are metres of a plane grid such as ETRS89/UTM32, whose
 * north is up. Several rows of one key are one area. What is no outline is `broken`.
 */
export function ownShapes(boundaries: readonly Boundary[]): {
	readonly shapes: readonly Shape[];
	readonly broken: readonly string[];
} {
	const read = boundaries.map(({ key, geometry }) => ({ key, rings: ringsOf(geometry) }));
	const points = read.flatMap(({ rings }) => rings.flat());
	const place = placing(points);
	const byKey = new Map<string, Ring[]>();
	for (const { key, rings } of read) {
		const placed = rings.map((ring) => seen(ring.map(place))).filter((ring) => ring.length > 2);
		if (placed.length > 0) byKey.set(key, [...(byKey.get(key) ?? []), ...placed]);
	}
	return {
		shapes: [...byKey].map(([code, rings]) => ({ code, rings })),
		broken: read.flatMap(({ key, rings }) => (rings.length === 0 ? [key] : []))
	};
}

function placing(points: readonly Point[]): (point: Point) => Point {
	const flat = isDegrees(points) ? projected(points) : ([x, y]: Point): Point => [x, -y];
	const { x, y, width, height } = boxOf(points.map(flat));
	const scale = pageSize / Math.max(width, height, Number.MIN_VALUE);
	// Whole steps: what two neighbours share is rounded alike, and finer ones are not seen.
	const whole = (value: number) => Math.round(value * scale);
	return (point) => {
		const [left, top] = flat(point);
		return [whole(left - x), whole(top - y)];
	};
}

/** Without points that fell together. */
const seen = (ring: Ring): Ring =>
	ring.filter(([x, y], at) => {
		const [beforeX, beforeY] = ring.at(at - 1)!;
		return x !== beforeX || y !== beforeY;
	});

const isDegrees = (points: readonly Point[]) =>
	points.every(([x, y]) => Math.abs(x) <= 180 && Math.abs(y) <= 90);

/** Point by point, so that nothing depends on which way round a file's rings go. */
function projected(points: readonly Point[]): (point: Point) => Point {
	const { x, y, width, height } = boxOf(points);
	const project = geoTransverseMercator()
		.rotate([-(x + width / 2), -(y + height / 2)])
		.scale(pageSize);
	return ([east, north]) => project([east, north]) ?? [0, 0];
}

/** Of a GeoJSON geometry or feature; nothing where the text is none, or has no surface. */
function ringsOf(text: string): readonly Ring[] {
	try {
		return surfacesIn(JSON.parse(text));
	} catch (thrown) {
		if (thrown instanceof SyntaxError) return [];
		throw thrown;
	}
}

/** Collections within collections: deeper than this is no map's. */
const deepest = 20;

function surfacesIn(value: unknown, depth = 0): readonly Ring[] {
	if (!isRecord(value) || depth > deepest) return [];
	switch (value['type']) {
		case 'Polygon':
			return ringsIn(value['coordinates']);
		case 'MultiPolygon':
			return listed(value['coordinates']).flatMap(ringsIn);
		case 'GeometryCollection':
			return listed(value['geometries']).flatMap((part) => surfacesIn(part, depth + 1));
		case 'Feature':
			return surfacesIn(value['geometry'], depth + 1);
		default:
			return [];
	}
}

const isRecord = (value: unknown): value is { readonly [key: string]: unknown } =>
	typeof value === 'object' && value !== null;

const listed = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

const ringsIn = (value: unknown): readonly Ring[] =>
	listed(value)
		.map((ring) => listed(ring).flatMap(pointIn))
		.map((ring) => (isClosed(ring) ? ring.slice(0, -1) : ring))
		.filter((ring) => ring.length > 2);

function pointIn(value: unknown): readonly Point[] {
	const [x, y] = listed(value);
	return Number.isFinite(x) && Number.isFinite(y) ? [[x as number, y as number]] : [];
}

const isClosed = (ring: Ring) => ring[0]?.[0] === ring.at(-1)?.[0] && ring[0]?.[1] === ring.at(-1)?.[1];
