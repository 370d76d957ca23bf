import { columnsOf, evidenceOf } from '#lib/extract/columns.ts';
import type { DeclaredColumn } from '#lib/extract/columnTypes.ts';
import { typeFormOf } from '#lib/extract/dialect.ts';
import { doubtsOf } from '#lib/extract/doubts.ts';
import type { Encoding } from '#lib/extract/encoding.ts';
import type { ReadTable } from '#lib/extract/formats/formatReader.ts';
import { layoutOf, type Layout } from '#lib/extract/layout.ts';
import { placedCorrections } from '#lib/extract/placedCorrections.ts';
import type { Corrections, FoundPart, ReadColumn, ReadingRemark } from '#lib/extract/reading.ts';
import { mostColumns } from '#lib/extract/mostColumns.ts';
import type { Punctuation, TextRecord } from '#lib/extract/records.ts';
import { weighed } from '#lib/extract/weighed.ts';
import type { Format, Part } from '#lib/notebook/notebook.ts';

/** What a format's reader found in a file's first part, before anyone asked what the values mean. */
export type TableSample = {
	readonly format: Format;
	readonly part?: Part;
	readonly parts?: readonly FoundPart[];
	/** Title lines, header and rows, as text. */
	readonly records: readonly TextRecord[];
	/** Rows from further on in the file, which begin and end anywhere. */
	readonly further?: readonly (readonly string[])[];
	/** `records` are all there are. */
	readonly whole: boolean;
	/** Columns whose type the file itself declares, by position: their values are not guessed at. */
	readonly declared?: readonly (DeclaredColumn | undefined)[];
	/** Only separated text has these. */
	readonly encoding?: Encoding;
	readonly punctuation?: Punctuation;
	readonly cuts?: readonly number[];
	readonly rowCount?: number;
	readonly remarks?: readonly ReadingRemark[];
};

const shownRows = 50;

/** A table's reading from a sample of its records, whatever they came from. What a person said stands. */
export function tableReading(sample: TableSample, corrections: Corrections): ReadTable {
	const { format, part, parts, rowCount, remarks, cuts } = sample;
	const { encoding, separator, quote } = { ...pieceDialect, ...sample, ...sample.punctuation };
	const layout = layoutOf(sample.records, corrections);
	const isTooWide = layout.width > mostColumns;
	const further = sample.further ?? [];
	const evidence = isTooWide
		? []
		: evidenceOf(
				layout,
				further.filter((fields) => fields.length === layout.width),
				sample.declared
			);
	const said = placedCorrections(
		corrections,
		evidence.map((column) => column.header)
	);
	const found = weighed(evidence, said);
	const form = typeFormOf(found, separator, said);
	const columns = isTooWide ? unreadColumns(layout) : columnsOf(found, form, said);
	const { header, skip } = layout;
	return {
		format,
		...(part !== undefined && { part }),
		...(parts !== undefined && { parts }),
		dialect: { encoding, separator, quote, header, skip, ...form, ...(cuts !== undefined && { cuts }) },
		columns,
		rows: layout.rows.slice(0, shownRows).map(({ fields }) => columns.map((_, at) => fields[at] ?? '')),
		skipped: layout.skipped,
		footer: sample.whole ? layout.footer : footerIn(further, layout),
		...(rowCount !== undefined && { rowCount }),
		doubts: doubtsOf(found, columns, { file: form, corrections: said }),
		...(remarks !== undefined && remarks.length > 0 && { remarks })
	};
}

/** How readers write the rows that they hand to the engine, and what stands for text's form in other formats. */
export const pieceDialect = { encoding: 'utf-8', separator: ';', quote: '"' } as const;

/** So many that whoever asked is told of their number alone: nothing is looked for in them. */
const unreadColumns = ({ width }: Layout): readonly ReadColumn[] =>
	Array.from({ length: width }, () => ({ name: '', header: '', type: 'text', misfits: [] }));

/** What stands after the last row of the table at the file's end. */
function footerIn(further: readonly (readonly string[])[], { width }: Layout): readonly string[] {
	const last = further.findLastIndex((fields) => fields.length === width);
	return further
		.slice(last + 1)
		.map((fields) => fields.join(' ').trim())
		.filter((line) => line !== '');
}
