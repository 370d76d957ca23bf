import type { PlanOperator, QueryPlan } from '#lib/engine/queryPlan.ts';

/** One operator as a line of the tree. `path` tells it apart: `0.1` is the root's second child. */
export type PlanRow = {
	readonly path: string;
	/** From 1. */
	readonly level: number;
	readonly position: number;
	readonly of: number;
	readonly operator: PlanOperator;
};

/** The lines that show while these paths are folded, each before what it works on. */
export const planRows = ({ root }: QueryPlan, folded: ReadonlySet<string>): readonly PlanRow[] =>
	rowsUnder({ path: '0', level: 1, position: 1, of: 1, operator: root }, folded);

function rowsUnder(row: PlanRow, folded: ReadonlySet<string>): readonly PlanRow[] {
	if (folded.has(row.path)) return [row];
	const { children } = row.operator;
	const below = children.flatMap((operator, index) => {
		const place = { position: index + 1, of: children.length, level: row.level + 1 };
		return rowsUnder({ path: `${row.path}.${index}`, operator, ...place }, folded);
	});
	return [row, ...below];
}

/** The operator that took most of a measured plan's time. */
export function slowestOf({ measured, root }: QueryPlan): PlanOperator | undefined {
	if (!measured) return undefined;
	const all = operatorsOf(root);
	return all.reduce((slow, one) => ((one.seconds ?? 0) > (slow.seconds ?? 0) ? one : slow));
}

const operatorsOf = (operator: PlanOperator): readonly PlanOperator[] => [
	operator,
	...operator.children.flatMap(operatorsOf)
];
