import { columnPlan } from '#lib/engine/import/columnPlan.ts';
import { cprSteps, numberForPseudonym, pseudonymOf } from '#lib/engine/import/cpr.ts';
import { dateFormat } from '#lib/engine/import/dates.ts';
import { noteExpressions, type NoteColumn } from '#lib/engine/import/noteColumns.ts';
import type { ColumnPlan, ImportColumn, Source } from '#lib/engine/import/plan.ts';
import { quoteIdentifier, quoteText } from '#lib/language/sql/quote.ts';
import type { Dialect } from '#lib/notebook/notebook.ts';

/** How an extract's columns are taken from one source. */
export type Scan = {
	readonly columns: readonly ImportColumn[];
	readonly plans: readonly ColumnPlan[];
	readonly dialect: Dialect;
};

export function scanOf(
	columns: readonly ImportColumn[],
	dialect: Dialect,
	sourceOf: (from: number) => Source
): Scan {
	const planOf = (column: ImportColumn, index: number, source: Source) =>
		columnPlan(column, {
			c: columnAt(column.from),
			p: parsedAt(index),
			source,
			dialect,
			first: columns.findIndex(({ from }) => from === column.from) === index
		});
	const plans = columns.map((column, index) => planOf(column, index, sourceOf(column.from)));
	// What two columns come from is read as text where the two want it of different types.
	const isOfTwoTypes = (from: number, scanned: string) =>
		plans.some((other, index) => columns[index]!.from === from && other.scanned !== scanned);
	return {
		columns,
		dialect,
		plans: plans.map((plan, index) => {
			const column = columns[index]!;
			return isOfTwoTypes(column.from, plan.scanned) ? planOf(column, index, 'text') : plan;
		})
	};
}

export const columnAt = (from: number): string => `c${from}`;
const parsedAt = (index: number) => `p${index}`;

/** What the columns of CPR numbers among these are called where they are scanned. */
const cprColumns = ({ columns }: Scan): readonly string[] => [
	...new Set(
		columns
			.filter(({ as, role, type }) => as !== undefined || (role === 'cpr' && type === 'text'))
			.map(({ from }) => columnAt(from))
	)
];

/** The columns of which pseudonyms are made. */
export const pseudonymised = ({ columns }: Pick<Scan, 'columns'>): readonly string[] => [
	...new Set(columns.filter(({ as }) => as === 'pseudonym').map(({ from }) => columnAt(from)))
];

/** The scanned columns, and beside them what is known of CPR numbers among them. */
function seen(scan: Scan, from: string): string {
	const scanned = [...new Set(scan.columns.map((column) => columnAt(column.from)))];
	let query = `SELECT ${scanned.join(', ') || '1'} FROM ${from}`;
	const all = cprColumns(scan).map(cprSteps);
	for (const [step] of (all[0] ?? []).entries()) {
		const added = all.flatMap((steps) => steps[step]!.map(({ name, is }) => `${is} AS ${name}`));
		query = `SELECT *, ${added.join(', ')} FROM (${query})`;
	}
	return query;
}

/** The numbers of which pseudonyms are made, in the order of the rows. */
export const numbersIn = (scan: Scan, from: string): string =>
	`SELECT ${pseudonymised(scan)
		.map((c) => `${numberForPseudonym(c)} AS ${c}`)
		.join(', ')} FROM (${seen(scan, from)})`;

const parsed = ({ plans }: Scan) =>
	plans.map((plan, index) => `, ${plan.parsed} AS ${parsedAt(index)}`).join('');

export type Beside = {
	/** Where the rows are scanned from, as it stands behind FROM. */
	readonly from: string;
	/** The table of pseudonyms, in the rows' order. */
	readonly pseudonyms?: string;
	readonly notes: readonly NoteColumn[];
	/** The value of the file column, where there is one. */
	readonly file?: string;
};

/** All rows with their values and notes, which fails at the first row that does not fit. */
export function swiftQuery(scan: Scan, { from, pseudonyms, notes, file }: Beside): string {
	const rows =
		pseudonyms === undefined
			? `(${seen(scan, from)})`
			: `(${seen(scan, from)}) POSITIONAL JOIN ${quoteIdentifier(pseudonyms)}`;
	const values = [
		...scan.plans.map(({ value }) => value),
		...(file === undefined ? [] : [quoteText(file)]),
		...noteExpressions(notes, scan.plans)
	];
	const misfit = scan.plans.flatMap(({ misfits }) => misfits.map(({ when }) => `(${when})`)).join(' OR ');
	const guarded =
		misfit === ''
			? values
			: [`CASE WHEN ${misfit} THEN error('misfit') ELSE ${values[0]} END`, ...values.slice(1)];
	return `SELECT ${guarded.join(', ')} FROM (SELECT *${parsed(scan)} FROM ${rows})`;
}

/** Beside the values of a careful scan: what does not fit in a row, and the numbers that pseudonyms are made of. */
export const misfitColumn = 'misfit';
export const numberColumn = (c: string): string => `number_${c}`;
const valueColumn = (index: number) => `v${index}`;

/** All rows, those that do not fit among them: of these `misfit` tells the column, the reason and the text. */
export function carefulQuery(scan: Scan, { from, notes, file }: Omit<Beside, 'pseudonyms'>): string {
	const plans = scan.plans.map((plan, index) =>
		scan.columns[index]!.as === 'pseudonym' ? { ...plan, parsed: 'CAST(NULL AS VARCHAR)' } : plan
	);
	const careful = { ...scan, plans };
	const cases = plans.flatMap(({ misfits }, index) =>
		misfits.map(
			({ when, why }) => `WHEN ${when} THEN '${index}:${why}:' || ${columnAt(scan.columns[index]!.from)}`
		)
	);
	const selected = [
		...plans.map(({ value }, index) => `${value} AS ${valueColumn(index)}`),
		...(file === undefined ? [] : [`${quoteText(file)} AS file`]),
		...noteExpressions(notes, plans).map((note, index) => `${note} AS note${index}`),
		...pseudonymised(scan).map((c) => `${numberForPseudonym(c)} AS ${numberColumn(c)}`),
		`${cases.length === 0 ? 'CAST(NULL AS VARCHAR)' : `CASE ${cases.join(' ')} END`} AS ${misfitColumn}`
	];
	return `SELECT ${selected.join(', ')} FROM (SELECT *${parsed(careful)} FROM (${seen(scan, from)}))`;
}

/** The rows of a careful scan that fit, as a swift one gives them. */
export function fittingQuery({ columns }: Scan, { from, pseudonyms, notes, file }: Beside): string {
	const selected = [
		...columns.map(({ as, from: at }, index) =>
			as === 'pseudonym' ? pseudonymOf(columnAt(at)) : valueColumn(index)
		),
		...(file === undefined ? [] : ['file']),
		...notes.map((_, index) => `note${index}`)
	];
	const joined = pseudonyms === undefined ? '' : ` POSITIONAL JOIN ${quoteIdentifier(pseudonyms)}`;
	return `SELECT ${selected.join(', ')} FROM ${from}${joined} WHERE ${misfitColumn} IS NULL`;
}

/** The engine's CSV reader over one text. */
export function readCsv(
	path: string,
	{
		scan,
		width,
		options = []
	}: { readonly scan: Scan; readonly width: number; readonly options?: readonly string[] }
): string {
	const scanned = new Map(scan.columns.map(({ from }, index) => [from, scan.plans[index]!.scanned]));
	const types = Array.from(
		{ length: width },
		(_, at) => `'${columnAt(at)}': '${scanned.get(at) ?? 'VARCHAR'}'`
	);
	const all = [
		'auto_detect = false',
		`columns = {${types.join(', ')}}`,
		...dialectOptions(scan.dialect),
		...options
	];
	return `read_csv(${quoteText(path)}, ${all.join(', ')})`;
}

const dialectOptions = (dialect: Dialect): readonly string[] => [
	`delim = ${quoteText(dialect.separator)}`,
	`quote = ${quoteText(dialect.quote)}`,
	`escape = ${quoteText(dialect.quote)}`,
	`header = ${dialect.header}`,
	`skip = ${dialect.skip}`,
	`nullstr = [${['', ...dialect.missing].map(quoteText).join(', ')}]`,
	`decimal_separator = ${quoteText(dialect.decimal)}`,
	...(dialect.date === undefined ? [] : [`dateformat = ${quoteText(dateFormat(dialect.date))}`])
];
