import type { LeavingKind } from '#lib/release/leavingTable.ts';

/** The first whole number of more digits than a sheet keeps. */
const tooLong = 1e15;

/** `@` is that of a text, `0` that of a whole number with every digit. */
export type SheetFormat = '@' | '0';

/**
 * The format that a number needs in a sheet, if it needs one. A sheet keeps fifteen digits and makes zeros of
 * the rest, so that a longer whole number, most likely a name for something, is right only as a text. Of its
 * own it would show a name of twelve digits as `1,23E+11`.
 */
export function sheetFormat(value: number | bigint, kind: LeavingKind): SheetFormat | undefined {
	if (!isKept(value)) return '@';
	return kind === 'name' && Number.isInteger(Number(value)) ? '0' : undefined;
}

function isKept(value: number | bigint): boolean {
	if (typeof value === 'bigint') return -tooLong < value && value < tooLong;
	const isExact = Number.isSafeInteger(value);
	return Number.isFinite(value) && !(isExact && Math.abs(value) >= tooLong);
}
