import type { ExtractImport } from '#lib/engine/engine.ts';
import type { Reading } from '#lib/extract/reading.ts';
import type { ExtractContract } from '#lib/notebook/notebook.ts';

/**
 * The contract for the engine: each declared column at its place in these files. Columns that the files
 * lack are left out; compareWithContract has told of them before.
 */
export function importOf(contract: ExtractContract, readings: readonly Reading[]): ExtractImport {
	const [first] = readings;
	if (first === undefined) throw new Error(`The extract ${contract.name} was given no file.`);
	const names = first.columns.map(({ name }) => name.toLowerCase());
	return {
		name: contract.name,
		files: readings.map(({ file }) => file),
		dialect: contract.dialect ?? first.dialect,
		columns: contract.columns.flatMap((column) => {
			const from = names.indexOf(column.name.normalize('NFC').toLowerCase());
			return from === -1 ? [] : [{ ...column, from }];
		}),
		width: first.columns.length,
		...(contract.fileColumn !== undefined && { fileColumn: contract.fileColumn })
	};
}
