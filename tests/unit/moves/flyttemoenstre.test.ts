import { readFile as bytesOf } from 'node:fs/promises';
import * as d3 from 'd3-array';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { compareWithContract } from '#lib/extract/compareWithContract.ts';
import { correctionsOf } from '#lib/extract/contract.ts';
import { readFile } from '#lib/extract/readFile.ts';
import { municipalities } from '#lib/moves/municipalities.ts';
import { civilOf } from '#lib/moves/synthetic/days.ts';
import { syntheticAddressHistory } from '#lib/moves/syntheticAddressHistory.ts';
import { syntheticExtract } from '#lib/moves/syntheticExtract.ts';
import type { Notebook } from '#lib/notebook/notebook.ts';
import { parseNotebook } from '#lib/notebook/parse.ts';
import type { Row } from '../../support/nativeDuckDb.ts';
import { runSqlCells } from '../../support/runSqlCells.ts';
import { runTsCells } from '../../support/runTsCells.ts';

/** Counted from the generator's own spells, without SQL. */
type Move = { readonly from: string; readonly to: string; readonly year: number };

describe('the sample notebook Flyttemønstre', () => {
	let notebook: Notebook;
	let db: Awaited<ReturnType<typeof runSqlCells>>;
	let moves: readonly Move[];

	beforeAll(async () => {
		notebook = await opened('notebooks/flyttemoenstre.kladde.md');
		db = await runSqlCells(notebook);
		moves = movesOf(notebook);
	});
	afterAll(() => db.close());

	it('is read as an app would: ten declared columns, one input, five tables', () => {
		expect(notebook.front.extracts.map(({ name, columns }) => [name, columns.length])).toEqual([
			['adressehistorik', 10]
		]);
		expect(notebook.cells.filter(({ kind }) => kind !== 'md').map(({ kind, name }) => [kind, name])).toEqual([
			['input', 'kommune'],
			['sql', 'flytninger'],
			['sql', 'flytninger_pr_aar'],
			['ts', 'kurve'],
			['sql', 'hovedstaden'],
			['ts', 'matrix'],
			['sql', 'stroemme'],
			['ts', undefined],
			['ts', undefined]
		]);
	});

	it('is declared as its file is read, so that nothing differs when it opens', async () => {
		const [contract] = notebook.front.extracts;
		const file = syntheticExtract({ ...contract!, synthetic: contract!.synthetic! });
		const reading = file.ok && (await readFile(file.value, correctionsOf(contract!)));
		expect(reading && reading.ok && compareWithContract(contract!, reading.value)).toEqual([]);
		const guessed = file.ok && (await readFile(file.value));
		expect(guessed && guessed.ok && compareWithContract(contract!, guessed.value)).toEqual([]);
		expect(guessed && guessed.ok && guessed.value.dialect).toEqual(contract!.dialect);
	});

	it('finds every move of the history and no other', async () => {
		const rows = await db.rows(
			'SELECT fra, til, aar, count(*)::INTEGER AS antal FROM flytninger GROUP BY ALL'
		);
		expect(new Map(rows.map(({ fra, til, aar, antal }) => [`${fra} ${til} ${aar}`, antal]))).toEqual(
			new Map(
				d3.rollup(
					moves,
					(all) => all.length,
					({ from, to, year }) => `${from} ${to} ${year}`
				)
			)
		);
	});

	it('counts in, out, net and gross of the chosen municipality year by year', async () => {
		const counted = d3.range(2015, 2025).map((aar) => {
			const own = moves.filter(({ year, from, to }) => year === aar && from !== to);
			const tilflyttere = own.filter(({ to }) => to === '0159').length;
			const fraflyttere = own.filter(({ from }) => from === '0159').length;
			const sums = { netto: tilflyttere - fraflyttere, brutto: tilflyttere + fraflyttere };
			return { aar, tilflyttere, fraflyttere, ...sums };
		});
		expect(await db.rows('FROM flytninger_pr_aar')).toEqual(counted);
	});

	it('shows no pair of the capital region with fewer than three moves', async () => {
		const region = new Map(municipalities.map(({ kode, region }) => [kode, region]));
		const names = new Map(municipalities.map(({ kode, navn }) => [kode, navn]));
		const capital = moves.filter(
			({ from, to }) => from !== to && region.get(from) === '1084' && region.get(to) === '1084'
		);
		const pairs = d3.rollup(
			capital,
			(all) => all.length,
			({ from, to }) => `${names.get(from)} → ${names.get(to)}`
		);
		const rows = await db.rows('FROM hovedstaden');
		expect(new Map(rows.map(({ fra, til, antal }) => [`${fra} → ${til}`, antal]))).toEqual(
			new Map([...pairs].filter(([, count]) => count >= 3))
		);
	});

	it('computes an effectiveness for all 98 municipalities, in which every move in is a move out', async () => {
		const { effektivitet, mei } = await ranCells(notebook, db);
		const between = moves.filter(({ from, to }) => from !== to).length;
		expect(effektivitet).toHaveLength(98);
		expect([d3.sum(effektivitet, ({ ind }) => ind), d3.sum(effektivitet, ({ ud }) => ud)]).toEqual([
			between,
			between
		]);
		const net = d3.sum(effektivitet, ({ netto }) => Math.abs(netto));
		expect(mei).toBe(Math.round((1000 * net) / (2 * between)) / 10);
	});

	it('says in its last lines what its numbers say', async () => {
		const { fundet, mei } = await ranCells(notebook, db);
		const others = moves.filter(({ from, to }) => from !== to);
		const [arrived, left] = [
			others.filter(({ to }) => to === '0159').length,
			others.filter(({ from }) => from === '0159').length
		];
		const [largest] = (await db.rows('FROM hovedstaden ORDER BY antal DESC LIMIT 1')) as [Row];
		// Fewer than a thousand of each, so that no thousands sign is needed.
		expect(fundet).toEqual({
			til: String(arrived),
			fra: String(left),
			brutto: String(arrived + left),
			netto: `${arrived > left ? 'vandt' : 'mistede'} den ${Math.abs(arrived - left)}`,
			travlest: (await db.rows('SELECT arg_max(aar, brutto) AS aar FROM flytninger_pr_aar'))[0]?.['aar'],
			mei: String(mei).replace('.', ','),
			stoerst: `${largest['fra']} til ${largest['til']}`,
			stoerstAntal: String(largest['antal'])
		});
	});

	it('lives in a country where neighbours exchange most: the largest flows of the capital touch Copenhagen', async () => {
		const rows = await db.rows('FROM hovedstaden ORDER BY antal DESC LIMIT 10');
		expect(rows.filter(({ fra, til }) => fra === 'København' || til === 'København').length).toBeGreaterThan(
			5
		);
	});
});
async function opened(path: string): Promise<Notebook> {
	const notebook = parseNotebook(await bytesOf(path, 'utf8'));
	if (!notebook.ok) throw new Error(JSON.stringify(notebook.error));
	return notebook.value;
}

function movesOf({ front }: Notebook): readonly Move[] {
	const { spells } = syntheticAddressHistory(front.extracts[0]!.synthetic!);
	return spells.flatMap((spell, index) => {
		const before = spells[index - 1];
		if (before?.person !== spell.person || before.to !== spell.from) return [];
		return [{ from: before.kommune, to: spell.kommune, year: civilOf(spell.from).year }];
	});
}

type Effect = { readonly ind: number; readonly ud: number; readonly netto: number };

/** The two last TypeScript cells, run on the tables that native DuckDB made. */
async function ranCells({ cells }: Notebook, db: Awaited<ReturnType<typeof runSqlCells>>) {
	const source = cells
		.filter(({ kind, name }) => kind === 'ts' && name === undefined)
		.map(({ source }) => source);
	const tables = ['stroemme', 'flytninger_pr_aar', 'hovedstaden'];
	const rows = await Promise.all(tables.map(async (name) => [name, await db.rows(`FROM ${name}`)] as const));
	return runTsCells(source, Object.fromEntries(rows), ['effektivitet', 'mei', 'fundet']) as {
		readonly effektivitet: readonly Effect[];
		readonly mei: number;
		readonly fundet: Readonly<Record<string, string | number>>;
	};
}
