import type { SyntaxProblem } from '#lib/language/analysis.ts';
import type { ChartColumnFault } from '#lib/language/chart/chartColumns.ts';
import { syntaxProblem } from '#lib/language/syntaxProblem.ts';
import type { Name } from '#lib/notebook/notebook.ts';

/** The same to a person as what SQL says of a column. `key` is the key of the chart that it is about. */
type ChartColumnError = { readonly key: string } & (
	| ({ readonly kind: 'syntax' } & Omit<SyntaxProblem, 'at'>)
	| {
			readonly kind: 'query';
			readonly subtype: string;
			readonly detail: string;
			readonly candidates: readonly string[];
	  }
);

/** What is told of a column that a chart names and its table does not have so, before a run and after it. */
export function chartColumnError(fault: ChartColumnFault, table: Name): ChartColumnError {
	const { key, column } = fault;
	if (fault.kind === 'wrong-kind') {
		const kind = fault.wanted === 'number' ? 'chartNumbers' : 'chartDates';
		const { at: _, ...problem } = syntaxProblem(kind, `${key}: ${column}`, { start: 0, end: 0 });
		return { kind: 'syntax', ...problem, key };
	}
	const detail = `Referenced column "${column}" not found in ${table}.`;
	return { kind: 'query', subtype: 'COLUMN_NOT_FOUND', detail, candidates: fault.candidates, key };
}
