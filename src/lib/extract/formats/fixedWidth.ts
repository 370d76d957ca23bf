import type { Piece } from '#lib/engine/engine.ts';
import type { Bytes } from '#lib/extract/bytes.ts';
import { decode, encodingOf, type Encoding } from '#lib/extract/encoding.ts';
import {
	cleanCuts,
	crosses,
	cut,
	cutsIn,
	filledLines,
	isRuler,
	tellingLines,
	titleLines
} from '#lib/extract/formats/fixedWidthLines.ts';
import type { FormatReader, PiecesAsk, ReadTable } from '#lib/extract/formats/formatReader.ts';
import { PieceRows } from '#lib/extract/formats/recordsPieces.ts';
import { linesOf } from '#lib/extract/formats/recordsText.ts';
import type { Corrections, ReadingProblem } from '#lib/extract/reading.ts';
import { bearable } from '#lib/extract/nearlyAll.ts';
import { sampleOf, type Piece as Stretch } from '#lib/extract/sample.ts';
import { tableReading } from '#lib/extract/tableReading.ts';
import { textProblem } from '#lib/extract/textProblem.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';

/** Text whose columns begin at fixed places. */
export const fixedWidth: FormatReader = { read, pieces };

type Sample = readonly [Stretch, ...Stretch[]];

async function read(bytes: Bytes, corrections: Corrections): Promise<Result<ReadTable, ReadingProblem>> {
	const sample = await sampleOf(bytes);
	const encoding = corrections.encoding ?? encodingOf(sample);
	const problem = textProblem(bytes.name, sample, encoding);
	if (problem !== undefined) return fail(problem);
	const whole = sample[0].last;
	const lines = headLines(sample, encoding);
	const further = sample.slice(1).flatMap((piece) => linesWithin(piece, encoding));
	const cuts = corrections.cuts ?? cutsOf(lines.slice(corrections.skip ?? 0), further);
	const skip = corrections.skip ?? titleLines(lines, cuts);
	const records = lines.map((text, line) => ({ fields: cut(text, cuts), line, text }));
	return ok(
		tableReading(
			{
				format: 'fixed-width',
				records: records.filter(({ text }) => !isRuler(text)),
				further: further.map((text) => cut(text, cuts)),
				whole,
				encoding,
				cuts
			},
			skip > 0 ? { ...corrections, skip } : corrections
		)
	);
}

/** What the first lines show, as long as nearly all of those further on agree. */
function cutsOf(lines: readonly string[], further: readonly string[]): readonly number[] {
	const bearableAt = bearable(further.length);
	return cutsIn(tellingLines(lines)).filter(
		(at) => further.filter((line) => crosses(line, at)).length <= bearableAt
	);
}

function headLines([head]: Sample, encoding: Encoding): readonly string[] {
	const lines = decode(head, encoding).split(/\r\n|\n|\r/);
	return lines.slice(0, head.last && lines.at(-1) !== '' ? lines.length : -1);
}

function linesWithin(piece: Stretch, encoding: Encoding): readonly string[] {
	const text = decode(piece, encoding);
	return filledLines(text.slice(text.search(/\r\n|\n|\r/) + 1), piece.last);
}

/**
 * Each line as a row. Where a value stands across a cut that in the file's first part stands in a blank,
 * the line does not fit: it is kept aside instead of being cut in the middle of a value.
 */
async function* pieces(bytes: Bytes, ask: PiecesAsk): AsyncGenerator<Piece> {
	const { encoding, skip, header, cuts = [] } = ask.table.dialect;
	const rows = new PieceRows({ width: cuts.length, wanted: ask.wanted, counts: 'lines' });
	const clean = cleanCuts(tellingLines(headLines(await sampleOf(bytes), encoding).slice(skip)), cuts);
	let headerDue = header;
	for await (const { lines, first, done } of linesOf(bytes, encoding)) {
		for (const [index, text] of lines.entries()) {
			const line = first + index;
			if (line <= skip || text.trim() === '' || isRuler(text)) continue;
			if (headerDue) headerDue = false;
			else if (clean.some((at) => crosses(text, at))) rows.addBroken(line, text);
			else rows.add(line, cut(text, cuts));
		}
		yield* rows.ready(done);
	}
	yield* rows.ready(1, true);
}
