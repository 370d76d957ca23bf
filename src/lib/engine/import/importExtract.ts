import type { Database } from '#lib/engine/database.ts';
import type { Imported } from '#lib/engine/engine.ts';
import { Refusal } from '#lib/engine/errors.ts';
import { refuseHiddenFunctions } from '#lib/engine/import/hiddenFunctions.ts';
import { loadFile } from '#lib/engine/import/loadFile.ts';
import { loadPieces } from '#lib/engine/import/loadPieces.ts';
import type { Loading } from '#lib/engine/import/loadRows.ts';
import { noteColumns } from '#lib/engine/import/noteColumns.ts';
import { pseudonymTable } from '#lib/engine/import/pseudonymTable.ts';
import { RejectList } from '#lib/engine/import/rejects.ts';
import { scanOf } from '#lib/engine/import/scan.ts';
import type { NextPiece, SentExtract } from '#lib/engine/import/sentExtract.ts';
import { arrive, clearStaging, createArriving, takeNotes } from '#lib/engine/import/staging.ts';
import type { Job } from '#lib/engine/jobs.ts';
import { memoryUse } from '#lib/engine/memoryUse.ts';

type Asked = { readonly extract: SentExtract; readonly next: NextPiece };

/** Loads an extract's files as one table, in place of an earlier one. Cancelled or failed, it leaves nothing. */
export async function importExtract(
	{ database, job }: { readonly database: Database; readonly job: Job },
	{ extract, next }: Asked
): Promise<Imported> {
	const before = memoryUse(database);
	const loading = loadingOf(extract, { database, job });
	refuseHiddenFunctions(database);
	clearStaging(database);
	try {
		createArriving(database, extract, loading.notes);
		const rows = await loadAll(loading, next);
		const notes = takeNotes(database, extract.columns, loading.notes);
		job.proceed();
		// The earlier table is still there, so that the growth is all this one's.
		const bytes = Math.max(memoryUse(database) - before, 0);
		await arrive(database, extract.name);
		return { rows, rejects: loading.rejects.told, notes, bytes };
	} finally {
		clearStaging(database);
	}
}

function loadingOf(extract: SentExtract, means: Pick<Loading, 'database' | 'job'>): Loading {
	const { columns, dialect, files, key } = extract;
	const asksForKey = columns.some(({ as }) => as === 'pseudonym');
	if (asksForKey && key === undefined) throw new Refusal({ kind: 'no-key' });
	const { plans } = scanOf(columns, dialect, () => 'text');
	const pieced = files.some((file) => !(file instanceof File));
	return {
		...means,
		extract,
		notes: noteColumns(columns, plans, pieced),
		pseudonyms: asksForKey ? pseudonymTable(key!) : undefined,
		rejects: new RejectList(),
		arrived: { rows: 0, unusual: new Set() }
	};
}

async function loadAll(loading: Loading, next: NextPiece): Promise<number> {
	const { files } = loading.extract;
	const progress = progressOver(files, loading.job);
	let rows = 0;
	for (const [index, file] of files.entries()) {
		const done = (share: number) => progress(index, share);
		rows +=
			file instanceof File
				? await loadFile(loading, file, done)
				: await loadPieces(loading, { name: file.name, next: () => next(index) }, done);
	}
	return rows;
}

/** A file counts by its size, if that is known of all. */
function progressOver(files: SentExtract['files'], job: Job): (index: number, share: number) => void {
	const known = files.every((file) => file instanceof File);
	const weights = files.map((file) => (known && file instanceof File ? file.size : 1));
	const all = Math.max(
		weights.reduce((sum, weight) => sum + weight, 0),
		1
	);
	return (index, share) => {
		const before = weights.slice(0, index).reduce((sum, weight) => sum + weight, 0);
		job.progress((before + (weights[index] ?? 0) * share) / all);
	};
}
