import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { syntheticExtract } from '#lib/moves/syntheticExtract.ts';
import type { ExtractContract, Notebook } from '#lib/notebook/notebook.ts';
import { nativeDuckDb, quoted } from './nativeDuckDb.ts';

export type InputTexts = { readonly [name: string]: string };

/**
 * Runs a notebook's SQL cells with native DuckDB on its synthetic extracts, in page order: an engine and
 * a reader that are not ours, so that a wrong number shows.
 */
export async function runSqlCells({ front, cells }: Notebook, inputs: InputTexts) {
	const db = await nativeDuckDb();
	for (const contract of front.extracts) await loadSynthetic(contract, db.run);
	for (const { kind, name, source } of cells) {
		if (kind === 'sql') await db.run(`CREATE TABLE ${name} AS ${bound(source, inputs)}`);
	}
	return db;
}

const bound = (sql: string, inputs: InputTexts) =>
	Object.entries(inputs).reduce((text, [name, value]) => text.replaceAll(`$${name}`, quoted(value)), sql);

async function loadSynthetic(contract: ExtractContract, run: (sql: string) => Promise<unknown>) {
	const { synthetic, dialect } = contract;
	if (synthetic === undefined) throw new Error(`${contract.name} is not synthetic.`);
	const file = syntheticExtract({ ...contract, synthetic });
	if (!file.ok) throw new Error(JSON.stringify(file.error));
	const folder = await mkdtemp(join(tmpdir(), 'kladde-'));
	const path = join(folder, 'extract.csv');
	await writeFile(path, new Uint8Array(await file.value.arrayBuffer()));
	const types = contract.columns.map(({ name, type }) => `${quoted(name)}: ${quoted(sqlTypes[type])}`);
	await run(
		`CREATE TABLE ${contract.name} AS FROM read_csv(${quoted(path)}, header = true, auto_detect = false,
		delim = ${quoted(dialect?.separator ?? ';')}, dateformat = '%d-%m-%Y', columns = {${types.join(', ')}})`
	);
	await rm(folder, { recursive: true });
}

const sqlTypes = {
	text: 'VARCHAR',
	integer: 'BIGINT',
	decimal: 'DOUBLE',
	date: 'DATE',
	timestamp: 'TIMESTAMP',
	boolean: 'BOOLEAN'
} as const;
