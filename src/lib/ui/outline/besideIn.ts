import type { OutlineGraph } from '#lib/ui/outline/outlineGraph.ts';
import type { Placement } from '#lib/ui/outline/placement.ts';

/** Where a key leads from a node: down and up along its edges, to the side within its row. */
export function besideIn(
	{ sources, readers }: Pick<OutlineGraph, 'sources' | 'readers'>,
	{ rows, places }: Pick<Placement, 'rows' | 'places'>,
	from: string,
	key: string
): string | undefined {
	const row = rows.find((ids) => ids.includes(from)) ?? [];
	const at = row.indexOf(from);
	switch (key) {
		case 'ArrowDown':
			return nearest(readers.get(from));
		case 'ArrowUp':
			return nearest(sources.get(from));
		case 'ArrowLeft':
			return row[at - 1];
		case 'ArrowRight':
			return row[at + 1];
		case 'Home':
			return rows[0]?.[0];
		case 'End':
			return rows.at(-1)?.at(-1);
		default:
			return undefined;
	}

	/** Of several the one that stands nearest. */
	function nearest(ids: readonly string[] = []): string | undefined {
		const here = places.get(from)!;
		const distance = (id: string) => {
			const { x, y } = places.get(id)!;
			return Math.hypot(x - here.x, y - here.y);
		};
		return ids.filter((id) => places.has(id)).sort((a, b) => distance(a) - distance(b))[0];
	}
}
