import { turned, type ColumnPlan, type ImportColumn, type Place } from '#lib/engine/import/plan.ts';
import { quoteText } from '#lib/language/sql/quote.ts';

/** Dates that say "none" or "open": they become no value, and are counted. */
const sentinels = `DATE '0001-01-01', DATE '1900-01-01', DATE '9999-12-31'`;
/** Between the latest early one and the late one there is none: most dates are seen to be none at once. */
const usual = { from: `DATE '1900-01-02'`, to: `DATE '9999-12-30'` };
const ordinary = `BETWEEN ${usual.from} AND ${usual.to}`;

const sentinelNote = (p: string) => ({
	what: 'sentinel-date' as const,
	when: `NOT (${p} ${ordinary}) AND ${p} IN (${sentinels})`
});

export function datePlan({ form }: ImportColumn, place: Place): ColumnPlan {
	const { c, p, source, dialect } = place;
	const pattern = form?.date ?? dialect.date;
	const value = `CASE WHEN ${p} ${ordinary} THEN ${p} WHEN ${p} NOT IN (${sentinels}) THEN ${p} END`;
	const notes = [sentinelNote(p)];
	if (source === 'lean' && pattern === dialect.date)
		return { scanned: 'DATE', parsed: c, value: p, misfits: [], notes: [], usual };
	if (source === 'reader' && pattern === dialect.date) {
		const when = `${p} < DATE '0100-01-01' AND ${p} <> DATE '0001-01-01'`;
		return { scanned: 'DATE', parsed: c, value, misfits: [{ when, why: 'not-date' }], notes };
	}
	const parsed = source === 'typed' ? `TRY_CAST(${c} AS DATE)` : dateOf(c, pattern);
	return { ...turned('not-date', parsed, place), value, notes };
}

function dateOf(c: string, pattern: string | undefined): string {
	const date =
		pattern === undefined
			? `TRY_CAST(trim(${c}) AS DATE)`
			: `CAST(try_strptime(trim(${c}), ${quoteText(dateFormat(pattern))}) AS DATE)`;
	return `CASE WHEN ${isWholeYear(date)} THEN ${date} END`;
}

/** A year of two digits where four were declared is read as the first century: that is no date. */
const isWholeYear = (date: string) => `${date} >= DATE '0100-01-01' OR ${date} = DATE '0001-01-01'`;

export function timestampPlan({ form }: ImportColumn, place: Place): ColumnPlan {
	const { c, p, source, dialect } = place;
	const parsed =
		source === 'typed' ? `TRY_CAST(${c} AS TIMESTAMP)` : timestampOf(c, form?.date ?? dialect.date);
	// A time of day does not make a date of a sentinel.
	const day = `CAST(${p} AS DATE)`;
	const value = `CASE WHEN ${day} ${ordinary} THEN ${p} WHEN ${day} NOT IN (${sentinels}) THEN ${p} END`;
	return { ...turned('not-timestamp', parsed, place), value, notes: [sentinelNote(day)] };
}

function timestampOf(c: string, pattern: string | undefined): string {
	if (pattern === undefined) return `TRY_CAST(${c} AS TIMESTAMP)`;
	const format = dateFormat(pattern);
	if (pattern.includes('HH')) {
		// Without signs between them, a digit too few would give another time.
		const length = pattern.length;
		return `CASE WHEN strlen(trim(${c})) = ${length} THEN try_strptime(trim(${c}), ${quoteText(format)}) END`;
	}
	const clocks = ['%H:%M:%S', '%H:%M', '%H:%M:%S.%f'];
	const formats = [' ', 'T'].flatMap((between) => clocks.map((clock) => quoteText(format + between + clock)));
	return `try_strptime(trim(${c}), [${formats.join(', ')}, ${quoteText(format)}])`;
}

const parts: { readonly [part: string]: string } = {
	yyyy: '%Y',
	yy: '%y',
	mm: '%m',
	dd: '%d',
	HH: '%H',
	MM: '%M',
	SS: '%S'
};

/** `dd-mm-yyyy` as the engine writes it. */
export const dateFormat = (pattern: string): string =>
	pattern.replace(/yyyy|yy|mm|dd|HH|MM|SS/g, (part) => parts[part] ?? part);
