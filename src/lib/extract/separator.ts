import { recordsOf, type Extent, type Punctuation, type TextRecord } from '#lib/extract/records.ts';
import type { Dialect } from '#lib/notebook/notebook.ts';

type Separator = Dialect['separator'];

/** In order of trust: a comma is a decimal sign here before it is a separator. */
const separators: readonly Separator[] = [';', '\t', '|', ','];

/** How much better a less trusted reading must agree with itself to win. */
const margin = 0.1;

/**
 * The separator, and whether quotes quote, by how many records of the whole sample agree on one width.
 * A first line `sep=;` decides at once.
 */
export function punctuationOf(text: string, whole: boolean): Punctuation {
	const declared = declaredSeparator(text);
	const candidates = declared === undefined ? separators : [declared];
	const extent = { whole, atMost: 2000 };
	return (
		best(candidates, '"', text, extent) ??
		best(candidates, '', text, extent) ?? { separator: declared ?? ';', quote: '"' }
	);
}

/** What the first line says, as `sep=;`: a habit of exports meant for Excel. */
export function declaredSeparator(text: string): Separator | undefined {
	const separator = /^"?sep=([;,|\t])"?[;,|\t]*(?:\r|\n|$)/i.exec(text)?.[1];
	return separators.find((known) => known === separator);
}

function best(
	candidates: readonly Separator[],
	quote: Dialect['quote'],
	text: string,
	extent: Extent
): Punctuation | undefined {
	let found: { readonly separator: Separator; readonly score: number } | undefined;
	for (const separator of candidates) {
		const score = agreement(recordsOf(text, { separator, quote }, extent));
		if (score >= 0.5 && score > (found?.score ?? 0) + (found ? margin : 0)) found = { separator, score };
	}
	return found && { separator: found.separator, quote };
}

/** The share of records that have the commonest width above one. */
function agreement(records: readonly TextRecord[]): number {
	const filled = records.filter(({ text }) => text.trim() !== '');
	const width = commonWidth(filled);
	return width < 2 ? 0 : filled.filter(({ fields }) => fields.length === width).length / filled.length;
}

/** The width most records have; 1 where no separator occurs. */
export function commonWidth(records: readonly TextRecord[]): number {
	const counts = new Map<number, number>();
	for (const { fields } of records) {
		if (fields.length > 1) counts.set(fields.length, (counts.get(fields.length) ?? 0) + 1);
	}
	return [...counts].reduce((top, next) => (next[1] > top[1] ? next : top), [1, 0] as const)[0];
}
