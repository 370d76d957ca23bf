import { turned, type ColumnPlan, type ImportColumn, type Place } from '#lib/engine/import/plan.ts';
import { quoteText } from '#lib/language/sql/quote.ts';
import type { Dialect } from '#lib/notebook/notebook.ts';

type Kind = 'integer' | 'decimal';

/** How one column's numbers are written. */
type Writing = {
	readonly decimal: Dialect['decimal'];
	readonly thousands: Dialect['thousands'];
	readonly marked: boolean;
	readonly zero: readonly string[];
};

export function numberPlan(kind: Kind, column: ImportColumn, place: Place): ColumnPlan {
	const { form } = column;
	const { dialect, source } = place;
	const thousands = form?.thousands ?? dialect.thousands;
	const writing: Writing = {
		decimal: form?.decimal ?? dialect.decimal,
		thousands: thousands === '' ? undefined : thousands,
		marked: form?.marked === true,
		zero: dialect.zero ?? []
	};
	if (source === 'typed') return typedPlan(kind, place);
	const plain = writing.thousands === undefined && !writing.marked;
	const isOrdinary = plain && writing.zero.length === 0 && writing.decimal === dialect.decimal;
	if (isOrdinary && source === 'reader') return readerPlan(kind, place);
	if (isOrdinary && source === 'lean') return leanPlan(kind, place);
	const parsed = plain ? plainNumber(kind, place.c, writing) : writtenNumber(kind, place.c, writing);
	return turned(`not-${kind}`, orZero(parsed, place.c, writing.zero), place);
}

const largest = '1.7976931348623157e308';
/** Up to here each whole number has its own DOUBLE. */
const exact = '9007199254740992';

/**
 * The engine's reader makes the number, at a third of the cost. Asked for a BIGINT it would take `1.5` for 2
 * and `0x1F` for 31; so a whole number is read as a DOUBLE too.
 */
function readerPlan(kind: Kind, { c, p }: Place): ColumnPlan {
	if (kind === 'decimal') {
		const when = `${p} > ${largest} OR ${p} < -${largest}`;
		return { scanned: 'DOUBLE', parsed: c, value: p, misfits: [{ when, why: 'not-decimal' }], notes: [] };
	}
	const when = `${p} <> ${c} OR ${p} >= ${exact} OR ${p} <= -${exact}`;
	return {
		scanned: 'DOUBLE',
		parsed: `CAST(${c} AS BIGINT)`,
		value: p,
		misfits: [{ when, why: 'not-integer' }],
		notes: []
	};
}

/** The same, where infinite numbers and whole ones too large to be exact are looked for when the rows are there. */
function leanPlan(kind: Kind, place: Place): ColumnPlan {
	const plan = readerPlan(kind, place);
	if (kind === 'decimal') return { ...plan, misfits: [], usual: { from: `-${largest}`, to: largest } };
	const misfits = [{ when: `${place.p} <> ${place.c}`, why: 'not-integer' }] as const;
	return { ...plan, misfits, usual: { from: `-${exact} + 1`, to: `${exact} - 1` } };
}

/** A number of the engine's own types; a fraction is no whole number. */
function typedPlan(kind: Kind, place: Place): ColumnPlan {
	const { c, p } = place;
	const plan = turned(`not-${kind}`, `TRY_CAST(${c} AS ${kind === 'integer' ? 'BIGINT' : 'DOUBLE'})`, place);
	if (kind === 'decimal') return plan;
	const broken = { when: `${p} <> ${c}`, why: 'not-integer' } as const;
	return { ...plan, misfits: [...plan.misfits, broken] };
}

/** Without signs between thousands: what the engine's reader takes for a number, and nothing else. */
function plainNumber(kind: Kind, c: string, { decimal }: Writing): string {
	const text = decimal === '.' ? c : `CASE WHEN NOT contains(${c}, '.') THEN replace(${c}, ',', '.') END`;
	const number = `TRY_CAST(${text} AS DOUBLE)`;
	if (kind === 'decimal') return `CASE WHEN ${number} BETWEEN -${largest} AND ${largest} THEN ${number} END`;
	return (
		`CASE WHEN regexp_full_match(trim(${c}), '[+-]?\\d+') THEN TRY_CAST(${c} AS BIGINT) ` +
		`WHEN abs(${number}) < ${exact} AND ${number} = trunc(${number}) THEN CAST(${number} AS BIGINT) END`
	);
}

const gap = '[ \\x{00A0}\\x{202F}]*';
const unit = `(?i:%|kr\\.?|DKK|€)?`;
const minus = '[-\\x{2212}]';

/** As a person writes it: thousands parted, and where the column is marked, a unit or a sign beside it. */
function writtenNumber(kind: Kind, c: string, { decimal, thousands, marked }: Writing): string {
	const digits = digitsOf(kind, { decimal, thousands });
	const text = `trim(${c}, ' \u00a0\u202f')`;
	const pattern = marked
		? `(?:${unit}${gap}[-+\\x{2212}]?${gap}${unit}|[-+\\x{2212}]${gap}${unit})${gap}${digits}(?:,-)?${gap}` +
			`(?:${unit}|${minus}${gap}${unit}|${unit}${gap}${minus})`
		: `[+-]?${digits}`;
	const found = marked ? `regexp_extract(${text}, ${quoteText(digits)})` : text;
	const number = plainDigits(found, { decimal, thousands });
	const cast = `TRY_CAST(${number} AS ${kind === 'integer' ? 'BIGINT' : 'DOUBLE'})`;
	const value = marked ? `CASE WHEN ${isNegative(text)} THEN -${cast} ELSE ${cast} END` : cast;
	const fits = `regexp_full_match(${text}, ${quoteText(pattern)})`;
	return `CASE WHEN ${fits}${marked ? ` AND NOT ${isTwiceSigned(text)}` : ''} THEN ${value} END`;
}

/** `100,-` has no sign: the dash stands for the øre. */
const unmarked = (text: string) => `replace(${text}, ',-', '')`;
const isNegative = (text: string) => `regexp_matches(${unmarked(text)}, '${minus}')`;
const isTwiceSigned = (text: string) => `regexp_matches(${unmarked(text)}, '[-+\\x{2212}].*${minus}')`;

function digitsOf(kind: Kind, { decimal, thousands }: Pick<Writing, 'decimal' | 'thousands'>): string {
	const group = groupSign(thousands);
	const whole = group === undefined ? '\\d+' : `(?:\\d{1,3}(?:${group}\\d{3})+|\\d+)`;
	const sign = decimal === '.' ? '\\.' : ',';
	return `${whole}(?:${sign}${kind === 'integer' ? '0+' : '\\d+'})?`;
}

/** As the engine writes a number. A whole one has nothing but zeros behind its decimal sign. */
function plainDigits(text: string, { decimal, thousands }: Pick<Writing, 'decimal' | 'thousands'>): string {
	const group = groupSign(thousands);
	const digits = group === undefined ? text : `regexp_replace(${text}, ${quoteText(group)}, '', 'g')`;
	return decimal === ',' ? `replace(${digits}, ',', '.')` : digits;
}

/** A space between thousands may be a hard or a narrow one. */
function groupSign(thousands: Dialect['thousands']): string | undefined {
	if (thousands === undefined) return undefined;
	return thousands === ' ' ? '[ \\x{00A0}\\x{202F}]' : thousands === '.' ? '\\.' : ',';
}

const orZero = (number: string, c: string, zero: readonly string[]) =>
	zero.length === 0
		? number
		: `CASE WHEN trim(${c}) IN (${zero.map(quoteText).join(', ')}) THEN 0 ELSE ${number} END`;
