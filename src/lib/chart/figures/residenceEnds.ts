import { codeOf } from '#lib/chart/figures/flows.ts';
import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import type { ChartTable } from '#lib/language/chart/chartTable.ts';

/** Which ends of stays count as leaving, and what the table says of that. */
export type ResidenceEnds = {
	readonly leaving: ReadonlySet<string>;
	/** Other ends of the table: they are censored. */
	readonly others: readonly string[];
	/** Words of `leaving` that end no stay of the table. */
	readonly unknown: readonly string[];
};

/** Nothing where every end counts. */
export function residenceEnds({ leaving }: ChartSpec, { columns }: ChartTable): ResidenceEnds | undefined {
	if (leaving === undefined) return undefined;
	const named = new Set((Array.isArray(leaving) ? leaving : [leaving]).map(String));
	const found = new Set((columns.reason ?? []).flatMap((reason) => codeOf(reason) ?? []));
	return {
		leaving: named,
		others: [...found].filter((reason) => !named.has(reason)).sort(),
		unknown: [...named].filter((reason) => !found.has(reason))
	};
}
