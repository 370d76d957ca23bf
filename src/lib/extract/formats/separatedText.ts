import type { Bytes } from '#lib/extract/bytes.ts';
import { decode, encodingOf, type Encoding } from '#lib/extract/encoding.ts';
import type { FormatReader, ReadTable } from '#lib/extract/formats/formatReader.ts';
import { otherTextOf } from '#lib/extract/otherText.ts';
import { binaryOf } from '#lib/extract/binary.ts';
import type { Corrections, ReadingProblem } from '#lib/extract/reading.ts';
import { recordsOf, type Punctuation } from '#lib/extract/records.ts';
import { sampleOf, type Piece } from '#lib/extract/sample.ts';
import { punctuationOf } from '#lib/extract/separator.ts';
import { tableReading } from '#lib/extract/tableReading.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';

type Sample = readonly [Piece, ...Piece[]];

/** Separated text: `;`, tab, `|` or `,`. A plain file is loaded by the engine itself; a packed one in pieces. */
export const separatedText: FormatReader = { read, pieces };

async function read(bytes: Bytes, corrections: Corrections): Promise<Result<ReadTable, ReadingProblem>> {
	const sample = await sampleOf(bytes);
	const encoding = corrections.encoding ?? encodingOf(sample);
	const problem = problemOf(bytes.name, sample, encoding);
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
	return ok(tableReading({ format: 'text', records, further, whole, encoding, punctuation }, corrections));
}

function problemOf(name: string, sample: Sample, encoding: Encoding): ReadingProblem | undefined {
	const binary = encoding.startsWith('utf-16') ? undefined : binaryOf(sample[0].bytes);
	if (binary !== undefined) return { kind: 'not-text', file: name, ...binary };
	const text = decode(sample[0], encoding);
	if (text.trim() === '') return { kind: 'empty', file: name };
	const other = otherTextOf(text) ?? (!sample[0].last && !/[\r\n]/.test(text) ? 'line' : undefined);
	return other === undefined ? undefined : { kind: 'not-a-table', file: name, detail: other };
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

async function* pieces(): AsyncGenerator<never> {
	throw new Error('Packed text is not read in pieces yet.');
}
