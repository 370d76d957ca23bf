import { ofBoth, ratio, type Quantity } from '#lib/moves/measures/ratio.ts';

/**
 * How two groups are spread over areas (Massey and Denton, The dimensions of residential segregation, Social
 * Forces 67, 1988). A row without all of its counts is left out.
 */

/** Dissimilarity D, the share of either group that would have to move for both to be spread alike: ½Σ|a_i/A − b_i/B|. */
export function dissimilarity(
	areas: Iterable<{ readonly a: Quantity; readonly b: Quantity }>
): number | null {
	const known = [...areas].filter(({ a, b }) => a != null && b != null);
	const [allA, allB] = [sum(known.map(({ a }) => a!)), sum(known.map(({ b }) => b!))];
	if (allA === 0 || allB === 0) return null;
	return sum(known.map(({ a, b }) => Math.abs(a! / allA - b! / allB))) / 2;
}

/** Isolation, the share of its own group in the area of an average member: Σ(a_i/A)(a_i/t_i). */
export const isolation = (
	areas: Iterable<{ readonly a: Quantity; readonly total: Quantity }>
): number | null => exposure([...areas].map(({ a, total }) => ({ a, b: a, total })));

/** Exposure, the share of the other group in the area of an average member: Σ(a_i/A)(b_i/t_i). */
export function exposure(
	areas: Iterable<{ readonly a: Quantity; readonly b: Quantity; readonly total: Quantity }>
): number | null {
	const known = [...areas].flatMap(({ a, b, total }) => {
		const met = ratio(
			ofBoth(a, b, (one, other) => one * other),
			total
		);
		return met === null || a == null ? [] : [{ a, met }];
	});
	return ratio(sum(known.map(({ met }) => met)), sum(known.map(({ a }) => a)));
}

const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0);
