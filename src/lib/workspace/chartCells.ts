import { quoteIdentifier } from '#lib/language/sql/quote.ts';
import { sameSqlName } from '#lib/language/sql/sqlName.ts';
import type { CellKind, Name } from '#lib/notebook/notebook.ts';
import type { ColumnFacts } from '#lib/workspace/columnProfile.ts';

/** A column of a table that SQL can read by name. */
export type ChartedColumn = {
	readonly table: Name;
	readonly column: string;
	/** The engine's own name for its type. */
	readonly type: string;
	readonly facts: ColumnFacts;
};

export type DraftCell = { readonly kind: CellKind; readonly name: Name; readonly source: string };

/** What the cells call things, in the interface's language. */
export type ChartWords = {
	readonly count: string;
	readonly from: string;
	readonly month: string;
	readonly title: (column: string, table: string) => string;
};

const steps = 20;
const mostValues = 20;

/**
 * How often each value of a column comes, as a person would have written it: a SQL cell that counts, whatever
 * the size, and a TypeScript cell that draws the counts. Numbers come in steps of a round width, days by month,
 * words the most frequent first.
 */
export function chartCells(
	charted: ChartedColumn,
	words: ChartWords,
	taken: readonly Name[]
): readonly [counts: DraftCell, chart: DraftCell] {
	const name = freeName(`${nameOf(charted.column)}_${words.count}`, taken);
	const { sql, plot } = countsOf(charted, name, words);
	const title = JSON.stringify(words.title(charted.column, charted.table));
	return [
		{ kind: 'sql', name, source: sql },
		{
			kind: 'ts',
			name: freeName(`${name}_figur`, taken),
			source: `Plot.plot({\n\ttitle: ${title},\n${plot}\n})`
		}
	];
}

function countsOf({ table, column, type, facts }: ChartedColumn, name: Name, words: ChartWords) {
	const from = `FROM ${quoteIdentifier(table)} WHERE ${quoteIdentifier(column)} IS NOT NULL`;
	const counted = (value: string, as: string) =>
		`SELECT ${value} AS ${as}, count(*) AS ${words.count}\n${from}\nGROUP BY ALL`;
	if (/^(?:DATE|TIMESTAMP)/.test(type)) {
		return {
			sql: `${counted(`date_trunc('month', ${quoteIdentifier(column)})`, words.month)} ORDER BY ${words.month}`,
			plot: `\tmarks: [Plot.rectY(${name}, { x: '${words.month}', y: '${words.count}', interval: 'month' }), Plot.ruleY([0])]`
		};
	}
	const width = isNumber.test(type) ? roundWidth(facts) : undefined;
	if (width !== undefined) {
		return {
			sql: `${counted(`floor(${quoteIdentifier(column)} / ${width}) * ${width}`, words.from)} ORDER BY ${words.from}`,
			plot: `\tx: { label: ${JSON.stringify(column)} },\n\tmarks: [Plot.rectY(${name}, { x: '${words.from}', y: '${words.count}', interval: ${width} }), Plot.ruleY([0])]`
		};
	}
	const value = `CAST(${quoteIdentifier(column)} AS VARCHAR)`;
	return {
		sql: `${counted(value, quoteIdentifier(column))} ORDER BY ${words.count} DESC LIMIT ${mostValues}`,
		plot: `\tmarginLeft: 140,\n\tmarks: [Plot.barX(${name}, { x: '${words.count}', y: ${JSON.stringify(column)}, sort: { y: '-x' } }), Plot.ruleX([0])]`
	};
}

const isNumber = /^(?:U?(?:TINY|SMALL|BIG|HUGE)?INT|FLOAT|DOUBLE|DECIMAL)/;

/** 1, 2 or 5 times a power of ten, of which about twenty make up the range; none where there is but one value. */
export function roundWidth({ range }: Pick<ColumnFacts, 'range'>): number | undefined {
	const span = range === undefined ? 0 : range.max.at - range.min.at;
	if (!(span > 0) || !Number.isFinite(span)) return undefined;
	const power = 10 ** Math.floor(Math.log10(span / steps));
	const factor = [1, 2, 5, 10].find((one) => one * power >= span / steps) ?? 10;
	return Number((factor * power).toPrecision(1));
}

/** Words of a header as a name that SQL and TypeScript read alike. */
const nameOf = (column: string) =>
	column
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, '_')
		.replace(/^(?=\p{N})|^_+(?=.)/u, 'k_')
		.replace(/_+$/, '') || 'kolonne';

function freeName(wanted: Name, taken: readonly Name[]): Name {
	for (let count = 1; ; count += 1) {
		const name = count === 1 ? wanted : `${wanted}_${count}`;
		if (!taken.some((other) => sameSqlName(other, name))) return name;
	}
}
