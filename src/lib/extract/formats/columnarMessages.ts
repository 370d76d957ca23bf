import type { Unpack, BatchLayout } from '#lib/extract/formats/columnarBuffers.ts';
import { FlatTable } from '#lib/extract/formats/columnarFlat.ts';
import type { SizedBytes } from '#lib/extract/formats/columnarParquet.ts';
import { unpackerOf } from '#lib/extract/formats/columnarUnpack.ts';
import { ReadingFault } from '#lib/extract/formats/formatReader.ts';

/** A message of an Arrow file or stream; its body lies in the file from `start` to `end`. */
export type ArrowMessage = { readonly start: number; readonly end: number } & (
	| { readonly kind: 'schema'; readonly schema: FlatTable }
	| {
			readonly kind: 'dictionary';
			readonly id: number;
			readonly isDelta: boolean;
			readonly batch: BatchLayout;
	  }
	| { readonly kind: 'batch'; readonly batch: BatchLayout }
);

const largestMessage = 256 * 2 ** 20;
const fileMark = 'ARROW1';

/**
 * The messages in their order. A file is a stream with a mark before it and a footer behind it, which says
 * nothing that the messages do not say.
 */
export async function* messagesIn(bytes: SizedBytes): AsyncGenerator<ArrowMessage> {
	const isFile = await beginsAsFile(bytes);
	let at = isFile ? 8 : 0;
	for (;;) {
		const head = await headAt(bytes, at);
		if (head === undefined) {
			if (isFile) throw new ReadingFault('Its end is missing.');
			return;
		}
		if (head.length === 0) return;
		const message = FlatTable.root(await bytesAt(bytes, head.start, head.length));
		const start = head.start + head.length;
		const end = start + message.long(3);
		if (end > bytes.size || end < start) throw new ReadingFault('It ends before its rows do.');
		yield messageOf(message, start, end);
		at = end;
	}
}

async function beginsAsFile(bytes: SizedBytes): Promise<boolean> {
	const { size } = bytes;
	const first = new TextDecoder('latin1').decode(await bytes.slice(0, 6));
	if (first.startsWith('FEA1')) throw new ReadingFault('It is of the first version of Feather.');
	if (first !== fileMark) return false;
	const last = new TextDecoder('latin1').decode(await bytes.slice(Math.max(0, size - 6), size));
	if (last !== fileMark) throw new ReadingFault('Its end is missing.');
	return true;
}

/** The schema as a file's footer has it: apache-arrow's own writer leaves it out where it should come first. */
export async function footerSchema(bytes: SizedBytes): Promise<FlatTable | undefined> {
	if (!(await beginsAsFile(bytes))) return undefined;
	const last = await bytesAt(bytes, Math.max(0, bytes.size - 10), 10);
	const length = new DataView(last.buffer, last.byteOffset).getUint32(0, true);
	const start = bytes.size - 10 - length;
	if (start < 8 || length > largestMessage)
		throw new ReadingFault('Its footer claims to be longer than the file.');
	return FlatTable.root(await bytesAt(bytes, start, length)).table(1);
}

/** Where a message's own bytes lie. Before the year 2019 there was no mark before their length. */
async function headAt(bytes: SizedBytes, at: number) {
	const head = await bytes.slice(at, at + 8);
	if (head.length === 0) return undefined;
	const word = (nth: number) => {
		if (head.length < nth * 4 + 4) throw new ReadingFault('It is cut short.');
		return new DataView(head.buffer, head.byteOffset).getUint32(nth * 4, true);
	};
	const isMarked = word(0) === 0xffffffff;
	const length = isMarked ? word(1) : word(0);
	if (length > Math.min(largestMessage, bytes.size)) throw new ReadingFault('It is no Arrow, or cut short.');
	return { start: at + (isMarked ? 8 : 4), length };
}

export async function bytesAt(bytes: SizedBytes, start: number, length: number) {
	const part = await bytes.slice(start, start + length);
	if (part.length < length) throw new ReadingFault('It is cut short.');
	return part;
}

/** The numbers are those of Arrow's own list of messages. */
function messageOf(message: FlatTable, start: number, end: number): ArrowMessage {
	const header = message.table(2);
	if (header === undefined) throw new ReadingFault('A message of it is empty.');
	switch (message.byte(1)) {
		case 1:
			return { kind: 'schema', start, end, schema: header };
		case 2: {
			const data = header.table(1);
			if (data === undefined) throw new ReadingFault('A dictionary of it is empty.');
			const isDelta = header.byte(2) !== 0;
			return { kind: 'dictionary', start, end, id: header.long(0), isDelta, batch: layoutOf(data) };
		}
		case 3:
			return { kind: 'batch', start, end, batch: layoutOf(header) };
		default:
			throw new ReadingFault('It holds something else than a table.');
	}
}

function layoutOf(batch: FlatTable): BatchLayout {
	const compression = batch.table(3);
	const unpack: Unpack | undefined = compression && unpackerOf(compression.byte(0));
	return {
		rows: batch.long(0),
		nodes: batch.longs(1, 2),
		buffers: batch.longs(2, 2),
		variadic: batch.longs(4),
		...(unpack && { unpack })
	};
}
