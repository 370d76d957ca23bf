import { flowsOf, type Flow } from '#lib/chart/figures/flows.ts';
import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import type { ChartTable } from '#lib/language/chart/chartTable.ts';

/** Pairs whose number is kept back, since too few stand behind it. */
export type HiddenPairs = {
	/** Fewer than so many; unknown where only the table holds numbers back, as NULL. */
	readonly threshold?: number;
	/** All pairs that the table does not name are among them: they were left out of it, zeros and few alike. */
	readonly isUnnamed: boolean;
	readonly pairs: readonly Flow[];
};

export type ShownPairs = { readonly flows: readonly Flow[]; readonly hidden: HiddenPairs };

/**
 * What of a table of pairs is shown: what is NULL in it, and what is below the threshold, is hidden. Where the
 * chart says a threshold and the table has nothing below it, then pairs were left out before: those that it does
 * not name have fewer than the threshold, perhaps none. Else who is not named has none.
 */
export function shownPairs({ threshold }: Pick<ChartSpec, 'threshold'>, table: ChartTable): ShownPairs {
	const all = flowsOf(table);
	const isHidden = ({ value }: Flow, at: number) =>
		(table.columns.value?.[at] ?? null) === null || (value > 0 && value < (threshold ?? 0));
	const pairs = all.filter(isHidden).map((flow) => ({ ...flow, value: 0, n: 0 }));
	return {
		flows: pairs.length === 0 ? all : all.filter((flow, at) => !isHidden(flow, at)),
		hidden: {
			...(threshold !== undefined && threshold > 1 && { threshold }),
			isUnnamed: threshold !== undefined && threshold > 1 && pairs.length === 0,
			pairs
		}
	};
}
