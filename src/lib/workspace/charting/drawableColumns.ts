import type { Field } from '#lib/engine/engine.ts';
import type { ColumnSample } from '#lib/language/chart/proposeColumns.ts';
import { quoteIdentifier } from '#lib/language/sql/quote.ts';
import { kindOf, type ValueKind } from '#lib/language/sql/valueKind.ts';
import type { Name } from '#lib/notebook/notebook.ts';

type Asked = Pick<Field, 'name' | 'type'>;

/** So many rows tell a category from a number, whatever the table's size. */
const sampledRows = 20_000;
/** Beyond these nobody chooses from a list. */
const mostColumns = 200;

/** Columns that can be asked anything. */
export const drawableFields = (fields: readonly Asked[]): readonly Asked[] =>
	fields.filter(({ type }) => kindOf(type) !== 'other').slice(0, mostColumns);

/**
 * One row: six answers for each field, in order. Days are asked of the whole table, since how long a time it
 * covers is not told by its first rows.
 */
export function sampleQuery(relation: Name, fields: readonly Asked[]): string {
	const table = quoteIdentifier(relation);
	const names = fields.map(({ name }) => quoteIdentifier(name)).join(', ');
	const answers = fields.flatMap((field) => answersOf(field, table)).join(',\n');
	return `SELECT ${answers}\nFROM (SELECT ${names} FROM ${table} LIMIT ${sampledRows})`;
}

function answersOf({ name, type }: Asked, table: string): readonly string[] {
	const column = quoteIdentifier(name);
	const kind = kindOf(type);
	const counts = [`count(${column})::DOUBLE`, `count(DISTINCT ${column})::DOUBLE`];
	if (kind === 'date' || kind === 'timestamp') {
		const end = (which: string) =>
			`(SELECT epoch(${which}(${column})) FROM ${table} WHERE isfinite(${column}))::DOUBLE`;
		return [...counts, 'NULL', end('min'), end('max'), 'NULL'];
	}
	if (kind === 'number')
		return [
			...counts,
			`bool_and(${column} BETWEEN 1900 AND 2100 AND ${column} = floor(${column}))`,
			'NULL',
			'NULL',
			'NULL'
		];
	const text = `${column}::VARCHAR`;
	return [
		...counts,
		`bool_and(regexp_full_match(${text}, '0[1-8][0-9]{2}'))`,
		'NULL',
		'NULL',
		`left(mode(${text}), 200)`
	];
}

/** The answers by column; `fields` as they were asked. */
export function samplesOf(
	[row = []]: readonly (readonly unknown[])[],
	fields: readonly Asked[]
): ReadonlyMap<string, ColumnSample> {
	return new Map(
		fields.map(({ name, type }, index) => [name, sampleOf(row.slice(index * 6, index * 6 + 6), kindOf(type))])
	);
}

function sampleOf(answers: readonly unknown[], kind: ValueKind): ColumnSample {
	const [values, distinct, all, first, last, usual] = answers;
	return {
		values: Number(values ?? 0),
		distinct: Number(distinct ?? 0),
		codes: kind === 'text' && all === true,
		years: kind === 'number' && all === true,
		...(typeof usual === 'string' && { usual }),
		...(typeof first === 'number' &&
			typeof last === 'number' && { days: { first: dayOf(first), last: dayOf(last) } })
	};
}

const dayOf = (seconds: number): number => Math.floor(seconds / 86_400);
