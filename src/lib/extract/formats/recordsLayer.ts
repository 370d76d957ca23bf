import type { ReadTable } from '#lib/extract/formats/formatReader.ts';
import { readingOfRecords, type RecordsFound } from '#lib/extract/formats/recordsTable.ts';
import type { Corrections, ReadingProblem } from '#lib/extract/reading.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';

/** The reading of features: their outlines are text of a role that nothing else has. */
export function readingOfLayer(
	file: string,
	found: RecordsFound,
	corrections: Corrections
): Result<ReadTable, ReadingProblem> {
	const { columns, broken, count } = found.sample;
	const { geometry } = columns;
	if (count === 0) return fail({ kind: 'empty', file });
	if (geometry === undefined || broken.count === count) {
		const detail = broken.first?.message ?? 'There are no features.';
		const format = found.format === 'topojson' ? 'topojson' : 'geojson';
		return fail({ kind: 'broken', file, format, detail });
	}
	const declared = columns.declared.map((column, at) =>
		at === geometry ? { type: 'text' as const } : column
	);
	const reading = readingOfRecords({ ...found, declared }, corrections);
	const said = corrections.columns?.find(({ from }) => from === geometry)?.role;
	return ok({
		...reading,
		columns: reading.columns.map((column, at) =>
			at === geometry && said === undefined ? { ...column, role: 'boundary' } : column
		)
	});
}
