import { mostRows } from '#lib/extract/formats/spreadsheet/cellPlace.ts';
import { attributeOf } from '#lib/extract/formats/spreadsheet/xmlScan.ts';

/** How often ODS says that something stands in a row; once where it says nothing. */
export function timesOf(tag: string, name: string): number {
	const times = Number(attributeOf(tag, name) ?? 1);
	return Number.isInteger(times) && times >= 1 ? Math.min(times, mostRows) : 1;
}
