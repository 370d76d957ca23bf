import type { ChartTable } from '#lib/language/chart/chartTable.ts';
import type { Language } from '#messages/inBoth.ts';

/** The areas that a picture of flows shows, by name, for one of them to be put in the middle. */
export function areasIn(
	{ columns, names }: ChartTable,
	language: Language
): readonly (readonly [string, string])[] {
	const codes = new Set(
		['from', 'to', 'area'].flatMap((role) =>
			(columns[role] ?? []).flatMap((value) => (value === null ? [] : String(value)))
		)
	);
	const collator = new Intl.Collator(language === 'da' ? 'da-DK' : 'en-GB', { numeric: true });
	return [...codes]
		.map((code) => [code, names?.[code] ?? code] as const)
		.sort(([, one], [, other]) => collator.compare(one, other));
}
