import { afterAll, beforeAll, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Engine } from '#lib/engine/engine.ts';
import type { ColumnContract } from '#lib/notebook/notebook.ts';
import OlderCodesNote from '#lib/ui/memory/OlderCodesNote.svelte';
import { givingWay } from '#lib/workspace/givingWay.ts';
import { Memory } from '#lib/workspace/memory.svelte.ts';
import { olderCodesIn } from '#lib/workspace/olderCodes.ts';
import { startEngine, valueOf } from '../../support/engine.ts';
import { complaints, show } from './stage.ts';

let engine: Engine;
let memory: Memory;
beforeAll(async () => {
	engine = await startEngine();
	memory = new Memory({ ...givingWay(engine), held: async () => [] });
	// Rows of three days: before the reform, on its day, and of none.
	await made(
		'flytninger',
		`SELECT * FROM (VALUES
			('0101', '0171', DATE '2006-12-31', DATE '1961-02-03', 2006),
			('0171', '0189', DATE '2003-05-01', DATE '1961-02-03', 2003),
			('0707', '0849', DATE '2006-12-31', NULL, 2006),
			('0707', '0101', DATE '2007-01-01', DATE '1961-02-03', 2007),
			('0707', '0411', NULL, DATE '1961-02-03', NULL),
			(NULL, '9999', DATE '2001-01-01', NULL, 2001)
		) AS s (fra, til, dato, foedt, aar)`
	);
});
afterAll(() => engine.close());

const made = async (name: string, sql: string) =>
	valueOf(await engine.query(`CREATE OR REPLACE TABLE ${name} AS ${sql}`));

const code = (name: string): ColumnContract => ({ name, type: 'text', role: 'municipality' });
const day = (name: string): ColumnContract => ({ name, type: 'date' });
const year: ColumnContract = { name: 'aar', type: 'integer', role: 'period' };
const contract = (...columns: readonly ColumnContract[]) => ({
	...{ name: 'flytninger', file: 'flytninger.csv', columns }
});
const found = (...columns: readonly ColumnContract[]) =>
	olderCodesIn(contract(...columns), memory.inBackground, new AbortController().signal);

const formerInBoth = [
	{ column: 'fra', kind: 'former', rows: 1, codes: ['0171'] },
	{ column: 'til', kind: 'former', rows: 2, codes: ['0171', '0189'] }
] as const;

it('counts rows with codes given up in 2007, and with a code that was another’s where the row is from before', async () => {
	const dated = [
		formerInBoth[0],
		{ column: 'fra', kind: 'reused', rows: 1, codes: ['0707'] },
		formerInBoth[1],
		{ column: 'til', kind: 'reused', rows: 1, codes: ['0849'] }
	];
	expect(await found(code('fra'), code('til'), day('dato'), day('foedt'))).toEqual(dated);
	expect(await found(code('fra'), code('til'), year)).toEqual(dated);
});

it('without a date it says that a code may have been another’s, if the table has codes from then at all', async () => {
	expect(await found(code('fra'), code('til'), day('foedt'))).toEqual([
		formerInBoth[0],
		{ column: 'fra', kind: 'perhaps-reused', rows: 3, codes: ['0707'] },
		formerInBoth[1],
		{ column: 'til', kind: 'perhaps-reused', rows: 1, codes: ['0849'] }
	]);
	await made('flytninger_nu', `SELECT '0707' AS fra, '0849' AS til`);
	const now = { ...contract(code('fra'), code('til')), name: 'flytninger_nu' };
	expect(await olderCodesIn(now, memory.inBackground, new AbortController().signal)).toEqual([]);
	const gone = { ...now, name: 'findes_ikke' };
	expect(await olderCodesIn(gone, memory.inBackground, new AbortController().signal)).toEqual([]);
});

it('looks at columns of municipalities alone', async () => {
	expect(await found({ name: 'fra', type: 'text', role: 'street' }, { name: 'til', type: 'text' })).toEqual(
		[]
	);
});

it('says so below the extract, in the person’s language', async () => {
	const props = { contract: contract(code('til'), day('dato')), memory, version: 1 };
	show(OlderCodesNote, props, { language: 'da' });
	await expect
		.element(
			page.getByText(
				'til: 2 rækker har kode for en kommune, der ikke har været til siden reformen 1. januar 2007: 0171, 0189.'
			)
		)
		.toBeVisible();
	await expect
		.element(
			page.getByText(
				'til: 1 række har fra før 2007 en kode, der dengang var en anden kommunes: 0849 (Aabybro).'
			)
		)
		.toBeVisible();
	await expect
		.element(page.getByText('Tabellen kommuner har hverken navn eller region til sådan en kode.'))
		.toBeVisible();
	show(OlderCodesNote, { ...props, contract: contract(code('fra')) });
	await expect
		.element(
			page.getByText(
				'fra: 3 rows have a code that was another municipality’s before 2007: 0707 (Grenaa). The table has older codes, and no date to tell by.'
			)
		)
		.toBeVisible();
	expect(await complaints()).toEqual([]);
});
