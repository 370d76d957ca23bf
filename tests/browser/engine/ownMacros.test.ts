import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { movesChanged } from '#lib/moves/addressHistory/movesChanged.ts';
import { movesOf } from '#lib/moves/addressHistory/movesOf.ts';
import { movesReport } from '#lib/moves/addressHistory/movesReport.ts';
import { withRegisterFaults } from '#lib/moves/registerFaults.ts';
import { syntheticAddressHistory } from '#lib/moves/syntheticAddressHistory.ts';
import { withLibrary } from '#lib/moves/withLibrary.ts';
import { quoteText } from '#lib/language/sql/quote.ts';
import { defineIn, errorOf, rowsIn, startEngine, statementsIn, valueOf } from '../../support/engine.ts';

let engine: Engine;
beforeAll(async () => {
	engine = withLibrary(await startEngine());
});
afterAll(() => engine.close());

describe('moves of a faulty address history in the real engine', () => {
	const history = syntheticAddressHistory({ seed: 7, size: 260 });
	const { rows } = withRegisterFaults(history, { seed: 7, each: 3, inclusive: true, renamed: 12 });

	beforeAll(async () => {
		const columns = Object.keys(rows[0]!);
		const values = rows.map(
			(row) =>
				`(${Object.values(row)
					.map((value) => quoteText(String(value)))
					.join(', ')})`
		);
		valueOf(
			await engine.query(
				`CREATE TABLE adressehistorik AS FROM (VALUES ${values.join(', ')}) AS h (${columns.join(', ')})`
			)
		);
	});

	const counted = (items: readonly unknown[]) => {
		const counts = new Map<string, number>();
		for (const item of items) counts.set(String(item), (counts.get(String(item)) ?? 0) + 1);
		return [...counts].sort(([one], [other]) => (one < other ? -1 : 1));
	};

	test('are those that TypeScript finds, and so is the report', async () => {
		const found = await rowsIn(
			engine,
			`SELECT art || strftime(dato, '%Y-%m-%d') || person FROM movesOf('adressehistorik')`
		);
		const ours = movesOf(rows).map(({ art, dato, person }) => art + dato.toISOString().slice(0, 10) + person);
		expect(counted(found.flat())).toEqual(counted(ours));
		const report = await rowsIn(
			engine,
			`SELECT concat_ws(' ', trin, navn, foer, aendret, fjernet, efter) FROM movesReport('adressehistorik')`
		);
		expect(report.flat()).toEqual(
			movesReport(rows).map(({ trin, navn, foer, aendret, fjernet, efter }) =>
				[trin, navn, foer, aendret, fjernet, efter].join(' ')
			)
		);
		const changed = await rowsIn(
			engine,
			`SELECT trin || hvorfor || person FROM movesChanged('adressehistorik')`
		);
		expect(counted(changed.flat())).toEqual(
			counted(movesChanged(rows).map(({ trin, hvorfor, person }) => `${trin}${hvorfor}${person}`))
		);
	});

	test('a cell keeps them as a table, or asks anew as a view', async () => {
		for (const keep of ['table', 'view'] as const) {
			const kept = valueOf(await defineIn(engine, 'flytninger', `FROM movesOf('adressehistorik')`, { keep }));
			expect(kept?.rows).toBe(movesOf(rows).length);
			expect(await rowsIn(engine, 'SELECT count(*) FROM flytninger')).toEqual([[movesOf(rows).length]]);
		}
	});
});

describe('a cell that calls movesOf before anything has run', () => {
	const look = (columns: readonly string[]) => {
		const fields = columns.map((name) => ({ name, type: 'VARCHAR', nullable: true }));
		return engine.check({
			...{ name: 'celle', parameters: new Map() },
			statements: statementsIn("SELECT person, dato, husstand FROM movesOf('udtraek')"),
			supposed: { tables: new Map([['udtraek', { fields }]]), macros: [] }
		});
	};
	const needed = 'personnummer kommunekode vejkode husnr tilflytningsdato fraflytningsdato'.split(' ');

	test('has the columns that it will have', async () => {
		const { fields } = valueOf(await look(needed));
		expect(fields?.map(({ name, type }) => `${name} ${type}`)).toEqual([
			...['person VARCHAR', 'dato DATE', 'husstand BIGINT']
		]);
	});

	test('is told which column the table lacks, at the call', async () => {
		expect(errorOf(await look(needed.slice(1)))).toMatchObject({
			...{ kind: 'query', subtype: 'COLUMN_NOT_FOUND', at: { start: 35, end: 42 } },
			detail: expect.stringContaining('personnummer')
		});
	});
});

describe("the app's own macros", () => {
	test.each([
		'DROP MACRO inRate',
		'drop macro table if exists MOVESOF',
		'DROP FUNCTION "inRate"',
		'DROP MACRO kladde.inRate',
		'DROP SCHEMA kladde CASCADE',
		'CREATE OR REPLACE MACRO kladde.inRate(a, b) AS 1',
		'CREATE TABLE memory.kladde.kommuner AS SELECT 1',
		`COMMENT ON MACRO kladde.inRate IS 'x'`,
		'USE memory',
		`SET search_path = 'main'`,
		`SET SESSION schema = 'main'`,
		'RESET search_path',
		`PRAGMA schema = 'main'`
	])('are not taken from other cells by %s', async (sql) => {
		expect(errorOf(await defineIn(engine, 'celle', sql))).toMatchObject({ kind: 'locked' });
		const toCheck = { name: 'celle', statements: statementsIn(sql), parameters: new Map() };
		const checked = await engine.check({ ...toCheck, supposed: { tables: new Map(), macros: [] } });
		expect(errorOf(checked)).toMatchObject({ kind: 'locked' });
		expect(await rowsIn(engine, 'SELECT inRate(1, 100)')).toEqual([[10]]);
	});

	test('give way to one of the same name while its cell defines it', async () => {
		valueOf(
			await defineIn(
				engine,
				'celle',
				'CREATE MACRO inRate(a, b) AS 42; CREATE MACRO movesOf(t) AS TABLE SELECT 43'
			)
		);
		expect(await rowsIn(engine, `SELECT inRate(1, 100), * FROM movesOf('x')`)).toEqual([[42, 43]]);
		valueOf(await defineIn(engine, 'celle', 'DROP MACRO IF EXISTS main.inRate; CREATE MACRO egen() AS 1'));
		valueOf(await engine.drop('celle'));
		expect(await rowsIn(engine, 'SELECT inRate(1, 100)')).toEqual([[10]]);
		expect(await rowsIn(engine, `SELECT count(*) > 0 FROM movesReport('adressehistorik')`)).toEqual([[true]]);
	});
});
