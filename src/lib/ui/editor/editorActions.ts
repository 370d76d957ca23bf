import type { Definition } from '#lib/assist/assistant.ts';
import type { Span, SyntaxProblem } from '#lib/language/analysis.ts';
import type { Name } from '#lib/notebook/notebook.ts';
import { editor, KeyCode, KeyMod } from '#lib/ui/editor/monaco.ts';
import { rangeOf } from '#lib/ui/editor/helpShown.ts';
import { assistantOf } from '#lib/ui/editor/provideHelp.ts';

type Code = editor.IStandaloneCodeEditor;

export type RunEvents = {
	readonly run: (then: 'stay' | 'next' | 'below') => void;
	readonly escape: () => void;
	/** The way back is the notebook's, of which this text is a part. */
	readonly undo: () => void;
	readonly redo: () => void;
};

/** What the person asked an assistant for by a key. */
export type HelpEvents = {
	readonly goTo: (found: Definition) => void;
	/** The name to be changed; nothing where the one at the cursor cannot be. */
	readonly renaming: (asked: (Span & { readonly name: Name }) | undefined) => void;
	readonly notFormatted: (problem: SyntaxProblem) => void;
};

type Add = (id: string, keybinding: number, run: () => void, precondition?: string) => void;

const adderTo =
	(code: Code): Add =>
	(id, keybinding, run, precondition) => {
		const added = code.addAction({
			id: `kladde.${id}`,
			label: id,
			keybindings: [keybinding],
			run,
			...(precondition !== undefined && { precondition })
		});
		// All editors share one list of commands, which would hold on to this one, its cell and all that it shows.
		code.onDidDispose(() => added.dispose());
	};

export function addRunActions(code: Code, on: RunEvents) {
	const add = adderTo(code);
	add('runStay', KeyMod.CtrlCmd | KeyCode.Enter, () => on.run('stay'));
	add('runNext', KeyMod.Shift | KeyCode.Enter, () => on.run('next'));
	add('runBelow', KeyMod.Alt | KeyCode.Enter, () => on.run('below'));
	add('undo', KeyMod.CtrlCmd | KeyCode.KeyZ, on.undo, 'editorTextFocus');
	add('redo', KeyMod.CtrlCmd | KeyMod.Shift | KeyCode.KeyZ, on.redo, 'editorTextFocus');
	add('redoToo', KeyMod.CtrlCmd | KeyCode.KeyY, on.redo, 'editorTextFocus');
	// What is open inside the editor closes first.
	const open = ['findWidgetVisible', 'editorHoverVisible', 'suggestWidgetVisible', 'parameterHintsVisible'];
	const nothingOpen = [...open, 'editorHasMultipleSelections'].map((key) => `!${key}`).join(' && ');
	add('leave', KeyCode.Escape, on.escape, nothingOpen);
}

export function addHelpActions(code: Code, on: HelpEvents) {
	const add = adderTo(code);
	const cursor = () => offsetAt(code, code.getPosition());
	add('definition', KeyCode.F12, () => void goTo(code, cursor(), on.goTo));
	add('rename', KeyCode.F2, () => void rename(code, cursor(), on.renaming));
	add('format', KeyMod.Shift | KeyMod.Alt | KeyCode.KeyF, () => void format(code, on.notFormatted));
	goByClick(code, on.goTo);
}

const offsetAt = (code: Code, position: ReturnType<Code['getPosition']>): number =>
	position === null ? 0 : (code.getModel()?.getOffsetAt(position) ?? 0);

async function goTo(code: Code, at: number, told: HelpEvents['goTo']) {
	const found = await assistantOf(code.getModel())?.definition(at);
	if (found !== undefined) told(found);
}

async function rename(code: Code, at: number, told: HelpEvents['renaming']) {
	told(await assistantOf(code.getModel())?.renamable(at));
}

/** Sets the text in the usual way; one that has changed meanwhile is left alone. */
async function format(code: Code, notFormatted: HelpEvents['notFormatted']) {
	const model = code.getModel();
	if (model === null) return;
	const version = model.getVersionId();
	const formatted = await assistantOf(model)?.format();
	if (formatted === undefined || model.isDisposed() || model.getVersionId() !== version) return;
	if (!formatted.ok) return notFormatted(formatted.error);
	if (formatted.value === model.getValue()) return;
	const line = code.getPosition()?.lineNumber ?? 1;
	code.pushUndoStop();
	code.executeEdits('format', [{ range: model.getFullModelRange(), text: formatted.value }]);
	code.pushUndoStop();
	code.setPosition({ lineNumber: Math.min(line, model.getLineCount()), column: 1 });
}

/** Ctrl and a click go where F12 goes; while Ctrl is held, names that lead somewhere are underlined. */
function goByClick(code: Code, told: HelpEvents['goTo']) {
	const link = code.createDecorationsCollection();
	const isAsked = ({ target, event }: editor.IEditorMouseEvent) =>
		(event.ctrlKey || event.metaKey) && target.type === editor.MouseTargetType.CONTENT_TEXT;
	code.onMouseDown((mouse) => {
		if (!isAsked(mouse) || !mouse.event.leftButton) return;
		void goTo(code, offsetAt(code, mouse.target.position), told);
	});
	code.onMouseLeave(() => link.clear());
	code.onKeyUp(() => link.clear());
	code.onMouseMove(async (mouse) => {
		if (!isAsked(mouse)) return link.clear();
		const model = code.getModel();
		const { position } = mouse.target;
		const word = position && model?.getWordAtPosition(position);
		if (!model || !position || !word) return link.clear();
		const at = offsetAt(code, position);
		if ((await assistantOf(model)?.definition(at)) === undefined || model.isDisposed()) return link.clear();
		const start = at - (position.column - word.startColumn);
		const range = rangeOf(model, { start, end: start + word.word.length });
		link.set([{ range, options: { inlineClassName: 'leads' } }]);
	});
}
