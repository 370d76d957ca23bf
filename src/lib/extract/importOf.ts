import type { ExtractImport, PiecedFile } from '#lib/engine/engine.ts';
import type { Reading } from '#lib/extract/reading.ts';
import type { ExtractContract } from '#lib/notebook/notebook.ts';

export type ImportMeans = {
	/** Takes a file apart that the engine cannot read itself. */
	readonly pieces: (reading: Reading, wanted: readonly number[]) => PiecedFile;
	/** Makes pseudonyms. */
	readonly key?: Uint8Array<ArrayBuffer>;
};

/**
 * The contract for the engine: each declared column at its place in these files. Columns that the files
 * lack are left out; compareWithContract has told of them before.
 */
export function importOf(
	contract: ExtractContract,
	readings: readonly Reading[],
	{ pieces, key }: ImportMeans
): ExtractImport {
	const [first] = readings;
	if (first === undefined) throw new Error(`The extract ${contract.name} was given no file.`);
	const names = first.columns.map(({ name }) => folded(name));
	const columns = contract.columns.flatMap((column) => {
		const from = names.indexOf(folded(column.source ?? column.name));
		return from === -1 ? [] : [{ ...column, from }];
	});
	const wanted = [...new Set(columns.map(({ from }) => from))];
	return {
		name: contract.name,
		files: readings.map((reading) => (isPlainText(reading) ? reading.file : pieces(reading, wanted))),
		dialect: contract.dialect ?? first.dialect,
		columns,
		width: first.columns.length,
		...(contract.fileColumn !== undefined && { fileColumn: contract.fileColumn }),
		...(key !== undefined && { key })
	};
}

const folded = (name: string) => name.normalize('NFC').toLowerCase();

/** Read by the engine through the file's handle, swiftly and without a copy. */
const isPlainText = ({ format, packed }: Reading) => format === 'text' && packed !== true;
