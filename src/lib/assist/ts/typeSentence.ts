import type { TypeRemark } from '#lib/assist/ts/service/remarksOn.ts';
import { assistTs } from '#messages/assistTs.ts';

const mostColumns = 8;

/** What the checker complains of, in the person's language; what is not translated is said to be TypeScript's own. */
export function typeSentence({ code, about, english, column }: TypeRemark, language: 'da' | 'en'): string {
	const words = assistTs[language];
	if (column !== undefined) {
		const { name, columns, near } = column;
		if (near !== undefined) return words.noColumn(name, near);
		const more = columns.length > mostColumns ? [words.andMore] : [];
		return words.noColumnAmong(name, [...columns.slice(0, mostColumns), ...more].join(', '));
	}
	const sentences: { readonly [code: number]: ((...about: readonly string[]) => string) | undefined } =
		words.sentences as never;
	return sentences[code]?.(...about) ?? words.other(english);
}
