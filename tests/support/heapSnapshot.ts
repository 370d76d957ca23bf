/** As much of V8's format as is read here: numbers in rows, whose columns `meta` names. */
export type HeapSnapshot = {
	readonly snapshot: {
		readonly meta: {
			readonly node_fields: readonly string[];
			readonly edge_fields: readonly string[];
			readonly edge_types: readonly [readonly string[], ...unknown[]];
		};
	};
	readonly nodes: readonly number[];
	readonly edges: readonly number[];
	readonly strings: readonly string[];
};

/** Every object of the heap whose own text holds a text, each told with the way that leads to it from outside. */
export function stringsHolding(heap: HeapSnapshot, wanted: string): readonly string[] {
	const marked = new Set(heap.strings.flatMap((text, index) => (text.includes(wanted) ? [index] : [])));
	if (marked.size === 0) return [];
	const { node_fields: fields } = heap.snapshot.meta;
	const nameAt = fields.indexOf('name');
	const nameOf = (node: number) => heap.strings[heap.nodes[node + nameAt]!]!.slice(0, 60);
	const holders = holdersIn(heap);
	const wayTo = (node: number, steps = 40): string => {
		const holder = holders.get(node);
		if (holder === undefined || steps === 0) return '';
		return ` ${holder.by} of ${nameOf(holder.node)}${wayTo(holder.node, steps - 1)}`;
	};
	return rowsOf(heap.nodes, fields.length)
		.filter((node) => marked.has(heap.nodes[node + nameAt]!))
		.map((node) => `${nameOf(node)}:${wayTo(node)}`);
}

type Holder = { readonly node: number; readonly by: string };

/** Who holds each object, on the shortest way from the roots. Nodes go by where their row begins. */
function holdersIn(heap: HeapSnapshot): ReadonlyMap<number, Holder> {
	const edgesOf = edgesIn(heap);
	const holders = new Map<number, Holder>([[0, { node: 0, by: '' }]]);
	// A map that grows while it is gone through comes to what was added, too.
	for (const node of holders.keys())
		for (const { to, by } of edgesOf(node)) if (!holders.has(to)) holders.set(to, { node, by });
	holders.delete(0);
	return holders;
}

function edgesIn({ snapshot: { meta }, nodes, edges, strings }: HeapSnapshot) {
	const [width, step] = [meta.node_fields.length, meta.edge_fields.length];
	const [countAt, toAt] = [meta.node_fields.indexOf('edge_count'), meta.edge_fields.indexOf('to_node')];
	const begins = new Map<number, number>();
	let begin = 0;
	for (const node of rowsOf(nodes, width)) {
		begins.set(node, begin);
		begin += nodes[node + countAt]! * step;
	}
	return (node: number) => {
		const from = begins.get(node)!;
		const own = edges.slice(from, from + nodes[node + countAt]! * step);
		return rowsOf(own, step).flatMap((edge) => {
			const type = meta.edge_types[0][own[edge]!]!;
			const label = own[edge + 1]!;
			const by = type === 'element' || type === 'hidden' ? `[${label}]` : strings[label]!;
			return type === 'weak' ? [] : [{ to: own[edge + toAt]!, by }];
		});
	};
}

/** Where each row of so many numbers begins. */
const rowsOf = (numbers: readonly number[], width: number): readonly number[] =>
	Array.from({ length: numbers.length / width }, (_, row) => row * width);
