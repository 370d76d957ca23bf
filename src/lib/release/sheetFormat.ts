/** The first whole number of more digits than a sheet keeps. */
const tooLong = 1e15;

/**
 * The format that a number needs in a sheet: none, or `@`, that of a text. A sheet keeps fifteen digits and
 * makes zeros of the rest, so that a longer whole number, most likely a name for something, is right only as
 * a text.
 */
export const sheetFormat = (value: number | bigint): '@' | undefined => (isKept(value) ? undefined : '@');

function isKept(value: number | bigint): boolean {
	if (typeof value === 'bigint') return -tooLong < value && value < tooLong;
	const isExact = Number.isSafeInteger(value);
	return Number.isFinite(value) && !(isExact && Math.abs(value) >= tooLong);
}
