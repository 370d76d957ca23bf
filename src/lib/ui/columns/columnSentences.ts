import { formatOf } from '#lib/ui/grid/format.ts';
import { shapeOf, type ColumnFacts, type Distribution } from '#lib/workspace/columnProfile.ts';
import type { Messages } from '#messages/messages.ts';

type Column = {
	readonly type: string;
	readonly facts: ColumnFacts;
	readonly distribution: Distribution | undefined;
};

/** What is said of a column beside its pictures. */
export function columnSentences({ type, facts, distribution }: Column, messages: Messages) {
	const { columns: words } = messages;
	const count = countText(messages);
	const place = placeText(type, messages);
	const off = distribution?.kind === 'bins' ? facts.rows - facts.missing - sumOf(distribution.bins) : 0;
	return {
		missing: missingSentence(facts, messages),
		distinct: distinctSentence(facts, messages),
		range: facts.range && words.range(place(facts.range.min.at), place(facts.range.max.at)),
		offAxis: off > 0 ? words.offAxis(count(off)) : undefined,
		other: shapeOf(type).kind === 'other' ? words.other : undefined
	};
}

function missingSentence({ rows, missing }: ColumnFacts, messages: Messages): string {
	const { columns: words } = messages;
	if (missing === 0) return words.noneMissing;
	if (missing === rows) return words.allMissing;
	return words.missing(shareText(missing, rows, messages), countText(messages)(missing));
}

function distinctSentence(
	{ rows, missing, distinct, approximate }: ColumnFacts,
	messages: Messages
): string | undefined {
	const { columns: words } = messages;
	if (Number.isNaN(distinct) || rows === missing) return undefined;
	const count = countText(messages);
	if (approximate) return words.about(count(Number(distinct.toPrecision(1))));
	return distinct === rows - missing && distinct > 1 ? words.allDifferent : words.distinct(count(distinct));
}

/** A value by where it lies on its axis. */
export function placeText(type: string, messages: Messages): (at: number) => string {
	const format = formatOf(type, messages);
	return shapeOf(type).kind === 'time' ? (at) => format(new Date(at * 1000)) : format;
}

/** `12,5 %`; what is a little more than nothing does not read as nothing, nor almost all as all. */
export function shareText(part: number, whole: number, { language }: Messages): string {
	const share = whole === 0 ? 0 : part / whole;
	const { format } = new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB', {
		style: 'percent',
		maximumFractionDigits: 1
	});
	if (part > 0 && share < 0.001) return `< ${format(0.001)}`;
	return part < whole && share > 0.999 ? `> ${format(0.999)}` : format(share);
}

const sumOf = (bins: readonly { readonly count: number }[]) =>
	bins.reduce((sum, { count }) => sum + count, 0);

/** How many, with its thousands apart. */
export const countText = ({ language }: Messages): ((count: number) => string) =>
	new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB').format;
