import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Catalogue } from '#lib/assist/catalogue.ts';
import { checkSql, type CheckSqlOptions } from '#lib/assist/checkSql.ts';
import type { Engine, Field } from '#lib/engine/engine.ts';
import { analyse } from '#lib/language/analyse.ts';
import type { Cell, CellId, CellKind } from '#lib/notebook/notebook.ts';
import { nearestNames } from '#lib/language/nearestNames.ts';
import { cellErrorOf } from '#lib/workspace/cellErrorOf.ts';
import { relationOf } from '#lib/workspace/evaluators/relationOf.ts';
import { messagesIn } from '#messages/messages.ts';
import { defineIn, startEngine, valueOf } from '../../support/engine.ts';

let engine: Engine;
let asked: string[] = [];
beforeAll(async () => {
	engine = await startEngine();
	valueOf(await defineIn(engine, 'kommuner', `SELECT '0101' AS kode, 'København' AS navn`));
});
afterAll(() => engine.close());
beforeEach(() => void (asked = []));

type Written = readonly [kind: CellKind, name: string, source: string];

const field = ([name, type]: readonly [string, string]): Field => ({ name, type, nullable: true });

/** A notebook whose cells have not run, beside an engine that holds `kommuner` only. */
function notebook(first: readonly Written[], given: Partial<CheckSqlOptions> = {}) {
	let cells: readonly Cell[] = [];
	const write = (written: readonly Written[]) => {
		cells = written.map(([kind, name, source]) => {
			const same = cells.find((cell) => cell.name === name && cell.source === source && cell.kind === kind);
			return same ?? { id: name as CellId, kind, name, source, flags: {} };
		});
	};
	write(first);
	const fields = [field(['person', 'VARCHAR']), field(['fra', 'DATE'])];
	const catalogue: Catalogue = {
		tables: new Map([['spells', { name: 'spells', from: 'extract', fields }]]),
		functions: []
	};
	const { check, shapeOf } = checkSql({
		surroundings: {
			cells: () => cells,
			given: () => ['kommuner', 'spells'],
			analysisOf: analyse,
			catalogue: () => catalogue,
			messages: () => messagesIn('en')
		},
		ask: (cell, watch) => {
			asked.push(cell.name);
			return engine.check(cell, watch);
		},
		relationOf,
		toCellError: cellErrorOf,
		nearest: nearestNames,
		held: () => undefined,
		parameterOf: async ({ analysis: { body } }) =>
			body.kind === 'input' ? (body.input.value as string | number) : undefined,
		...given
	});
	/** What is marked in each cell that has a remark, and what is offered instead. */
	const remarks = async () => {
		const found = await check(new AbortController().signal);
		return Object.fromEntries(
			[...found]
				.filter(([, remarked]) => remarked.remarks.length > 0)
				.map(([id, { source, remarks: all }]) => [
					id,
					all.map((remark) => {
						if (remark.kind !== 'error') throw new Error(remark.kind);
						const { error, at } = remark;
						const candidates = 'candidates' in error ? error.candidates : undefined;
						return [error.kind, source.slice(at.start, at.end), ...(candidates ?? []).slice(0, 1)];
					})
				])
		);
	};
	const shape = (name: string, table = name) =>
		shapeOf(name as CellId, table)?.map((one) => `${one.name} ${one.type}`);
	return { write, remarks, shape };
}

test('a column that an upstream text no longer gives is marked downstream before anything has run', async () => {
	const { write, remarks, shape } = notebook([
		['sql', 'sidste', 'SELECT antal FROM flytninger, kommuner'],
		['sql', 'flytninger', 'SELECT fra, count(*) AS antal FROM spells GROUP BY fra']
	]);
	expect(await remarks()).toEqual({});
	expect(shape('flytninger')).toEqual(['fra DATE', 'antal BIGINT']);
	expect(shape('sidste')).toEqual(['antal BIGINT']);
	write([
		['sql', 'sidste', 'SELECT antal FROM flytninger, kommuner'],
		['sql', 'flytninger', 'SELECT fra, count(*) AS antallet FROM spells GROUP BY fra']
	]);
	expect(await remarks()).toEqual({ sidste: [['query', 'antal', 'antallet']] });
});

test('only what changed is asked again, and what reads a shape that changed', async () => {
	const before: readonly Written[] = [
		['sql', 'a', 'SELECT 1 AS x'],
		['sql', 'b', 'FROM a'],
		['sql', 'c', 'SELECT 2 AS y']
	];
	const { write, remarks } = notebook(before);
	await remarks();
	expect(asked).toEqual(['a', 'b', 'c']);
	await remarks();
	expect(asked.length).toBe(3);
	write([['sql', 'a', 'SELECT 3 AS x'], ...before.slice(1)]);
	await remarks();
	expect(asked.slice(3)).toEqual(['a']);
	write([['sql', 'a', `SELECT 'tre' AS x`], ...before.slice(1)]);
	await remarks();
	expect(asked.slice(4)).toEqual(['a', 'b']);
});

test('an unknown table is marked with the names that could be meant, those of the notebook first', async () => {
	const { remarks } = notebook([
		['sql', 'flytninger', 'FROM spells'],
		['sql', 'a', 'FROM flytning'],
		['sql', 'b', 'FROM komuner'],
		['sql', 'c', 'FROM tabel, tal, indput']
	]);
	expect(await remarks()).toEqual({
		a: [['unknown-table', 'flytning', 'flytninger']],
		b: [['unknown-table', 'komuner', 'kommuner']],
		c: [['unknown-table', 'tabel']]
	});
});

test('what another cell will make is not missed, whatever kind it is', async () => {
	const { remarks } = notebook([
		['ts', 'ts', 'const tabel = [{ a: 1 }];'],
		['sql', 'a', 'SELECT a, b FROM tabel'],
		[
			'sql',
			'makroer',
			'CREATE MACRO dobbelt(x) AS 2 * x; CREATE TYPE slags AS ENUM (SELECT navn FROM kommuner)'
		],
		['sql', 'b', `SELECT dobbelt(21) AS d, 'x'::slags`],
		['sql', 'drejet', 'PIVOT spells ON fra USING count(*)'],
		['sql', 'c', 'SELECT hvadsomhelst FROM drejet'],
		['sql', 'd', 'SELECT * FORM drejet']
	]);
	expect(await remarks()).toEqual({ d: [['query', 'drejet']] });
});

test('a macro is known by its text, and so is the table that it reads', async () => {
	const { remarks, shape } = notebook([
		['sql', 'satser', 'SELECT 0.5::DOUBLE AS sats'],
		['sql', 'makroer', 'CREATE MACRO moms(x) AS x * (SELECT max(sats) FROM satser)'],
		['sql', 'a', 'SELECT moms(2) AS m, mums(3)']
	]);
	expect(await remarks()).toEqual({ a: [['query', 'mums', expect.any(String)]] });
	expect(shape('a')).toBeUndefined();
});

test('parameters are known with their types, and missed by their names', async () => {
	const { remarks, shape } = notebook([
		['input', 'kommune', 'type: text\nlabel: Kommune\nvalue: "0101"'],
		['input', 'antal', 'type: number\nlabel: Antal\nvalue: 7'],
		['sql', 'a', 'SELECT $kommune AS k, $antal AS n'],
		['sql', 'b', 'SELECT navn\nFROM kommuner WHERE kode = $komune'],
		['sql', 'c', 'SELECT [$antal] + 1 FROM kommuner WHERE kode = $kommune']
	]);
	expect(await remarks()).toEqual({
		b: [['unknown-parameter', '$komune', 'kommune']],
		c: [['query', '+', '+(TINYINT) -> TINYINT']]
	});
	expect(shape('a')).toEqual(['k VARCHAR', 'n INTEGER']);
});

test('a text that does not parse is marked where the engine says, or where it was opened', async () => {
	const { remarks } = notebook([
		['sql', 'a', 'SELECT 1,\nFROM kommuner WHERE WHERE'],
		['sql', 'b', `SELECT 'åben`],
		['sql', 'c', 'CREATE TABEL x AS SELECT 1']
	]);
	expect(await remarks()).toEqual({
		a: [['query', 'WHERE']],
		b: [['syntax', `'åben`]],
		c: [['query', 'TABEL']]
	});
});

test('rings and names that two cells give are the graph’s to tell of', async () => {
	const { remarks } = notebook([
		['sql', 'a', 'SELECT x FROM b'],
		['sql', 'b', 'SELECT y FROM a'],
		['sql', 'c', 'FROM c'],
		['sql', 'tvilling', 'SELECT 1 AS x'],
		['ts', 'anden', 'const tvilling = 1;'],
		['sql', 'd', 'SELECT z FROM tvilling']
	]);
	expect(await remarks()).toEqual({});
});

test('several statements are looked at in order, and what one creates can be read by another cell', async () => {
	const { remarks, shape } = notebook([
		['sql', 'a', 'CREATE TABLE trin AS SELECT 1 AS x; CREATE VIEW syn AS FROM trin; SELECT x, y FROM trin'],
		['sql', 'b', 'CREATE TABLE toer AS SELECT 2 AS z; FROM toer'],
		['sql', 'c', 'SELECT zz FROM toer']
	]);
	expect(await remarks()).toEqual({ a: [['query', 'y', 'x']], c: [['query', 'zz', 'z']] });
	expect(shape('b', 'TOER')).toEqual(['z INTEGER']);
});
