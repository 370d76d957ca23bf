import { coloursOf, isDark } from '#lib/ui/appearance.ts';
import { editor } from '#lib/ui/editor/monaco.ts';

const names = [
	...(['surface-code', 'surface-raised', 'ink-1', 'ink-2', 'line', 'accent', 'accent-soft'] as const),
	...(['danger', 'warn'] as const),
	...(['code-keyword', 'code-string', 'code-number', 'code-comment', 'code-type'] as const)
] as const;

type Colours = Readonly<Record<(typeof names)[number], string>>;

/** Gives the editor the colours the element stands in. Editors of one page share one theme. */
export function applyEditorTheme(element: Element) {
	const colours = coloursOf(element, names);
	editor.defineTheme('kladde', {
		base: isDark(element) ? 'vs-dark' : 'vs',
		inherit: false,
		rules: tokenRules(colours),
		colors: surfaces(colours)
	});
	editor.setTheme('kladde');
}

function tokenRules(colours: Colours): editor.ITokenThemeRule[] {
	const rule = (token: string, colour: string) => ({ token, foreground: colour.slice(1) });
	return [
		rule('', colours['ink-1']),
		{ ...rule('comment', colours['code-comment']), fontStyle: 'italic' },
		...['keyword', 'tag', 'type.yaml', 'operator.sql'].map((token) => rule(token, colours['code-keyword'])),
		...['string', 'regexp'].map((token) => rule(token, colours['code-string'])),
		rule('number', colours['code-number']),
		...['type', 'predefined', 'variable.predefined'].map((token) => rule(token, colours['code-type'])),
		...['string.yaml', 'type.identifier.ts'].map((token) => rule(token, colours['ink-1']))
	];
}

function surfaces(colours: Colours): editor.IColors {
	// Quiet code: brackets are ink, not a rainbow.
	const brackets = [1, 2, 3, 4, 5, 6].map((depth) => `editorBracketHighlight.foreground${depth}`);
	return {
		...Object.fromEntries(brackets.map((name) => [name, colours['ink-1']])),
		'editorBracketHighlight.unexpectedBracket.foreground': colours.danger,
		'editor.background': colours['surface-code'],
		'editor.foreground': colours['ink-1'],
		'editor.selectionBackground': `${colours.accent}40`,
		'editor.inactiveSelectionBackground': `${colours.accent}26`,
		'editorCursor.foreground': colours.accent,
		'editorBracketMatch.background': `${colours.accent}26`,
		'editorBracketMatch.border': colours.accent,
		'editorError.foreground': colours.danger,
		'editorWarning.foreground': colours.warn,
		'editorWidget.background': colours['surface-raised'],
		'editorWidget.border': colours.line,
		'editorWidget.foreground': colours['ink-1'],
		'editorHoverWidget.background': colours['surface-raised'],
		'editorHoverWidget.border': colours.line,
		'editorHoverWidget.foreground': colours['ink-1'],
		focusBorder: colours.accent,
		...list(colours)
	};
}

/** What fits at the cursor: the chosen line stands out by its ground and its ink. */
function list(colours: Colours): editor.IColors {
	const icons = ['classForeground', 'fieldForeground', 'variableForeground', 'functionForeground'];
	return {
		'editorSuggestWidget.background': colours['surface-raised'],
		'editorSuggestWidget.border': colours.line,
		'editorSuggestWidget.foreground': colours['ink-1'],
		'editorSuggestWidget.highlightForeground': colours.accent,
		'editorSuggestWidget.focusHighlightForeground': colours.accent,
		'editorSuggestWidget.selectedBackground': colours['accent-soft'],
		'editorSuggestWidget.selectedForeground': colours['ink-1'],
		'editorSuggestWidget.selectedIconForeground': colours['ink-1'],
		'list.hoverBackground': `${colours.accent}1a`,
		'list.highlightForeground': colours.accent,
		'textLink.foreground': colours.accent,
		'textCodeBlock.background': colours['surface-code'],
		'icon.foreground': colours['ink-2'],
		...Object.fromEntries(icons.map((icon) => [`symbolIcon.${icon}`, colours['ink-2']]))
	};
}
