import type { Span } from '#lib/language/analysis.ts';

/** A name with letters that look like others. */
export type Lookalike = Span & {
	readonly word: string;
	/** What it looks like. */
	readonly looksLike: string;
	/** The letters that are not what they seem. */
	readonly letters: readonly { readonly letter: string; readonly code: string }[];
};

/**
 * Words in which letters of other scripts stand for Latin ones: a single Cyrillic `а` in `pаris`, or a word all of
 * whose Cyrillic or Greek letters look Latin. A word of another language, Greek for a formula, `µ` and Danish
 * letters are what they are.
 */
export function lookalikesIn(text: string): readonly Lookalike[] {
	return [...text.matchAll(/[\p{L}\p{Nl}_$][\p{L}\p{M}\p{N}_$]*/gu)].flatMap((found) => {
		const [word] = found;
		const letters = [...word].filter((letter) => twins.has(letter));
		if (letters.length === 0) return [];
		const others = [...word].filter((letter) => /\p{L}/u.test(letter) && !twins.has(letter));
		const isMixed = others.some((letter) => /\p{Script=Latin}/u.test(letter));
		const isWhole = others.length === 0 && letters.length > 1;
		if (!isMixed && !isWhole) return [];
		return [
			{
				start: found.index,
				end: found.index + word.length,
				word,
				looksLike: [...word].map((letter) => twins.get(letter) ?? letter).join(''),
				letters: [...new Set(letters)].map((letter) => ({ letter, code: codeOf(letter) }))
			}
		];
	});
}

const codeOf = (letter: string) => `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;

/** Letters of other scripts beside the Latin one that they are drawn like (Unicode's confusables, the usual fonts). */
const drawnAlike: readonly (readonly [others: string, latin: string])[] = [
	['АВЕЅІЈКМНОРСТХУЗԌԚԜ', 'ABESIJKMHOPCTXY3GQW'],
	['аеіјорсухѕһԁԛԝѡӏ', 'aeijopcyxshdqwwl'],
	['ΑΒΕΖΗΙΚΜΝΟΡΤΥΧ', 'ABEZHIKMNOPTYX'],
	['οναιρυκχ', 'ovaipukx'],
	['ⅠⅤⅩⅬⅭⅮⅯⅰⅴⅹⅼⅽⅾⅿ', 'IVXLCDMivxlcdm']
];

const twins: ReadonlyMap<string, string> = new Map([
	...drawnAlike.flatMap(([others, latin]) =>
		[...others].map((letter, at) => [letter, [...latin][at]!] as const)
	),
	// Full-width letters, and those of mathematics, by their own decomposition.
	...['ａ', 'Ａ', '𝐀', '𝐚', '𝑎', '𝒂', '𝖺', '𝗮', '𝚊'].flatMap((first) =>
		Array.from({ length: 26 }, (_, at) => String.fromCodePoint(first.codePointAt(0)! + at)).map(
			(letter) => [letter, letter.normalize('NFKC')] as const
		)
	)
]);
