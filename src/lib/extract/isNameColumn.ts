import { headerWords } from '#lib/extract/headerWords.ts';

const counted = /^(?:antal|count|n|sum|total|andel|pct|rate|min|max)$/;
const named =
	/^(?:id|nr|code|hash|key|cpr|cvr|pnr|person|husstand|pseudonym|kommune|distrikt|aar|year|periode|period|kvartal|maaned|month|uge|week)$/;

/**
 * Whether the numbers of a column are names for something, by what it is called: `husstand`, `vejkode`, `aar`.
 * A declared code is text already; this is for results, which no one declares.
 */
export function isNameColumn(column: string): boolean {
	const { words, flat } = headerWords(column);
	if (words.some((word) => counted.test(word))) return false;
	return named.test(words.at(-1) ?? '') || /(?:kode|nummer|nr)$/.test(flat);
}
