type Tree = { readonly [key: string]: unknown };

/** The relations in DuckDB's serialised parse tree, folded together as SQL does, sorted; CTEs are none. */
export function relationsInTree(serialised: unknown): readonly string[] {
	if (!isTree(serialised) || serialised.error !== false) throw new Error(JSON.stringify(serialised));
	const spellings = new Map<string, string>();
	for (const name of relationsUnder(serialised, new Set()))
		if (!spellings.has(fold(name))) spellings.set(fold(name), name);
	return [...spellings.values()].sort();
}

const fold = (name: string) => name.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
const isTree = (value: unknown): value is Tree => typeof value === 'object' && value !== null;

function relationsUnder(tree: unknown, outer: ReadonlySet<string>): readonly string[] {
	if (!isTree(tree)) return [];
	if (Array.isArray(tree)) return tree.flatMap((item) => relationsUnder(item, outer));
	if (tree.type === 'BASE_TABLE') {
		const name = String(tree.table_name);
		return tree.schema_name === '' && outer.has(fold(name)) ? [] : [name];
	}
	const found: string[] = [];
	let scope = outer;
	for (const { key, value } of ctesOf(tree)) {
		found.push(...relationsUnder(value, scope));
		scope = new Set([...scope, fold(key)]);
	}
	if (tree.type === 'RECURSIVE_CTE_NODE') {
		// Only what is repeated sees itself.
		const again = new Set([...scope, fold(String(tree.cte_name))]);
		return [...found, ...relationsUnder(tree.left, scope), ...relationsUnder(tree.right, again)];
	}
	for (const [key, child] of Object.entries(tree))
		// The body of a materialised one stands in the map too.
		if (key !== 'cte_map' && !(key === 'query' && tree.type === 'CTE_NODE'))
			found.push(...relationsUnder(child, scope));
	return found;
}

function ctesOf(tree: Tree): readonly { readonly key: string; readonly value: unknown }[] {
	const map = isTree(tree.cte_map) ? tree.cte_map.map : [];
	return Array.isArray(map) ? map : [];
}
