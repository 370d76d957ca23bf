import { hiddenSigns } from '#lib/language/disguise/hiddenSigns.ts';
import { lookalikesIn } from '#lib/language/disguise/lookalikes.ts';
import type { Cell } from '#lib/notebook/notebook.ts';
import type { Sign } from '#lib/workspace/foreseen/sign.ts';

/** A line that is longer than this is not read to its end, in letters. */
const long = 300;

/** Blanks within a line that move what follows out of sight. */
const far = /\S[ \t\u00A0]{60,}(?=\S)/;

/** What in a cell's text keeps it from being seen as it is. */
export function textSigns(cell: Cell): readonly Sign[] {
	const { source, name = '' } = cell;
	const isCode = cell.kind !== 'md' && cell.kind !== 'other';
	const lines = source.split('\n');
	const longest = lines.findIndex((line) => line.length > long);
	const pushed = far.exec(source);
	const isFolded = cell.kind === 'sql' || cell.kind === 'ts' ? cell.flags['folded'] !== undefined : false;
	return [
		...(isFolded ? [{ kind: 'folded', about: [] } as const] : []),
		...(longest >= 0 && isCode
			? [
					{
						kind: 'long-line',
						about: [String(longest + 1), String(lines[longest]!.length)],
						at: startOf(lines, longest)
					} as const
				]
			: []),
		...(pushed !== null && isCode
			? [
					{
						kind: 'far-right',
						about: [String(source.slice(0, pushed.index).split('\n').length)],
						at: pushed.index + pushed[0].length
					} as const
				]
			: []),
		...hiddenIn(source),
		...hiddenIn(name, 'name'),
		...(isCode ? [...alikeIn(source), ...alikeIn(name, 'name')] : [])
	];
}

const startOf = (lines: readonly string[], index: number): number =>
	lines.slice(0, index).reduce((sum, line) => sum + line.length + 1, 0);

/** One sign for each line that has some; a name has no place in the text. */
function hiddenIn(text: string, where?: 'name'): readonly Sign[] {
	const byLine = new Map<string, { readonly at: number; readonly codes: Set<string> }>();
	for (const { start, code } of hiddenSigns(text)) {
		const line = lineAround(text, start);
		const known = byLine.get(line);
		if (known === undefined) byLine.set(line, { at: start, codes: new Set([code]) });
		else known.codes.add(code);
	}
	return [...byLine].map(([excerpt, { at, codes }]) => ({
		kind: 'hidden-signs',
		about: [...codes],
		excerpt,
		...(where === undefined && { at })
	}));
}

/** One for each word, where it first stands. */
function alikeIn(text: string, where?: 'name'): readonly Sign[] {
	const byWord = new Map(
		lookalikesIn(text)
			.toReversed()
			.map((found) => [found.word, found])
	);
	return [...byWord.values()].toReversed().map(({ word, looksLike, letters, start }) => ({
		kind: 'lookalike',
		about: [word, looksLike, letters.map(({ letter, code }) => `${letter} (${code})`).join(', ')],
		...(where === undefined && { at: start })
	}));
}

/** The line, or forty letters to either side. */
function lineAround(text: string, at: number): string {
	const start = Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 40);
	const end = text.indexOf('\n', at);
	return text.slice(start, Math.min(end < 0 ? text.length : end, at + 40));
}
