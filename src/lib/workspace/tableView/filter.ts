import { quoteIdentifier, quoteText } from '#lib/language/sql/quote.ts';
import { kindOf } from '#lib/language/sql/valueKind.ts';

/** Which rows are shown, by one column's value. */
export type Filter = { readonly column: string } & Wanted;

export type Wanted =
	/** Capital or small letters alike. */
	| { readonly kind: 'contains'; readonly text: string }
	/** Values as the engine writes them as text; null is none. */
	| { readonly kind: 'among'; readonly values: readonly (string | null)[] }
	/** Both ends are in it: a number with a decimal point, or a day as `2024-12-31`. */
	| { readonly kind: 'range'; readonly from?: string; readonly to?: string }
	/** Whether there is a value. */
	| { readonly kind: 'missing' | 'present' };

/** The condition as SQL. `type` is the engine's own name for the column's type. */
export function conditionOf(filter: Filter, type: string): string {
	const column = quoteIdentifier(filter.column);
	switch (filter.kind) {
		case 'contains':
			return `contains(lower(${asText(column, type)}), lower(${quoteText(filter.text)}))`;
		case 'among':
			return amongOf(column, type, filter.values);
		case 'range':
			return rangeOf(column, type, filter);
		case 'missing':
			return `${column} IS NULL`;
		case 'present':
			return `${column} IS NOT NULL`;
	}
}

function amongOf(column: string, type: string, values: readonly (string | null)[]): string {
	const texts = values.filter((value) => value !== null);
	const exact = isText(type) || isExactNumber(type) || kindOf(type) === 'boolean';
	const compared = exact ? column : `CAST(${column} AS VARCHAR)`;
	const literals = texts.map((text) => (exact && !isText(type) ? plainWord(text) : quoteText(text)));
	const conditions = [
		...(texts.length > 0 ? [`${compared} IN (${literals.join(', ')})`] : []),
		...(values.includes(null) ? [`${column} IS NULL`] : [])
	];
	if (conditions.length === 0) return 'false';
	return conditions.length === 1 ? conditions.join('') : `(${conditions.join(' OR ')})`;
}

function rangeOf(column: string, type: string, { from, to }: { from?: string; to?: string }): string {
	const isTime = kindOf(type) === 'date' || kindOf(type) === 'timestamp';
	const compared = kindOf(type) === 'timestamp' ? `CAST(${column} AS DATE)` : column;
	const literal = (end: string) => (isTime ? `DATE ${quoteText(end)}` : plainWord(end));
	if (from !== undefined && to !== undefined)
		return `${compared} BETWEEN ${literal(from)} AND ${literal(to)}`;
	if (from !== undefined) return `${compared} >= ${literal(from)}`;
	return to === undefined ? `${column} IS NOT NULL` : `${compared} <= ${literal(to)}`;
}

const isText = (type: string) => /^VARCHAR/i.test(type);
export const asText = (column: string, type: string): string =>
	isText(type) ? column : `CAST(${column} AS VARCHAR)`;

const isExactNumber = (type: string) => kindOf(type) === 'number' && !/^(DOUBLE|FLOAT|REAL)/i.test(type);

/** A number, true or false: nothing else may stand unquoted. */
function plainWord(text: string): string {
	if (/^(-?\d+(\.\d+)?([eE][+-]?\d+)?|true|false)$/.test(text)) return text;
	throw new Error(`“${text}” is neither a number nor true or false.`);
}
