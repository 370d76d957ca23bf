import type { Piece } from '#lib/engine/engine.ts';
import type { Bytes } from '#lib/extract/bytes.ts';
import { decode, encodingOf, type Encoding } from '#lib/extract/encoding.ts';
import type { FormatReader, PiecesAsk, ReadTable } from '#lib/extract/formats/formatReader.ts';
import { PieceRows } from '#lib/extract/formats/recordsPieces.ts';
import { separatedRecords } from '#lib/extract/formats/recordsSeparated.ts';
import type { Corrections, ReadingProblem } from '#lib/extract/reading.ts';
import { recordsOf, type Punctuation } from '#lib/extract/records.ts';
import { roughly } from '#lib/extract/rowJump.ts';
import { sampleOf, type Piece as Stretch } from '#lib/extract/sample.ts';
import { punctuationOf } from '#lib/extract/separator.ts';
import { tableReading } from '#lib/extract/tableReading.ts';
import { textProblem } from '#lib/extract/textProblem.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';

type Sample = readonly [Stretch, ...Stretch[]];

/** Separated text: `;`, tab, `|` or `,`. A plain file is loaded by the engine itself; a packed one in pieces. */
export const separatedText: FormatReader = { read, pieces };

async function read(bytes: Bytes, corrections: Corrections): Promise<Result<ReadTable, ReadingProblem>> {
	const sample = await sampleOf(bytes);
	const encoding = corrections.encoding ?? encodingOf(sample);
	const problem = textProblem(bytes.name, sample, encoding);
	if (problem !== undefined) return fail(problem);
	const text = decode(sample[0], encoding);
	const found = punctuationOf(text, sample[0].last);
	const punctuation = {
		separator: corrections.separator ?? found.separator,
		quote: corrections.quote ?? found.quote
	};
	const records = recordsOf(text, punctuation, { whole: sample[0].last });
	const further = furtherRecords(sample, encoding, punctuation);
	const whole = sample[0].last;
	const table = tableReading({ format: 'text', records, further, whole, encoding, punctuation }, corrections);
	const roughRows = roughRowsOf(bytes, sample[0], records.length);
	return ok({ ...table, ...(roughRows !== undefined && { roughRows }) });
}

/** As many as lines of the sample's mean length make up the file. */
function roughRowsOf({ size }: Bytes, head: Stretch, records: number): number | undefined {
	if (size === undefined || records === 0) return undefined;
	return head.last ? records : roughly(Math.round((size / head.bytes.length) * records));
}

/** The fields of the whole lines in the later stretches, which begin and end anywhere. */
function furtherRecords(
	sample: Sample,
	encoding: Encoding,
	punctuation: Punctuation
): readonly (readonly string[])[] {
	return sample.slice(1).flatMap((piece) => {
		const text = decode(piece, encoding);
		const lines = text.slice(text.search(/\r\n|\n|\r/) + 1);
		return recordsOf(lines, punctuation, { whole: piece.last }).map(({ fields }) => fields);
	});
}

/** The rows below the header, those with a wrong number of columns too: the engine counts and shows them. */
async function* pieces(bytes: Bytes, { table, wanted }: PiecesAsk): AsyncGenerator<Piece> {
	const { dialect, columns } = table;
	const rows = new PieceRows({ width: columns.length, wanted, counts: 'lines' });
	let headerDue = dialect.header;
	for await (const { records, done } of separatedRecords(bytes, dialect.encoding, dialect)) {
		for (const { fields, line } of records) {
			const blank = fields.length === 1 && fields[0]?.trim() === '';
			if (line <= dialect.skip || blank) continue;
			if (headerDue) headerDue = false;
			else rows.add(line, fields);
		}
		yield* rows.ready(done);
	}
	yield* rows.ready(1, true);
}
