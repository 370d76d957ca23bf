import { afterAll, beforeAll, expect, it } from 'vitest';
import type { ChartSpec } from '#lib/language/chart/chartSpec.ts';
import {
	keyColumns,
	keysQuery,
	outlineTable,
	valuesOf,
	valuesQuery
} from '#lib/workspace/charting/areaQueries.ts';
import { outlineTables } from '#lib/workspace/charting/outlineTables.ts';
import { pickedInput } from '#lib/workspace/charting/pickedInput.ts';
import { pickedAreas } from '#lib/workspace/charting/pickedAreas.ts';
import { nativeDuckDb } from '../../support/nativeDuckDb.ts';

let native: Awaited<ReturnType<typeof nativeDuckDb>>;

beforeAll(async () => {
	native = await nativeDuckDb();
	await native.run(`CREATE TABLE "by ""dele""" AS FROM (VALUES
		('{}', 1, 'Nord', DATE '2024-01-01'), ('{}', 2, NULL, NULL), (NULL, 3, 'Syd', NULL)) AS t (omrids, nummer, "na""vn", dag)`);
	await native.run(
		`CREATE TABLE moves AS SELECT ['Nord', NULL, 'Syd'][i % 3 + 1] AS bydel, i AS nummer FROM range(300) AS t (i)`
	);
});
afterAll(() => native.close());

const rows = async (sql: string) => (await native.rows(sql)).map((row) => Object.values(row));

it('reads what could be the key of outlines that are there', async () => {
	const outlines = { table: 'by "dele"', geometry: 'omrids' };
	const fields = [
		...[
			{ name: 'OMRIDS', type: 'VARCHAR' },
			{ name: 'nummer', type: 'INTEGER' }
		],
		...[
			{ name: 'na"vn', type: 'VARCHAR' },
			{ name: 'dag', type: 'DATE' }
		]
	];
	const columns = keyColumns(fields, outlines);
	expect(columns.map(({ name }) => name)).toEqual(['nummer', 'na"vn']);
	const read = outlineTable(outlines, columns, await rows(keysQuery(outlines, columns)));
	expect([...read.others]).toEqual([
		['nummer', ['1', '2']],
		['na"vn', ['Nord', null]]
	]);
});

it('reads some different values of each column', async () => {
	const columns = [
		{ name: 'bydel', type: 'VARCHAR' },
		{ name: 'nummer', type: 'BIGINT' }
	];
	const values = valuesOf(columns, await rows(valuesQuery('moves', columns)));
	expect(values.get('bydel')?.toSorted()).toEqual(['Nord', 'Syd']);
	expect(values.get('nummer')).toHaveLength(50);
});

it('finds extracts that are loaded and results that pass their outlines on', () => {
	const contract = (name: string, column: string) => ({
		...{ name, file: '*.geojson' },
		columns: [
			{ name: 'kode', type: 'text' as const },
			{ name: column, type: 'text' as const, role: 'boundary' }
		]
	});
	type Open = Parameters<typeof outlineTables>[0];
	const relation = (...fields: readonly string[]) => ({
		...{ kind: 'relation', name: 'x', fields: fields.map((name) => ({ name, type: 'VARCHAR' })), rows: 1 }
	});
	const outputs: { readonly [cell: string]: object } = {
		...{ 1: relation('kode', 'Omrids'), 2: relation('kode'), 3: relation('omrids') }
	};
	const open = {
		notebook: {
			front: { extracts: [contract('bydele', 'omrids'), contract('sogne', 'flade')] },
			cells: [
				{ id: '1', kind: 'sql', name: 'centrum' },
				{ id: '2', kind: 'sql', name: 'koder' },
				{ id: '3', kind: 'sql' }
			]
		},
		extracts: { stateOf: (name: string) => ({ status: name === 'bydele' ? 'loaded' : 'missing' }) },
		stateOf: (id: string) => ({ status: 'done', outcome: { outputs: [outputs[id]], logs: [], took: 1 } })
	} as unknown as Open;
	expect(outlineTables(open)).toEqual([
		{ table: 'bydele', geometry: 'omrids' },
		{ table: 'centrum', geometry: 'Omrids' }
	]);
});

it('knows what a pick can give: own keys, and every municipality where there are codes', () => {
	const own = pickedAreas({ columns: { from: ['Nord', null], to: ['Syd', 'Nord'] } }, new Set(['Midt']));
	expect([...own]).toEqual(['Nord', 'Syd', 'Midt']);
	const codes = pickedAreas({ columns: { area: ['0159'] } }, undefined);
	expect([codes.has('0101'), codes.has('Gladsaxe'), pickedAreas(undefined, undefined).size]).toEqual([
		true,
		false,
		0
	]);
});

it('makes an input that offers what the picture calls its areas', () => {
	const spec = { type: 'flow-map', table: 'moves', from: 'fra', to: 'til' } as const;
	const boundaries = { table: 'bydele', key: 'nummer', geometry: 'omrids' };
	const from = (said: ChartSpec, shown: readonly string[] = ['Nord']) =>
		/^optionsFrom: (.*)$/m.exec(pickedInput(said, { columns: { from: shown } }, 'Sted') ?? '')?.[1];
	expect(pickedInput({ ...spec, boundaries }, undefined, 'Valgt: sted')).toBe(
		'type: select\nlabel: "Valgt: sted"\noptionsFrom: bydele.nummer\nvalue: null'
	);
	expect(from(spec, ['0159'])).toBe('kommuner');
	expect(from(spec)).toBe('moves.til');
	expect(from({ type: 'count-map', table: 'moves', area: 'sted' })).toBe('moves.sted');
	expect(from({ ...spec, table: 'a.b' })).toBeUndefined();
});
