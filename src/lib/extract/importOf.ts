import type { ExtractImport, PiecedFile } from '#lib/engine/engine.ts';
import { sourceOf } from '#lib/extract/contract.ts';
import { fileNamesOf, foldedName } from '#lib/extract/fileNames.ts';
import type { ReadColumn, Reading } from '#lib/extract/reading.ts';
import { given } from '#lib/notebook/given.ts';
import type { Dialect, ExtractContract } from '#lib/notebook/notebook.ts';
import { fail } from '#lib/notebook/result.ts';

export type ImportMeans = {
	/** Takes a file apart that the engine cannot read itself. */
	readonly pieces: (reading: Reading, wanted: readonly number[]) => PiecedFile;
	/** Makes pseudonyms. */
	readonly key?: Uint8Array<ArrayBuffer>;
};

/**
 * The contract for the engine: each declared column at its place in these files. Columns that the files
 * lack are left out; differencesFrom has told of them before.
 */
export function importOf(
	contract: ExtractContract,
	readings: readonly Reading[],
	{ pieces, key }: ImportMeans
): ExtractImport {
	const [first] = readings;
	if (first === undefined) throw new Error(`The extract ${contract.name} was given no file.`);
	const places = placesIn(first, contract);
	const columns = contract.columns.flatMap((column, at) => {
		const from = places[at]!;
		return from === -1 ? [] : [{ ...column, from }];
	});
	const wanted = [...new Set(columns.map(({ from }) => from))];
	const dialect = contract.dialect ?? first.dialect;
	const fileOf = (reading: Reading) => {
		if (String(placesIn(reading, contract)) !== String(places)) return unlike(reading, first);
		return isPlainText(reading) ? reading.file : pieces(asDeclared(reading, { dialect, columns }), wanted);
	};
	return {
		name: contract.name,
		files: readings.map(fileOf),
		dialect,
		columns,
		width: first.columns.length,
		...(contract.fileColumn !== undefined && { fileColumn: contract.fileColumn }),
		...(key !== undefined && { key })
	};
}

/** Where each declared column stands in a file; -1 where it is not there. */
function placesIn({ columns }: Reading, contract: ExtractContract): readonly number[] {
	const names = fileNamesOf(columns).map(foldedName);
	return contract.columns.map((column) => names.indexOf(foldedName(sourceOf(column))));
}

/**
 * A reader that writes values itself, as that of spreadsheets, writes them in the form that the engine will
 * read them in, whatever this file alone would suggest.
 */
function asDeclared(
	reading: Reading,
	{ dialect, columns }: Pick<ExtractImport, 'dialect' | 'columns'>
): Reading {
	const { decimal, thousands, date, missing, zero } = dialect;
	return {
		...reading,
		dialect: given<Dialect>({ ...reading.dialect, decimal, thousands, date, missing, zero }),
		columns: reading.columns.map((column, at) =>
			given<ReadColumn>({ ...column, form: columns.find(({ from }) => from === at)?.form })
		)
	};
}

/** Read by the engine through the file's handle, swiftly and without a copy. */
const isPlainText = ({ format, packed }: Reading) => format === 'text' && packed !== true;

/** Columns go by their places, the same in every file: one that has them elsewhere would come in wrong, unsaid. */
const unlike = ({ file }: Reading, first: Reading): PiecedFile => ({
	name: file.name,
	next: async () => fail({ detail: `Its columns do not stand as in ${first.file.name}.` }),
	close: () => undefined
});
