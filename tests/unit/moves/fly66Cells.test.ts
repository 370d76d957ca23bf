import { existsSync } from 'node:fs';
import * as d3 from 'd3-array';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fly66Cells, fly66Figures } from '../../support/fly66Cells.ts';
import { fly66Folder } from '../../support/fly66Folder.ts';
import { nativeDuckDb, quoted } from '../../support/nativeDuckDb.ts';
import { runTsCells } from '../../support/runTsCells.ts';

const present = existsSync(fly66Folder);

describe.skipIf(!present)(`the reference cells on the FLY66 files in ${fly66Folder}`, () => {
	let db: Awaited<ReturnType<typeof nativeDuckDb>>;

	beforeAll(async () => {
		db = await nativeDuckDb();
		await db.run(
			`CREATE TABLE fly66 AS SELECT * EXCLUDE (filename), parse_filename(filename) AS fil
			FROM read_csv(${quoted(`${fly66Folder}/*.csv`)}, delim = ';', header = true, encoding = 'latin-1', filename = true)`
		);
		await db.run(`CREATE TEMP VIEW moves AS ${fly66Cells.moves}`);
	});
	afterAll(() => db.close());

	it('give each of the 156,541 moves a code at both ends and an age from 0 to 99', async () => {
		expect(
			await db.rows(`SELECT CAST(sum(antal) AS INTEGER) AS antal, min(alder) AS yngst, max(alder) AS aeldst,
				count(*) FILTER (WHERE fra IS NULL OR til IS NULL) AS uden_kode FROM moves`)
		).toEqual([{ antal: fly66Figures.total, yngst: 0, aeldst: 99, uden_kode: 0n }]);
	});

	it('give in, out, net and gross of the chosen municipality', async () => {
		const sql = fly66Cells.balance.replaceAll('$kommune', "'0159'");
		expect(await db.rows(sql)).toEqual([fly66Figures.gladsaxe]);
	});

	it('count the flows between Copenhagen and Gladsaxe in the matrix of the capital region', async () => {
		const rows = await db.rows(fly66Cells.matrix);
		const between = (fra: string, til: string) =>
			rows.find((row) => row['fra'] === fra && row['til'] === til)?.['antal'];
		expect([between('København', 'Gladsaxe'), between('Gladsaxe', 'København')]).toEqual([
			fly66Figures.fromCopenhagenToGladsaxe,
			fly66Figures.fromGladsaxeToCopenhagen
		]);
		expect(new Set(rows.flatMap((row) => [row['fra'], row['til']])).size).toBe(29);
	});

	it('compute the effectiveness of 98 municipalities and Christiansø, and with it the system’s', async () => {
		const flows = await db.rows(fly66Cells.flows);
		const { effektivitet: areas } = runTsCells([fly66Cells.effectiveness], { flows }, ['effektivitet']) as {
			readonly effektivitet: readonly { kode: string; ind: number; ud: number; effektivitet: number }[];
		};
		const netSum = d3.sum(areas, ({ ind, ud }) => Math.abs(ind - ud));
		expect([areas.length, netSum]).toEqual([99, fly66Figures.netSum]);
		// 100 · 14,884 / (2 · 156,541)
		expect((100 * netSum) / d3.sum(areas, ({ ind, ud }) => ind + ud)).toBeCloseTo(4.754, 4);
		// 100 · (2,439 − 2,653) / (2,439 + 2,653)
		expect(areas.find(({ kode }) => kode === '0159')?.effektivitet).toBeCloseTo(-4.2027, 4);
	});
});
