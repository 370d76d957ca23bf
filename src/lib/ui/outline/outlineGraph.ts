import type { Cell, CellId, Name } from '#lib/notebook/notebook.ts';

/** A cell, or a table that no cell makes. */
export type GraphNode =
	| { readonly id: string; readonly kind: 'cell'; readonly cell: Cell }
	| { readonly id: string; readonly kind: 'extract' | 'app'; readonly name: Name };

export type OutlineGraph = {
	readonly nodes: ReadonlyMap<string, GraphNode>;
	/** By id, each once: what a node reads, and who reads it. */
	readonly sources: ReadonlyMap<string, readonly string[]>;
	readonly readers: ReadonlyMap<string, readonly string[]>;
};

type Reads = readonly {
	readonly name: Name;
	readonly source: { readonly kind: 'cell' | 'extract' | 'app'; readonly cell?: CellId } | undefined;
}[];

/** What reads what: every cell but prose that stands alone, after the tables that they read. */
export function outlineGraph(cells: readonly Cell[], readsOf: (cell: CellId) => Reads): OutlineGraph {
	const given = new Map<string, GraphNode>();
	const sources = new Map<string, readonly string[]>();
	for (const { id } of cells) {
		const read = new Set<string>();
		for (const { name, source } of readsOf(id)) {
			if (source === undefined) continue;
			const node = source.kind === 'cell' ? source.cell! : `given ${name}`;
			if (node === id) continue;
			read.add(node);
			if (source.kind !== 'cell') given.set(node, { id: node, kind: source.kind, name });
		}
		sources.set(id, [...read]);
	}
	const isRead = new Set([...sources.values()].flat());
	const shown = cells.filter(
		({ id, kind }) => kind !== 'md' || isRead.has(id) || sources.get(id)!.length > 0
	);
	const nodes = new Map<string, GraphNode>([
		...given,
		...shown.map((cell): [string, GraphNode] => [cell.id, { id: cell.id, kind: 'cell', cell }])
	]);
	for (const id of given.keys()) sources.set(id, []);
	const readers = new Map<string, string[]>([...nodes.keys()].map((id) => [id, []]));
	for (const id of nodes.keys()) for (const source of sources.get(id)!) readers.get(source)?.push(id);
	return { nodes, sources, readers };
}

/** All that a node comes from, and all that follows from it; itself in both. */
export const reachOf = (next: ReadonlyMap<string, readonly string[]>, from: string): ReadonlySet<string> => {
	const reached = new Set([from]);
	for (const id of reached) for (const other of next.get(id) ?? []) reached.add(other);
	return reached;
};

/** The nodes nearest to one, at most so many: what it reads and what reads it, then theirs. */
export function neighbourhoodOf({ sources, readers, nodes }: OutlineGraph, from: string, most: number) {
	const near = new Set([from]);
	for (const id of near) {
		for (const other of [...(sources.get(id) ?? []), ...(readers.get(id) ?? [])]) {
			if (near.size >= most) return near;
			if (nodes.has(other)) near.add(other);
		}
	}
	return near;
}
