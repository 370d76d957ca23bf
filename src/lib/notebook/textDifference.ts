import { likeness, wordsOf } from '#lib/notebook/likeness.ts';
import { runsOf } from '#lib/notebook/runsOf.ts';

/**
 * Two texts line by line. A row with both sides is a line that is the same, or one that became another;
 * a row with one side is a line that the other text lacks.
 */
export type Row = { readonly one?: Line; readonly other?: Line; readonly same: boolean };

export type Line = {
	/** From 1. */
	readonly number: number;
	/** In a row their text is the line. Changed pieces are those that the other side's line lacks. */
	readonly pieces: readonly Piece[];
};

export type Piece = { readonly text: string; readonly changed: boolean };

export function textDifference(one: string, other: string): readonly Row[] {
	const rows: Row[] = [];
	let change: Change = { one: [], other: [] };
	const count = { one: 0, other: 0 };
	const flush = () => {
		rows.push(...changedRows(change, count));
		count.one += change.one.length;
		count.other += change.other.length;
		change = { one: [], other: [] };
	};
	for (const run of runsOf(linesIn(one), linesIn(other))) {
		if (run.in !== 'both') change = { ...change, [run.in]: [...change[run.in], ...run.items] };
		else {
			flush();
			rows.push(...run.items.map((text, index) => sameRow(text, count, index)));
			count.one += run.items.length;
			count.other += run.items.length;
		}
	}
	flush();
	return rows;
}

/** Lines in the same place, of which none is in both. */
type Change = { readonly one: readonly string[]; readonly other: readonly string[] };

type Count = { readonly one: number; readonly other: number };

/** A cell without text has no line. */
const linesIn = (text: string): readonly string[] => (text === '' ? [] : text.split('\n'));

const sameRow = (text: string, count: Count, index: number): Row => ({
	one: whole(text, count.one + index + 1, false),
	other: whole(text, count.other + index + 1, false),
	same: true
});

const whole = (text: string, number: number, changed: boolean): Line => ({
	number,
	pieces: text === '' ? [] : [{ text, changed }]
});

/** Lines at the same place in a change stand beside each other; their words are compared where they are alike. */
function changedRows({ one, other }: Change, count: Count): readonly Row[] {
	return Array.from({ length: Math.max(one.length, other.length) }, (_, index): Row => {
		const [old, now] = [one[index], other[index]];
		const numbers = { one: count.one + index + 1, other: count.other + index + 1 };
		if (old !== undefined && now !== undefined) return rewritten(old, now, numbers);
		return {
			...(old !== undefined && { one: whole(old, numbers.one, true) }),
			...(now !== undefined && { other: whole(now, numbers.other, true) }),
			same: false
		};
	});
}

function rewritten(old: string, now: string, numbers: Count): Row {
	const isAlike = likeness(wordsOf(old), wordsOf(now)) >= 0.4;
	const runs = isAlike ? runsOf(wordsAndSpaces(old), wordsAndSpaces(now), 200) : [];
	const side = (name: 'one' | 'other', text: string): Line => {
		if (runs.length === 0) return whole(text, numbers[name], true);
		const own = runs.filter((run) => run.in === 'both' || run.in === name);
		const pieces = own.map((run) => ({ text: run.items.join(''), changed: run.in !== 'both' }));
		return { number: numbers[name], pieces };
	};
	return { one: side('one', old), other: side('other', now), same: false };
}

const wordsAndSpaces = (line: string): readonly string[] => line.match(/[\p{L}\p{N}_]+|\s+|./gsu) ?? [];
