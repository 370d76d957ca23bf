import type { CodeLanguage } from '#lib/ui/code/highlight.ts';
import type { editor } from '#lib/ui/editor/monaco.ts';

/** A cell is a piece of text, not a program: nothing around it, and what pops up unasked is code's alone. */
export function editorOptions(
	host: HTMLElement,
	language: CodeLanguage
): editor.IStandaloneEditorConstructionOptions {
	return {
		...metrics(host),
		...quiet,
		...(language !== 'markdown' && helpful),
		// To the editor a plain word of YAML is a string.
		...(language === 'yaml' && { quickSuggestions: { other: true, comments: false, strings: true } }),
		wordWrap: language === 'markdown' ? 'on' : 'off'
	};
}

/** The face, size and margins of static code, read from where the editor stands. */
function metrics(host: HTMLElement): editor.IStandaloneEditorConstructionOptions {
	const { fontFamily, fontSize, lineHeight } = getComputedStyle(host);
	const root = parseFloat(getComputedStyle(document.documentElement).fontSize);
	return {
		fontFamily,
		fontSize: parseFloat(fontSize),
		lineHeight: parseFloat(lineHeight),
		fontLigatures: false,
		padding: { top: root * 0.5, bottom: root * 0.5 },
		lineDecorationsWidth: root * 0.75,
		lineNumbers: 'off',
		lineNumbersMinChars: 0,
		glyphMargin: false,
		folding: false
	};
}

/** Names are offered while code is written; Enter takes one only where that changes the text. */
const helpful: editor.IStandaloneEditorConstructionOptions = {
	quickSuggestions: { other: true, comments: false, strings: false },
	suggestOnTriggerCharacters: true,
	acceptSuggestionOnEnter: 'smart',
	acceptSuggestionOnCommitCharacter: false,
	// The bracket that came along with a function is written over too.
	autoClosingOvertype: 'always',
	parameterHints: { enabled: true }
};

const quiet: editor.IStandaloneEditorConstructionOptions = {
	automaticLayout: true,
	scrollBeyondLastLine: false,
	scrollBeyondLastColumn: 2,
	minimap: { enabled: false },
	overviewRulerLanes: 0,
	overviewRulerBorder: false,
	hideCursorInOverviewRuler: true,
	scrollbar: { vertical: 'hidden', horizontalScrollbarSize: 8, alwaysConsumeMouseWheel: false },
	renderLineHighlight: 'none',
	occurrencesHighlight: 'off',
	selectionHighlight: false,
	guides: { indentation: false },
	fixedOverflowWidgets: true,
	contextmenu: false,
	links: false,
	quickSuggestions: false,
	suggestOnTriggerCharacters: false,
	wordBasedSuggestions: 'off',
	inlineSuggest: { enabled: false },
	parameterHints: { enabled: false },
	// The assistants know the order; what was chosen before does not.
	suggestSelection: 'first',
	suggest: { showStatusBar: false, preview: false, snippetsPreventQuickSuggestions: false },
	hover: { above: false, delay: 400 },
	dropIntoEditor: { enabled: false },
	stickyScroll: { enabled: false },
	// Danish letters are no look-alikes here.
	unicodeHighlight: { ambiguousCharacters: false, nonBasicASCII: false },
	tabSize: 4,
	detectIndentation: false,
	insertSpaces: false
};
