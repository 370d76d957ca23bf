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
	for (const at of placeholdersIn(source)) {
		while ((code[nextCode]?.end ?? Infinity) <= at.start) nextCode += 1;
		if ((code[nextCode]?.start ?? Infinity) <= at.start) continue;
		const found = source.slice(at.start, at.end);
		text += source.slice(last, at.start);
		last = at.end;
		if (found.startsWith('\\')) {
			text += '${';
			continue;
		}
		const path = pathIn(found.slice(2, -1));
		if (path === undefined) return { problem: syntaxProblem('interpolation', found, at) };
		if (text !== '') parts.push({ kind: 'text', text });
		text = '';
		parts.push({ kind: 'value', ...path });
		if (!readAt.has(path.name)) readAt.set(path.name, at);
	}
	text += source.slice(last);
	if (text !== '') parts.push({ kind: 'text', text });
	return { reads: [...readAt.keys()], readAt, defines: [], body: { kind: 'md', parts } };
}

/**
 * `\${` and `${…}`. One that is not closed on its line is text: a person is still typing. The line's end is
 * looked for once, however many open on it.
 */
function* placeholdersIn(source: string): Generator<Span, void, void> {
	let [from, lookedTo, closed] = [0, 0, false];
	for (const { index: start, 0: found } of source.matchAll(/\\?\$\{/g)) {
		if (start < from) continue;
		from = start + found.length;
		if (found.startsWith('\\')) {
			yield { start, end: from };
			continue;
		}
		if (lookedTo < from) {
			const length = source.slice(from).search(/[}\n]/);
			lookedTo = length < 0 ? Infinity : from + length;
			closed = source[lookedTo] === '}';
		}
		if (!closed) continue;
		from = lookedTo + 1;
		yield { start, end: from };
	}
}

const step = /^[\p{ID_Start}_$][\p{ID_Continue}$]*$/u;

function pathIn(expression: string): { readonly name: Name; readonly path: readonly string[] } | undefined {
	const [name, ...path] = expression.trim().split('.');
	if (name === undefined || ![name, ...path].every((part) => step.test(part))) return undefined;
	return { name, path };
}
