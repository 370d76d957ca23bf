import type { ChartColumnFault } from '#lib/language/chart/chartColumns.ts';
import type { Name } from '#lib/notebook/notebook.ts';
import type { CellError } from '#lib/runtime/cellError.ts';
import { syntax } from '#messages/syntax.ts';

/** `key` is the key of the chart that the error is about. */
export type ChartError = CellError & { readonly key?: string };

/** What a person is told of a column that the table does not have, before a run and after it. */
export function chartColumnError(fault: ChartColumnFault, table: Name): ChartError {
	const { key, column } = fault;
	if (fault.kind === 'wrong-kind') {
		const kind = fault.wanted === 'number' ? 'chartNumbers' : 'chartDates';
		const about = `${key}: ${column}`;
		return { kind: 'syntax', message: syntax.en[kind](about), fault: { kind, about }, key };
	}
	const detail = `Referenced column "${column}" not found in ${table}.`;
	return { kind: 'query', subtype: 'COLUMN_NOT_FOUND', detail, candidates: fault.candidates, key };
}
