import { dayOf, datePatterns, isCompact } from '#lib/extract/dates.ts';
import { bearable, misfitsAmong, nearlyAll } from '#lib/extract/nearlyAll.ts';

/** The patterns in which these values are dates or timestamps, and that leave the fewest unexplained. */
export function dateFits(values: readonly string[], header: string): readonly string[] {
	if (values.length === 0) return [];
	const atMost = bearable(values.length);
	const fits = datePatterns.flatMap((pattern) => {
		if (isCompact(pattern) && !mayBeCompact(values, header)) return [];
		const misfits = misfitsAmong(values, (text) => dayOf(text, pattern) !== undefined, atMost);
		return misfits === undefined ? [] : [{ pattern, misfits }];
	});
	const fewest = Math.min(...fits.map(({ misfits }) => misfits));
	return fits.filter(({ misfits }) => misfits === fewest).map(({ pattern }) => pattern);
}

/** Digits alone are a date only in numbers: one may be anything, unless the header says so. */
const mayBeCompact = (values: readonly string[], header: string) =>
	(values.length >= 3 || /dato|date|dag$|tid|_ts$/i.test(header)) &&
	nearlyAll(values, (value) => /^(?:1[89]|2[01]|9999|0001)/.test(value));
