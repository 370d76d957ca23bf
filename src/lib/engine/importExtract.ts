import { rowsOf } from '#lib/engine/arrowRows.ts';
import { bytesOfFile, type ByteSource } from '#lib/engine/byteSource.ts';
import { dropRelation } from '#lib/engine/catalog.ts';
import { beside, csvScan } from '#lib/engine/csvScan.ts';
import type { Database } from '#lib/engine/database.ts';
import { inTransaction } from '#lib/engine/define.ts';
import type { ExtractImport, Imported, Rejects } from '#lib/engine/engine.ts';
import type { Job } from '#lib/engine/jobs.ts';
import { extractsFolder } from '#lib/engine/lock.ts';
import { quoteIdentifier } from '#lib/engine/quote.ts';
import { rejectsOf, takeMisfits } from '#lib/engine/rejects.ts';
import { textView } from '#lib/engine/textView.ts';
import { Refusal } from '#lib/engine/errors.ts';

type Means = { readonly database: Database; readonly job: Job };

/** Loads an extract's files as one table, in place of an earlier one. Cancelled or failed, it leaves nothing. */
export async function importExtract(means: Means, extract: ExtractImport): Promise<Imported> {
	try {
		return await load(extract, { ...means, oneLineEnd: false });
	} catch (problem) {
		if (!isMixed(problem)) throw problem;
		return load(extract, { ...means, oneLineEnd: true });
	}
}

/** The engine's reader stops where a file's line ends are of two kinds. */
const isMixed = (problem: unknown) =>
	problem instanceof Error && problem.message.includes('state machine reached an invalid state');

async function load(
	extract: ExtractImport,
	{ oneLineEnd, ...means }: Means & { readonly oneLineEnd: boolean }
): Promise<Imported> {
	const form = { encoding: extract.dialect.encoding, oneLineEnd };
	const told = progressOver(extract, means.job);
	const files = new Map<string, ByteSource>();
	for (const [index, file] of extract.files.entries()) {
		const source = watched(bytesOfFile(file), told);
		const whole = form.encoding === 'utf-8' && !oneLineEnd ? source : await textView(source, form, breathe);
		files.set(pathOf(index), whole);
	}
	const loaded = () => fill(extract, [...files.keys()], means);
	return means.database
		.withFiles(files, () => inTransaction(means.database, loaded))
		.catch((problem) => {
			throw named(problem, extract, [...files.keys()]);
		});

	async function breathe() {
		await means.database.breathe();
		means.job.proceed();
	}
}

/** No path begins another: the engine's own look-up takes every name that begins alike. */
const pathOf = (index: number) => `${extractsFolder}${String(index).padStart(5, '0')}.csv`;

/** How much of the files was read. A file that is converted is read twice. */
function progressOver({ files, dialect }: ExtractImport, job: Job): (bytes: number) => void {
	const passes = dialect.encoding === 'utf-8' ? 1 : 2;
	const all = files.reduce((sum, { size }) => sum + size, 0) * passes;
	let read = 0;
	return (bytes) => job.progress((read += bytes) / Math.max(all, 1));
}

const watched = (source: ByteSource, told: (bytes: number) => void): ByteSource => ({
	size: source.size,
	read(offset, into) {
		const length = source.read(offset, into);
		told(length);
		return length;
	}
});

async function fill(
	extract: ExtractImport,
	paths: readonly string[],
	{ database, job }: Means
): Promise<Imported> {
	const { query, extra } = csvScan(extract, paths);
	const table = quoteIdentifier(extract.name);
	dropRelation(database, extract.name);
	// The bytes read tell more than the engine's own account, which ends before the rows are stored.
	const silent: Job = {
		get cancelled() {
			return job.cancelled;
		},
		proceed: () => job.proceed(),
		progress: () => undefined
	};
	const answer = await database.run(`CREATE TABLE ${table} AS ${query}`, silent);
	const rejects = rejectsOf(database, extract, paths);
	const misfits = extra.length === 0 ? none : takeMisfits(database, { extract, paths, table });
	for (const column of extra) database.runNow(`ALTER TABLE ${table} DROP COLUMN ${quoteIdentifier(column)}`);
	for (const left of [beside.rejects, beside.scans]) database.runNow(`DROP TABLE ${quoteIdentifier(left)}`);
	const rows = Number(rowsOf(answer)[0]?.[0]) - misfits.count;
	return { rows, rejects: joined(rejects, misfits) };
}

const none: Rejects = { count: 0, first: [] };

const joined = (one: Rejects, other: Rejects): Rejects => ({
	count: one.count + other.count,
	first: [...one.first, ...other.first]
		.sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line)
		.slice(0, 20)
});

/** A file is named as the person knows it. */
function named(problem: unknown, { files }: ExtractImport, paths: readonly string[]): unknown {
	if (!(problem instanceof Refusal) || problem.error.kind !== 'unreadable') return problem;
	const file = files[paths.indexOf(problem.error.file)]?.name ?? problem.error.file;
	return new Refusal({ ...problem.error, file });
}
