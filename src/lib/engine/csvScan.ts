import { carefulValue, dateFormat, swiftValue, type ColumnValue } from '#lib/engine/columnValue.ts';
import type { ExtractImport } from '#lib/engine/engine.ts';
import { quoteIdentifier, quoteText } from '#lib/engine/quote.ts';
import type { Dialect } from '#lib/notebook/notebook.ts';

/** The names of what a careful scan leaves beside its table, for as long as the import runs. */
export const beside = {
	rejects: 'kladde_rejects',
	scans: 'kladde_scans',
	misfit: 'kladde misfit',
	file: 'kladde file'
} as const;

/** A query of all files, in their order, that stops at the first row that does not fit. */
export function swiftScan(extract: ExtractImport, paths: readonly string[]): string {
	const values = valuesOf(extract, swiftValue);
	const fitting = values.map(({ value, misfit }) =>
		misfit === undefined ? value : `CASE WHEN ${misfit} THEN error('misfit') ELSE ${value} END`
	);
	const selected = [...named(extract, fitting), ...fileColumn(extract, paths)];
	return `SELECT ${selected.join(', ')} FROM ${readCsv(extract, { paths, values, options: [] })}`;
}

/** The same for files that hold rows that do not fit. Those are in it, marked by two columns of ours. */
export function carefulScan(extract: ExtractImport, paths: readonly string[]): string {
	const values = valuesOf(extract, carefulValue);
	const selected = [
		...named(
			extract,
			values.map(({ value }) => value)
		),
		...fileColumn(extract, paths),
		`${misfitOf(extract, values)} AS ${quoteIdentifier(beside.misfit)}`,
		`filename AS ${quoteIdentifier(beside.file)}`
	];
	const options = [
		'store_rejects = true',
		`rejects_table = ${quoteText(beside.rejects)}`,
		`rejects_scan = ${quoteText(beside.scans)}`
	];
	return `SELECT ${selected.join(', ')} FROM ${readCsv(extract, { paths, values, options })}`;
}

const positionOf = (from: number) => `c${from}`;

const valuesOf = ({ columns, dialect }: ExtractImport, valueOf: typeof carefulValue) =>
	columns.map(({ type, from }) => valueOf({ type, scannedAs: positionOf(from), dialect }));

const named = ({ columns }: ExtractImport, values: readonly string[]) =>
	columns.map(({ name }, index) => `${values[index]} AS ${quoteIdentifier(name)}`);

function fileColumn({ files, fileColumn: name }: ExtractImport, paths: readonly string[]): readonly string[] {
	if (name === undefined) return [];
	const cases = paths.map((path, index) => `WHEN ${quoteText(path)} THEN ${quoteText(files[index]!.name)}`);
	return [`CASE filename ${cases.join(' ')} END AS ${quoteIdentifier(name)}`];
}

/** For a row that does not fit: the number of the column, and its text. Null for all others. */
function misfitOf({ columns }: ExtractImport, values: readonly ColumnValue[]): string {
	const cases = values.flatMap(({ misfit }, index) =>
		misfit === undefined ? [] : [`WHEN ${misfit} THEN '${index}:' || ${positionOf(columns[index]!.from)}`]
	);
	return cases.length === 0 ? 'CAST(NULL AS VARCHAR)' : `CASE ${cases.join(' ')} END`;
}

type Source = {
	readonly paths: readonly string[];
	readonly values: readonly ColumnValue[];
	readonly options: readonly string[];
};

function readCsv({ dialect, columns, width }: ExtractImport, { paths, values, options }: Source): string {
	const types = Array.from({ length: width }, (_, at) => {
		const index = columns.findIndex(({ from }) => from === at);
		return `'${positionOf(at)}': '${values[index]?.scanned ?? 'VARCHAR'}'`;
	});
	const all = [
		'auto_detect = false',
		`columns = {${types.join(', ')}}`,
		'filename = true',
		...dialectOptions(dialect),
		...options
	];
	return `read_csv([${paths.map(quoteText).join(', ')}], ${all.join(', ')})`;
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
