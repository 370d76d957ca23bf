import { rowsOf } from '#lib/engine/arrowRows.ts';
import { bytesOfFile, type ByteSource } from '#lib/engine/byteSource.ts';
import { dropRelation } from '#lib/engine/catalog.ts';
import { beside, carefulScan, swiftScan } from '#lib/engine/csvScan.ts';
import type { Database } from '#lib/engine/database.ts';
import { inTransaction } from '#lib/engine/define.ts';
import type { ExtractImport, Imported, PiecedFile, Rejects } from '#lib/engine/engine.ts';
import { engineErrorOf, Refusal } from '#lib/engine/errors.ts';
import { silent, type Job } from '#lib/engine/jobs.ts';
import { lineCount } from '#lib/engine/lineCount.ts';
import { extractsFolder } from '#lib/engine/lock.ts';
import { quoteIdentifier } from '#lib/engine/quote.ts';
import { rejectsOf, takeMisfits } from '#lib/engine/rejects.ts';
import { textView } from '#lib/engine/textView.ts';

type Means = { readonly database: Database; readonly job: Job };
type Files = ReadonlyMap<string, ByteSource>;

/**
 * Loads an extract's files as one table, in place of an earlier one. Cancelled or failed, it leaves nothing.
 *
 * Most files hold no row that does not fit, and the engine's reader is swift with those. It is tried first,
 * told to stop at the first such row. Where it keeps them aside itself it loses what follows two thousand of
 * them in a row, unsaid, and takes long for each; so a file that has some is read again as text.
 */
export async function importExtract(means: Means, extract: ExtractImport): Promise<Imported> {
	const swift = { oneLineEnd: false, fill: fillSwiftly };
	try {
		return await load(extract, { ...means, ...swift });
	} catch (problem) {
		const { kind } = engineErrorOf(problem);
		if (kind !== 'query' && kind !== 'not-on-board') throw problem;
		const oneLineEnd = isMixed(problem);
		return load(extract, { ...means, oneLineEnd, fill: fillCarefully }).catch((again) => {
			if (!isMixed(again) || oneLineEnd) throw again;
			return load(extract, { ...means, oneLineEnd: true, fill: fillCarefully });
		});
	}
}

/** The engine's reader stops where a file's line ends are of two kinds. */
const isMixed = (problem: unknown) =>
	problem instanceof Error && problem.message.includes('state machine reached an invalid state');

type Fill = (extract: ExtractImport, files: Files, means: Means) => Promise<Imported>;

async function load(
	extract: ExtractImport,
	{ oneLineEnd, fill, ...means }: Means & { readonly oneLineEnd: boolean; readonly fill: Fill }
): Promise<Imported> {
	const { database, job } = means;
	const form = { encoding: extract.dialect.encoding, oneLineEnd };
	const told = progressOver(extract, job);
	const files = new Map<string, ByteSource>();
	for (const [index, file] of extract.files.entries()) {
		const source = watched(bytesOfFile(plainFile(file)), told);
		const whole = form.encoding === 'utf-8' && !oneLineEnd ? source : await textView(source, form, breathe);
		files.set(pathOf(index), whole);
	}
	const filled = () => inTransaction(database, () => fill(extract, files, means));
	return database.withFiles(files, filled).catch((problem: unknown) => {
		throw named(problem, extract, [...files.keys()]);
	});

	async function breathe() {
		await database.breathe();
		job.proceed();
	}
}

function plainFile(file: File | PiecedFile): File {
	if (file instanceof File) return file;
	throw new Error('A file in pieces is not imported yet.');
}

/** No path begins another: the vendor's look-up took every name that begins alike. */
const pathOf = (index: number) => `${extractsFolder}${String(index).padStart(5, '0')}.csv`;

/** How much of the files was read. A file that is converted is read twice. */
function progressOver({ files, dialect }: ExtractImport, job: Job): (bytes: number) => void {
	const passes = dialect.encoding === 'utf-8' ? 1 : 2;
	const all = files.reduce((sum, file) => sum + plainFile(file).size, 0) * passes;
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

const fillSwiftly: Fill = async (extract, files, means) => {
	const rows = await create(extract, swiftScan(extract, [...files.keys()]), means);
	return { rows, rejects: { count: 0, first: [] }, notes: [], bytes: 0 };
};

const fillCarefully: Fill = async (extract, files, means) => {
	const { database } = means;
	const paths = [...files.keys()];
	const kept = await create(extract, carefulScan(extract, paths), means);
	const table = quoteIdentifier(extract.name);
	const misfits = takeMisfits(database, { extract, paths, table });
	const rejects = joined(rejectsOf(database, extract, paths), misfits);
	for (const column of [beside.misfit, beside.file]) {
		database.runNow(`ALTER TABLE ${table} DROP COLUMN ${quoteIdentifier(column)}`);
	}
	for (const left of [beside.rejects, beside.scans]) database.runNow(`DROP TABLE ${quoteIdentifier(left)}`);
	const rows = kept - misfits.count;
	// After two thousand unreadable rows in a row the engine's reader loses what follows.
	const count = misfitsOnly(rejects, misfits)
		? rejects.count
		: Math.max(rejects.count, lines(extract, files) - rows);
	return { rows, rejects: { ...rejects, count }, notes: [], bytes: 0 };
};

const misfitsOnly = (all: Rejects, misfits: Rejects) => all.count - misfits.count < 2_000;

/** The files' lines below the header. */
function lines({ dialect }: ExtractImport, files: Files): number {
	const above = dialect.skip + (dialect.header ? 1 : 0);
	return [...files.values()].reduce((sum, file) => sum + Math.max(lineCount(file) - above, 0), 0);
}

/** Makes the table, and tells its rows. */
async function create(extract: ExtractImport, query: string, { database, job }: Means): Promise<number> {
	dropRelation(database, extract.name);
	// The bytes read tell more than the engine's own account, which ends before the rows are stored.
	const answer = await database.run(`CREATE TABLE ${quoteIdentifier(extract.name)} AS ${query}`, silent(job));
	return Number(rowsOf(answer)[0]?.[0]);
}

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
