import type { StartRealm } from '#lib/realm/realm.ts';
import { startFileWorker } from '#lib/release/fileWorker.ts';
import {
	inPages,
	type About,
	type FilePart,
	type LeavingTable,
	type Loss
} from '#lib/release/leavingTable.ts';
import { mostSheetRows } from '#lib/release/xlsx/sheetRows.ts';
import { sheetNotes } from '#lib/release/xlsx/sheetNotes.ts';
import script from '#lib/release/xlsx/xlsx.worker.ts?realm';
import { release } from '#messages/release.ts';
import type { Language } from '#messages/inBoth.ts';

export type XlsxAsked = {
	readonly about: About;
	readonly language: Language;
	readonly start: StartRealm;
	readonly lost: (loss: Loss) => void;
};

/** Making the file of the rows takes about as long as reading them. */
const readingShare = 0.6;

/** A table as an Excel workbook, made in a worker so that the page goes on; the rows that a sheet can hold. */
export async function* xlsxFile(
	{ columns, rows, page }: LeavingTable,
	{ about, language, start, lost }: XlsxAsked
): AsyncGenerator<FilePart> {
	const worker = await startFileWorker(start, script);
	try {
		const written = Math.min(rows, mostSheetRows);
		const words = release[language].sheet;
		const notes = sheetNotes({ about, rows, written, columns: columns.length, language });
		const asked = { columns, sheets: [words.data, words.notes], notes } as const;
		await worker.ask({ do: 'begin-sheet', asked });
		for await (const { page: here, done } of inPages(written, page)) {
			await worker.ask({ do: 'rows', rows: here });
			yield { bytes: new Uint8Array(), done: done * readingShare };
		}
		const { parts, longTexts = 0 } = await worker.ask({ do: 'end' });
		for (const bytes of parts) yield { bytes, done: 1 };
		if (rows > written) lost({ kind: 'rows', count: rows - written });
		if (longTexts > 0) lost({ kind: 'long-texts', count: longTexts });
	} finally {
		worker.close();
	}
}
