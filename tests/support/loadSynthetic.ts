import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { syntheticExtract } from '#lib/moves/syntheticExtract.ts';
import type { ColumnContract, ExtractContract } from '#lib/notebook/notebook.ts';
import { quoted } from './nativeDuckDb.ts';

/** Writes the file of a synthetic extract, and reads it as a table by DuckDB's own CSV reader. */
export async function loadSynthetic(contract: ExtractContract, run: (sql: string) => Promise<unknown>) {
	const { synthetic, dialect } = contract;
	if (synthetic === undefined) throw new Error(`${contract.name} is not synthetic.`);
	const file = syntheticExtract({ ...contract, synthetic });
	if (!file.ok) throw new Error(JSON.stringify(file.error));
	const folder = await mkdtemp(join(tmpdir(), 'kladde-'));
	const path = join(folder, 'extract.csv');
	await writeFile(path, new Uint8Array(await file.value.arrayBuffer()));
	const columns = contract.columns.map((column) => `${valueOf(column)} AS "${column.name}"`);
	await run(
		`CREATE TABLE ${contract.name} AS SELECT ${columns.join(', ')} FROM read_csv(${quoted(path)},
		header = true, all_varchar = true, delim = ${quoted(dialect?.separator ?? ';')})`
	);
	await rm(folder, { recursive: true });
}

function valueOf({ name, source = name, type, as }: ColumnContract): string {
	const text = `"${source}"`;
	switch (as) {
		case undefined:
			return type === 'date'
				? `CAST(strptime(${text}, '%d-%m-%Y') AS DATE)`
				: `CAST(${text} AS ${sqlTypes[type]})`;
		case 'birth-date':
			return birthOf(text);
		case 'sex':
			return `CASE WHEN CAST(right(${text}, 1) AS INTEGER) % 2 = 1 THEN 'mand' ELSE 'kvinde' END`;
		default:
			throw new Error(`No native reading makes ${as}.`);
	}
}

/** The seventh digit tells the century; synthetic persons have 60 added to the day. */
function birthOf(number: string): string {
	const part = (from: number, length = 2) => `CAST(substr(${number}, ${from}, ${length}) AS INTEGER)`;
	const century = `CASE WHEN ${part(7, 1)} <= 3 OR (${part(7, 1)} IN (4, 9) AND ${part(5)} > 36) THEN 1900
		WHEN ${part(7, 1)} IN (4, 9) OR ${part(5)} <= 57 THEN 2000 ELSE 1800 END`;
	return `make_date(${century} + ${part(5)}, ${part(3)}, ${part(1)} % 60)`;
}

const sqlTypes = {
	text: 'VARCHAR',
	integer: 'BIGINT',
	decimal: 'DOUBLE',
	timestamp: 'TIMESTAMP',
	boolean: 'BOOLEAN'
} as const;
