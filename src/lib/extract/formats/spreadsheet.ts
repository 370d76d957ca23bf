import type { Piece } from '#lib/engine/engine.ts';
import type { Bytes } from '#lib/extract/bytes.ts';
import {
	ReadingFault,
	type FormatReader,
	type PiecesAsk,
	type ReadTable
} from '#lib/extract/formats/formatReader.ts';
import type { Area } from '#lib/extract/formats/spreadsheet/cellPlace.ts';
import { keptStrings } from '#lib/extract/formats/spreadsheet/keptStrings.ts';
import { openWorkbook } from '#lib/extract/formats/spreadsheet/openWorkbook.ts';
import { sheetPieces } from '#lib/extract/formats/spreadsheet/sheetPieces.ts';
import { sampleOf, type SheetSample } from '#lib/extract/formats/spreadsheet/sheetSample.ts';
import { areaAsked, sheetTable } from '#lib/extract/formats/spreadsheet/sheetTable.ts';
import { Locked, TooLarge, type Workbook } from '#lib/extract/formats/spreadsheet/workbook.ts';
import type { Corrections, FoundPart, ReadingProblem } from '#lib/extract/reading.ts';
import type { Part } from '#lib/notebook/notebook.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';

/**
 * XLSX, XLS and ODS: one table a sheet. XLSX and ODS are scanned as they unpack, so that a look at the
 * first rows costs the same whatever the size; the library reads the older formats, which it must do whole.
 */
export const spreadsheet: FormatReader = spreadsheetReader();

export function spreadsheetReader(): FormatReader {
	const kept = keptStrings();
	return { read, pieces };

	async function read(bytes: Bytes, corrections: Corrections): Promise<Result<ReadTable, ReadingProblem>> {
		try {
			return await tableOf(bytes.name, await openWorkbook(bytes, kept), corrections);
		} catch (thrown) {
			kept.letGo();
			return fail(problemOf(bytes.name, thrown));
		} finally {
			kept.letGoLater();
		}
	}

	async function* pieces(bytes: Bytes, ask: PiecesAsk): AsyncGenerator<Piece, void, void> {
		try {
			yield* rowsOf(bytes, ask);
		} catch (thrown) {
			if (thrown instanceof Locked) throw new ReadingFault('It asks for a password.');
			throw thrown instanceof TooLarge ? new ReadingFault(thrown.message) : thrown;
		} finally {
			kept.letGo();
		}
	}

	async function* rowsOf(bytes: Bytes, ask: PiecesAsk): AsyncGenerator<Piece, void, void> {
		const book = await openWorkbook(bytes, kept);
		const sheet = ask.table.part?.sheet ?? book.sheets[0]?.name ?? '';
		const area = areaAsked(ask.table.part);
		if (area === undefined || !book.sheets.some(({ name }) => name === sheet)) {
			throw new ReadingFault('The sheet that was read is not there any more.');
		}
		const sample = await sampleOf(book.rows(sheet), area);
		try {
			yield* sheetPieces(sample, area, ask);
		} finally {
			await sample.rest.return();
		}
	}
}

async function tableOf(
	file: string,
	book: Workbook,
	corrections: Corrections
): Promise<Result<ReadTable, ReadingProblem>> {
	const { part } = corrections;
	const area = areaAsked(part);
	const names = book.sheets.map(({ name }) => name);
	const missing =
		area === undefined ? part?.range : names.includes(part?.sheet ?? names[0]!) ? undefined : part?.sheet;
	if (area === undefined || missing !== undefined) {
		return fail({ kind: 'no-such-part', file, wanted: missing ?? '', found: names });
	}
	const found = await firstFilled(book, area, part?.sheet);
	if (found === undefined) return fail({ kind: 'empty', file });
	const own: Part = { ...part, sheet: found.sheet };
	return ok(sheetTable({ sample: found.sample, area, part: own, parts: partsOf(book, part) }, corrections));
}

/** The sheet that is wanted, or the first that holds anything; hidden ones come last. */
async function firstFilled(
	book: Workbook,
	area: Area,
	wanted: string | undefined
): Promise<{ readonly sheet: string; readonly sample: SheetSample } | undefined> {
	const order = [...book.sheets].sort((one, other) => Number(one.hidden) - Number(other.hidden));
	for (const { name } of order) {
		if (wanted !== undefined && name !== wanted) continue;
		const sample = await sampleOf(book.rows(name), area);
		await sample.rest.return();
		if (sample.rows.length > 0) return { sheet: name, sample };
	}
	return undefined;
}

const partsOf = ({ sheets }: Workbook, part: Part | undefined): readonly FoundPart[] =>
	sheets.map(({ name, rows, columns }) => ({
		part: { ...(part?.member !== undefined && { member: part.member }), sheet: name },
		...(rows !== undefined && { rows }),
		...(columns !== undefined && { columns })
	}));

function problemOf(file: string, thrown: unknown): ReadingProblem {
	if (thrown instanceof Locked) return { kind: 'protected', file };
	if (thrown instanceof TooLarge) return { kind: 'too-large', file, limit: thrown.limit };
	if (!(thrown instanceof ReadingFault)) throw thrown;
	return { kind: 'broken', file, format: 'spreadsheet', detail: thrown.message };
}
