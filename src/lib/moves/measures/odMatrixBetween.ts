import { odMatrix, type Move, type OdOptions, type OdRow } from '#lib/moves/measures/odMatrix.ts';

/** The area of a code: a row of the table that own areas are told by. */
export type OwnArea = { readonly kode: string | null; readonly omraade: string | null };

/**
 * OD matrix between own areas, told by a table of codes as the SQL macro has it. Codes that have no area become
 * null, and stay in the matrix. A code in two areas would count its moves twice in SQL: here that is an error.
 */
export function odMatrixBetween<Row extends Move>(
	rows: Iterable<Row>,
	areas: Iterable<OwnArea>,
	options: Omit<OdOptions<Row>, 'level' | 'areas'> = {}
): readonly OdRow[] {
	const known = new Map<string, string | null>();
	for (const { kode, omraade } of areas) {
		if (kode === null) continue;
		if (known.has(kode)) throw new RangeError(`odMatrixBetween: ${kode} has more than one area.`);
		known.set(kode, omraade);
	}
	return odMatrix(rows, { ...options, areas: (code) => known.get(code) });
}
