import { everything, areaOf, type Area } from '#lib/extract/formats/spreadsheet/cellPlace.ts';
import { writingsOf, type AskedForm } from '#lib/extract/formats/spreadsheet/columnWriting.ts';
import { frameOf, type Frame } from '#lib/extract/formats/spreadsheet/frame.ts';
import { fieldsOf } from '#lib/extract/formats/spreadsheet/rowFields.ts';
import { isNativeHeader } from '#lib/extract/formats/spreadsheet/nativeHeader.ts';
import { isLoneText, rowsBeforeNotes } from '#lib/extract/formats/spreadsheet/notes.ts';
import type { SheetSample } from '#lib/extract/formats/spreadsheet/sheetSample.ts';
import type { Oddities, SheetRow } from '#lib/extract/formats/spreadsheet/workbook.ts';
import type { ReadTable } from '#lib/extract/formats/formatReader.ts';
import { layoutOf } from '#lib/extract/layout.ts';
import type { Corrections, FoundPart, ReadingRemark } from '#lib/extract/reading.ts';
import type { TextRecord } from '#lib/extract/records.ts';
import { tableReading } from '#lib/extract/tableReading.ts';
import type { Part } from '#lib/notebook/notebook.ts';

/** So many rows are records of the sample, of narrow sheets; the others are further evidence. */
const mostRecords = 1000;
const mostFields = 1_000_000;

export const areaAsked = (part: Part | undefined): Area | undefined =>
	part?.range === undefined ? everything : areaOf(part.range);

const plainly = { decimal: '.', date: 'yyyy-mm-dd', clock: false } as const;

type Found = {
	readonly sample: SheetSample;
	readonly area: Area;
	readonly part: Part;
	readonly parts: readonly FoundPart[];
};

/** What a sheet's first rows say of its table. */
export function sheetTable({ sample, area, part, parts }: Found, said: Corrections): ReadTable {
	const frame = frameOf(sample.rows, area);
	const notes = sample.whole ? notesIn(sample.rows, frame) : new Set<SheetRow>();
	const recordsIn = (rows: readonly SheetRow[], writings: Parameters<typeof fieldsOf>[2]) =>
		rows.map((row) => recordOf(row, notes.has(row) ? undefined : fieldsOf(row, frame, writings)));
	const atMost = Math.max(50, Math.min(mostRecords, Math.floor(mostFields / frame.width)));
	const plain = recordsIn(sample.rows.slice(0, atMost), new Array(frame.width).fill(plainly));
	const corrections = withHeader(plain, sample.rows, said);
	const layout = layoutOf(plain, corrections);
	const first = layout.rows[0]?.line ?? Infinity;
	const below = sample.rows.filter((row) => row.at >= first && !notes.has(row));
	const writings = writingsOf(below, frame, layout.headers, (column) => askedBy(corrections, column));
	const all = recordsIn(sample.rows, writings);
	const exact = { part, rows: sample.rows.length, columns: frame.width };
	return tableReading(
		{
			format: 'spreadsheet',
			part,
			parts: parts.map((one) => (sample.whole && one.part.sheet === part.sheet ? exact : one)),
			records: all.slice(0, atMost),
			further: all.slice(atMost).map(({ fields }) => fields),
			whole: sample.whole && all.length <= atMost,
			declared: writings.map(({ declared }) => declared),
			...(sample.whole && { rowCount: below.length }),
			remarks: remarksOn(sample.odd)
		},
		corrections
	);
}

/** The header that the sheet's own types show, unless a person has said whether there is one. */
function withHeader(
	records: readonly TextRecord[],
	rows: readonly SheetRow[],
	said: Corrections
): Corrections {
	const layout = layoutOf(records, said);
	const [first, ...below] = rows.filter(({ at }) => at >= layout.skip);
	if (said.header !== undefined || layout.header || first === undefined) return said;
	return isNativeHeader(first, below) ? { ...said, header: true } : said;
}

/** The lone texts after the table's last row. */
export function notesIn(rows: readonly SheetRow[], { width }: Frame): ReadonlySet<SheetRow> {
	if (width < 2) return new Set();
	const last = rows.findLastIndex((row) => !isLoneText(row));
	if (last === -1) return new Set();
	const lone = rows.slice(last + 1);
	return new Set(lone.slice(rowsBeforeNotes(lone, rows[last]!.at)));
}

/** A note's one text is its only field, so that the layout sees that it is no row. */
function recordOf(row: SheetRow, fields: readonly string[] | undefined): TextRecord {
	const text = row.cells.flatMap((cell) => (cell === undefined ? [] : [cell.text])).join(' ');
	return { line: row.at, text, fields: fields ?? [text] };
}

function askedBy({ columns, decimal, date }: Corrections, column: number): AskedForm {
	const own = columns?.find(({ from }) => from === column)?.form ?? {};
	return { own, file: { decimal, date: date === '' ? undefined : date } };
}

const remarksOn = ({ errors, noResults, merged, hidden }: Oddities): readonly ReadingRemark[] =>
	[
		{ kind: 'sheet-errors', count: errors } as const,
		{ kind: 'no-results', count: noResults } as const,
		{ kind: 'merged-cells', count: merged } as const,
		{ kind: 'hidden-rows', count: hidden } as const
	].filter(({ count }) => count > 0);
