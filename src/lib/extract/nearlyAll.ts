/** Below this many values none may break the rule: one in five would be no slip. */
const few = 20;

/** How many of so many values may break a rule that still holds for the column. */
export const bearable = (count: number): number => (count < few ? 0 : count / 20);

/**
 * Whether these values fit, but for one in twenty: a stray word in a column of ages does not make ages
 * text. It stops as soon as too many do not, so that asking many questions of a long column is cheap.
 */
export const nearlyAll = (values: readonly string[], fits: (value: string) => boolean): boolean =>
	misfitsAmong(values, fits, bearable(values.length)) !== undefined;

/** How many values do not fit; undefined where they are more than `atMost`. */
export function misfitsAmong(
	values: readonly string[],
	fits: (value: string) => boolean,
	atMost: number
): number | undefined {
	let misfits = 0;
	for (const value of values) {
		if (fits(value)) continue;
		misfits += 1;
		if (misfits > atMost) return undefined;
	}
	return misfits;
}
