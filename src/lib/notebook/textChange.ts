/** What of a text was replaced by what; offsets are UTF-16 units. */
export type TextChange = {
	readonly start: number;
	readonly removed: string;
	readonly inserted: string;
};

/** The shortest piece that tells two texts apart. */
export function changeOfText(before: string, after: string): TextChange {
	const most = Math.min(before.length, after.length);
	let start = 0;
	while (start < most && before[start] === after[start]) start += 1;
	let end = 0;
	while (end < most - start && before.at(-1 - end) === after.at(-1 - end)) end += 1;
	return {
		start,
		removed: before.slice(start, before.length - end),
		inserted: after.slice(start, after.length - end)
	};
}

/**
 * Is the second change more of the first, as a person sees it: more letters of the word that was begun and
 * the space after it, or more letters taken away? What is pasted is a step of its own, and so is a new line.
 */
export function goesOn(last: TextChange, next: TextChange): boolean {
	if (isTyped(last) && isTyped(next)) return goesOnTyping(last, next);
	return isErased(last) && isErased(next) && goesOnErasing(last, next);
}

const isTyped = ({ removed, inserted }: TextChange): boolean =>
	removed === '' && inserted !== '' && isKeystroke(inserted);

const isErased = ({ removed, inserted }: TextChange): boolean => inserted === '' && isKeystroke(removed);

/** One character, or the two that an editor makes of an opening bracket or quote. */
const isKeystroke = (text: string): boolean =>
	[...text].length === 1 || /^(?:\(\)|\[\]|\{\}|""|''|``)$/.test(text);

function goesOnTyping(last: TextChange, next: TextChange): boolean {
	const isAdjacent = next.start > last.start && next.start <= last.start + last.inserted.length;
	const beginsWord = /\s$/.test(last.inserted) && /\S/.test(next.inserted);
	return isAdjacent && !beginsWord && !next.inserted.includes('\n');
}

function goesOnErasing(last: TextChange, next: TextChange): boolean {
	const backwards = next.start + next.removed.length === last.start;
	return backwards || next.start === last.start;
}
