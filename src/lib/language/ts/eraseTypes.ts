import { transform } from 'sucrase';
import { alignColumns } from '#lib/language/ts/alignColumns.ts';
import type { SyntaxProblem } from '#lib/language/analysis.ts';
import { syntaxProblem } from '#lib/language/syntaxProblem.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';

/** TypeScript without its types: every token on the line, and as far as it can be in the column, where it was. */
export function eraseTypes(source: string): Result<string, SyntaxProblem> {
	const namespace = /^[^\S\n\r\u2028\u2029]*(?:export\s+)?(?:namespace|module)\s+([\w$.]+)\s*\{/mu.exec(
		source
	);
	if (namespace !== null) {
		// The eraser drops a namespace with all it does, which must not happen in silence.
		const at = { start: namespace.index, end: namespace.index + namespace[0].length };
		return fail(syntaxProblem('namespace', namespace[1] ?? '', at));
	}
	try {
		const { code } = transform(source, {
			transforms: ['typescript'],
			disableESTransforms: true,
			keepUnusedImports: true,
			preserveDynamicImport: true
		});
		return ok(alignColumns(source, code));
	} catch (error) {
		return fail(problemOf(source, error));
	}
}

/** The eraser's own parser throws `Error transforming …: words (line:column)` with the offset in `pos`. */
function problemOf(source: string, error: unknown): SyntaxProblem {
	const { message, pos } = error as { readonly message: string; readonly pos?: number };
	const words = message.replace(/^Error transforming [^:]*: /, '').replace(/ \(\d+:\d+\)$/, '');
	return parserProblem(source, words, pos ?? 0);
}

/** A parser's complaint, marked at the whole word or sign that it stumbled over. */
export function parserProblem(source: string, words: string, at: number): SyntaxProblem {
	const start = Math.min(at, source.length);
	const word = /^(?:[\p{ID_Continue}$]+|\S)/u.exec(source.slice(start))?.[0] ?? '';
	return syntaxProblem('parser', words, { start, end: start + word.length });
}
