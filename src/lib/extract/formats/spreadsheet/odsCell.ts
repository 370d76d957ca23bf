import {
	dateCell,
	falsehood,
	numberCell,
	textCell,
	truth,
	type Cell
} from '#lib/extract/formats/spreadsheet/nativeCell.ts';
import { plainFormat } from '#lib/extract/formats/spreadsheet/numberFormat.ts';
import { attributeOf } from '#lib/extract/formats/spreadsheet/xmlScan.ts';

/** What an ODS cell holds by its tag; `shown` is its text. An error holds nothing. */
export function odsCell(tag: string, shown: string): Cell | undefined {
	if (attributeOf(tag, 'calcext:value-type') === 'error') return undefined;
	switch (attributeOf(tag, 'office:value-type')) {
		case 'float':
		case 'currency':
		case 'percentage':
			return number(Number(attributeOf(tag, 'office:value') ?? Number.NaN), shown);
		case 'date':
			return dateCell(attributeOf(tag, 'office:date-value')) ?? textCell(shown);
		case 'time':
			return textCell(clockOf(attributeOf(tag, 'office:time-value') ?? '') ?? shown);
		case 'boolean':
			return attributeOf(tag, 'office:boolean-value') === 'true' ? truth : falsehood;
		default:
			return textCell(attributeOf(tag, 'office:string-value') ?? shown);
	}
}

/** A number that is shown with zeros in front is a code. */
function number(value: number, shown: string): Cell | undefined {
	if (/^0[\d-]*\d$/.test(shown) && Number(shown.replaceAll('-', '')) === value) return textCell(shown);
	return numberCell(value, plainFormat, 1900) ?? textCell(shown);
}

/** `PT12H30M00S` as `12:30:00`. */
function clockOf(length: string): string | undefined {
	const found = /^(-?)PT(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)(?:[.,](\d+))?S)?$/.exec(length);
	if (found === null) return undefined;
	const [, sign = '', hours = '', minutes = '', seconds = '', fraction = ''] = found;
	const clock = [hours, minutes, seconds].map((part) => part.padStart(2, '0')).join(':');
	return sign + clock + (/[1-9]/.test(fraction) ? `.${fraction.replace(/0+$/, '')}` : '');
}
