import { lex } from '#lib/language/sql/lex.ts';

/** Where the explained statement begins in an EXPLAIN; undefined for other texts. */
export function afterExplain(text: string): number | undefined {
	const head = explainHead(text);
	return head?.inner;
}

/** What stands before the explained statement. `inner` is where that begins. */
export type ExplainHead = {
	readonly analyze: boolean;
	/** As written, in brackets: FORMAT and the like. */
	readonly options: readonly string[];
	readonly inner: number;
};

export function explainHead(text: string): ExplainHead | undefined {
	const { tokens } = lex(text);
	if (!isWord(tokens[0]?.text, 'explain')) return undefined;
	let index = 1;
	const options: string[] = [];
	let analyze = isWord(tokens[index]?.text, 'analyze');
	if (analyze) index += 1;
	if (tokens[index]?.text === '(' && isOption(tokens[index + 1]?.text)) {
		for (index += 1; index < tokens.length && tokens[index]?.text !== ')'; index += 1)
			options.push(tokens[index]!.text.toLowerCase());
		index += 1;
	}
	analyze ||= options.includes('analyze');
	return { analyze, options, inner: tokens[index]?.start ?? text.length };
}

const isWord = (text: string | undefined, word: string) => text?.toLowerCase() === word;
const isOption = (text: string | undefined) => /^(?:format|analyze|verbose)$/i.test(text ?? '');
