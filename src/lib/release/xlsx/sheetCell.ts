import type { CellObject } from '@e965/xlsx';
import type { LeavingKind } from '#lib/release/leavingTable.ts';
import { sheetFormat } from '#lib/release/sheetFormat.ts';

/** Letters that a cell of a sheet can hold. */
const longestText = 32_767;

/** Days since Excel's beginning at the first of January 1970. */
const epoch = 25_569;
/** Excel has a 29 February 1900; before it days would be off by one. */
const firstRightDay = 61;

/** A value as a cell of a sheet; nothing for no value. A text that is too long is cut, and told to `cut`. */
export function sheetCell(value: unknown, kind: LeavingKind, cut: () => void): CellObject | undefined {
	switch (typeof value) {
		case 'number':
		case 'bigint':
			return numberCell(value, kind, cut);
		case 'boolean':
			return { t: 'b', v: value };
		case 'string':
			return textCell(value, cut);
		default:
			if (value === null || value === undefined) return undefined;
			return value instanceof Date
				? dayCell(value, kind === 'date', cut)
				: textCell(JSON.stringify(value), cut);
	}
}

function numberCell(value: number | bigint, kind: LeavingKind, cut: () => void): CellObject {
	const format = sheetFormat(value, kind);
	if (format === '@') return textCell(String(value), cut);
	return { t: 'n', v: Number(value), ...(format && { z: format }) };
}

/** Of the format "text": a code keeps its zeros, and what looks like a formula stays a text when it is edited. */
function textCell(text: string, cut: () => void): CellObject {
	if (text.length > longestText) cut();
	return { t: 's', v: text.slice(0, longestText), z: '@' };
}

function dayCell(date: Date, isDay: boolean, cut: () => void): CellObject | undefined {
	const time = date.getTime();
	if (Number.isNaN(time)) return undefined;
	const serial = time / 86_400_000 + epoch;
	if (serial < firstRightDay || serial >= 2_958_466) {
		return textCell(date.toISOString().slice(0, isDay ? 10 : 19), cut);
	}
	return { t: 'n', v: serial, z: isDay ? 'dd-mm-yyyy' : 'dd-mm-yyyy hh:mm:ss' };
}
