import { rowsOf } from '#lib/engine/arrowRows.ts';
import type { Database } from '#lib/engine/database.ts';
import { engineErrorOf, Refusal } from '#lib/engine/errors.ts';
import { refuseEmptyReading } from '#lib/engine/import/emptyReading.ts';
import { loadLeanly, type Arrived } from '#lib/engine/import/leanLoad.ts';
import { mayBeNested, type NoteColumn } from '#lib/engine/import/noteColumns.ts';
import { placedRejects, type PlacedText } from '#lib/engine/import/placedRejects.ts';
import type { Source } from '#lib/engine/import/plan.ts';
import type { PseudonymTable } from '#lib/engine/import/pseudonymTable.ts';
import { misfitRows, unreadRows, type RejectList } from '#lib/engine/import/rejects.ts';
import {
	carefulQuery,
	columnAt,
	fittingQuery,
	numberColumn,
	numbersIn,
	pseudonymised,
	readCsv,
	scanOf,
	swiftQuery,
	type Scan
} from '#lib/engine/import/scan.ts';
import type { SentExtract } from '#lib/engine/import/sentExtract.ts';
import { ours } from '#lib/engine/import/staging.ts';
import { filledLines, withOneLineEnd, type TextPart } from '#lib/engine/import/textRecords.ts';
import { textPart } from '#lib/engine/import/textWindow.ts';
import { silent, type Job } from '#lib/engine/jobs.ts';
import { extractsFolder } from '#lib/engine/lock.ts';
import { quoteIdentifier } from '#lib/language/sql/quote.ts';
import type { Dialect } from '#lib/notebook/notebook.ts';

/** What an import works with, from its first rows to its last. */
export type Loading = {
	readonly database: Database;
	readonly job: Job;
	readonly extract: SentExtract;
	readonly notes: readonly NoteColumn[];
	readonly pseudonyms: PseudonymTable | undefined;
	readonly rejects: RejectList;
	readonly arrived: Arrived;
};

/** A text of whole records. `dialect` says how this one is written, its header and the lines above it included. */
export type TextRows = Omit<PlacedText, 'skip' | 'header' | 'width' | 'parting' | 'text'> & {
	readonly text: TextPart;
	readonly parting: PlacedText['parting'];
	readonly dialect: Dialect;
};

/** Loads the rows of a text with the engine's reader making the values, or fails and leaves nothing of them. */
export async function loadSwiftly(loading: Loading, rows: TextRows): Promise<number> {
	const { dialect, file } = rows;
	const { columns, width } = loading.extract;
	const loaded = await loadLeanly(loading, (isLean) => {
		const scan = scanOf(columns, dialect, (from) => (isLean(from) ? 'lean' : 'reader'));
		const insert = (path: string) =>
			insertSwiftly(loading, { scan, from: readCsv(path, { scan, width }), file });
		return { scan, rows: reading(loading, rows, insert) };
	});
	refuseEmptyReading(loaded, rows.text);
	return loaded;
}

/** Loads the rows of a text that fit, and tells of the others. */
export async function loadCarefully(loading: Loading, rows: TextRows): Promise<number> {
	try {
		return await carefully(loading, rows);
	} catch (problem) {
		if (!isMixed(problem)) throw problem;
		clearCareful(loading.database);
		return carefully(loading, { ...rows, text: textPart(withOneLineEnd(rows.text.bytes())) });
	}
}

/** The engine's reader stops where a text's line ends are of two kinds. */
export const isMixed = (problem: unknown): boolean =>
	problem instanceof Error && problem.message.includes('state machine reached an invalid state');

/** Whether rows may be loaded carefully that could not be swiftly. */
export function mayBeRows(problem: unknown): boolean {
	const { kind } = engineErrorOf(problem);
	return kind === 'query' || kind === 'not-on-board';
}

async function carefully(loading: Loading, rows: TextRows): Promise<number> {
	const { database, extract, rejects } = loading;
	const { columns, width } = extract;
	const { text, dialect } = rows;
	const scan = scanOf(columns, dialect, () => 'text');
	const options = [
		'store_rejects = true',
		`rejects_table = '${ours.rejects}'`,
		`rejects_scan = '${ours.scans}'`
	];
	const { kept, misfits } = await reading(loading, rows, (path) =>
		insertCarefully(loading, { scan, from: readCsv(path, { scan, width, options }), file: rows.file })
	);
	const unread = unreadRows(database);
	clearCareful(database);
	const { skip, header } = dialect;
	const first = rejects.isFull
		? []
		: placedRejects({ ...rows, text: text.bytes(), skip, header, width }, unread, misfits);
	const read = kept + misfits.count;
	refuseEmptyReading(read + unread.count, text);
	// After two thousand unreadable rows in a row the engine's reader loses what follows.
	const missing = unread.count < 2_000 ? 0 : filledLines(text.bytes()) - skip - (header ? 1 : 0) - read;
	rejects.add(misfits.count + Math.max(unread.count, missing), first);
	return kept;
}

type TypedRows = {
	readonly from: string;
	readonly sourceOf: (from: number) => Source;
	/** Columns that were of a nested type, and are text here. */
	readonly isNested: (from: number) => boolean;
	readonly file: string;
	readonly line: number;
};

/** Loads rows that the engine holds already. */
export async function loadTyped(
	loading: Loading,
	{ from, sourceOf, isNested, file, line }: TypedRows
): Promise<number> {
	const { database, extract, rejects } = loading;
	const scan = withNested(scanOf(extract.columns, extract.dialect, sourceOf), isNested);
	try {
		return await insertSwiftly(loading, { scan, from, file });
	} catch (problem) {
		if (!mayBeRows(problem)) throw problem;
		const { kept, misfits } = await insertCarefully(loading, { scan, from, file });
		clearCareful(database);
		const first = misfits.first.map(({ before, column, text, why }) => ({
			file,
			line: line + before,
			column,
			text,
			why
		}));
		rejects.add(misfits.count, first);
		return kept;
	}
}

const withNested = (scan: Scan, isNested: TypedRows['isNested']): Scan => ({
	...scan,
	plans: scan.plans.map((plan, index) => {
		const column = scan.columns[index]!;
		if (!mayBeNested(column) || !isNested(column.from)) return plan;
		return {
			...plan,
			notes: [...plan.notes, { what: 'nested', when: `${columnAt(column.from)} IS NOT NULL` }]
		};
	})
});

type Rows = { readonly scan: Scan; readonly from: string; readonly file: string };

async function insertSwiftly(loading: Loading, { scan, from, file }: Rows): Promise<number> {
	return withPseudonyms(loading, { scan, numbers: () => numbersIn(scan, from) }, (pseudonyms) =>
		insert(loading, swiftQuery(scan, { from, ...beside(loading, file), ...pseudonyms }))
	);
}

async function insertCarefully(loading: Loading, { scan, from, file }: Rows) {
	const { database, job } = loading;
	const careful = quoteIdentifier(ours.careful);
	const query = carefulQuery(scan, { from, ...beside(loading, file) });
	await database.run(`CREATE TABLE ${careful} AS ${query}`, silent(job));
	const misfits = misfitRows(database, scan.columns);
	const numbers = () =>
		`SELECT ${pseudonymised(scan)
			.map((c) => `${numberColumn(c)} AS ${c}`)
			.join(', ')} FROM ${careful}`;
	const kept = await withPseudonyms(loading, { scan, numbers }, (pseudonyms) =>
		insert(loading, fittingQuery(scan, { from: careful, ...beside(loading, file), ...pseudonyms }))
	);
	return { kept, misfits };
}

const beside = ({ extract, notes }: Loading, file: string) => ({
	notes,
	...(extract.fileColumn !== undefined && { file })
});

async function insert({ database, job, arrived }: Loading, query: string): Promise<number> {
	const answer = await database.run(`INSERT INTO ${quoteIdentifier(ours.arriving)} ${query}`, silent(job));
	const rows = Number(rowsOf(answer)[0]?.[0]);
	arrived.rows += rows;
	return rows;
}

/** Makes the pseudonyms of these rows outside the engine, and has them stand beside the rows while `use` runs. */
async function withPseudonyms(
	{ database, job, pseudonyms }: Loading,
	{ scan, numbers }: { readonly scan: Scan; readonly numbers: () => string },
	use: (made: { readonly pseudonyms?: string }) => Promise<number>
): Promise<number> {
	if (pseudonyms === undefined || pseudonymised(scan).length === 0) return use({});
	const made = pseudonyms(await database.run(numbers(), silent(job)));
	if (made === undefined) return 0;
	database.insertArrow(ours.pseudonyms, made);
	try {
		return await use({ pseudonyms: ours.pseudonyms });
	} finally {
		database.runNow(`DROP TABLE ${quoteIdentifier(ours.pseudonyms)}`);
	}
}

function clearCareful(database: Database): void {
	for (const name of [ours.careful, ours.rejects, ours.scans]) {
		database.runNow(`DROP TABLE IF EXISTS ${quoteIdentifier(name)}`);
	}
}

let registered = 0;

/** Makes a text readable under a path that no other had: the engine may remember what it read. */
async function reading<T>(
	{ database }: Loading,
	{ text, file }: TextRows,
	use: (path: string) => Promise<T>
): Promise<T> {
	const path = `${extractsFolder}${String((registered += 1)).padStart(9, '0')}.csv`;
	const source = { size: text.length, read: text.read };
	try {
		return await database.withFiles(new Map([[path, source]]), () => use(path));
	} catch (problem) {
		const error = engineErrorOf(problem);
		// A file is named as the person knows it.
		throw error.kind === 'unreadable' ? new Refusal({ ...error, file }) : problem;
	}
}
