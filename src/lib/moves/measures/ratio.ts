/** A count or population as data hold it. */
export type Quantity = number | null | undefined;

/** `numerator / denominator`; null where either is unknown or the denominator is zero. */
export function ratio(numerator: Quantity, denominator: Quantity): number | null {
	if (numerator == null || denominator == null || denominator === 0) return null;
	return numerator / denominator;
}

/** What comes of two quantities that are both known. */
export const ofBoth = <T extends number | null>(
	one: Quantity,
	other: Quantity,
	work: (one: number, other: number) => T
): T | null => (one == null || other == null ? null : work(one, other));
