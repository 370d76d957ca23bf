/**
 * Where a text ends once these signs are cut from its end. By hand: a pattern such as `[ \t]+$` walks a run
 * that stands within the text from each of its signs, so that a line of a hundred thousand blanks and a
 * letter would hold the page for most of a minute.
 */
export function endBefore(text: string, signs: string): number {
	let end = text.length;
	while (end > 0 && signs.includes(text[end - 1]!)) end -= 1;
	return end;
}

export const cutAtEnd = (text: string, signs: string): string => text.slice(0, endBefore(text, signs));

/** Without the blanks around it; line ends are none. */
export const withoutBlanks = (text: string): string => cutAtEnd(text.replace(/^[ \t]+/, ''), ' \t');
