import { quoteIdentifier } from '#lib/language/sql/quote.ts';
import type { Name } from '#lib/notebook/notebook.ts';

/**
 * What a column is asked, as SQL, and what the answers say. Two passes over one column: its facts, which show
 * first, then its distribution. Several columns in one pass would be quicker in all and slower to first sight.
 */
export type ColumnShape =
	| { readonly kind: 'number'; readonly whole: boolean }
	/** On an axis of seconds. */
	| { readonly kind: 'time' }
	| { readonly kind: 'category' }
	/** Lists, records, bytes: nothing to put in order. */
	| { readonly kind: 'other' };

export type AskedColumn = { readonly relation: Name; readonly column: string; readonly type: string };

export type ColumnFacts = {
	readonly rows: number;
	readonly missing: number;
	readonly distinct: number;
	/** `distinct` is the engine's estimate, mostly within a quarter. */
	readonly approximate: boolean;
	/** As the engine writes them; absent where nothing is in order, or nothing is there. */
	readonly range?: Range;
};

/** `at` is where the values lie on the axis: the number itself, or seconds since 1970. */
export type Range = {
	readonly min: { readonly text: string; readonly at: number };
	readonly max: { readonly text: string; readonly at: number };
};

export type Distribution =
	/** `step` lies between neighbouring values, as between days; 0 where there is none. */
	| { readonly kind: 'bins'; readonly bins: readonly Bin[]; readonly step: number }
	| {
			readonly kind: 'top';
			readonly values: readonly { readonly text: string; readonly count: number }[];
			/** Counted among so many rows drawn at random, where counting all would take the memory. */
			readonly sampled?: number;
	  };

/** From `from` to before `to`, the last one's end included. */
export type Bin = { readonly from: number; readonly to: number; readonly count: number };

/** Up to so many rows different values are counted at once, beyond them estimated first. */
export const countedRows = 200_000;
/** With more different values than this by the estimate they are not counted: to keep them all takes the memory. */
const groupedValues = 50_000;
export const sampleRows = 50_000;
export const shownValues = 8;
const mostBins = 24;

export function shapeOf(type: string): ColumnShape {
	const name = type.toUpperCase();
	if (/^(STRUCT|MAP|UNION|BLOB|BIT\b)|\]$|^TIME\b|^INTERVAL/.test(name)) return { kind: 'other' };
	if (/^U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?$/.test(name)) return { kind: 'number', whole: true };
	if (/^(DECIMAL|DOUBLE|FLOAT|REAL)/.test(name)) return { kind: 'number', whole: false };
	return /^(DATE|TIMESTAMP)/.test(name) ? { kind: 'time' } : { kind: 'category' };
}

/** One row: rows, values, different values, whether that is an estimate, least and greatest as text and place. */
export function factsQuery(asked: AskedColumn, rows: number): string {
	const column = quoteIdentifier(asked.column);
	const shape = shapeOf(asked.type);
	const counted = shape.kind === 'other' ? 'NULL' : distinctOf(column, rows);
	const ordered = shape.kind === 'number' || shape.kind === 'time';
	const [least, greatest] = ['min', 'max'].map((end) => `${end}(${column})${finite(asked.type, column)}`);
	const range = ordered
		? `${least}::VARCHAR, ${placeOf(shape, least!)}, ${greatest}::VARCHAR, ${placeOf(shape, greatest!)}`
		: 'NULL, NULL, NULL, NULL';
	return `SELECT count(*)::DOUBLE, count(${column})::DOUBLE, ${counted}, ${range} FROM ${quoteIdentifier(asked.relation)}`;
}

const distinctOf = (column: string, rows: number) =>
	rows > countedRows ? `approx_count_distinct(${column})::DOUBLE` : `count(DISTINCT ${column})::DOUBLE`;

/** Only these types hold NaN or infinity, which lie on no axis. */
const finite = (type: string, column: string) =>
	/^(DOUBLE|FLOAT|REAL|DATE|TIMESTAMP)/i.test(type) ? ` FILTER (isfinite(${column}))` : '';

const placeOf = (shape: ColumnShape, value: string) =>
	shape.kind === 'time' ? `epoch(${value})::DOUBLE` : `${value}::DOUBLE`;

export function factsOf([row]: readonly (readonly unknown[])[], asked: number): ColumnFacts {
	const [rows, values, distinct, least, leastAt, greatest, greatestAt] = row ?? [];
	const approximate = asked > countedRows;
	const known = Number(values ?? 0);
	const facts = {
		rows: Number(rows ?? 0),
		missing: Number(rows ?? 0) - known,
		// An estimate may go beyond what is possible.
		distinct: Math.min(Number(distinct ?? NaN), known),
		approximate
	};
	if (typeof least !== 'string' || typeof greatest !== 'string') return facts;
	const range = {
		min: { text: least, at: Number(leastAt) },
		max: { text: greatest, at: Number(greatestAt) }
	};
	return { ...facts, range };
}

/** Counts what was estimated, where that takes little. */
export const distinctQuery = ({ relation, column }: AskedColumn, facts: ColumnFacts): string | undefined =>
	facts.approximate && facts.distinct <= groupedValues
		? `SELECT count(DISTINCT ${quoteIdentifier(column)})::DOUBLE FROM ${quoteIdentifier(relation)}`
		: undefined;

/** How the values spread, as far as there is anything to ask. */
export function distributionQuery(asked: AskedColumn, facts: ColumnFacts): string | undefined {
	const shape = shapeOf(asked.type);
	if (facts.rows === facts.missing || shape.kind === 'other') return undefined;
	if (shape.kind === 'category') return topQuery(asked, facts);
	return facts.range === undefined ? undefined : binsQuery(asked, axisOf(shape, facts.range));
}

type Axis = {
	readonly from: number;
	readonly width: number;
	readonly bins: number;
	readonly step: number;
};

/** Whole numbers get bins of whole width; days too, which lie 86,400 seconds apart. */
export function axisOf(shape: ColumnShape, { min, max }: Range): Axis {
	const step = shape.kind === 'number' && shape.whole ? 1 : isDay(min.text) && isDay(max.text) ? 86_400 : 0;
	const span = max.at - min.at + step;
	if (span <= 0 || !Number.isFinite(span)) return { from: min.at, width: step || 1, bins: 1, step };
	if (step === 0) return { from: min.at, width: span / mostBins, bins: mostBins, step };
	const width = Math.ceil(span / step / mostBins) * step;
	return { from: min.at, width, bins: Math.ceil(span / width), step };
}

const isDay = (text: string) => /^\d{4,}-\d\d-\d\d$/.test(text);

function binsQuery({ relation, column, type }: AskedColumn, { from, width }: Axis): string {
	const name = quoteIdentifier(column);
	const at = placeOf(shapeOf(type), name);
	// What rounding puts beyond an end is put back by whoever reads the answer: here it would take most of the time.
	const bin = `floor((${at} - ${literal(from)}) / ${literal(width)})::INTEGER`;
	const finiteOnly = finite(type, name) === '' ? '' : ` AND isfinite(${name})`;
	return `SELECT ${bin} AS bin, count(*)::DOUBLE FROM ${quoteIdentifier(relation)} WHERE ${name} IS NOT NULL${finiteOnly} GROUP BY 1`;
}

/** A number as SQL reads it back without a loss. */
const literal = (number: number) => `(${number.toExponential()}::DOUBLE)`;

function topQuery({ relation, column }: AskedColumn, facts: ColumnFacts): string {
	const name = quoteIdentifier(column);
	const table = quoteIdentifier(relation);
	const rows = isSampled(facts)
		? `(SELECT ${name} FROM ${table} WHERE ${name} IS NOT NULL USING SAMPLE reservoir(${sampleRows} ROWS) REPEATABLE (1))`
		: table;
	return `SELECT left(${name}::VARCHAR, 200), n FROM (SELECT ${name}, count(*)::DOUBLE AS n FROM ${rows} WHERE ${name} IS NOT NULL GROUP BY 1 ORDER BY n DESC, 1 LIMIT ${shownValues})`;
}

const isSampled = ({ rows, distinct }: ColumnFacts) => distinct > groupedValues && rows > sampleRows;

export function distributionOf(
	{ type }: Pick<AskedColumn, 'type'>,
	facts: ColumnFacts,
	answer: readonly (readonly unknown[])[]
): Distribution {
	const shape = shapeOf(type);
	if (shape.kind === 'category' || facts.range === undefined) {
		const values = answer.map(([text, count]) => ({ text: String(text), count: Number(count) }));
		const known = facts.rows - facts.missing;
		return { kind: 'top', values, ...(isSampled(facts) && { sampled: Math.min(sampleRows, known) }) };
	}
	const { from, width, bins, step } = axisOf(shape, facts.range);
	const counts = new Array<number>(bins).fill(0);
	for (const [bin, count] of answer) {
		const at = Math.min(Math.max(Number(bin), 0), bins - 1);
		counts[at] = (counts[at] ?? 0) + Number(count);
	}
	return {
		kind: 'bins',
		step,
		bins: counts.map((count, bin) => ({ from: from + bin * width, to: from + (bin + 1) * width, count }))
	};
}
