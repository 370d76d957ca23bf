import type { Picture } from '#lib/chart/figures/plotPicture.ts';
import { totalsOf } from '#lib/chart/figures/plotRows.ts';
import { isAdditive } from '#lib/language/chart/chartKeys.ts';
import { measureOf } from '#lib/language/chart/measureFault.ts';

/** Groups beside each other: how many, the largest with its share, the smallest, where half of them lie. */
export function groupSentences(picture: Picture): readonly string[] {
	const { rows, spec, text } = picture;
	const { words } = text;
	const measure = measureOf(spec);
	// Shares of a place add up to all of it, which says nothing.
	const adds = isAdditive(measure) && !(measure === 'share' && spec.color !== undefined);
	const groups = adds || spec.color === undefined ? totalsOf(rows, 'x', text) : single(picture);
	const whole = groups.reduce((sum, { total }) => sum + total, 0);
	// A share is one already, and of means nothing is a part.
	const hasShares = adds && measure !== 'share' && groups.every(({ total }) => total >= 0) && whole > 0;
	const named = ({ name, total }: { readonly name: string; readonly total: number }) => ({
		name,
		value: text.value(total),
		...(hasShares && { share: text.percent(total / whole) })
	});
	const places = groups.map(({ at, total }) => ({ name: text.place(at), total }));
	const [first] = places;
	const last = places.at(-1);
	if (first === undefined || last === undefined) return [];
	if (places.length === 1) return [words.oneGroup(named(first)), ...seriesSentence(picture, named)];
	const count = text.number(places.length);
	const half = halfOf(places.map(({ total }) => total));
	return [
		hasShares ? words.groups(count, text.value(whole)) : words.groupsOf(count),
		words.largest(named(first)),
		words.smallest(named(last)),
		...(places.length > 5 ? [words.middle(text.value(half.low), text.value(half.high))] : []),
		...seriesSentence(picture, named)
	];
}

/** Of means each group of a series is one of its own. */
const single = ({ rows, text }: Picture) =>
	rows
		.map((row) => ({
			at: `${text.place(row['x'] ?? null)}, ${text.place(row['color'] ?? null)}`,
			total: row.value
		}))
		.sort((a, b) => b.total - a.total);

type Named = (one: { readonly name: string; readonly total: number }) => {
	readonly name: string;
	readonly value: string;
	readonly share?: string;
};

function seriesSentence({ rows, spec, text }: Picture, named: Named): readonly string[] {
	const measure = measureOf(spec);
	if (spec.color === undefined || !isAdditive(measure) || measure === 'share') return [];
	const parts = totalsOf(rows, 'color', text).map(({ at, total }) => named({ name: text.place(at), total }));
	return [text.words.series(parts)];
}

/** The quarters from below and from above. */
function halfOf(values: readonly number[]): { readonly low: number; readonly high: number } {
	const sorted = [...values].sort((a, b) => a - b);
	const at = (share: number) => {
		const place = (sorted.length - 1) * share;
		const below = sorted[Math.floor(place)] ?? 0;
		const above = sorted[Math.ceil(place)] ?? 0;
		return below + (above - below) * (place - Math.floor(place));
	};
	return { low: at(0.25), high: at(0.75) };
}
