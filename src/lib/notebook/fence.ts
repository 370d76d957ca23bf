import { withoutBlanks } from '#lib/notebook/cutAtEnd.ts';

export type Fence = { readonly marker: string; readonly info: string };

/**
 * The fence that a line opens. A cell's fence begins at the very start of its line: an indented one is
 * prose, so that a text can show a fence without making a cell.
 */
export function openedFence(content: string): Fence | undefined {
	const found = /^(?:(`{3,})([^`]*)|(~{3,})(.*))$/s.exec(content);
	if (found === null) return undefined;
	return { marker: found[1] ?? found[3] ?? '', info: withoutBlanks(found[2] ?? found[4] ?? '') };
}

/** As in CommonMark: up to three spaces, the same character, at least as many, nothing after. */
export function closesFence(content: string, marker: string): boolean {
	const found = /^ {0,3}(`{3,}|~{3,})[ \t]*$/.exec(content);
	const closing = found?.[1] ?? '';
	return closing.length >= marker.length && closing[0] === marker[0];
}

/** A fence longer than every run of its character at the start of a line of the source. */
export function markerFor(source: string, character: '`' | '~'): string {
	const runs = source.match(character === '`' ? /^[ \t]*`{3,}/gm : /^[ \t]*~{3,}/gm) ?? [];
	const longest = Math.max(2, ...runs.map((run) => run.trim().length));
	return character.repeat(longest + 1);
}
