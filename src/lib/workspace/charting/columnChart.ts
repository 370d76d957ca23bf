import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import { unitOf } from '#lib/language/chart/proposeCharts.ts';
import { proposeTitle } from '#lib/language/chart/proposeTitle.ts';
import { kindOf } from '#lib/language/sql/valueKind.ts';
import type { Name } from '#lib/notebook/notebook.ts';
import type { ColumnFacts } from '#lib/workspace/columnProfile.ts';
import type { Language } from '#messages/inBoth.ts';

/** A column of a table that SQL can read by name. */
export type ChartedColumn = {
	readonly table: Name;
	readonly column: string;
	/** The engine's own name for its type. */
	readonly type: string;
	readonly facts: ColumnFacts;
};

const mostBars = 20;
const day = 86_400;

/** How often each value of a column comes: numbers in steps, days by a unit of time, words the most frequent first. */
export function columnChart({ table, column, type, facts }: ChartedColumn, language: Language): ChartSpec {
	const spec = { table, x: column, ...kindOfChart() } as const;
	return { ...spec, title: proposeTitle(spec, { language, columnOf: () => undefined }) };

	function kindOfChart() {
		const kind = kindOf(type);
		if (kind === 'number') return { type: 'histogram' } as const;
		if (kind !== 'date' && kind !== 'timestamp') return { type: 'bar', top: mostBars } as const;
		const { range } = facts;
		const days = range && { first: range.min.at / day, last: range.max.at / day };
		return { type: 'bar', unit: unitOf(days) } as const;
	}
}
