import type { Engine } from '#lib/engine/engine.ts';
import { contractOf } from '#lib/extract/contract.ts';
import { importOf } from '#lib/extract/importOf.ts';
import type { Reader } from '#lib/extract/reader.ts';
import type { Reading } from '#lib/extract/reading.ts';
import type { HostileFile } from './hostileFiles.ts';

/** How it ended: a table with its rows and rejects, or a sentence of the reader's or the engine's. */
export type Ending =
	| { readonly as: 'table'; readonly reading: Reading; readonly rows: number; readonly rejects: number }
	| { readonly as: 'sentence'; readonly kind: string };

type Rooms = { readonly reader: Reader; readonly engine: Engine };

/** Reads a file and loads all of it, as a person does who changes nothing. */
export async function loadHostile({ file }: HostileFile, { reader, engine }: Rooms): Promise<Ending> {
	const read = await reader.read(file());
	if (!read.ok) return { as: 'sentence', kind: read.error.kind };
	const chosen = read.value.columns.map((_, from) => ({ from }));
	const contract = contractOf(read.value, 'fjendtlig', { chosen });
	const loaded = await engine.importExtract(importOf(contract, [read.value], reader));
	if (!loaded.ok) return { as: 'sentence', kind: loaded.error.kind };
	const { rows, rejects } = loaded.value;
	return { as: 'table', reading: read.value, rows, rejects: rejects.count };
}

/** Every line of a text is told of: left out above, a header, a row or a reject. */
export const linesToldOf = ({ reading, rows, rejects }: Extract<Ending, { as: 'table' }>) =>
	reading.skipped.length + (reading.dialect.header ? 1 : 0) + rows + rejects;
