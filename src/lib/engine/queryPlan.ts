/** How the engine works a query out: what EXPLAIN tells, and with EXPLAIN ANALYZE what it took. */
export type QueryPlan = {
	/** Run and measured; else the rows are the engine's estimates. */
	readonly measured: boolean;
	/** Of all operators together; the engine does one thing at a time. */
	readonly seconds?: number;
	readonly root: PlanOperator;
};

/** One step of it. What it works on comes from its `children`. */
export type PlanOperator = {
	/** As the engine names it, as `HASH_JOIN`. */
	readonly name: string;
	/** Rows it gives: as estimated, and as counted. */
	readonly estimated?: number;
	readonly rows?: number;
	/** Rows looked at to find those. */
	readonly scanned?: number;
	/** Its own, without its children's. */
	readonly seconds?: number;
	/** Of the whole query's time, from 0 to 1. */
	readonly share?: number;
	readonly facts: readonly PlanFact[];
	readonly children: readonly PlanOperator[];
};

/** `values` are the engine's own text. */
export type PlanFact = { readonly kind: PlanFactKind; readonly values: readonly string[] };

export type PlanFactKind =
	| 'table'
	| 'function'
	| 'cte'
	| 'join'
	| 'conditions'
	| 'filters'
	| 'groups'
	| 'aggregates'
	| 'order'
	| 'top'
	| 'columns'
	| 'sample'
	/** Columns are made small for a sort or a count, or restored; a detail of the engine's own. */
	| 'packing';

type Told = {
	readonly name?: string;
	readonly operator_name?: string;
	readonly operator_timing?: number;
	readonly operator_cardinality?: number;
	readonly operator_rows_scanned?: number;
	readonly extra_info?: { readonly [key: string]: unknown };
	readonly children: readonly Told[];
};

/** Reads what `EXPLAIN (FORMAT json)` answers, with ANALYZE or without. */
export function readQueryPlan(text: string): QueryPlan | undefined {
	const told = JSON.parse(text) as Told | readonly Told[];
	if (Array.isArray(told)) {
		const [root] = told as readonly Told[];
		return root && { measured: false, root: operatorOf(root, undefined) };
	}
	// The whole query, in it the EXPLAIN itself, in it what was explained.
	const root = (told as Told).children[0]?.children[0];
	if (root === undefined) return undefined;
	const seconds = timeOf(root);
	return { measured: true, seconds, root: operatorOf(root, seconds) };
}

const timeOf = ({ operator_timing: own = 0, children }: Told): number =>
	children.reduce((sum, child) => sum + timeOf(child), own);

function operatorOf(told: Told, total: number | undefined): PlanOperator {
	const { operator_timing: seconds, operator_rows_scanned: scanned, extra_info: extra = {} } = told;
	const estimated = extra['Estimated Cardinality'];
	return {
		name: (told.operator_name ?? told.name ?? '').trim(),
		...(estimated !== undefined && { estimated: Number(estimated) }),
		...(total !== undefined && { rows: told.operator_cardinality ?? 0 }),
		...(scanned !== undefined && scanned > 0 && { scanned }),
		...(total !== undefined && seconds !== undefined && { seconds, share: total > 0 ? seconds / total : 0 }),
		facts: factsIn(extra),
		children: told.children.map((child) => operatorOf(child, total))
	};
}

const kinds: { readonly [key: string]: PlanFactKind } = {
	Table: 'table',
	Function: 'function',
	'CTE Name': 'cte',
	'Join Type': 'join',
	Conditions: 'conditions',
	Expression: 'filters',
	Filters: 'filters',
	Groups: 'groups',
	Aggregates: 'aggregates',
	'Order By': 'order',
	Top: 'top',
	Projections: 'columns',
	'Sample Method': 'sample'
};

/** In the order of `kinds`, which is that of importance; empty ones and inner numbers are left out. */
function factsIn(extra: { readonly [key: string]: unknown }): readonly PlanFact[] {
	const all = Object.entries(kinds).flatMap(([key, kind]): readonly PlanFact[] => {
		const values = textsIn(extra[key]);
		return values.length > 0 ? [{ kind, values }] : [];
	});
	const isPacking = textsIn(extra['Projections']).some((value) => value.startsWith('__internal_'));
	return isPacking ? [{ kind: 'packing', values: [] }] : all.filter(({ values }) => !values.every(isPlace));
}

const textsIn = (value: unknown): readonly string[] =>
	(Array.isArray(value) ? value : [value ?? '']).map(String).filter((text) => text !== '');

/** `#2`, the third column of what comes from below. */
const isPlace = (value: string) => /^#\d+$/.test(value);
