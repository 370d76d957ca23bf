import { columnNamesOf } from '#lib/extract/columnNames.ts';
import {
	misfitsOf,
	typeOf,
	type ColumnEvidence,
	type DeclaredColumn,
	type TypeForm
} from '#lib/extract/columnTypes.ts';
import type { Layout } from '#lib/extract/layout.ts';
import type { Corrections, ReadColumn } from '#lib/extract/reading.ts';

/** Different values of a column that are looked at in the file's first part; the later stretches are short. */
const enough = 5000;
const shownMisfits = 5;

/** The values of each column: those of the rows, then those found further on in the file. */
export function evidenceOf(
	layout: Layout,
	further: readonly (readonly string[])[],
	declared: readonly (DeclaredColumn | undefined)[] = []
): readonly ColumnEvidence[] {
	const rows = layout.rows.map(({ fields }) => fields);
	return Array.from({ length: layout.width }, (_, index) => ({
		header: layout.headers[index] ?? '',
		values: [...new Set([...valuesIn(rows, index, enough), ...valuesIn(further, index)])],
		...(declared[index] && { declared: declared[index] })
	}));
}

function valuesIn(
	rows: readonly (readonly string[])[],
	index: number,
	atMost = Infinity
): ReadonlySet<string> {
	const values = new Set<string>();
	for (const row of rows) {
		const value = row[index]?.trim();
		if (value) values.add(value);
		if (values.size >= atMost) break;
	}
	return values;
}

/** The columns as they will be loaded, with what a person put right. */
export function columnsOf(
	evidence: readonly ColumnEvidence[],
	form: TypeForm,
	corrections: Corrections
): readonly ReadColumn[] {
	const names = columnNamesOf(
		evidence.map(({ header }, index) => correctedName(index, corrections) ?? header)
	);
	return evidence.map((column, index) => {
		const type = corrections.columns?.find(({ from }) => from === index)?.type ?? typeOf(column, form);
		const empty = column.values.length === 0;
		return {
			name: names[index] ?? '',
			header: column.header,
			type,
			misfits: misfitsOf(column, type, form).slice(0, shownMisfits),
			...(empty && { empty })
		};
	});
}

const correctedName = (index: number, corrections: Corrections) =>
	corrections.columns?.find(({ from }) => from === index)?.name;
