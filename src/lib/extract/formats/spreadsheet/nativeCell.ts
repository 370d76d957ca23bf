import { clockOfSerial, dateOfSerial, type Epoch } from '#lib/extract/formats/spreadsheet/serialDate.ts';
import { codeText, type NumberFormat } from '#lib/extract/formats/spreadsheet/numberFormat.ts';
import { plainNumber } from '#lib/extract/formats/spreadsheet/plainNumber.ts';
import type { ColumnType } from '#lib/notebook/notebook.ts';

/** A cell that holds a value, of the sheet's own type: numbers with a point, dates as ISO, else as it stands. */
export type Cell = { readonly type: ColumnType; readonly text: string };

export const truth: Cell = { type: 'boolean', text: 'true' };
export const falsehood: Cell = { type: 'boolean', text: 'false' };

export const textCell = (text: string): Cell | undefined =>
	text === '' ? undefined : { type: 'text', text };

/** A stored number under its format. A date that is none (negative, beyond year 9999) stays the number it is. */
export function numberCell(value: number, format: NumberFormat, epoch: Epoch): Cell | undefined {
	if (!Number.isFinite(value)) return undefined;
	switch (format.as) {
		case 'number':
			return plainCell(value);
		case 'date':
			return dateCell(dateOfSerial(value, epoch)) ?? plainCell(value);
		case 'clock':
			return clockCell(value, format.runs, epoch);
		case 'code':
			return textCell(codeText(value, format.pattern) ?? '') ?? plainCell(value);
	}
}

const plainCell = (value: number): Cell => ({
	type: Number.isInteger(value) ? 'integer' : 'decimal',
	text: plainNumber(value)
});

/** From an ISO date with or without a clock; midnight is no clock. */
export function dateCell(iso: string | undefined): Cell | undefined {
	if (iso === undefined) return undefined;
	const [, day = '', clock = ''] =
		/^(\d{4}-\d\d-\d\d)(?:[T ](\d\d:\d\d(?::\d\d(?:\.\d+)?)?)Z?)?$/.exec(iso) ?? [];
	if (day === '') return undefined;
	if (/^[0:.]*$/.test(clock)) return { type: 'date', text: day };
	const seconds =
		clock.length === 5 ? `${clock}:00` : clock.replace(/\.(\d{0,6}).*$/, '.$1').replace(/\.0*$/, '');
	return { type: 'timestamp', text: `${day} ${seconds}` };
}

/** Beyond the year 1900 it is a moment of which only the time of day is shown. */
function clockCell(value: number, runs: boolean, epoch: Epoch): Cell {
	if (!runs && value >= 366) return dateCell(dateOfSerial(value, epoch)) ?? plainCell(value);
	return { type: 'text', text: clockOfSerial(value) };
}
