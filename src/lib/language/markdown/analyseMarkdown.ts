import type { CellAnalysis, MarkdownPart, Span } from '#lib/language/analysis.ts';
import { codeSpans } from '#lib/language/markdown/codeSpans.ts';
import { syntaxProblem } from '#lib/language/syntaxProblem.ts';
import type { Cell, Name } from '#lib/notebook/notebook.ts';

/** Text with `${name}` and `${name.field}` put in; `\${` writes the characters, and code is left alone. */
export function analyseMarkdown({ source }: Pick<Cell, 'source'>): CellAnalysis {
	const code = codeSpans(source);
	const parts: MarkdownPart[] = [];
	const readAt = new Map<Name, Span>();
	let text = '';
	let last = 0;
	let nextCode = 0;
	for (const found of source.matchAll(placeholder)) {
		while ((code[nextCode]?.end ?? Infinity) <= found.index) nextCode += 1;
		if ((code[nextCode]?.start ?? Infinity) <= found.index) continue;
		const at = { start: found.index, end: found.index + found[0].length };
		text += source.slice(last, at.start);
		last = at.end;
		if (found[0].startsWith('\\')) {
			text += '${';
			continue;
		}
		const path = pathIn(found[1] ?? '');
		if (path === undefined) return { problem: syntaxProblem('interpolation', found[0], at) };
		if (text !== '') parts.push({ kind: 'text', text });
		text = '';
		parts.push({ kind: 'value', ...path });
		if (!readAt.has(path.name)) readAt.set(path.name, at);
	}
	text += source.slice(last);
	if (text !== '') parts.push({ kind: 'text', text });
	return { reads: [...readAt.keys()], readAt, defines: [], body: { kind: 'md', parts } };
}

/** A `${` that is not closed on its line is text: a person is still typing. */
const placeholder = /\\\$\{|\$\{([^}\n]*)\}/g;

const step = /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u;

function pathIn(expression: string): { readonly name: Name; readonly path: readonly string[] } | undefined {
	const [name, ...path] = expression.trim().split('.');
	if (name === undefined || ![name, ...path].every((part) => step.test(part))) return undefined;
	return { name, path };
}
