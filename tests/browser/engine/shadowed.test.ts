import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Engine } from '#lib/engine/engine.ts';
import { defineIn, errorOf, startEngine, valueOf } from '../../support/engine.ts';
import { plainDialect } from '../../support/plainDialect.ts';

let engine: Engine;
beforeAll(async () => {
	engine = await startEngine();
});
afterAll(() => engine.close());

const list = `CREATE MACRO duckdb_functions() AS TABLE SELECT 'x' AS function_name, true AS internal, 'macro' AS function_type`;

test.each([
	['by a macro', `CREATE MACRO trim(x) AS 'forfalsket'`],
	['by a macro in capitals', `CREATE MACRO "TRIM"(x) AS 'forfalsket'`],
	['and hides that it does', `CREATE MACRO trim(x) AS 'forfalsket'; ${list}`]
])('a notebook that hides a function of the engine %s makes no import', async (_by, sql) => {
	// A cell that is run again takes back what it made before.
	valueOf(await defineIn(engine, 'skjult', sql));
	const columns = [{ name: 'a', type: 'text', from: 0 }] as const;
	const files = [new File(['a\n1\n'], 'a.csv')];
	const imported = await engine.importExtract({
		name: 'ind',
		files,
		dialect: plainDialect,
		columns,
		width: 1
	});
	expect(errorOf(imported)).toMatchObject({ kind: 'query', subtype: 'HIDDEN_FUNCTION' });
});
