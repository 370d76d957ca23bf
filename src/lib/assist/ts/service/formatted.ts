import ts from 'typescript';
import { cellText } from '#lib/assist/ts/service/cellText.ts';
import { toldOf } from '#lib/assist/ts/service/diagnosticText.ts';
import type { TypeRemark } from '#lib/assist/ts/service/remarksOn.ts';
import type { Span } from '#lib/language/analysis.ts';
import { fail, ok, type Result } from '#lib/notebook/result.ts';

/** A cell's text set as TypeScript sets it, with tabs; an object at the end is set as one. */
export function formatted(source: string): Result<string, TypeRemark> {
	const { value } = cellText(source);
	const path = '/format.ts';
	const object = value !== undefined && source[value.start] === '{' ? value : undefined;
	const text = object === undefined ? source : bracketed(source, object);
	const service = serviceOver(path, text);
	const [unparsed] = service.getSyntacticDiagnostics(path);
	if (unparsed !== undefined) {
		const { start, length } = unparsed;
		return fail({ at: { start, end: start + length }, ...toldOf(unparsed) });
	}
	const edits = [...service.getFormattingEditsForDocument(path, style)].reverse();
	const set = edits.reduce(
		(was, { span, newText }) => was.slice(0, span.start) + newText + was.slice(span.start + span.length),
		text
	);
	return ok(object === undefined ? set : withoutBracket(set));
}

const style: ts.FormatCodeSettings = {
	...ts.getDefaultFormatCodeSettings('\n'),
	convertTabsToSpaces: false,
	tabSize: 2,
	indentSize: 2
};

/** What no author writes, so that the bracket is found again. */
const mark = '/*kladde$*/';

const bracketed = (source: string, { start, end }: Span): string =>
	`${source.slice(0, start)}${mark}(${source.slice(start, end)})${mark}${source.slice(end)}`;

const withoutBracket = (text: string): string =>
	text.replace(/\/\*kladde\$\*\/\s*\(\s*/, '').replace(/\s*\)\s*\/\*kladde\$\*\//, '');

/** Formatting asks for the text alone: no program is made. */
function serviceOver(path: string, text: string): ts.LanguageService {
	return ts.createLanguageService({
		getCompilationSettings: () => ({ noLib: true }),
		getScriptFileNames: () => [path],
		getScriptVersion: () => '1',
		getScriptSnapshot: (name) => (name === path ? ts.ScriptSnapshot.fromString(text) : undefined),
		getCurrentDirectory: () => '/',
		getDefaultLibFileName: () => '/none.d.ts',
		fileExists: (name) => name === path,
		readFile: (name) => (name === path ? text : undefined)
	});
}
