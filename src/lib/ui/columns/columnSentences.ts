import { formatOf } from '#lib/ui/grid/format.ts';
import { shapeOf, type ColumnFacts, type Distribution, type Range } from '#lib/workspace/columnProfile.ts';
import type { Messages } from '#messages/messages.ts';

type Named = { readonly name: string; readonly type: string };

type Column = Named & {
	readonly facts: ColumnFacts;
	readonly distribution: Distribution | undefined;
};

/** What is said of a column beside its pictures. */
export function columnSentences({ name, type, facts, distribution }: Column, messages: Messages) {
	const { columns: words } = messages;
	const count = countText(messages);
	const end = endText({ name, type }, messages);
	const off = distribution?.kind === 'bins' ? facts.rows - facts.missing - sumOf(distribution.bins) : 0;
	return {
		missing: missingSentence(facts, messages),
		distinct: distinctSentence(facts, messages),
		range: facts.range && words.range(end(facts.range.min), end(facts.range.max)),
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

/** An end of what a column holds, to the last digit, which its place on an axis may have lost. */
export function endText(column: Named, messages: Messages): (end: Range['min']) => string {
	const place = placeText(column, messages);
	const format = formatOf(column.type, messages, column.name);
	return ({ at, text }) =>
		Math.abs(at) > Number.MAX_SAFE_INTEGER && /^-?\d+$/.test(text) ? format(BigInt(text)) : place(at);
}

/** A value by where it lies on its axis. */
export function placeText({ name, type }: Named, messages: Messages): (at: number) => string {
	const format = formatOf(type, messages, name);
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
