import { quoteText } from '#lib/engine/quote.ts';
import type { ColumnType, Dialect } from '#lib/notebook/notebook.ts';

/**
 * How a column's text becomes its value. `scanned` is the type that the engine's CSV reader is asked for:
 * where it reads the Danish way as it is, it does so at full speed. Where it is too lax (`12.5` becomes 125
 * once `.` parts thousands) or knows no such words (`Ja`), the text is taken and turned here. `value` and
 * `misfit` are expressions on the scanned column; a row for which `misfit` holds is kept out of the table.
 */
export type ColumnValue = {
	readonly scanned: string;
	readonly value: string;
	readonly misfit?: string;
};

export function columnValue(type: ColumnType, name: string, dialect: Dialect): ColumnValue {
	switch (type) {
		case 'text':
			return { scanned: 'VARCHAR', value: name };
		case 'integer':
		case 'decimal':
			return numberValue(type, name, dialect);
		case 'date':
			return dateValue(name);
		case 'timestamp':
			return turned(name, timestampOf(name, dialect.date));
		case 'boolean':
			return turned(name, booleanOf(name));
	}
}

const turned = (name: string, value: string): ColumnValue => ({
	scanned: 'VARCHAR',
	value,
	misfit: `${name} IS NOT NULL AND (${value}) IS NULL`
});

function numberValue(type: 'integer' | 'decimal', name: string, dialect: Dialect): ColumnValue {
	const into = type === 'integer' ? 'BIGINT' : 'DOUBLE';
	const { decimal, thousands } = dialect;
	if (thousands === undefined) return { scanned: into, value: name };
	const group = thousands === ' ' ? '[ \\x{00A0}\\x{202F}]' : `\\x{${thousands.charCodeAt(0).toString(16)}}`;
	const fraction = type === 'integer' ? '' : `(${decimal === '.' ? '\\.' : ','}\\d+)?`;
	const form = `[+-]?(\\d+|\\d{1,3}(${group}\\d{3})+)${fraction}`;
	const digits = `regexp_replace(trim(${name}), ${quoteText(group)}, '', 'g')`;
	const plain = decimal === ',' ? `replace(${digits}, ',', '.')` : digits;
	const fits = `regexp_full_match(trim(${name}), ${quoteText(form)})`;
	return turned(name, `CASE WHEN ${fits} THEN TRY_CAST(${plain} AS ${into}) END`);
}

/** A year of two digits where four were declared is read as the first century: that is no date. */
const dateValue = (name: string): ColumnValue => ({
	scanned: 'DATE',
	value: name,
	misfit: `year(${name}) < 100 AND ${name} <> DATE '0001-01-01'`
});

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
