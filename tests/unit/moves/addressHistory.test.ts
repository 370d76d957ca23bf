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

	it('gives the moves that happened, households together', () => {
		const moves = movesOf(rows, { coverage });
		const happened = trueMoves(truth, coverage);
		expect(inOneOrder(moves.map(told))).toEqual(inOneOrder(happened));
		const keyed = happened.map(({ person, dato, art, fra_adresse, til_adresse }) => ({
			...{ person, dato },
			husstand: /^(?:fødsel|død)$/.test(art) ? null : `${dato} ${fra_adresse} ${til_adresse}`
		}));
		expect(together(moves.map(plain))).toEqual(together(keyed));
	});

	it('marks the weeks in which a move may still be untold', () => {
		// 5 days before 1 January 2025 is a Friday, and its week began on the 23rd.
		for (const { dato, ufuldstaendig } of movesOf(rows, { extracted: '2025-01-01' }))
			expect(ufuldstaendig).toBe(dato >= new Date('2024-12-23'));
	});

	it('gives the same in SQL', () => expectAgreement(rows, { coverage }));
});

describe('a history that fits on a page', () => {
	const row = (text: string): AddressRow => {
		const fields = text.split(' ').map((field) => field.replace('-', ''));
		const [person, kommunekode, vejkode, husnr, from, to, registered, status] = fields;
		return {
			...{ personnummer: person, kommunekode, vejkode, husnr, tilflytningsdato: from },
			...{ fraflytningsdato: to, registreret: registered, status }
		};
	};
	const rows = [
		// Born on 10 May 2010; moves with the next, whose street loses a zero and whose start is told twice.
		'7005105238 0101 0001 1 20100510 20120301 20100510 01',
		'7005105238 0147 0007 3 20120301 - 20120302 01',
		'7203801234 101 1 1 20050101 20120301 20050101 01',
		'7203801234 0101 0002 9 20050101 20120301 20041230 01',
		'7203801234 0147 0007 3 20120301 20150601 20120302 01',
		'7203801234 0147 0007 3 20120301 20150601 20120302 01',
		// A correction of no day, then the same address again, half a year away, and an end by death.
		'7203801234 0147 0009 4 20130101 20130101 20130101 01',
		'7203801234 0147 0007 3 20150520 20160101 20150520 01',
		'7203801234 0147 9901 1 20160701 20200101 20160701 90'
	].map(row);

	it('gives the moves that a person reads off it', () => {
		expect(
			movesOf(rows).map(({ person, dato, art, fra, til, husstand, administrativ }) =>
				[person.slice(0, 4), dato.toISOString().slice(0, 10), art, fra, til, husstand, administrativ].join(
					' '
				)
			)
		).toEqual([
			'7005 2010-05-10 fødsel  0101  false',
			'7005 2012-03-01 mellem 0101 0147 1 false',
			'7203 2005-01-01 tilflytning  0101 2 false',
			'7203 2012-03-01 mellem 0101 0147 1 false',
			'7203 2016-01-01 fraflytning 0147  3 false',
			'7203 2016-07-01 tilflytning  0147 4 true',
			'7203 2020-01-01 død 0147   true'
		]);
	});

	it('reports what it took, step by step', () => {
		expect(
			movesReport(rows).map(({ trin, foer, aendret, fjernet, efter }) =>
				[trin, foer, aendret, fjernet, efter].join(' ')
			)
		).toEqual([
			...['1 9 1 0 9', '2 9 0 1 8', '3 8 0 1 7', '4 7 0 1 6', '5 6 1 0 6', '6 6 1 0 6', '7 6 0 1 5'],
			...['8 7 0 0 7', '9 7 2 0 7', '10 7 2 0 7', '10 7 2 0 7', '10 7 0 0 7']
		]);
	});
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
			seeded(15)
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
