import { kindOf } from '#lib/language/sql/valueKind.ts';
import { isNameColumn } from '#lib/extract/isNameColumn.ts';
import type { Messages } from '#messages/messages.ts';

export type Format = (value: unknown) => string;

/** A column as a table shows it. */
export const columnOf = ({ name, type }: Column, messages: Messages) => ({
	name,
	type,
	kind: kindOf(type),
	format: formatOf(type, messages, name)
});

type Column = { readonly name: string; readonly type: string };

/**
 * How a column's values are read by a person: Danish or English numbers and dates, texts and codes untouched.
 * Numbers that are names for something, by what the column is called, are not grouped.
 */
export function formatOf(type: string, messages: Messages, column = ''): Format {
	const decimals = /^(?:DECIMAL|NUMERIC)\(\d+,\s*(\d+)\)/i.exec(type)?.[1];
	const number = numberFormat(messages.language, {
		decimals: decimals === undefined ? undefined : Number(decimals),
		grouping: isNameColumn(column) ? false : 'min2'
	});
	const { yes, no } = messages.grid;
	const isDay = kindOf(type) === 'date';
	const format: Format = (value) => {
		switch (typeof value) {
			case 'number':
			case 'bigint':
				return number(value);
			case 'boolean':
				return value ? yes : no;
			case 'string':
				return value;
			default:
				return value instanceof Date
					? dateText(value, messages.language, isDay)
					: composedText(value, format);
		}
	};
	return format;
}

/** Four digits stand ungrouped, since most of them are years. */
function numberFormat(
	language: 'da' | 'en',
	{ decimals, grouping }: { readonly decimals: number | undefined; readonly grouping: 'min2' | false }
) {
	const { format } = new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB', {
		useGrouping: grouping,
		minimumFractionDigits: decimals ?? 0,
		maximumFractionDigits: decimals ?? 6
	});
	return (value: number | bigint): string => {
		const tiny = typeof value === 'number' && value !== 0 && Math.abs(value) < 5e-7;
		const huge = typeof value === 'number' && Math.abs(value) >= 1e21;
		if (!(tiny || huge) || !Number.isFinite(value)) return format(value).replace('-', '−');
		const text = value.toExponential(3).replace('-', '−');
		return language === 'da' ? text.replace('.', ',') : text;
	};
}

/** `31-12-2024` or `2024-12-31`, with the time of day where there is one. Dates have no time zone here. */
export function dateText(date: Date, language: 'da' | 'en', isDay: boolean): string {
	if (Number.isNaN(date.getTime())) return '';
	const [day = '', time = ''] = date.toISOString().split('T');
	const [, year = '', month = '', of = ''] = /^(.+)-(\d\d)-(\d\d)$/.exec(day) ?? [];
	const shown = language === 'da' ? `${of}-${month}-${year}` : day;
	return isDay ? shown : `${shown} ${time.replace(/(\.000)?Z$/, '')}`;
}

function composedText(value: unknown, format: Format): string {
	if (value === null || value === undefined) return '∅';
	if (Array.isArray(value) || ArrayBuffer.isView(value)) {
		return `[${Array.from(value as ArrayLike<unknown>, format).join('; ')}]`;
	}
	const entries = Object.entries(value).map(([key, entry]) => `${key}: ${format(entry)}`);
	return `{${entries.join('; ')}}`;
}
