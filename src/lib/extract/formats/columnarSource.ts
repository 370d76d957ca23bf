import type { Bytes } from '#lib/extract/bytes.ts';
import { EncryptedFault } from '#lib/extract/formats/columnarFooter.ts';
import type { SizedBytes } from '#lib/extract/formats/columnarParquet.ts';
import { joined } from '#lib/extract/formats/columnarThrift.ts';
import { type ReadTable, ReadingFault } from '#lib/extract/formats/formatReader.ts';
import { mostColumns } from '#lib/extract/mostColumns.ts';
import type { ReadingProblem } from '#lib/extract/reading.ts';
import type { Format } from '#lib/notebook/notebook.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';

/** What is packed must be unpacked whole, since its end comes first. */
const largestPacked = 1024 * 2 ** 20;

class TooLargeFault extends ReadingFault {}

class EmptyFault extends ReadingFault {}

class TooWideFault extends ReadingFault {
	readonly columns: number;

	constructor(columns: number) {
		super('It has too many columns.');
		this.columns = columns;
	}
}

/** Told before the rows of ten thousand columns are looked at. */
export function checkWidth(columns: number): void {
	if (columns === 0) throw new EmptyFault('It has no columns.');
	if (columns > mostColumns) throw new TooWideFault(columns);
}

export async function sized(bytes: Bytes): Promise<SizedBytes> {
	const { name, size } = bytes;
	if (size !== undefined) return { ...bytes, size };
	const parts: Uint8Array[] = [];
	let length = 0;
	const reader = bytes.stream().getReader();
	for (;;) {
		const { value, done } = await reader.read();
		if (done) break;
		parts.push(value);
		length += value.length;
		if (length > largestPacked) {
			await reader.cancel();
			throw new TooLargeFault('Unpacked it is too large.');
		}
	}
	const all = joined(parts);
	return { name, size: length, stream: bytes.stream, slice: async (start, end) => all.slice(start, end) };
}

/** The wanted positions ascending, which the file must still have when its rows are read. */
export function ascending(wanted: readonly number[], columns: number): readonly number[] {
	if (wanted.some((index) => index >= columns)) throw new ReadingFault('It has other columns than before.');
	return [...wanted].sort((a, b) => a - b);
}

type Named = { readonly name: string; readonly format: Format };

/** A reading, or what is wrong with the file. */
export async function answered(
	{ name, format }: Named,
	work: () => Promise<ReadTable>
): Promise<Result<ReadTable, ReadingProblem>> {
	try {
		return ok(await work());
	} catch (thrown) {
		if (thrown instanceof EncryptedFault) return fail({ kind: 'protected', file: name });
		if (thrown instanceof TooLargeFault) return fail({ kind: 'too-large', file: name, limit: largestPacked });
		if (thrown instanceof EmptyFault) return fail({ kind: 'empty', file: name });
		if (thrown instanceof TooWideFault) {
			return fail({ kind: 'too-many-columns', file: name, columns: thrown.columns, limit: mostColumns });
		}
		if (!(thrown instanceof ReadingFault)) throw thrown;
		return fail({ kind: 'broken', file: name, format, detail: thrown.message });
	}
}
