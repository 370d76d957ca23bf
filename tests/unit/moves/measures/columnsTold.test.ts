import { expect, test } from 'vitest';
import { libraryColumns } from '#lib/assist/sql/libraryColumns.ts';
import { nativeDuckDb } from '../../../support/nativeDuckDb.ts';

const moves = `(VALUES ('0101', '0159', 3, 'p', DATE '2020-01-01', 1, true, 10, 20, 5))
	AS t(fra, til, flytninger, person, dato, tid, ophoert, befolkning_fra, befolkning_til, afstand)`;

/** A macro as it is called, on a table that has every column. */
const calls = {
	odMatrix: "odMatrix('t')",
	odMatrixBetween: "odMatrixBetween('t', 'areas')",
	areaFlows: "areaFlows('t')",
	odResiduals: "odResiduals('t')",
	gravity: "gravity('pairs')",
	gravityFit: "gravityFit('t')",
	returnMoves: "returnMoves('t')",
	lengthOfResidence: "lengthOfResidence('t')",
	europeanStandardPopulation: 'europeanStandardPopulation()'
};

test('the columns that completion tells of a macro are those that the engine gives', async () => {
	const db = await nativeDuckDb();
	await db.run(`CREATE TABLE t AS FROM ${moves};
		CREATE TABLE pairs AS SELECT fra, til, flytninger::BIGINT AS flytninger, befolkning_fra, befolkning_til, afstand FROM t;
		CREATE TABLE areas AS SELECT kode, region AS omraade FROM kommuner`);
	for (const [name, call] of Object.entries(calls)) {
		const found = await db.rows(
			`SELECT column_name AS name, column_type AS type FROM (DESCRIBE FROM ${call})`
		);
		const told = libraryColumns(name);
		expect(told.map((column) => column.name)).toEqual(found.map((column) => column['name']));
		for (const [index, { type }] of told.entries())
			if (type !== undefined) expect([name, type]).toEqual([name, found[index]!['type']]);
	}
	db.close();
});
