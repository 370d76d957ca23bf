/**
 * Rows of nodes from the top, so that every edge leads down: each node stands below all that it comes from
 * (the longest path decides). Nodes of a ring stand in one layer, and so do the edges between them. A layer
 * that is wider than `most` is broken into several rows. Within a row nodes stand near the middle of those they
 * come from and lead to (the barycentre, some sweeps down and up); else as they were given.
 */
export function layersOf<T>(
	nodes: readonly T[],
	sourcesOf: (node: T) => readonly T[],
	{ most = Infinity, sweeps = 4 } = {}
): readonly (readonly T[])[] {
	const here = new Set(nodes);
	const sources = new Map(nodes.map((node) => [node, sourcesOf(node).filter((one) => here.has(one))]));
	const readers = new Map<T, T[]>(nodes.map((node) => [node, []]));
	for (const [node, all] of sources) for (const source of all) readers.get(source)!.push(node);

	const depth = depthsOf(nodes, sources, readers);
	const layers: T[][] = [];
	for (const node of nodes) (layers[depth.get(node)!] ??= []).push(node);
	for (let sweep = 0; sweep < sweeps; sweep += 1) {
		const isDown = sweep % 2 === 0;
		const order = isDown ? layers.keys() : [...layers.keys()].reverse();
		const place = new Map(
			layers.flatMap((layer) => layer.map((node, index) => [node, index / layer.length]))
		);
		for (const index of order) {
			layers[index] = byBarycentre(layers[index]!, isDown ? sources : readers, place);
			for (const [at, node] of layers[index].entries()) place.set(node, at / layers[index].length);
		}
	}
	return layers.flatMap((layer) => chunked(layer, most));
}

/** The longest way from any node without sources; the nodes of a ring share the deepest of theirs. */
function depthsOf<T>(
	nodes: readonly T[],
	sources: ReadonlyMap<T, readonly T[]>,
	readers: ReadonlyMap<T, readonly T[]>
): ReadonlyMap<T, number> {
	const depth = new Map(nodes.map((node) => [node, 0]));
	const awaited = new Map(nodes.map((node) => [node, sources.get(node)!.length]));
	const done = new Set<T>();
	/** True when it was the last that the node waited for. */
	const arrive = (node: T, at: number): boolean => {
		if (done.has(node)) return false;
		depth.set(node, Math.max(depth.get(node)!, at));
		awaited.set(node, awaited.get(node)! - 1);
		return awaited.get(node) === 0;
	};
	const settle = (ring: readonly T[]) => {
		const at = Math.max(...ring.map((node) => depth.get(node)!));
		for (const node of ring) depth.set(node, at);
		const ready = new Set(ring);
		for (const node of ready) {
			done.add(node);
			for (const reader of readers.get(node)!)
				if (!ready.has(reader) && arrive(reader, depth.get(node)! + 1)) ready.add(reader);
		}
	};
	for (const node of nodes) if (sources.get(node)!.length === 0) settle([node]);
	while (done.size < nodes.length) settle(ringIn(nodes, done, sources, readers));
	return depth;
}

/** A ring that waits for nothing but itself and what is done. */
function ringIn<T>(
	nodes: readonly T[],
	done: ReadonlySet<T>,
	sources: ReadonlyMap<T, readonly T[]>,
	readers: ReadonlyMap<T, readonly T[]>
): T[] {
	const open = (all: readonly T[]) => all.filter((node) => !done.has(node));
	const reach = (from: T, next: ReadonlyMap<T, readonly T[]>) => {
		const reached = new Set([from]);
		for (const node of reached) for (const other of open(next.get(node)!)) reached.add(other);
		return reached;
	};
	for (const node of open(nodes)) {
		const before = reach(node, sources);
		const after = reach(node, readers);
		if ([...before].every((one) => after.has(one))) return [...before];
	}
	return [];
}

/** Nodes without neighbours in the other rows stay where they are. */
function byBarycentre<T>(
	layer: readonly T[],
	neighbours: ReadonlyMap<T, readonly T[]>,
	place: ReadonlyMap<T, number>
): T[] {
	const middle = new Map(
		layer.map((node) => {
			const places = neighbours.get(node)!.map((one) => place.get(one)!);
			const sum = places.reduce((total, one) => total + one, 0);
			return [node, places.length === 0 ? place.get(node)! : sum / places.length];
		})
	);
	return [...layer].sort((a, b) => middle.get(a)! - middle.get(b)!);
}

function chunked<T>(layer: readonly T[], most: number): readonly (readonly T[])[] {
	const rows = Math.max(1, Math.ceil(layer.length / most));
	const width = Math.ceil(layer.length / rows);
	return Array.from({ length: rows }, (_, row) => layer.slice(row * width, (row + 1) * width));
}
