import { dsvFormat } from 'd3-dsv';
import { arrow } from '#lib/extract/formats/arrow.ts';
import { fixedWidth } from '#lib/extract/formats/fixedWidth.ts';
import { formatOf } from '#lib/extract/formats/formatOf.ts';
import { ReadingFault, type FormatReader } from '#lib/extract/formats/formatReader.ts';
import { geoJson } from '#lib/extract/formats/geoJson.ts';
import { json } from '#lib/extract/formats/json.ts';
import { jsonLines } from '#lib/extract/formats/jsonLines.ts';
import { openFile } from '#lib/extract/formats/packedFile.ts';
import { separatedText } from '#lib/extract/formats/separatedText.ts';
import { topoJson } from '#lib/extract/formats/topoJson.ts';
import { orProblem, readFile } from '#lib/extract/readFile.ts';
import type { Corrections, Reading, ReadingProblem } from '#lib/extract/reading.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';

const readers: { readonly [format: string]: FormatReader } = {
	text: separatedText,
	'fixed-width': fixedWidth,
	json,
	'json-lines': jsonLines,
	geojson: geoJson,
	topojson: topoJson,
	arrow
};

/** A file's reading and all its rows, as a reader's worker gives them. */
export type Drained = {
	readonly reading: Reading;
	/** Each row as it reaches the engine; blank lines, which are none, left out. */
	readonly rows: readonly (readonly string[])[];
	/** The lines at which pieces begin. */
	readonly lines: readonly number[];
	readonly texts: readonly string[];
	readonly done: readonly number[];
	/** What went wrong on the way. */
	readonly fault?: string;
};

export async function drained(
	file: File,
	corrections: Corrections = {},
	wanted?: readonly number[]
): Promise<Result<Drained, ReadingProblem>> {
	const format = await orProblem(file, async () => {
		if (corrections.format !== undefined) return ok(corrections.format);
		const opened = await openFile(file, corrections);
		return opened.ok ? formatOf(opened.value.bytes) : opened;
	});
	if (!format.ok) return format;
	const reader = readers[format.value];
	if (reader === undefined) return fail({ kind: 'unreadable', file: file.name, detail: format.value });
	const read = await readFile(file, { ...corrections, format: format.value }, reader);
	if (!read.ok) return read;
	return ok({ reading: read.value, ...(await piecesOf(reader, read.value, wanted)) });
}

/** The same of a file that must be readable. */
export async function drainedOrThrow(...given: Parameters<typeof drained>): Promise<Drained> {
	const result = await drained(...given);
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}

const filledRows = (text: string) =>
	dsvFormat(';')
		.parseRows(text)
		.filter((row) => row.length > 1 || row[0] !== '');

async function piecesOf(reader: FormatReader, { file, ...table }: Reading, wanted?: readonly number[]) {
	const rows: string[][] = [];
	const [lines, texts, done]: [number[], string[], number[]] = [[], [], []];
	const asked = { table, wanted: wanted ?? table.columns.map((_, at) => at) };
	try {
		const opened = await openFile(file, table);
		if (!opened.ok) throw new Error(JSON.stringify(opened.error));
		for await (const piece of reader.pieces(opened.value.bytes, asked)) {
			if (piece.as !== 'text') throw new Error('These formats come as text.');
			const text = new TextDecoder().decode(piece.bytes);
			for (const row of filledRows(text)) rows.push(row);
			lines.push(piece.line);
			texts.push(text);
			done.push(piece.done);
		}
	} catch (thrown) {
		if (!(thrown instanceof ReadingFault)) throw thrown;
		return { rows, lines, texts, done, fault: thrown.message };
	}
	return { rows, lines, texts, done };
}
