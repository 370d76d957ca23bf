import type { ColumnCorrection, Corrections } from '#lib/extract/reading.ts';

/** One correction on top of others. Where the columns themselves become others, theirs are forgotten. */
export function correctedBy(before: Corrections, change: Corrections): Corrections {
	const { columns: corrected = [], ...rest } = before;
	const { columns: changed = [], ...settings } = change;
	const kept = isNewTable(change) ? [] : corrected;
	const untouched = kept.filter(({ from }) => !changed.some((column) => column.from === from));
	const merged = changed.map((column) => mergedColumn(kept, column));
	return { ...rest, ...settings, columns: [...untouched, ...merged] };
}

/** After such a correction the columns are others than before. */
export const isNewTable = (change: Corrections): boolean =>
	(['separator', 'quote', 'format', 'part', 'cuts'] as const).some((setting) => setting in change);

function mergedColumn(kept: readonly ColumnCorrection[], column: ColumnCorrection): ColumnCorrection {
	const before = kept.find(({ from }) => from === column.from);
	const form = { ...before?.form, ...column.form };
	return { ...before, ...column, ...(Object.keys(form).length > 0 && { form }) };
}
