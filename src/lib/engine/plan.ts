/** One step of the engine's plan, as far as the policy looks at it. */
export type PlanStep = {
	readonly name: string;
	/** The step's expressions as the engine writes them. */
	readonly does: string;
	readonly filters: boolean;
	/** The engine's estimate; exact for the scan of a whole table. */
	readonly rows: number;
	readonly children: readonly PlanStep[];
};

type Told = {
	readonly name: string;
	readonly children: readonly Told[];
	readonly extra_info: { readonly [key: string]: unknown };
};

/** Reads what `EXPLAIN (FORMAT json)` answers. */
export function parsePlan(text: string): PlanStep | undefined {
	const [root] = JSON.parse(text) as readonly Told[];
	return root && stepOf(root);
}

const stepOf = ({ name, children, extra_info: told }: Told): PlanStep => ({
	name: name.trim(),
	does: JSON.stringify(told),
	filters: told['Filters'] !== undefined,
	rows: Number(told['Estimated Cardinality'] ?? 0),
	children: children.map(stepOf)
});
