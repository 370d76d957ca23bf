/** Below this many values none may break the rule: one in five would be no slip. */
const few = 20;

/**
 * Whether these values fit, but for one in twenty: a stray word in a column of ages does not make ages
 * text. It stops as soon as too many do not, so that asking many questions of a long column is cheap.
 */
export function nearlyAll(values: readonly string[], fits: (value: string) => boolean): boolean {
	const bearable = values.length < few ? 0 : values.length / 20;
	let misfits = 0;
	for (const value of values) {
		if (fits(value)) continue;
		misfits += 1;
		if (misfits > bearable) return false;
	}
	return true;
}
