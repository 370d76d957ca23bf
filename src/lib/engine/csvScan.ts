import { columnValue, dateFormat, type ColumnValue } from '#lib/engine/columnValue.ts';
import type { ExtractImport } from '#lib/engine/engine.ts';
import { quoteIdentifier, quoteText } from '#lib/engine/quote.ts';
import type { Dialect } from '#lib/notebook/notebook.ts';

/** The names of what an import leaves beside its table, for as long as it runs. */
export const beside = {
	rejects: 'kladde_rejects',
	scans: 'kladde_scans',
	misfit: 'kladde misfit',
	file: 'kladde file'
} as const;

export type CsvScan = {
	/** A query of all files, in their order. */
	readonly query: string;
	/** Columns of ours in it, to be dropped from the table. */
	readonly extra: readonly string[];
};

/** The query that reads these files as the dialect says. The engine guesses nothing. */
export function csvScan(extract: ExtractImport, paths: readonly string[]): CsvScan {
	const { dialect, columns } = extract;
	const values = columns.map(({ type, from }) => columnValue(type, positionOf(from), dialect));
	const misfit = misfitOf(extract, values);
	const shown = columns.map(({ name }, index) => `${values[index]!.value} AS ${quoteIdentifier(name)}`);
	const several = misfit !== undefined && paths.length > 1;
	const selected = [
		...shown,
		...(extract.fileColumn === undefined
			? []
			: [`${fileNames(extract, paths)} AS ${quoteIdentifier(extract.fileColumn)}`]),
		...(misfit === undefined ? [] : [`${misfit} AS ${quoteIdentifier(beside.misfit)}`]),
		...(several ? [`filename AS ${quoteIdentifier(beside.file)}`] : [])
	];
	const extra = [...(misfit === undefined ? [] : [beside.misfit]), ...(several ? [beside.file] : [])];
	return { query: `SELECT ${selected.join(', ')} FROM ${readCsv(extract, { paths, values })}`, extra };
}

const positionOf = (from: number) => `c${from}`;

/** For a row that does not fit: the number of the column, and its text. Null for all others. */
function misfitOf({ columns }: ExtractImport, values: readonly ColumnValue[]): string | undefined {
	const cases = values.flatMap(({ misfit }, index) =>
		misfit === undefined
			? []
			: [`WHEN ${misfit} THEN '${index}:' || CAST(${positionOf(columns[index]!.from)} AS VARCHAR)`]
	);
	return cases.length === 0 ? undefined : `CASE ${cases.join(' ')} END`;
}

function fileNames({ files }: ExtractImport, paths: readonly string[]): string {
	const cases = paths.map((path, index) => `WHEN ${quoteText(path)} THEN ${quoteText(files[index]!.name)}`);
	return `CASE filename ${cases.join(' ')} END`;
}

type Source = { readonly paths: readonly string[]; readonly values: readonly ColumnValue[] };

function readCsv({ dialect, columns, width }: ExtractImport, { paths, values }: Source): string {
	const types = Array.from({ length: width }, (_, at) => {
		const index = columns.findIndex(({ from }) => from === at);
		return `'${positionOf(at)}': '${values[index]?.scanned ?? 'VARCHAR'}'`;
	});
	const options = [
		'auto_detect = false',
		`columns = {${types.join(', ')}}`,
		'filename = true',
		'store_rejects = true',
		`rejects_table = ${quoteText(beside.rejects)}`,
		`rejects_scan = ${quoteText(beside.scans)}`,
		...dialectOptions(dialect)
	];
	return `read_csv([${paths.map(quoteText).join(', ')}], ${options.join(', ')})`;
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
