import { layersOf } from '#lib/ui/outline/layers.ts';
import type { OutlineGraph } from '#lib/ui/outline/outlineGraph.ts';

/** Pixels. */
export const nodeSize = { width: 132, height: 30 };
const gap = { across: 18, down: 38 };
const margin = 12;

export type Placed = { readonly id: string; readonly x: number; readonly y: number };

export type Placement = {
	readonly width: number;
	readonly height: number;
	/** Row by row; `rows` are ids. */
	readonly rows: readonly (readonly string[])[];
	readonly places: ReadonlyMap<string, Placed>;
	readonly edges: readonly {
		readonly id: string;
		readonly from: string;
		readonly to: string;
		readonly path: string;
	}[];
};

/** Where each of these nodes stands, and how its edges run: from the lower side of a source to the top of its reader. */
export function placementOf(
	{ nodes, sources }: OutlineGraph,
	shown: ReadonlySet<string>,
	most: number
): Placement {
	const rows = layersOf(
		[...nodes.keys()].filter((id) => shown.has(id)),
		(id) => sources.get(id) ?? [],
		{ most }
	);
	const widest = Math.max(1, ...rows.map(({ length }) => length));
	const across = nodeSize.width + gap.across;
	const places = new Map<string, Placed>();
	for (const [row, ids] of rows.entries()) {
		const indent = ((widest - ids.length) * across) / 2;
		for (const [column, id] of ids.entries())
			places.set(id, {
				id,
				x: margin + indent + column * across,
				y: margin + row * (nodeSize.height + gap.down)
			});
	}
	const edges = [...places.keys()].flatMap((to) =>
		(sources.get(to) ?? [])
			.filter((from) => places.has(from))
			.map((from) => ({ id: `${from} ${to}`, from, to, path: pathOf(places.get(from)!, places.get(to)!) }))
	);
	return {
		width: 2 * margin + widest * across - gap.across,
		height: 2 * margin + rows.length * (nodeSize.height + gap.down) - gap.down,
		rows,
		places,
		edges
	};
}

function pathOf(from: Placed, to: Placed): string {
	const middle = nodeSize.width / 2;
	const [x1, y1, x2, y2] = [from.x + middle, from.y + nodeSize.height, to.x + middle, to.y];
	// Two of a ring stand side by side: the edge runs beneath them.
	if (y2 < y1) {
		const below = y1 + gap.down * 0.6;
		return `M${x1},${y1}C${x1},${below} ${x2},${below} ${x2},${to.y + nodeSize.height}`;
	}
	const bend = Math.min(60, (y2 - y1) / 2);
	return `M${x1},${y1}C${x1},${y1 + bend} ${x2},${y2 - bend} ${x2},${y2}`;
}
