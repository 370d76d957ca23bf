import { makeData, makeVector, Table, tableFromIPC, tableToIPC, Utf8, type Vector } from 'apache-arrow';
import { pseudonymLength, pseudonymsBy } from '#lib/engine/import/pseudonym.ts';

/** Takes numbers as the engine gives them, gives their pseudonyms as the engine takes them, row by row. Nothing of no rows. */
export type PseudonymTable = (numbers: Uint8Array) => Uint8Array | undefined;

type Write = (number: number, into: Uint8Array, at: number) => void;

export function pseudonymTable(key: Uint8Array): PseudonymTable {
	const write = remembering(pseudonymsBy(key));
	return (numbers) => {
		const table = tableFromIPC(numbers);
		if (table.numRows === 0) return undefined;
		const columns = table.schema.fields.map(
			({ name }, index) => [`pseudonym_${name}`, texts(table.getChildAt(index)!, write)] as const
		);
		return tableToIPC(new Table(Object.fromEntries(columns)), 'stream');
	};
}

function texts(column: Vector, write: Write): Vector<Utf8> {
	const length = column.length;
	const data = new Uint8Array(length * pseudonymLength);
	const valueOffsets = new Int32Array(length + 1);
	const nullBitmap = new Uint8Array((length + 7) >> 3);
	let end = 0;
	let row = 0;
	for (const chunk of column.data) {
		const values = chunk.values as Float64Array;
		for (let at = 0; at < chunk.length; at += 1, row += 1) {
			if (chunk.getValid(at)) {
				write(values[at]!, data, end);
				end += pseudonymLength;
				nullBitmap[row >> 3]! |= 1 << (row & 7);
			}
			valueOffsets[row + 1] = end;
		}
	}
	return makeVector(
		makeData({ type: new Utf8(), length, nullBitmap, valueOffsets, data: data.subarray(0, end) })
	);
}

const places = 65_521;

/** The same persons stand in many rows, mostly near each other. */
function remembering(write: Write): Write {
	const known = new Float64Array(places).fill(-1);
	const memory = new Uint8Array(places * pseudonymLength);
	return (number, into, at) => {
		const place = number % places;
		const from = place * pseudonymLength;
		if (known[place] !== number) {
			write(number, memory, from);
			known[place] = number;
		}
		into.set(memory.subarray(from, from + pseudonymLength), at);
	};
}
