/** Google's LevelDB as Chromium writes it: enough to see what its files hold, in whatever form it was packed. */

const magic = Buffer.from('57fb808b247547db', 'hex');
const footer = 48;

/** The blocks of a table file, unpacked; empty where it is none. */
export function blocksInTable(file: Buffer): readonly Buffer[] {
	if (file.length < footer || !file.subarray(-8).equals(magic)) return [];
	const handles = { at: file.length - footer };
	// The index of what says more of the blocks, which is passed over, then the index of the blocks.
	varint(file, handles);
	varint(file, handles);
	const index = blockAt(file, handleIn(file, handles));
	return [index, ...valuesIn(index).map((value) => blockAt(file, handleIn(value, { at: 0 })))];
}

/** The records of a log, put together of their parts: what was written since the last table. */
export function recordsInLog(file: Buffer): Buffer {
	const parts: Buffer[] = [];
	for (let block = 0; block < file.length; block += 32768) {
		const end = Math.min(block + 32768, file.length);
		let at = block;
		while (at + 7 <= end) {
			const length = file.readUInt16LE(at + 4);
			if (file[at + 6] === 0) break;
			parts.push(file.subarray(at + 7, Math.min(at + 7 + length, end)));
			at += 7 + length;
		}
	}
	return Buffer.concat(parts);
}

/** Snappy's raw form. Throws where it is none. */
export function unsnapped(packed: Buffer): Buffer {
	const place = { at: 0 };
	const length = varint(packed, place);
	if (length === 0 || length > 2 ** 28) throw new RangeError('Not packed by Snappy.');
	const plain = Buffer.alloc(length);
	let to = 0;
	while (place.at < packed.length && to < length) to = unpackPart({ packed, plain, place, to });
	if (to !== length) throw new RangeError('Not packed by Snappy.');
	return plain;
}

type Place = { at: number };
type Unpacking = {
	readonly packed: Buffer;
	readonly plain: Buffer;
	readonly place: Place;
	readonly to: number;
};

/** New letters, or a copy of those that are there; gives where the next part goes. */
function unpackPart({ packed, plain, place, to }: Unpacking): number {
	const tag = packed[place.at++]!;
	if ((tag & 3) === 0) {
		const short = tag >> 2;
		const length = 1 + (short < 60 ? short : take(packed, place, short - 59));
		packed.copy(plain, to, place.at, place.at + length);
		place.at += length;
		return to + length;
	}
	const isNear = (tag & 3) === 1;
	const length = isNear ? 4 + ((tag >> 2) & 7) : 1 + (tag >> 2);
	const back = isNear
		? ((tag >> 5) << 8) | take(packed, place, 1)
		: take(packed, place, (tag & 3) === 2 ? 2 : 4);
	if (back === 0 || back > to || to + length > plain.length) throw new RangeError('Not packed by Snappy.');
	// One by one: a copy may run into what it writes.
	for (let step = 0; step < length; step += 1) plain[to + step] = plain[to + step - back]!;
	return to + length;
}

function take(bytes: Buffer, place: Place, count: number): number {
	if (place.at + count > bytes.length) throw new RangeError('Cut off.');
	const number = bytes.readUIntLE(place.at, count);
	place.at += count;
	return number;
}

type Handle = { readonly offset: number; readonly size: number };

const handleIn = (bytes: Buffer, place: Place): Handle => ({
	offset: varint(bytes, place),
	size: varint(bytes, place)
});

/** After a block stands how it is packed: 0 not, 1 by Snappy. */
function blockAt(file: Buffer, { offset, size }: Handle): Buffer {
	const block = file.subarray(offset, offset + size);
	return file[offset + size] === 1 ? unsnapped(block) : block;
}

/** A block ends with the places where keys stand whole, and their count. */
function valuesIn(block: Buffer): readonly Buffer[] {
	const end = block.length - 4 * (1 + block.readUInt32LE(block.length - 4));
	const values: Buffer[] = [];
	const place = { at: 0 };
	while (place.at < end) {
		varint(block, place);
		const [key, value] = [varint(block, place), varint(block, place)];
		values.push(block.subarray(place.at + key, place.at + key + value));
		place.at += key + value;
	}
	return values;
}

function varint(bytes: Buffer, place: Place): number {
	let [number, factor] = [0, 1];
	for (;;) {
		const byte = bytes[place.at++];
		if (byte === undefined) throw new RangeError('Cut off.');
		number += (byte & 127) * factor;
		if (byte < 128) return number;
		factor *= 128;
	}
}
