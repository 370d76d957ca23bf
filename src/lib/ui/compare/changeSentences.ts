import type { CellChange } from '#lib/notebook/compareNotebooks.ts';
import type { Cell, Flags } from '#lib/notebook/notebook.ts';
import { compare } from '#messages/compare.ts';
import type { Messages } from '#messages/messages.ts';

type Changed = {
	readonly one: Cell;
	readonly other: Cell;
	readonly changes: readonly CellChange[];
	/** What the cell stands after in the other version; empty where it stands first. */
	readonly after: string;
};

/** All that changed about a cell beside its text, in words. */
export function changeSentences(changed: Changed, messages: Messages): readonly string[] {
	const { one, other, changes, after } = changed;
	const { cells, language } = messages;
	const words = compare[language];
	return changes.flatMap((change) => {
		switch (change) {
			case 'moved':
				return [words.moved(after)];
			case 'renamed':
				return [renamed(one.name, other.name, words)];
			case 'kind':
				return [words.kind(kindText(one, cells), kindText(other, cells))];
			case 'flags':
				return flagSentences(one.flags, other.flags, words);
			case 'source':
				return [];
		}
	});
}

type Words = (typeof compare)['da'];

function renamed(from: string | undefined, to: string | undefined, words: Words): string {
	if (from === undefined) return words.named(to ?? '');
	return to === undefined ? words.unnamed(from) : words.renamed(from, to);
}

const kindText = ({ kind, info }: Cell, { kinds }: Messages['cells']): string =>
	kind === 'other' ? (info ?? '') || kinds.other : kinds[kind];

function flagSentences(one: Flags, other: Flags, words: Words): readonly string[] {
	const [before, after] = [new Map(Object.entries(one)), new Map(Object.entries(other))];
	return [...new Set([...before.keys(), ...after.keys()])].flatMap((flag) => {
		const [from, to] = [before.get(flag), after.get(flag)];
		if (from === to) return [];
		if (from === undefined) return [words.flagAdded(flagText(flag, to))];
		if (to === undefined) return [words.flagRemoved(flagText(flag, from))];
		return [words.flagChanged(flag, flagText(flag, from), flagText(flag, to))];
	});
}

const flagText = (flag: string, value: string | true | undefined): string =>
	value === true || value === undefined ? flag : `${flag}=${value}`;
