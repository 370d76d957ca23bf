import type { Completion, CompletionKind, Hover, Signature } from '#lib/assist/assistant.ts';
import { fitOf } from '#lib/assist/fit.ts';
import type { Span } from '#lib/language/analysis.ts';
import { languages, Range, type editor, type IRange, type Position } from '#lib/ui/editor/monaco.ts';

/** Where the cursor was when the editor asked, and where it is. */
type Moved = { readonly asked: Position; readonly position: Position };

/** What an assistant says, in the editor's own form. */
export function completionsOf(
	model: editor.ITextModel,
	{ asked, position }: Moved,
	completions: readonly Completion[]
): languages.CompletionItem[] {
	const at = model.getOffsetAt(position);
	// The editor writes over what was typed since it asked, beside the range that it is given.
	const moved = position.column - asked.column;
	const text = model.getValue();
	const typed = ({ replaces }: Completion) => text.slice(replaces.start, at);
	const fitting = completions.flatMap((completion) => {
		const fit = fitOf(completion.label, typed(completion).replace(/^["']?\$?/, ''));
		return fit === undefined ? [] : [{ completion, fit }];
	});
	// A label that only shares letters in their order comes after all that hold what was typed.
	const inOrder = [...fitting.filter(({ fit }) => fit < 4), ...fitting.filter(({ fit }) => fit === 4)];
	return inOrder.map(({ completion }, index) => ({
		label: {
			label: completion.label,
			...(completion.detail !== undefined && { description: completion.detail })
		},
		kind: kinds[completion.kind],
		...inserted(completion.insert),
		range: rangeOf(model, { start: completion.replaces.start, end: completion.replaces.end - moved }),
		...(completion.about !== undefined && { documentation: completion.about }),
		...(completion.detail !== undefined && { detail: completion.detail }),
		// All fit alike in the editor's own reckoning, so that ours decides.
		filterText: typed(completion),
		sortText: String(index).padStart(5, '0')
	}));
}

/**
 * Where brackets come along, the cursor goes between them, and what belongs there is told. After a key with its
 * colon its values are offered.
 */
function inserted(text: string) {
	if (text.endsWith(': '))
		return { insertText: text, command: { id: 'editor.action.triggerSuggest', title: '' } };
	if (!text.endsWith('()')) return { insertText: text };
	const { InsertAsSnippet } = languages.CompletionItemInsertTextRule;
	return {
		insertText: `${text.slice(0, -1).replace(/[\\$}]/g, '\\$&')}$0)`,
		insertTextRules: InsertAsSnippet,
		command: { id: 'editor.action.triggerParameterHints', title: '' }
	};
}

const { CompletionItemKind: kind } = languages;

const kinds: Readonly<Record<CompletionKind, languages.CompletionItemKind>> = {
	table: kind.Class,
	column: kind.Field,
	function: kind.Function,
	keyword: kind.Keyword,
	parameter: kind.Variable,
	alias: kind.Reference,
	variable: kind.Variable,
	property: kind.Property,
	type: kind.Interface,
	text: kind.Text
};

export function hoverOf(model: editor.ITextModel, { at, code, lines }: Hover): languages.Hover {
	return {
		range: rangeOf(model, at),
		contents: [{ value: codeBlock(code, model.getLanguageId()) }, ...lines.map((line) => plain(line))]
	};
}

export function signatureOf({ label, parameters, active, about }: Signature): languages.SignatureHelp {
	return {
		activeSignature: 0,
		activeParameter: active,
		signatures: [
			{
				label,
				...(about !== undefined && { documentation: plain(about) }),
				parameters: parameters.map(({ start, end, about: told }) => ({
					label: [start, end],
					...(told !== undefined && { documentation: plain(told) })
				}))
			}
		]
	};
}

export function rangeOf(model: editor.ITextModel, { start, end }: Span): IRange {
	return Range.fromPositions(model.getPositionAt(start), model.getPositionAt(end));
}

/** Text that is no Markdown: every sign that could be some is escaped, those that make an address a link too. */
const plain = (text: string) => ({ value: text.replace(/[\\`*_{}[\]()#+\-.!|<>~&:/@]/g, '\\$&') });

function codeBlock(code: string, language: string): string {
	const longest = Math.max(2, ...[...code.matchAll(/`+/g)].map(([ticks]) => ticks.length));
	const fence = '`'.repeat(longest + 1);
	return `${fence}${language}\n${code}\n${fence}`;
}
