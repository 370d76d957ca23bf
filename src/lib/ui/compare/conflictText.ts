import type { Choice, MergeConflict } from '#lib/notebook/mergeConflict.ts';
import type { Entry } from '#lib/notebook/frontEntries.ts';
import type { Cell } from '#lib/notebook/notebook.ts';
import { cellTitle } from '#lib/ui/cellTitle.ts';
import { frontKeyText } from '#lib/ui/compare/frontSentence.ts';
import { compare } from '#messages/compare.ts';
import type { Messages } from '#messages/messages.ts';

export type ConflictText = {
	readonly title: string;
	/** What both did. */
	readonly sentence: string;
	/** The texts to show beside each other, where they say more than the sentence. */
	readonly texts?: { readonly one: string; readonly other: string };
	/** None where there is nothing to choose. */
	readonly choices: readonly (readonly [Choice, string])[];
};

/** A conflict of a merge as it is shown and chosen. */
export function conflictText(conflict: MergeConflict, messages: Messages): ConflictText {
	const words = compare[messages.language];
	switch (conflict.kind) {
		case 'front':
		case 'front-order':
		case 'front-wording':
			return frontConflict(conflict, words);
		case 'same-name':
			return {
				title: conflict.name,
				sentence: words.conflict['same-name'](conflict.name, conflict.ids.length),
				choices: []
			};
		case 'removed':
			return removedConflict(conflict, messages);
		case 'both-added': {
			const choices = [...sides(words), ['both', words.keepBoth] as const];
			return {
				...texts(conflict),
				title: titleOf(conflict, messages),
				sentence: words.conflict['both-added'],
				choices
			};
		}
		case 'source':
			return {
				...texts(conflict),
				title: titleOf(conflict, messages),
				sentence: words.conflict.source,
				choices: sides(words)
			};
		default:
			return {
				title: titleOf(conflict, messages),
				sentence: cellSentence(conflict, messages),
				choices: sides(words)
			};
	}
}

type Words = (typeof compare)['da'];

const sides = (words: Words) => [['mine', words.keepMine] as const, ['theirs', words.takeTheirs] as const];

const texts = ({ mine, theirs }: { readonly mine: Cell; readonly theirs: Cell }) => ({
	texts: { one: mine.source, other: theirs.source }
});

const titleOf = ({ mine }: { readonly mine: Cell }, messages: Messages): string => cellTitle(mine, messages);

function removedConflict(
	{ by, base, changed }: Extract<MergeConflict, { kind: 'removed' }>,
	messages: Messages
): ConflictText {
	const words = compare[messages.language];
	const keep = ['mine', 'theirs'].find((side) => side !== by) as Choice;
	return {
		title: cellTitle(changed, messages),
		sentence: by === 'mine' ? words.conflict.removedByMine : words.conflict.removedByTheirs,
		texts: { one: base.source, other: changed.source },
		choices: [
			[keep, words.keepChanged],
			[by, words.removeIt]
		]
	};
}

type OnCell = Extract<MergeConflict, { kind: 'kind' | 'name' | 'flag' | 'place' }>;

function cellSentence({ kind, mine, theirs, flag = '' }: OnCell, messages: Messages): string {
	const words = compare[messages.language].conflict;
	const values = (of: (cell: Cell) => string) => words.values(of(mine), of(theirs));
	switch (kind) {
		case 'place':
			return `${words.place}.`;
		case 'name':
			return `${words.name}. ${values(({ name }) => name ?? messages.cells.unnamed)}`;
		case 'kind':
			return `${words.kind}. ${values((cell) => cell.info ?? messages.cells.kinds[cell.kind])}`;
		case 'flag':
			return `${words.flag(flag)}. ${values(({ flags }) => flagText(new Map(Object.entries(flags)).get(flag), words))}`;
	}
}

const flagText = (value: string | true | undefined, words: Words['conflict']): string =>
	value === undefined ? words.nothing : String(value);

function frontConflict(
	conflict: Extract<MergeConflict, { kind: 'front' | 'front-order' | 'front-wording' }>,
	words: Words
): ConflictText {
	const choices = sides(words);
	if (conflict.kind === 'front-wording')
		return { title: words.front, sentence: `${words.conflict['front-wording']}.`, choices };
	const title = frontKeyText(conflict.path, words);
	if (conflict.kind === 'front-order')
		return { title, sentence: `${words.conflict['front-order']}.`, choices };
	const [mine, theirs] = [conflict.mine, conflict.theirs].map((entry) => entryText(entry, words.conflict));
	return { title, sentence: `${words.conflict.front}. ${words.conflict.values(mine!, theirs!)}`, choices };
}

function entryText(entry: Entry | undefined, words: Words['conflict']): string {
	if (entry === undefined) return words.nothing;
	if (entry instanceof Map) return words.several;
	return Array.isArray(entry) ? entry.join(', ') : String(entry);
}
