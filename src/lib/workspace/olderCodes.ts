import { rowsOf } from '#lib/engine/arrowRows.ts';
import { formerMunicipalityCodes, reusedMunicipalityCodes } from '#lib/extract/formerMunicipalityCodes.ts';
import { quoteIdentifier, quoteText } from '#lib/language/sql/quote.ts';
import type { ColumnContract, ExtractContract } from '#lib/notebook/notebook.ts';
import type { BackgroundQuery } from '#lib/workspace/givingWay.ts';

/** Rows of an extract whose codes are of municipalities before the reform of 1 January 2007. */
export type OlderCodes = {
	readonly column: string;
	readonly kind:
		/** No municipality has had the code since. */
		| 'former'
		/** Another municipality's then, and the row is from then. */
		| 'reused'
		/** Another municipality's then: the table has former codes too, and no date to tell by. */
		| 'perhaps-reused';
	readonly rows: number;
	/** Those of most rows first. */
	readonly codes: readonly string[];
};

/** Asked of all rows, one column after the other; nothing of what cannot be answered. */
export async function olderCodesIn(
	{ name, columns }: ExtractContract,
	ask: BackgroundQuery,
	signal: AbortSignal
): Promise<readonly OlderCodes[]> {
	const before = beforeReform(columns);
	const counted: { readonly column: string; readonly codes: readonly CodeCount[] }[] = [];
	for (const { name: column } of columns.filter(holdsCodes)) {
		const answer = await ask(codesQuery(name, column, before), signal);
		if (answer.ok) counted.push({ column, codes: rowsOf(answer.value).map(countOf) });
	}
	const hasFormer = counted.some(({ codes }) => codes.some(isFormer));
	return counted.flatMap(({ column, codes }) => {
		const reused = codes.filter((one) => !isFormer(one));
		return [
			...told(column, 'former', codes.filter(isFormer)),
			...(before !== undefined
				? told(
						column,
						'reused',
						reused.map(({ code, early }) => ({ code, rows: early, early }))
					)
				: told(column, 'perhaps-reused', hasFormer ? reused : []))
		];
	});
}

const holdsCodes = ({ role, type }: ColumnContract) => role === 'municipality' && type === 'text';

type CodeCount = { readonly code: string; readonly rows: number; readonly early: number };

const countOf = ([code, rows, early]: readonly unknown[]): CodeCount => ({
	code: String(code),
	rows: Number(rows),
	early: Number(early)
});

const isFormer = ({ code }: CodeCount) => formerMunicipalityCodes.has(code);

const sought = [...formerMunicipalityCodes, ...reusedMunicipalityCodes.keys()].map(quoteText).join(', ');

const codesQuery = (table: string, column: string, before = 'false') =>
	`SELECT ${quoteIdentifier(column)}, count(*)::DOUBLE, (count(*) FILTER (${before}))::DOUBLE ` +
	`FROM ${quoteIdentifier(table)} WHERE ${quoteIdentifier(column)} IN (${sought}) GROUP BY 1 ORDER BY 2 DESC, 1`;

/** Whether a row is from before the reform, by its earliest date or year. A birth date tells nothing of it. */
function beforeReform(columns: readonly ColumnContract[]): string | undefined {
	const years = columns.flatMap((column) => {
		const name = quoteIdentifier(column.name);
		if (column.as === 'birth-date' || /f[oø]e?d|birth/i.test(column.name)) return [];
		if (column.type === 'date' || column.type === 'timestamp') return [`year(${name})`];
		return column.role === 'period' ? [`try_cast(left(CAST(${name} AS VARCHAR), 4) AS INTEGER)`] : [];
	});
	return years.length === 0 ? undefined : `least(${years.join(', ')}) BETWEEN 1900 AND 2006`;
}

function told(column: string, kind: OlderCodes['kind'], found: readonly CodeCount[]): readonly OlderCodes[] {
	const counted = found.filter(({ rows }) => rows > 0);
	const rows = counted.reduce((sum, one) => sum + one.rows, 0);
	return rows === 0 ? [] : [{ column, kind, rows, codes: counted.map(({ code }) => code) }];
}
