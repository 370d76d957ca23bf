import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { danishOrder } from '#lib/engine/danishOrder.ts';
import type { Filter } from '#lib/workspace/tableView/filter.ts';
import { plainView, type SortKey } from '#lib/workspace/tableView/tableView.ts';
import { viewAsSql, viewQuery } from '#lib/workspace/tableView/viewQuery.ts';
import { nativeDuckDb, quoted, type Row } from '../../../support/nativeDuckDb.ts';

const fields = [
	{ name: 'nr', type: 'INTEGER' },
	{ name: 'navn', type: 'VARCHAR' },
	{ name: 'by "ø"', type: `ENUM('Aarhus', 'Ærø', 'Zealand')` },
	{ name: 'beløb', type: 'DECIMAL(9,2)' },
	{ name: 'andel', type: 'DOUBLE' },
	{ name: 'dag', type: 'DATE' },
	{ name: 'tid', type: 'TIMESTAMP' },
	{ name: 'ja', type: 'BOOLEAN' }
];
const moves = { relation: 'mine "moves"', fields };

/** A row as plain JavaScript holds it; days and times as text, which sorts as they do. */
type Plain = { readonly [column: string]: string | number | boolean | null };

const pick = <T>(...values: T[]) => fc.option(fc.constantFrom(...values), { freq: 4 });
const anyRow = fc.record({
	navn: pick('Aarhus', 'Åse', 'åse', 'Zoo', 'Bo', 'bo', "O'Hara", '100 %', 'a_b', ''),
	'by "ø"': pick('Aarhus', 'Ærø', 'Zealand'),
	beløb: pick(-2.5, 0, 0.1, 12.25, 1000),
	andel: pick(-0.5, 0.1, 0.30000000000000004, 2),
	dag: pick('2023-12-31', '2024-01-01', '2024-02-29'),
	tid: pick('2024-01-01 00:00:00', '2024-01-01 23:59:59', '2024-01-02 00:00:00'),
	ja: pick(true, false)
});
const rows: readonly Plain[] = fc
	.sample(anyRow, { numRuns: 120, seed: 6 })
	.map((row, nr) => ({ nr, ...(row as Plain) }));

const cast = (name: string, type: string) => `${quotedName(name)}::${type} AS ${quotedName(name)}`;
const quotedName = (name: string) => `"${name.replaceAll('"', '""')}"`;
const literal = (value: Plain[string] | undefined) =>
	typeof value === 'string' ? quoted(value) : String(value ?? 'NULL');

let database: Awaited<ReturnType<typeof nativeDuckDb>>;
beforeAll(async () => {
	database = await nativeDuckDb();
	await database.run(danishOrder);
	const values = rows.map((row) => `(${fields.map(({ name }) => literal(row[name])).join(', ')})`);
	await database.run(
		`CREATE TABLE ${quotedName(moves.relation)} AS SELECT ${fields.map(({ name, type }) => cast(name, type)).join(', ')}
		FROM (VALUES ${values.join(', ')}) AS given (${fields.map(({ name }) => quotedName(name)).join(', ')})`
	);
});
afterAll(() => database.close());

const { compare } = new Intl.Collator('da-DK');
const isTextual = (column: string) => column === 'navn' || column === 'by "ø"';

/** The independent way: a filter and a sort of plain rows. */
function holds(row: Plain, filter: Filter): boolean {
	const value = row[filter.column] ?? null;
	switch (filter.kind) {
		case 'missing':
			return value === null;
		case 'present':
			return value !== null;
		case 'contains':
			return value !== null && String(value).toLowerCase().includes(filter.text.toLowerCase());
		case 'among':
			return filter.values.includes(value === null ? null : String(value));
		case 'range': {
			if (value === null) return false;
			if (typeof value === 'number')
				return value >= Number(filter.from ?? -Infinity) && value <= Number(filter.to ?? Infinity);
			const day = String(value).slice(0, 10);
			return day >= (filter.from ?? '') && day <= (filter.to ?? '9999');
		}
	}
}

function byKeys(keys: readonly SortKey[]) {
	return (one: Plain, other: Plain): number => {
		for (const { column, direction } of keys) {
			const [a, b] = [one[column] ?? null, other[column] ?? null];
			if (a === b) continue;
			if (a === null || b === null) return a === null ? 1 : -1;
			const order = isTextual(column) ? compare(String(a), String(b)) : a < b ? -1 : 1;
			if (order !== 0) return direction === 'up' ? order : -order;
		}
		return 0;
	};
}

const part = fc.constantFrom('a', 'Å', 'o', '%', '_', "'", '');
const end = (...ends: string[]) => fc.option(fc.constantFrom(...ends), { nil: undefined });
const range = (...ends: string[]) =>
	fc.record({ from: end(...ends), to: end(...ends) }).map(({ from, to }) => ({
		kind: 'range' as const,
		...(from !== undefined && { from }),
		...(to !== undefined && { to })
	}));
const among = (...values: (string | null)[]) =>
	fc.subarray([...values, null]).map((chosen) => ({ kind: 'among' as const, values: chosen }));
const presence = fc.constantFrom({ kind: 'missing' as const }, { kind: 'present' as const });
const wanted = {
	navn: fc.oneof(
		part.map((text) => ({ kind: 'contains' as const, text })),
		among('Bo', "O'Hara", '')
	),
	'by "ø"': among('Ærø', 'Zealand'),
	beløb: range('-2.5', '0', '12.25', '1e2'),
	andel: range('-0.5', '0.1', '2'),
	dag: range('2023-12-31', '2024-01-01', '2025-01-01'),
	tid: range('2024-01-01', '2024-01-02'),
	ja: among('true', 'false')
};
const anyFilter: fc.Arbitrary<Filter> = fc.oneof(
	...Object.entries(wanted).map(([column, arbitrary]) =>
		fc
			.oneof({ weight: 5, arbitrary: arbitrary as fc.Arbitrary<object> }, { weight: 1, arbitrary: presence })
			.map((one) => ({ column, ...one }) as Filter)
	)
);
const anyKey = fc.record<SortKey>({
	column: fc.constantFrom(...fields.map(({ name }) => name)),
	direction: fc.constantFrom('up', 'down')
});

it('gives in the engine what a plain filter and sort give', async () => {
	const view = fc.record({
		filters: fc.uniqueArray(anyFilter, { maxLength: 2, selector: ({ column }) => column }),
		sort: fc.uniqueArray(anyKey, { maxLength: 2, selector: ({ column }) => column })
	});
	await fc.assert(
		fc.asyncProperty(view, async ({ filters, sort }) => {
			// What is equal in every key has no order of its own: the number decides.
			const keys = [...sort, { column: 'nr', direction: 'up' as const }];
			const answer = await database.rows(viewQuery('nr', moves, { filters, sort: keys }));
			const expected = rows.filter((row) => filters.every((filter) => holds(row, filter)));
			expect(answer.map(({ nr }: Row) => nr)).toEqual(expected.toSorted(byKeys(keys)).map(({ nr }) => nr));
		}),
		{ numRuns: 150, seed: 6 }
	);
});

it('is written as a person would have, with the columns that are seen', () => {
	const table = { relation: 'flytninger', fields };
	expect(viewAsSql(table, plainView)).toBe('SELECT *\nFROM "flytninger"');
	expect(
		viewAsSql(table, {
			...plainView,
			hidden: ['tid', 'andel', 'by "ø"'],
			pinned: ['beløb'],
			sort: [
				{ column: 'navn', direction: 'up' },
				{ column: 'dag', direction: 'down' }
			],
			filters: [
				{ column: 'navn', kind: 'contains', text: "o'h" },
				{ column: 'beløb', kind: 'range', from: '-1', to: '12.5' }
			]
		})
	).toBe(
		`SELECT "beløb", "nr", "navn", "dag", "ja"
FROM "flytninger"
WHERE contains(lower("navn"), lower('o''h'))
	AND "beløb" BETWEEN -1 AND 12.5
ORDER BY danishOrder("navn") ASC NULLS LAST, "dag" DESC NULLS LAST`
	);
});

it('a value of a column without exact text is compared as the engine writes it', async () => {
	const filters = [{ column: 'andel', kind: 'among', values: ['0.30000000000000004'] } as const];
	const answer = await database.rows(viewQuery('nr', moves, { filters, sort: [] }));
	expect(answer.length).toBe(rows.filter(({ andel }) => andel === 0.30000000000000004).length);
	expect(answer.length).toBeGreaterThan(0);
});

it('takes no word for a number', () => {
	const filters = [{ column: 'nr', kind: 'range', from: '1; DROP TABLE moves' } as const];
	expect(() => viewQuery('*', moves, { filters, sort: [] })).toThrow('neither a number');
});
