import type { CsvForm } from '#lib/release/csv/csvFile.ts';
import type { About, FilePart, LeavingTable, Loss } from '#lib/release/leavingTable.ts';
import type { Picture } from '#lib/release/pictures/picture.ts';
import type { OpenPartsFile } from '#lib/storage/saveParts.ts';
import type { Language } from '#messages/inBoth.ts';

export type TableFormat = CsvForm | 'xlsx' | 'parquet';
export type PictureFormat = 'png' | 'svg';

/** What a file of each format is, for the browser and for the name. */
export const fileKinds: { readonly [format in TableFormat | PictureFormat]: FileKind } = {
	danish: { ending: 'csv', type: 'text/csv' },
	'danish-1252': { ending: 'csv', type: 'text/csv' },
	international: { ending: 'csv', type: 'text/csv' },
	xlsx: { ending: 'xlsx', type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
	parquet: { ending: 'parquet', type: 'application/vnd.apache.parquet' },
	png: { ending: 'png', type: 'image/png' },
	svg: { ending: 'svg', type: 'image/svg+xml' }
};

type FileKind = { readonly ending: string; readonly type: string };

export type TableAsked = {
	readonly format: TableFormat;
	readonly about: About;
	readonly language: Language;
	readonly lost: (loss: Loss) => void;
};

/** Whoever makes files of what was let out; each format is fetched when it is first asked for. */
export type WaysOut = {
	readonly openFile: OpenPartsFile;
	readonly tableFile: (table: LeavingTable, asked: TableAsked) => AsyncIterable<FilePart>;
	readonly pictureFile: (picture: Picture, format: PictureFormat) => AsyncIterable<FilePart>;
	readonly fileName: (notebook: string, cell: string, ending: string, part?: string) => string;
	/** Rows that a sheet of a workbook can hold. */
	readonly mostSheetRows: number;
};
