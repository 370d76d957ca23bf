import { inert } from '#lib/release/csv/inert.ts';
import { dateText } from '#lib/release/dateText.ts';
import type { LeavingKind } from '#lib/release/leavingTable.ts';
import type { Language } from '#messages/inBoth.ts';

/** How values are written in separated text. */
export type TextDialect = {
	readonly separator: ';' | ',' | '\t';
	readonly decimal: ',' | '.';
	/** Whose order of day, month and year. */
	readonly dates: Language;
	readonly yes: string;
	readonly no: string;
	/** Quotes around an empty text tell it from no value. */
	readonly quotesEmpty: boolean;
};

/** Writes the values of a column of this kind as fields of separated text. */
export function fieldOf(kind: LeavingKind, dialect: TextDialect): (value: unknown) => string {
	const written = writtenOf(kind, dialect);
	return (value) => (isBare(value) ? written(value) : quoted(written(value), dialect));
}

/** What needs no quotes in any dialect: numbers, yes and no; and no value, which may have none. */
const isBare = (value: unknown): boolean =>
	value === null || (typeof value !== 'string' && typeof value !== 'object');

/** Writes the values of a column of this kind, every digit of a number, and nothing that a spreadsheet would run. */
export function writtenOf(
	kind: LeavingKind,
	dialect: Pick<TextDialect, 'decimal' | 'dates' | 'yes' | 'no'>
): (value: unknown) => string {
	return (value) => {
		switch (typeof value) {
			case 'number':
				return Number.isFinite(value) ? digits(value).replace('.', dialect.decimal) : inert(String(value));
			case 'bigint':
				return String(value);
			case 'boolean':
				return value ? dialect.yes : dialect.no;
			case 'string':
				return inert(value);
			default:
				return value === null || value === undefined ? '' : otherText(value, kind, dialect.dates);
		}
	};
}

/** A row's fields beside each other, without its line end. An empty line would be no row to most readers. */
export function lineOf(fields: readonly string[], { separator, quotesEmpty }: TextDialect): string {
	return quotesEmpty && fields.length === 1 && fields[0] === '' ? '""' : fields.join(separator);
}

/** A text as one field. */
export function quoted(text: string, { separator, quotesEmpty }: TextDialect): string {
	const isAwkward =
		text.includes(separator) || /["\t\r\n]|^\s|\s$/.test(text) || (quotesEmpty && text === '');
	return isAwkward ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Dates by the dialect; lists and records as JSON. */
const otherText = (value: object | symbol | (() => unknown), kind: LeavingKind, dates: Language): string =>
	inert(value instanceof Date ? dateText(value, dates, kind === 'date') : jsonText(value));

const jsonText = (value: unknown): string =>
	JSON.stringify(value, (_key, part: unknown) => (typeof part === 'bigint' ? String(part) : part)) ?? '';

/** A number in digits alone: few programs read `1e-7` in a text that has decimal commas. */
function digits(value: number): string {
	const text = String(value);
	const [, sign = '', whole = '', fraction = '', power] =
		/^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text) ?? [];
	if (power === undefined) return text;
	const point = whole.length + Number(power);
	const all = whole + fraction;
	if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${all}`;
	return sign + all.padEnd(point, '0');
}
