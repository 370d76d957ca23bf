import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { movesChanged } from '#lib/moves/addressHistory/movesChanged.ts';
import { movesOf, type Move } from '#lib/moves/addressHistory/movesOf.ts';
import { movesReport } from '#lib/moves/addressHistory/movesReport.ts';
import type { MovesOptions } from '#lib/moves/addressHistory/options.ts';
import type { AddressRow } from '#lib/moves/addressHistory/readRow.ts';
import { withRegisterFaults } from '#lib/moves/registerFaults.ts';
import { civilOf, dayOf } from '#lib/moves/synthetic/days.ts';
import { syntheticAddressHistory } from '#lib/moves/syntheticAddressHistory.ts';
import { nativeDuckDb, quoted } from '../../support/nativeDuckDb.ts';
import { seeded } from '../../support/notebooks.ts';
import { trueMoves, type TrueMove } from '../../support/trueMoves.ts';

let native: Awaited<ReturnType<typeof nativeDuckDb>>;
beforeAll(async () => {
	native = await nativeDuckDb();
});
afterAll(() => native.close());

const columns = [
	...['personnummer', 'kommunekode', 'vejkode', 'husnr', 'etage', 'side'],
	...['tilflytningsdato', 'fraflytningsdato', 'registreret', 'status']
] as readonly (keyof AddressRow)[];

/** Rows that a query gives, dates and whole numbers as text. */
const inSql = async (sql: string) => (await native.rows(sql)).map(plain);

const plain = (row: object) =>
	Object.fromEntries(
		Object.entries(row).map(([name, value]) => [
			name,
			value instanceof Date
				? value.toISOString().slice(0, 10)
				: value === null || typeof value === 'boolean'
					? value
					: String(value)
		])
	);

const load = (rows: readonly AddressRow[]) => {
	const values = rows.map(
		(row) => `(${columns.map((name) => (row[name] == null ? 'NULL' : quoted(String(row[name])))).join(', ')})`
	);
	return native.run(
		`CREATE OR REPLACE TABLE adressehistorik AS FROM (VALUES ${values.join(', ')}) AS h (${columns.join(', ')})`
	);
};

const sorted = <T>(items: readonly T[]) => items.map((item) => JSON.stringify(item)).sort();

function written(options: MovesOptions): string {
	return Object.entries(options)
		.map(([name, value]) => `, ${name} := ${typeof value === 'string' ? quoted(value) : String(value)}`)
		.join('');
}

type PlainMove = ReturnType<typeof plain>;

/** Which moves were made together, whatever the households are called. */
function together(moves: readonly PlainMove[]) {
	const households = new Map<unknown, string[]>();
	for (const { husstand, person, dato } of moves) {
		if (husstand === null) continue;
		households.set(husstand, [...(households.get(husstand) ?? []), `${person} ${dato}`]);
	}
	return sorted([...households.values()].map((household) => household.sort()));
}

const withoutHousehold = (moves: readonly PlainMove[]) => moves.map(({ husstand, ...move }) => move);

/** SQL and TypeScript say the same of these rows: moves, households, report, rows behind it. */
async function expectAgreement(rows: readonly AddressRow[], options: MovesOptions = {}) {
	await load(rows);
	const call = `('adressehistorik'${written(options)})`;
	const [moves, ours] = [await inSql(`FROM movesOf${call}`), movesOf(rows, options).map(plain)];
	expect(sorted(withoutHousehold(moves))).toEqual(sorted(withoutHousehold(ours)));
	expect(together(moves)).toEqual(together(ours));
	expect(await inSql(`FROM movesReport${call}`)).toEqual(movesReport(rows, options).map(plain));
	expect(sorted(await inSql(`FROM movesChanged${call}`))).toEqual(
		sorted(movesChanged(rows, options).map(plain))
	);
}

const told = ({ husstand, ufuldstaendig, fra, til, dato, ...move }: Move): TrueMove => ({
	...move,
	dato: dato.toISOString().slice(0, 10)
});

const inOneOrder = (moves: readonly TrueMove[]) =>
	sorted(
		moves.map(({ person, dato, art, fra_adresse, til_adresse, administrativ, kode_foer_2007 }) => [
			...[person, dato, art, fra_adresse, til_adresse, administrativ, kode_foer_2007]
		])
	);

const danish = (date: Date | null) => {
	if (date === null) return null;
	const { year, month, day } = civilOf(date.getTime() / 86_400_000);
	return `${String(day).padStart(2, '0')}-${String(month).padStart(2, '0')}-${year}`;
};

describe.each(Array.from({ length: 20 }, (_, index) => index + 1))('a faulty register, seed %i', (seed) => {
	const inclusive = seed % 2 === 0;
	const coverage = seed % 3 === 0 ? ('country' as const) : ('part' as const);
	const history = syntheticAddressHistory({ seed, size: 260 });
	const { rows, faults, truth } = withRegisterFaults(history, { seed, each: 3, inclusive, renamed: 12 });
	const isStart = (hvorfor: string) => hvorfor === 'dato uden betydning';

	it('has every fault found at its step, and no other', () => {
		const found = movesChanged(rows, { coverage }).map(({ trin, hvorfor, person, tilflytningsdato }) => [
			...[trin, hvorfor, person, danish(tilflytningsdato)]
		]);
		expect(sorted(found)).toEqual(
			sorted(faults.map(({ trin, hvorfor, person, start }) => [trin, hvorfor, person, start]))
		);
		expect(faults.some(({ hvorfor }) => isStart(hvorfor))).toBe(true);
	});

	it('gives the moves that happened', () => {
		expect(inOneOrder(movesOf(rows, { coverage }).map(told))).toEqual(inOneOrder(trueMoves(truth, coverage)));
	});

	it('gives the same in SQL', () => expectAgreement(rows, { coverage }));
});

/** Few persons, days and addresses, so that everything clashes with everything. */
const anyRow: fc.Arbitrary<AddressRow> = fc.record({
	personnummer: fc.constantFrom(
		...['6105101234', '610510-1234', '6105101242', '105101236', 'pseudonym', '', null]
	),
	kommunekode: fc.constantFrom('101', '0101', '0707', '0147', '12345', ' 147 ', null),
	vejkode: fc.constantFrom('1', '0001', '0002', '0003', '9901', '', null),
	husnr: fc.constantFrom('1', '2A', null),
	etage: fc.constantFrom('st', '', null),
	side: fc.constantFrom('tv', '', null),
	tilflytningsdato: anyDay(),
	fraflytningsdato: anyDay(),
	registreret: anyDay(),
	status: fc.constantFrom('01', '80', '90', '', null)
});

function anyDay() {
	const day = fc.integer({ min: 0, max: 25 }).map((number) => civilOf(dayOf(2010, 5, 1) + number));
	const two = (part: number) => String(part).padStart(2, '0');
	return fc.oneof(
		{ weight: 8, arbitrary: day.map(({ year, month, day }) => `${two(day)}-${two(month)}-${year}`) },
		{ weight: 1, arbitrary: day.map(({ year, month, day }) => `${year}-${two(month)}-${two(day)}`) },
		{ weight: 1, arbitrary: day.map(({ year, month, day }) => `${year}${two(month)}${two(day)}`) },
		{
			weight: 2,
			arbitrary: fc.constantFrom(null, '', '31-12-9999', '01-01-1900', '31-02-2010', '5/6/2006', 'ukendt')
		}
	);
}

const anyOptions: fc.Arbitrary<MovesOptions> = fc.record(
	{
		inclusive: fc.constantFrom('auto', 'yes', 'no'),
		keepZeroDays: fc.boolean(),
		bridge: fc.constantFrom(0, 1, 3),
		mergeNeighbours: fc.boolean(),
		renaming: fc.constantFrom(0, 1, 2),
		coverage: fc.constantFrom('part', 'country'),
		since: fc.constantFrom('2010-05-08'),
		before: fc.constantFrom('2010-05-20'),
		extracted: fc.constantFrom('2010-05-18'),
		lateDays: fc.constantFrom(0, 9)
	},
	{ requiredKeys: [] }
);

describe('an extract in which everything clashes', () => {
	it('gives the same in SQL and in TypeScript, whatever the options', async () => {
		await fc.assert(
			fc.asyncProperty(fc.array(anyRow, { minLength: 1, maxLength: 60 }), anyOptions, expectAgreement),
			seeded(20)
		);
	}, 60_000);

	it('has as many rows behind each step as the report tells', () => {
		fc.assert(
			fc.property(fc.array(anyRow, { maxLength: 60 }), anyOptions, (rows, options) => {
				const changed = movesChanged(rows, options);
				for (const { trin, enhed, aendret, fjernet, foer, efter } of movesReport(rows, options)) {
					const own = changed.filter((row) => row.trin === trin);
					if (enhed === 'ophold') expect(own).toHaveLength(aendret + fjernet);
					expect(efter).toBe(foer - fjernet);
				}
			}),
			seeded(100)
		);
	});

	it.each([
		[{ inclusive: 'ja' }, 'inclusive: auto, yes or no'],
		[{ coverage: 'land' }, 'coverage: part or country']
	])('is refused where an option is none: %j', async (options, sentence) => {
		const given = options as MovesOptions;
		expect(() => movesOf([], given)).toThrow(sentence);
		await load([{ personnummer: '1' } as AddressRow]);
		await expect(inSql(`FROM movesOf('adressehistorik'${written(given)})`)).rejects.toThrow(sentence);
	});
});
