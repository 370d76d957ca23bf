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

	const acrossBorder = (code: string) => {
		const others = moves.filter(({ from, to }) => from !== to);
		return {
			ind: others.filter(({ to }) => to === code).length,
			ud: others.filter(({ from }) => from === code).length
		};
	};

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
			['sql', 'kommunetal'],
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

	it('computes an effectiveness for each municipality with three or more moves each way, and holds the others back', async () => {
		const { effektivitet, mei } = await ranCells(notebook, db);
		const shown = municipalities
			.map(({ kode, navn }) => ({ kommune: navn, ...acrossBorder(kode) }))
			.filter(({ ind, ud }) => ind >= 3 && ud >= 3);
		// Læsø has one in and four out.
		expect(shown).toHaveLength(97);
		expect(new Map(effektivitet.map(({ kommune, ind, ud }) => [kommune, [ind, ud]]))).toEqual(
			new Map(shown.map(({ kommune, ind, ud }) => [kommune, [ind, ud]]))
		);
		const net = d3.sum(shown, ({ ind, ud }) => Math.abs(ind - ud));
		const gross = d3.sum(shown, ({ ind, ud }) => ind + ud);
		expect(mei).toBe(Math.round((1000 * net) / gross) / 10);
	});

	it('says in its last lines what its numbers say', async () => {
		const { fundet, mei } = await ranCells(notebook, db);
		const { ind, ud } = acrossBorder('0159');
		const [largest] = (await db.rows('FROM hovedstaden ORDER BY antal DESC LIMIT 1')) as [Row];
		const busiest = (await db.rows('SELECT arg_max(aar, brutto) AS aar FROM flytninger_pr_aar'))[0]?.['aar'];
		const became = `${ind > ud ? 'vandt' : 'mistede'} kommunen ${Math.abs(ind - ud)}`;
		// Fewer than a thousand of each, so that no thousands sign is needed.
		expect(fundet).toEqual({
			balance:
				`I de ti år kom ${ind} til Gladsaxe fra resten af landet, og ${ud} flyttede den anden vej. ` +
				`Samlet ${became}, men ${ind + ud} flytninger ligger bag. Der skete mest i ${busiest}.`,
			stroem:
				`I Region Hovedstaden er den største strøm fra ${largest['fra']} til ${largest['til']} med ` +
				`${largest['antal']} flytninger. De ti største har alle København i den ene ende.`,
			kommuner: '97',
			mei: String(mei).replace('.', ','),
			afHundrede: String(Math.round(mei))
		});
	});

	it('holds back the years and the whole of a municipality that few move to or from, and says so', async () => {
		const island = await runSqlCells(choosing(notebook, '0825'));
		expect(await island.rows('FROM flytninger_pr_aar')).toEqual([]);
		const { fundet } = await ranCells(notebook, island, '0825');
		expect(fundet['balance']).toBe('Så få flyttede til eller fra Læsø, at tallene ikke kan vises.');
		island.close();

		const few = await runSqlCells(choosing(notebook, '0482'));
		const years = await few.rows('FROM flytninger_pr_aar');
		expect(
			years.filter(({ tilflyttere, fraflyttere }) => Number(tilflyttere) < 3 || Number(fraflyttere) < 3)
		).toEqual([]);
		few.close();
	});

	it('names the region that its pairs are of, and the municipality in its middle', async () => {
		const cells = notebook.cells.map((cell) =>
			cell.name === 'hovedstaden' ? { ...cell, source: cell.source.replaceAll("'1084'", "'1082'") } : cell
		);
		const west = await runSqlCells({ ...notebook, cells });
		const { fundet } = await ranCells(notebook, west);
		expect(fundet['stroem']).toMatch(
			/^I Region Midtjylland er den største strøm fra Aarhus til Skanderborg med \d+ flytninger\. De ti største har alle Aarhus i den ene ende\.$/
		);
		west.close();
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

type Effect = { readonly kommune: string; readonly ind: number; readonly ud: number };

const choosing = (notebook: Notebook, code: string): Notebook => ({
	...notebook,
	cells: notebook.cells.map((cell) =>
		cell.name === 'kommune' ? { ...cell, source: cell.source.replace('0159', code) } : cell
	)
});

/** The two last TypeScript cells, run on the tables that native DuckDB made. */
async function ranCells({ cells }: Notebook, db: Awaited<ReturnType<typeof runSqlCells>>, kommune = '0159') {
	const source = cells
		.filter(({ kind, name }) => kind === 'ts' && name === undefined)
		.map(({ source }) => source);
	const tables = ['kommunetal', 'flytninger_pr_aar', 'hovedstaden', 'kommuner'];
	const rows = await Promise.all(tables.map(async (name) => [name, await db.rows(`FROM ${name}`)] as const));
	const given = { ...Object.fromEntries(rows), kommune };
	return runTsCells(source, given, ['effektivitet', 'mei', 'fundet']) as {
		readonly effektivitet: readonly Effect[];
		readonly mei: number;
		readonly fundet: Readonly<Record<string, string | number>>;
	};
}
