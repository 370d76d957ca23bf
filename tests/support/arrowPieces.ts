import { tableFromIPC } from 'apache-arrow';
import { bytesOfFile } from '#lib/extract/bytes.ts';
import { textsOf } from '#lib/extract/formats/columnarTexts.ts';
import type { FormatReader, ReadTable } from '#lib/extract/formats/formatReader.ts';
import { readFile } from '#lib/extract/readFile.ts';
import type { Reading } from '#lib/extract/reading.ts';

export type Loaded = {
	readonly types: readonly string[];
	readonly names: readonly string[];
	readonly rows: readonly (readonly (string | null)[])[];
	readonly lines: readonly number[];
	readonly done: readonly number[];
};

/** The reading of a file that must be one. */
export async function readingOf(file: File, reader: FormatReader): Promise<Reading> {
	const result = await readFile(file, {}, reader);
	if (!result.ok) throw new Error(JSON.stringify(result.error));
	return result.value;
}

/** All rows of a file as text, by the pieces that a reader hands to the engine. */
export async function loaded(
	file: File,
	reader: FormatReader,
	{ table, wanted }: { readonly table: ReadTable; readonly wanted?: readonly number[] }
): Promise<Loaded> {
	const all = { types: [] as string[], names: [] as string[], rows: [] as (string | null)[][] };
	const told = { lines: [] as number[], done: [] as number[] };
	const asked = wanted ?? [...table.columns.keys()];
	for await (const piece of reader.pieces(bytesOfFile(file), { table, wanted: asked })) {
		if (piece.as !== 'arrow') throw new Error('A piece came as text.');
		const { batches, schema } = tableFromIPC(piece.ipc);
		all.types = schema.fields.map(({ type }) => String(type));
		all.names = schema.fields.map(({ name }) => name);
		for (const { data, numRows } of batches) {
			const texts = data.children.map((child) => textsOf(child));
			for (let row = 0; row < numRows; row++) all.rows.push(texts.map((text) => text(row) ?? null));
		}
		told.lines.push(piece.line);
		told.done.push(piece.done);
	}
	return { ...all, ...told };
}
