import type { ReadColumn } from '#lib/extract/reading.ts';
import { imports } from '#messages/imports.ts';
import type { Messages } from '#messages/messages.ts';

export type ColumnNote = {
	readonly text: string;
	readonly tone: 'plain' | 'warn';
	/** Values of the file that show it. */
	readonly values: readonly string[];
};

/** What a person should know of a column before it is loaded. */
export function columnNotes(
	column: ReadColumn,
	loaded: boolean,
	{ language }: Messages
): readonly ColumnNote[] {
	const words = imports[language];
	const { header, name, role, misfits, lostZeros = 0, lostDigits = [], formerCodes = [], empty } = column;
	const notes: (ColumnNote | undefined)[] = [
		header.trim() === name
			? undefined
			: plain(header.trim() === '' ? words.noHeader : words.inFile(header.trim())),
		!loaded && role !== undefined && role in words.offByDefault
			? plain(words.offByDefault[role as keyof typeof words.offByDefault])
			: undefined,
		empty === true ? plain(words.emptyColumn) : undefined,
		lostZeros > 0 ? plain(words.lostZeros(lostZeros)) : undefined,
		lostDigits.length > 0
			? { text: words.lostDigits, tone: 'warn', values: lostDigits.slice(0, 3) }
			: undefined,
		formerCodes.length > 0
			? { text: words.formerCodes, tone: 'warn', values: formerCodes.slice(0, 3) }
			: undefined,
		misfits.length > 0 ? { text: words.misfits, tone: 'warn', values: misfits } : undefined
	];
	return notes.filter((note) => note !== undefined);
}

const plain = (text: string): ColumnNote => ({ text, tone: 'plain', values: [] });
