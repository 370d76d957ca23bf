import { quoteText } from '#lib/engine/quote.ts';
import type { ColumnType, Dialect } from '#lib/notebook/notebook.ts';

/**
 * How a column's text becomes its value. `scanned` is the type that the engine's CSV reader is asked for,
 * `value` and `misfit` are expressions on the scanned column; `misfit` holds where the text is no value.
 */
export type ColumnValue = {
	readonly scanned: string;
	readonly value: string;
	readonly misfit?: string;
};

/** A column as it is scanned, and how its file is written. */
export type ScannedColumn = {
	readonly type: ColumnType;
	readonly scannedAs: string;
	readonly dialect: Dialect;
};

/** Takes the text and turns it here: exact for every row, whatever the others hold. */
export function carefulValue({ type, scannedAs: name, dialect }: ScannedColumn): ColumnValue {
	switch (type) {
		case 'text':
			return { scanned: 'VARCHAR', value: name };
		case 'integer':
		case 'decimal':
			return turned(name, numberOf(type, name, dialect));
		case 'date':
			return turned(name, dateOf(name, dialect.date));
		case 'timestamp':
			return turned(name, timestampOf(name, dialect.date));
		case 'boolean':
			return turned(name, booleanOf(name));
	}
}

/**
 * Lets the engine's CSV reader make the value where that reads the Danish way as it is, at a third of the
 * cost. It cannot where it is too lax (`12.5` becomes 125 once `.` parts thousands) or knows no such words.
 */
export function swiftValue(column: ScannedColumn): ColumnValue {
	const { type, scannedAs: name, dialect } = column;
	if (type === 'integer' && dialect.thousands === undefined) return { scanned: 'BIGINT', value: name };
	if (type === 'decimal' && dialect.thousands === undefined) return { scanned: 'DOUBLE', value: name };
	if (type === 'date') return { scanned: 'DATE', value: name, misfit: `NOT (${isWholeYear(name)})` };
	return carefulValue(column);
}

const turned = (name: string, value: string): ColumnValue => ({
	scanned: 'VARCHAR',
	value,
	misfit: `${name} IS NOT NULL AND (${value}) IS NULL`
});

function numberOf(type: 'integer' | 'decimal', name: string, { decimal, thousands }: Dialect): string {
	const group = groupSign(thousands);
	const whole = group === undefined ? '\\d+' : `(\\d+|\\d{1,3}(${group}\\d{3})+)`;
	const fraction = type === 'integer' ? '' : `(${decimal === '.' ? '\\.' : ','}\\d+)?`;
	const trimmed = `trim(${name})`;
	const digits = group === undefined ? trimmed : `regexp_replace(${trimmed}, ${quoteText(group)}, '', 'g')`;
	const plain = decimal === ',' ? `replace(${digits}, ',', '.')` : digits;
	const fits = `regexp_full_match(${trimmed}, ${quoteText(`[+-]?${whole}${fraction}`)})`;
	return `CASE WHEN ${fits} THEN TRY_CAST(${plain} AS ${type === 'integer' ? 'BIGINT' : 'DOUBLE'}) END`;
}

/** A space between thousands may be a hard or a narrow one. */
function groupSign(thousands: Dialect['thousands']): string | undefined {
	if (thousands === undefined) return undefined;
	return thousands === ' ' ? '[ \\x{00A0}\\x{202F}]' : thousands === '.' ? '\\.' : ',';
}

function dateOf(name: string, pattern: string | undefined): string {
	const date =
		pattern === undefined
			? `TRY_CAST(trim(${name}) AS DATE)`
			: `CAST(try_strptime(trim(${name}), ${quoteText(dateFormat(pattern))}) AS DATE)`;
	return `CASE WHEN ${isWholeYear(date)} THEN ${date} END`;
}

/** A year of two digits where four were declared is read as the first century: that is no date. */
const isWholeYear = (date: string) => `year(${date}) >= 100 OR ${date} = DATE '0001-01-01'`;

function timestampOf(name: string, date: string | undefined): string {
	if (date === undefined) return `TRY_CAST(${name} AS TIMESTAMP)`;
	const day = dateFormat(date);
	const clocks = ['%H:%M:%S', '%H:%M', '%H:%M:%S.%f'];
	const formats = [' ', 'T'].flatMap((gap) => clocks.map((clock) => quoteText(day + gap + clock)));
	return `try_strptime(trim(${name}), [${formats.join(', ')}, ${quoteText(day)}])`;
}

const yes = ['ja', 'j', 'true', 't', 'sand', 'sandt', 'yes', 'y', '1'];
const no = ['nej', 'n', 'false', 'f', 'falsk', 'no', '0'];
const listOf = (words: readonly string[]) => words.map(quoteText).join(', ');

const booleanOf = (name: string) =>
	`CASE WHEN lower(trim(${name})) IN (${listOf(yes)}) THEN true ` +
	`WHEN lower(trim(${name})) IN (${listOf(no)}) THEN false END`;

/** `dd-mm-yyyy` as the engine writes it. */
export const dateFormat = (pattern: string): string =>
	pattern.replace(/yyyy|yy|mm|dd/g, (part) => `%${{ yyyy: 'Y', yy: 'y', mm: 'm', dd: 'd' }[part]}`);
