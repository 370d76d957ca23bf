const pairs: readonly (readonly [yes: string, no: string])[] = [
	['ja', 'nej'],
	['true', 'false'],
	['sand', 'falsk'],
	['sandt', 'falsk'],
	['yes', 'no'],
	['j', 'n'],
	['y', 'n']
];

/** Headers that ask a question which 1 and 0 answer: `er_aktiv`, `Har børn`, `slettet_flag`, `ja/nej`. */
const question = /^(?:er|har|is|has)[ _-]|flag$|ja[ _/-]?nej|[ _-]jn$/i;
const questionInOneWord = /^(?:[Ee]r|[Hh]ar|[Ii]s|[Hh]as)[A-ZÆØÅ]/;

/**
 * Both words of a pair, and nothing else: a column of nothing but `N` may mean north. Nought and one are
 * numbers unless the header asks a question. An `X` here and there is left as text: what the empty fields
 * beside it mean, only a person can say.
 */
export function areBooleans(values: readonly string[], header: string): boolean {
	const words = new Set(values.map((value) => value.toLowerCase()));
	if (words.size !== 2) return false;
	if (words.has('0') && words.has('1')) return asks(header.trim());
	return pairs.some((pair) => pair.every((word) => words.has(word)));
}

const asks = (header: string) => question.test(header) || questionInOneWord.test(header);

export const isBooleanWord = (value: string): boolean =>
	/^(?:ja|nej|true|false|sandt?|falsk|yes|no|[jyntf01])$/i.test(value);
