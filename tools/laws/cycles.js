/**
 * One circle for every knot of a graph: walking depth first, each edge back into the walk closes one.
 * Every node is entered once, so a graph without circles costs its edges.
 *
 * @param {ReadonlyMap<string, readonly string[]>} graph
 * @returns {string[][]}
 */
export function cyclesIn(graph) {
	/** @type {string[][]} */
	const cycles = [];
	const left = new Set();
	/** @type {string[]} */
	const walk = [];
	for (const node of graph.keys()) enter(node);
	return cycles;

	/** @param {string} node */
	function enter(node) {
		if (left.has(node)) return;
		const at = walk.indexOf(node);
		if (at >= 0) {
			cycles.push(walk.slice(at));
			return;
		}
		walk.push(node);
		for (const next of graph.get(node) ?? []) enter(next);
		walk.pop();
		left.add(node);
	}
}
