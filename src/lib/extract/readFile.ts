import { binaryOf } from '#lib/extract/binary.ts';
import { columnsOf, evidenceOf } from '#lib/extract/columns.ts';
import { doubtsOf, typeFormOf } from '#lib/extract/dialect.ts';
import { decode, encodingOf, type Encoding } from '#lib/extract/encoding.ts';
import { layoutOf, type Layout } from '#lib/extract/layout.ts';
import { otherTextOf } from '#lib/extract/otherText.ts';
import type { Corrections, Reading, ReadingProblem } from '#lib/extract/reading.ts';
import { recordsOf, type Punctuation } from '#lib/extract/records.ts';
import { sampleOf, type Piece } from '#lib/extract/sample.ts';
import { punctuationOf } from '#lib/extract/separator.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';

type Sample = readonly [Piece, ...Piece[]];

const shownRows = 50;

/**
 * What a file holds, from its first part and a few stretches further on; nothing is loaded. Whatever a
 * person or a notebook has said about it stands, the rest is found by evidence.
 */
export async function readFile(
	file: File,
	corrections: Corrections = {}
): Promise<Result<Reading, ReadingProblem>> {
	if (file.size === 0) return fail({ kind: 'empty', file: file.name });
	try {
		return readingOf(file, await sampleOf(file), corrections);
	} catch (thrown) {
		// A file that was moved, or changed since it was dropped, cannot be read any more.
		if (!(thrown instanceof DOMException)) throw thrown;
		return fail({ kind: 'unreadable', file: file.name, detail: thrown.message });
	}
}

function readingOf(file: File, sample: Sample, corrections: Corrections): Result<Reading, ReadingProblem> {
	const encoding = corrections.encoding ?? encodingOf(sample);
	const problem = problemOf(file, sample, encoding);
	if (problem !== undefined) return fail(problem);
	const text = decode(sample[0], encoding);
	const found = punctuationOf(text, sample[0].last);
	const punctuation = {
		separator: corrections.separator ?? found.separator,
		quote: corrections.quote ?? found.quote
	};
	return ok(tableOf(file, { sample, text, encoding, punctuation }, corrections));
}

function problemOf(file: File, sample: Sample, encoding: Encoding): ReadingProblem | undefined {
	const binary = encoding.startsWith('utf-16') ? undefined : binaryOf(sample[0].bytes);
	if (binary !== undefined) return { kind: 'not-text', file: file.name, ...binary };
	const text = decode(sample[0], encoding);
	if (text.trim() === '') return { kind: 'empty', file: file.name };
	const other = otherTextOf(text) ?? (!sample[0].last && !/[\r\n]/.test(text) ? 'line' : undefined);
	return other === undefined ? undefined : { kind: 'not-a-table', file: file.name, detail: other };
}

type Decoded = {
	readonly sample: Sample;
	readonly text: string;
	readonly encoding: Encoding;
	readonly punctuation: Punctuation;
};

function tableOf(file: File, decoded: Decoded, corrections: Corrections): Reading {
	const { sample, text, encoding, punctuation } = decoded;
	const layout = layoutOf(recordsOf(text, punctuation, { whole: sample[0].last }), corrections);
	const further = furtherRecords(decoded);
	const evidence = evidenceOf(
		layout,
		further.filter((fields) => fields.length === layout.width)
	);
	const form = typeFormOf(evidence, punctuation.separator, corrections);
	const columns = columnsOf(evidence, form, corrections);
	return {
		file,
		dialect: { encoding, ...punctuation, header: layout.header, skip: layout.skip, ...form },
		columns,
		rows: layout.rows.slice(0, shownRows).map(({ fields }) => columns.map((_, at) => fields[at] ?? '')),
		skipped: layout.skipped,
		footer: sample[0].last ? layout.footer : footerIn(further, layout),
		doubts: doubtsOf(evidence, form, corrections)
	};
}

/** The fields of the whole lines in the later stretches, which begin and end anywhere. */
function furtherRecords({ sample, encoding, punctuation }: Decoded): readonly (readonly string[])[] {
	return sample.slice(1).flatMap((piece) => {
		const text = decode(piece, encoding);
		const lines = text.slice(text.search(/\r\n|\n|\r/) + 1);
		return recordsOf(lines, punctuation, { whole: piece.last }).map(({ fields }) => fields);
	});
}

/** What stands after the last row of the table at the file's end. */
function footerIn(further: readonly (readonly string[])[], { width }: Layout): readonly string[] {
	const last = further.findLastIndex((fields) => fields.length === width);
	return further
		.slice(last + 1)
		.map((fields) => fields.join(' ').trim())
		.filter((line) => line !== '');
}
