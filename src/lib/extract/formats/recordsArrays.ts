import type { ReadTable } from '#lib/extract/formats/formatReader.ts';
import { RecordColumns } from '#lib/extract/formats/recordsColumns.ts';
import { tellRow } from '#lib/extract/formats/recordsJson.ts';
import type { RecordsFound } from '#lib/extract/formats/recordsTable.ts';
import type { Corrections } from '#lib/extract/reading.ts';
import { tableReading } from '#lib/extract/tableReading.ts';

/** The reading of rows without keys: title, header and rows are found as in any text. */
export function readingOfArrays(found: RecordsFound, corrections: Corrections): ReadTable {
	const { sample, ...given } = found;
	const { columns, rows, whole, texts } = sample;
	const records = rows.map((row, line) => {
		const fields = Array.from(row, (value) => value ?? '');
		return { fields, line, text: fields.join(' ') };
	});
	const remarks = columns.nested.length > 0 ? [{ kind: 'nested' as const, columns: columns.nested }] : [];
	const table = { ...given, records, whole, remarks };
	const { header, skip } = tableReading(table, corrections).dialect;
	// Only below the header do the values tell what they are.
	const below = new RecordColumns();
	for (const text of texts.slice(skip + (header ? 1 : 0))) below.learn(text, tellRow);
	return tableReading({ ...table, declared: below.declared }, { ...corrections, header, skip });
}
