import type { Corrections } from '#lib/extract/reading.ts';

/** One correction on top of others. Where the columns themselves become others, theirs are forgotten. */
export function correctedBy(before: Corrections, change: Corrections): Corrections {
	const { columns: corrected = [], ...rest } = before;
	const { columns: changed = [], ...settings } = change;
	const isNewTable = 'separator' in change || 'quote' in change;
	const kept = isNewTable ? [] : corrected;
	const untouched = kept.filter(({ from }) => !changed.some((column) => column.from === from));
	const merged = changed.map((column) => ({
		...kept.find(({ from }) => from === column.from),
		...column
	}));
	return { ...rest, ...settings, columns: [...untouched, ...merged] };
}
