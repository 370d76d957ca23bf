import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Where the real borders lie on a machine that has them; they are no part of the project. */
const path =
	process.env['KLADDE_BORDERS'] ??
	fileURLToPath(new URL('../../../shared/data/kommuner.topojson', import.meta.url));

/** Why there are none here. */
export const noBorders = existsSync(path) ? undefined : `The borders of DAGI are not in ${path}.`;

type Geometry =
	| { readonly type: 'Polygon'; readonly arcs: number[][]; readonly properties: Properties }
	| { readonly type: 'MultiPolygon'; readonly arcs: number[][][]; readonly properties: Properties };
type Properties = { readonly KOMKODE: string };

/** Read by hand, so that nothing of ours is held against itself: rings in degrees, and arcs by their numbers. */
export function realBorders() {
	const topology = JSON.parse(readFileSync(path, 'utf8'));
	const geometries: readonly Geometry[] = topology.objects.stdin.geometries;
	const [scaleX, scaleY] = topology.transform?.scale ?? [1, 1];
	const [left, top] = topology.transform?.translate ?? [0, 0];
	const arcs = topology.arcs.map((arc: readonly (readonly [number, number])[]) => {
		let [x, y] = [0, 0];
		return arc.map(([dx, dy]) => {
			[x, y] = topology.transform === undefined ? [dx, dy] : [x + dx, y + dy];
			return [x * scaleX + left, y * scaleY + top] as const;
		});
	});
	const polygons = geometries.flatMap((geometry) => {
		const parts = geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs;
		return parts.map((rings) => ({
			code: geometry.properties.KOMKODE,
			arcs: rings.flat(),
			ring: rings[0] ?? []
		}));
	});
	return polygons.map(({ code, arcs: used, ring }) => ({
		code,
		arcs: used.map((arc) => (arc < 0 ? ~arc : arc)),
		ring: ring.flatMap((arc) => (arc < 0 ? arcs[~arc].toReversed() : arcs[arc]).slice(0, -1)) as (readonly [
			number,
			number
		])[]
	}));
}
