import { isFiller } from '#lib/extract/isFiller.ts';
import type { Corrections, Reading } from '#lib/extract/reading.ts';
import type { ExtractContract, Name } from '#lib/notebook/notebook.ts';

export type ContractOptions = {
	/** The file name pattern; the file's own name where it is left out. */
	readonly file?: string;
	/** Where several files make one extract: the column that holds each row's file name. */
	readonly fileColumn?: string;
	/** Positions of the columns to load; all that hold anything where it is left out. */
	readonly chosen?: readonly number[];
};

/** What a notebook keeps of an extract: its declared shape, never a row. */
export function contractOf(reading: Reading, name: Name, options: ContractOptions = {}): ExtractContract {
	const columns = reading.columns.filter(
		(column, index) => options.chosen?.includes(index) ?? !isFiller(column)
	);
	return {
		name,
		file: options.file ?? reading.file.name.normalize('NFC'),
		dialect: reading.dialect,
		columns: columns.map((column) => ({ name: column.name, type: column.type })),
		...(options.fileColumn !== undefined && { fileColumn: options.fileColumn })
	};
}

/** What the notebook already knows of the file, so that nothing is guessed a second time. */
export function correctionsOf(contract: ExtractContract): Corrections {
	if (contract.dialect === undefined) return {};
	return { thousands: '', date: '', ...contract.dialect };
}
