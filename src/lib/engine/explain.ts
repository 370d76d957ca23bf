import { after, joined, ours, type Rewritten } from '#lib/engine/rewritten.ts';
import { lex } from '#lib/language/sql/lex.ts';

/** Where the explained statement begins in an EXPLAIN; undefined for other texts. */
export const afterExplain = (text: string): number | undefined => headOf(text)?.inner;

/** The same EXPLAIN, answered as data; undefined where the text is none, or asks for a form of its own. */
export function explainedAsData(body: Rewritten): Rewritten | undefined {
	const head = headOf(body.text);
	if (head === undefined || (head.form ?? 'json') !== 'json') return undefined;
	const options = head.analyze ? 'ANALYZE, FORMAT json' : 'FORMAT json';
	return joined(ours(`EXPLAIN (${options}) `), after(body, head.inner));
}

/** What stands before the explained statement: `EXPLAIN ANALYZE`, or `EXPLAIN (ANALYZE, FORMAT json)`. */
type Head = { readonly analyze: boolean; readonly form: string | undefined; readonly inner: number };

function headOf(text: string): Head | undefined {
	const words = lex(text).tokens.map((token) => ({ ...token, text: token.text.toLowerCase() }));
	if (words[0]?.text !== 'explain') return undefined;
	const opens = words[1]?.text === '(' && /^(?:format|analyze)$/.test(words[2]?.text ?? '');
	if (!opens) {
		const analyze = words[1]?.text === 'analyze';
		return { analyze, form: undefined, inner: words[analyze ? 2 : 1]?.start ?? text.length };
	}
	const close = words.findIndex((word) => word.text === ')');
	const options = words.slice(2, close).map((word) => word.text);
	const format = options.indexOf('format');
	return {
		analyze: options.includes('analyze'),
		form: format < 0 ? undefined : options[format + 1]?.replaceAll(`'`, ''),
		inner: words[close + 1]?.start ?? text.length
	};
}
