import { titleOf } from '#lib/notebook/titleOf.ts';
import type { ColumnContract, ExtractContract, Name, Notebook } from '#lib/notebook/notebook.ts';
import type { ExtractState } from '#lib/workspace/extracts.svelte.ts';

/**
 * What a data protection officer is told of a notebook: why, until when, and which files are open. Names of
 * files and columns, and counts; no value of any row.
 */
export type Receipt = {
	readonly title: string;
	readonly purpose?: string;
	readonly legalBasis?: string;
	/** ISO date. */
	readonly deleteBy?: string;
	/** When it was asked for. */
	readonly at: Date;
	readonly extracts: readonly ReceiptExtract[];
};

export type ReceiptExtract = {
	readonly name: Name;
	/** What was kept, and as what. */
	readonly columns: readonly ColumnContract[];
	/** Columns of the file that were not loaded on purpose. */
	readonly leftOut: readonly string[];
	/** Fingerprint of the key that made the pseudonyms. */
	readonly key?: string;
	/** Absent where it is declared, and not in memory. */
	readonly loaded?: {
		readonly rows: number;
		/** Rows that did not fit, and were kept out. */
		readonly rejected: number;
		readonly at: Date;
		/** None where the app made the rows itself. */
		readonly files: readonly File[];
	};
};

export function receiptOf(notebook: Notebook, stateOf: (name: Name) => ExtractState, at: Date): Receipt {
	const { purpose, legalBasis, deleteBy, extracts } = notebook.front;
	return {
		title: titleOf(notebook),
		...(purpose !== undefined && { purpose }),
		...(legalBasis !== undefined && { legalBasis }),
		...(deleteBy !== undefined && { deleteBy }),
		at,
		extracts: extracts.map((contract) => extractOf(contract, stateOf(contract.name)))
	};
}

function extractOf(contract: ExtractContract, state: ExtractState): ReceiptExtract {
	const { name, columns, leftOut = [], key, synthetic } = contract;
	const declared = { name, columns, leftOut, ...(key !== undefined && { key }) };
	if (state.status !== 'loaded') return declared;
	const { rows, rejects, at, readings } = state;
	const files = synthetic === undefined ? [...new Set(readings.map(({ file }) => file))] : [];
	return { ...declared, loaded: { rows, rejected: rejects.count, at, files } };
}
