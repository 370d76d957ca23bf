import { fetchLibrary } from '#lib/extract/formats/columnarWasm.ts';
import type { StartRealm } from '#lib/realm/realm.ts';
import type { FilePart } from '#lib/release/leavingTable.ts';
import { releasedName } from '#lib/release/releasedName.ts';
import { mostSheetRows } from '#lib/release/xlsx/sheetRows.ts';
import { openPartsFileIn } from '#lib/storage/saveParts.ts';
import type { TableAsked, WaysOut } from '#lib/workspace/waysOut.ts';
import type { Language } from '#messages/inBoth.ts';

export type WaysOutOptions = {
	/** Starts workers that reach no address. */
	readonly start: StartRealm;
	readonly language: () => Language;
};

/** Whoever makes files of results. */
export function openWaysOut({ start, language }: WaysOutOptions): WaysOut {
	return { openFile: openPartsFileIn(window), tableFile, pictureFile, fileName: releasedName, mostSheetRows };

	async function* tableFile(
		table: Parameters<WaysOut['tableFile']>[0],
		{ format, ...asked }: TableAsked
	): AsyncGenerator<FilePart> {
		if (format === 'xlsx') {
			const { xlsxFile } = await import('#lib/release/xlsx/xlsxFile.ts');
			yield* xlsxFile(table, { ...asked, start });
		} else if (format === 'parquet') {
			const { parquetFile } = await import('#lib/release/parquet/parquetFile.ts');
			if (table.ipc === undefined) throw new Error('A table without types of its own has no Parquet.');
			yield* parquetFile({ rows: table.rows, ipc: table.ipc }, { start, wasm: fetchLibrary });
		} else {
			const { csvFile } = await import('#lib/release/csv/csvFile.ts');
			yield* csvFile(table, format, asked.lost);
		}
	}

	async function* pictureFile(
		picture: Parameters<WaysOut['pictureFile']>[0],
		format: Parameters<WaysOut['pictureFile']>[1]
	): AsyncGenerator<FilePart> {
		const { svgFile } = await import('#lib/release/pictures/svgFile.ts');
		const drawn = svgFile(picture, language());
		if (format === 'svg') yield { bytes: new TextEncoder().encode(drawn.svg), done: 1 };
		else yield { bytes: await (await import('#lib/release/pictures/pngFile.ts')).pngFile(drawn), done: 1 };
	}
}
