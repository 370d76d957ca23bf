import { cutAtEnd, endBefore } from '#lib/notebook/cutAtEnd.ts';

export type Heading = {
	/** 1 to 6. */
	readonly level: number;
	readonly text: string;
};

/** The heading that a line of Markdown is (`## Words ##`), its words as they are written. */
export function headingOf(line: string): Heading | undefined {
	const [opening, marks = ''] = /^ {0,3}(#{1,6})(?=[ \t])/.exec(line) ?? [];
	if (opening === undefined) return undefined;
	const words = line.slice(opening.length).trim();
	const end = endBefore(words, '#');
	// Signs that follow a word at once belong to it: `# C#`.
	const closes = end === 0 || /[ \t]/.test(words[end - 1]!);
	const text = closes ? cutAtEnd(words.slice(0, end), ' \t') : words;
	return text === '' ? undefined : { level: marks.length, text };
}
