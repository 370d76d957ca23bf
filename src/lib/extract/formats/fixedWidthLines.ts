import { recordsOf } from '#lib/extract/records.ts';

const fewestLines = 3;
/** Lines that are looked at: more blanks at one place by chance are not to be feared. */
const enoughLines = 5000;

/**
 * Whether a text's columns begin at fixed places: lines of one length with blanks at the same places
 * throughout, and no separator that parts them all alike.
 */
export function isFixedWidth(text: string, whole: boolean): boolean {
	const lines = filledLines(text, whole);
	const [first = '', ...rest] = lines;
	if (lines.length < fewestLines || lines.some((line) => line.includes('\t'))) return false;
	// A header may be shorter, or longer where its last word is.
	const length = lengthOf(rest[0] ?? '');
	if (lengthOf(first) !== length && rest.length < fewestLines) return false;
	if (rest.some((line) => lengthOf(line) !== length)) return false;
	return cutsIn(lines).length > 1 && !hasSeparator(lines);
}

/** Lines that hold anything, without one that the text's end cuts. */
export function filledLines(text: string, whole: boolean): readonly string[] {
	const lines = text.split(/\r\n|\n|\r/);
	const complete = whole ? lines : lines.slice(0, -1);
	return complete.filter((line) => line.trim() !== '').slice(0, enoughLines);
}

/** The lines that tell where columns begin: those of the commonest length, which titles and footers lack. */
export function tellingLines(lines: readonly string[]): readonly string[] {
	const filled = lines.filter((line) => line.trim() !== '');
	const counts = new Map<number, number>();
	for (const line of filled) counts.set(lengthOf(line), (counts.get(lengthOf(line)) ?? 0) + 1);
	const [length, count] = [...counts].reduce((top, next) => (next[1] > top[1] ? next : top), [0, 0] as const);
	// Without blanks at their ends lines have any length.
	return 2 * count >= filled.length ? filled.filter((line) => lengthOf(line) === length) : filled;
}

/** Lines above the table: those in which words stand across its cuts, but for a header with long words. */
export function titleLines(lines: readonly string[], cuts: readonly number[]): number {
	const first = lines
		.slice(0, mostTitles + 1)
		.findIndex((line) => isRow(line, cuts) && !cuts.some((at) => crosses(line, at)));
	const above = lines.slice(0, Math.max(0, first)).findLastIndex((line) => line.trim() !== '');
	const words = lines[above]?.trim().split(/\s+/) ?? [];
	return words.length === cuts.length ? above : Math.max(0, first);
}

const mostTitles = 10;

const isRow = (line: string, cuts: readonly number[]) =>
	cut(line, cuts).filter((value) => value !== '').length > 1;

/**
 * Where columns begin, by the places that are blank in all lines. A column whose values stand to the right
 * begins where the last one's values end, since a longer number reaches further left; all others begin
 * where their first values do.
 */
export function cutsIn(lines: readonly string[]): readonly number[] {
	const rows = lines.map(signsOf);
	const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
	const filled = Array.from({ length: width }, (_, at) => rows.some((row) => isFilled(row, at)));
	const starts = filled.flatMap((is, at) => (is && !filled[at - 1] ? [at] : []));
	return starts.map((start, index) => {
		if (index === 0) return 0;
		const end = filled.indexOf(false, start);
		const column = { start, end: end === -1 ? width : end };
		return standsRight(rows, column) ? 1 + filled.lastIndexOf(true, start - 1) : start;
	});
}

/** A line's values, without the blanks around them. */
export function cut(line: string, cuts: readonly number[]): readonly string[] {
	const signs = signsOf(line);
	return cuts.map((start, index) => textOf(signs.slice(start, cuts[index + 1])).trim());
}

/** The cuts that no value crosses in these lines. */
export const cleanCuts = (lines: readonly string[], cuts: readonly number[]): readonly number[] =>
	cuts.filter((at) => !lines.some((line) => crosses(line, at)));

/** Whether a value stands on both sides of a cut. */
export function crosses(line: string, at: number): boolean {
	const signs = signsOf(line);
	return at > 0 && isFilled(signs, at - 1) && isFilled(signs, at);
}

/** A line of dashes under the header, as databases print it: it shows the columns and is no row. */
export const isRuler = (line: string) => /^[-=\s]*$/.test(line) && /[-=]{2}/.test(line);

type Signs = string | readonly string[];

/** A line by its signs: a letter beyond the first plane is one, though a string counts it as two. */
const signsOf = (line: string): Signs => (/[\ud800-\udfff]/.test(line) ? Array.from(line) : line);

const textOf = (signs: Signs) => (typeof signs === 'string' ? signs : signs.join(''));

const lengthOf = (line: string) => signsOf(line).length;

const isFilled = (signs: Signs, at: number) => {
	const sign = signs[at];
	return sign !== undefined && sign !== ' ' && sign !== '\u00a0';
};

type Column = { readonly start: number; readonly end: number };

/** All values end at the column's last place, and not all begin at its first. The header is no value. */
function standsRight(rows: readonly Signs[], { start, end }: Column): boolean {
	const values = rows.slice(1).filter((row) => textOf(row.slice(start, end)).trim() !== '');
	return (
		values.length > 0 &&
		values.every((row) => isFilled(row, end - 1)) &&
		values.some((row) => !isFilled(row, start))
	);
}

/** A comma between digits is a decimal sign as long as every comma is one. */
function hasSeparator(lines: readonly string[]): boolean {
	const text = lines.join('\n');
	const separators = ([';', '|', ','] as const).filter(
		(separator) => separator !== ',' || /(?<!\d),|,(?!\d)/.test(text)
	);
	return separators.some((separator) => {
		const records = recordsOf(text, { separator, quote: '"' }, { whole: true });
		const width = records[0]?.fields.length ?? 1;
		return width > 1 && records.every(({ fields }) => fields.length === width);
	});
}
