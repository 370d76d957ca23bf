import type { Reject } from '#lib/engine/engine.ts';
import type { misfitRows, unreadRows } from '#lib/engine/import/rejects.ts';
import {
	carriageReturn,
	lineEnds,
	lineFeed,
	recordEnd,
	type Parting
} from '#lib/engine/import/textRecords.ts';

/** A text whose rejects are to be told with their lines. */
export type PlacedText = {
	readonly file: string;
	readonly text: Uint8Array;
	readonly parting: Parting;
	/** Lines above the header, and the header's own. */
	readonly skip: number;
	readonly header: boolean;
	/** An empty line is a row where there is but one column. */
	readonly width: number;
	/** The line of the text's first byte; of its first record where lines are not what is counted. */
	readonly line: () => number;
	readonly counts: 'lines' | 'records';
};

type Row = Omit<Reject, 'file' | 'line'>;
type Place = { readonly begins: number; readonly record: number };

/** The first rejects of a text by their line, which is right too where fields hold line ends. */
export function placedRejects(
	placed: PlacedText,
	unread: ReturnType<typeof unreadRows>,
	misfits: ReturnType<typeof misfitRows>
): readonly Reject[] {
	const found: (Row & Place)[] = [];
	const begins = new Map(unread.first.map(({ begins: at, ...row }) => [firstByte(placed.text, at), row]));
	const left = new Set(unread.begins.map((at) => firstByte(placed.text, at)));
	const waiting = [...misfits.first];
	let kept = 0;
	for (const place of recordsIn(placed)) {
		const row = begins.get(place.begins);
		if (row !== undefined) found.push({ ...row, ...place });
		if (left.delete(place.begins)) continue;
		if (waiting[0]?.before === kept) found.push({ ...withoutBefore(waiting.shift()!), ...place });
		kept += 1;
		if (waiting.length === 0 && found.length >= begins.size + misfits.first.length) break;
	}
	return numbered(placed, [...found, ...unplaced(placed, { found, begins })]);
}

const withoutBefore = ({ column, text, why }: Row & { readonly before: number }): Row => ({
	column,
	text,
	why
});

/** A record that does not end is where the engine stopped; what it found behind has its byte only. */
function unplaced(
	{ text }: PlacedText,
	{ found, begins }: { readonly found: readonly Place[]; readonly begins: ReadonlyMap<number, Row> }
): readonly (Row & Place)[] {
	const known = new Set(found.map(({ begins: at }) => at));
	return [...begins]
		.filter(([at]) => !known.has(at))
		.map(([at, row]) => ({ ...row, begins: Math.min(at, text.length), record: found.length }));
}

/** The engine counts a record from the line end before it. */
function firstByte(text: Uint8Array, at: number): number {
	let first = at;
	while (text[first] === lineFeed || text[first] === carriageReturn) first += 1;
	return first;
}

function* recordsIn({ text, parting, skip, header, width }: PlacedText): Generator<Place> {
	let record = 0;
	let at = [0xef, 0xbb, 0xbf].every((byte, index) => text[index] === byte) ? 3 : 0;
	for (let line = 0; line < skip; line += 1)
		at = recordEnd(text, at, { ...parting, quote: undefined }) ?? text.length;
	if (header) at = recordEnd(text, at, parting) ?? text.length;
	while (at < text.length) {
		const isBlank = text[at] === lineFeed || text[at] === carriageReturn;
		if (!isBlank || width === 1) yield { begins: at, record: record++ };
		const end = recordEnd(text, at, parting);
		if (end === undefined) return;
		at = end;
	}
}

function numbered(placed: PlacedText, rows: readonly (Row & Place)[]): readonly Reject[] {
	if (rows.length === 0) return [];
	const first = placed.line();
	let line = first;
	let counted = 0;
	return rows
		.toSorted((a, b) => a.begins - b.begins)
		.map(({ begins, record, column, text, why }) => {
			line += lineEnds(placed.text.subarray(counted), begins - counted);
			counted = begins;
			return {
				file: placed.file,
				line: placed.counts === 'lines' ? line : first + record,
				column,
				text,
				why
			};
		});
}
