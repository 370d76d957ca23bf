import { columnKeys } from '#lib/language/chart/chartKeys.ts';
import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import { measureOf } from '#lib/language/chart/measureFault.ts';
import { nearestNames } from '#lib/language/nearestNames.ts';
import { quoteIdentifier } from '#lib/language/sql/quote.ts';
import { sameSqlName } from '#lib/language/sql/sqlName.ts';
import { kindOf, type ValueKind } from '#lib/language/sql/valueKind.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';

/** A column of the table that is drawn, with the engine's own name for its type. */
export type ChartField = { readonly name: string; readonly type: string };

/** What a key of the chart says of the table and the table does not have. */
export type ChartColumnFault = {
	readonly key: string;
	readonly column: string;
} & (
	| { readonly kind: 'unknown'; readonly candidates: readonly string[] }
	| { readonly kind: 'wrong-kind'; readonly wanted: 'number' | 'date' }
);

/** A column as a query says it. */
export type ChartColumn = {
	/** Qualified, so that no name given to a result is taken for it. */
	readonly sql: string;
	readonly kind: ValueKind;
	readonly isWhole: boolean;
};

export type ChartColumns = { readonly [key in (typeof columnKeys)[number]]?: ChartColumn };

/** The table is called so in every query of a chart. */
export const rowsAlias = quoteIdentifier('rows of the table');

/** The columns that the keys of the chart name, found as SQL would find them. */
export function chartColumns(
	spec: ChartSpec,
	fields: readonly ChartField[]
): Result<ChartColumns, ChartColumnFault> {
	const [fault] = chartColumnFaults(spec, fields);
	if (fault !== undefined) return fail(fault);
	const found = columnKeys.flatMap((key) => {
		const field = fieldCalled(spec[key], fields);
		return field === undefined ? [] : [[key, columnOf(field)] as const];
	});
	return ok(Object.fromEntries(found));
}

/** All keys whose column the table does not have, or has as something else than the picture needs. */
export function chartColumnFaults(
	spec: ChartSpec,
	fields: readonly ChartField[]
): readonly ChartColumnFault[] {
	return columnKeys.flatMap((key): readonly ChartColumnFault[] => {
		const column = spec[key];
		if (column === undefined) return [];
		const field = fieldCalled(column, fields);
		if (field === undefined) return [{ kind: 'unknown', key, column, candidates: nearOrAll(column, fields) }];
		const wanted = wantedOf(spec, key);
		if (wanted === undefined || wanted.includes(kindOf(field.type))) return [];
		return [{ kind: 'wrong-kind', key, column, wanted: wanted.includes('number') ? 'number' : 'date' }];
	});
}

const fieldCalled = (column: string | undefined, fields: readonly ChartField[]): ChartField | undefined =>
	column === undefined
		? undefined
		: (fields.find(({ name }) => name === column) ?? fields.find(({ name }) => sameSqlName(name, column)));

const columnOf = ({ name, type }: ChartField): ChartColumn => ({
	sql: `${rowsAlias}.${quoteIdentifier(name)}`,
	kind: kindOf(type),
	isWhole: /INT/i.test(type)
});

/** Of the outlines' table: the parts that name a column which it does not have. */
export function boundaryFaults(
	boundaries: NonNullable<ChartSpec['boundaries']>,
	fields: readonly ChartField[]
): readonly (ChartColumnFault & { readonly part: 'key' | 'geometry' })[] {
	return (['key', 'geometry'] as const).flatMap((part) => {
		const column = boundaries[part];
		if (fieldCalled(column, fields) !== undefined) return [];
		const candidates = nearOrAll(column, fields);
		return [{ kind: 'unknown' as const, key: 'boundaries', part, column, candidates }];
	});
}

/** The nearest names, or all where none is near. */
function nearOrAll(column: string, fields: readonly ChartField[]): readonly string[] {
	const names = fields.map(({ name }) => name);
	const nearest = nearestNames(column, names);
	return nearest.length > 0 ? nearest : names;
}

const numbers: readonly ValueKind[] = ['number'];
const dates: readonly ValueKind[] = ['date', 'timestamp'];

/** What a column must hold to be drawn so; nothing where all can. */
export function wantedOf(
	spec: Pick<ChartSpec, 'type' | 'measure' | 'of' | 'population' | 'unit'>,
	key: string
): readonly ValueKind[] | undefined {
	switch (key) {
		case 'count':
		case 'population':
			return numbers;
		case 'of':
			return measureOf(spec) === 'distinct' ? undefined : numbers;
		case 'x':
			if (spec.type === 'histogram') return [...numbers, ...dates];
			return spec.unit === undefined ? undefined : dates;
		case 'y':
			return spec.type === 'box' ? numbers : undefined;
		case 'date':
		case 'start':
		case 'end':
			return dates;
		default:
			return undefined;
	}
}
