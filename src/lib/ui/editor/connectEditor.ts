import type { Assistant } from '#lib/assist/assistant.ts';
import { changeOfText } from '#lib/notebook/textChange.ts';
import { watchAppearance } from '#lib/ui/appearance.ts';
import type { CodeLanguage } from '#lib/ui/code/highlight.ts';
import {
	addHelpActions,
	addRunActions,
	type HelpEvents,
	type RunEvents
} from '#lib/ui/editor/editorActions.ts';
import { applyEditorTheme } from '#lib/ui/editor/editorTheme.ts';
import { editor, KeyCode, MarkerSeverity, Range } from '#lib/ui/editor/monaco.ts';
import { editorOptions } from '#lib/ui/editor/editorOptions.ts';
import { setAssistant } from '#lib/ui/editor/provideHelp.ts';

export type EditorMarker = {
	readonly start: number;
	readonly end: number;
	readonly message: string;
	/** An error where it is absent. */
	readonly severity?: 'warning';
};

export type EditorEvents = RunEvents &
	HelpEvents & {
		readonly change: (text: string) => void;
		readonly leave: (direction: 'up' | 'down') => void;
		readonly blur: () => void;
	};

export type EditorStart = {
	readonly host: HTMLElement;
	readonly language: CodeLanguage;
	readonly value: string;
	readonly label: string;
	readonly on: EditorEvents;
};

/** An editor in an element. Offsets count UTF-16 units; lines end in `\n`. */
export type ConnectedEditor = {
	readonly setValue: (text: string) => void;
	readonly setMarkers: (markers: readonly EditorMarker[]) => void;
	readonly setLabel: (label: string) => void;
	/** Who helps with writing; nobody where it is left out. */
	readonly setAssistant: (assistant: Assistant | undefined) => void;
	readonly setCursor: (offset: number) => void;
	readonly focus: () => void;
	readonly close: () => void;
};

type Code = editor.IStandaloneCodeEditor;

/** Puts an editor into the element. Whoever connects it, closes it. */
export function connectEditor({ host, language, value, label, on }: EditorStart): ConnectedEditor {
	applyEditorTheme(host);
	const model = editor.createModel(value, language);
	model.setEOL(editor.EndOfLineSequence.LF);
	const code = editor.create(host, { ...editorOptions(host, language), model, ariaLabel: label });
	const fit = () => (host.style.height = `${code.getContentHeight()}px`);
	fit();
	code.onDidContentSizeChange(fit);
	code.onDidBlurEditorWidget(on.blur);
	addRunActions(code, on);
	addHelpActions(code, on);
	leaveAtEnds(code, on.leave);
	takeOnlyWhatIsSeen(code);
	const fromOutside = reportChanges(code, on.change);
	const unwatch = watchAppearance(() => applyEditorTheme(host));
	return {
		setValue: (text) => fromOutside(() => replaceText(code, text)),
		setMarkers: (markers) => mark(model, markers),
		setAssistant: (assistant) => setAssistant(code, assistant),
		setLabel: (ariaLabel) => code.updateOptions({ ariaLabel }),
		setCursor(offset) {
			code.setPosition(model.getPositionAt(offset));
			code.revealPositionInCenterIfOutsideViewport(model.getPositionAt(offset));
		},
		focus: () => code.focus(),
		close() {
			unwatch();
			code.dispose();
			model.dispose();
		}
	};
}

/** Reports what the person typed; what is set from outside is not told back. */
function reportChanges(code: Code, change: (text: string) => void) {
	let outside = false;
	code.onDidChangeModelContent(() => {
		if (!outside) change(code.getModel()?.getValue(editor.EndOfLinePreference.LF) ?? '');
	});
	return (set: () => void) => {
		outside = true;
		try {
			set();
		} finally {
			outside = false;
		}
	};
}

/** An edit of what differs rather than a new text, so that the cursor stays with its words. */
function replaceText(code: Code, text: string) {
	const model = code.getModel();
	const before = model?.getValue(editor.EndOfLinePreference.LF);
	if (model === null || before === undefined || before === text) return;
	const { start, removed, inserted } = changeOfText(before, text);
	const range = Range.fromPositions(model.getPositionAt(start), model.getPositionAt(start + removed.length));
	code.executeEdits('outside', [{ range, text: inserted }]);
}

function mark(model: editor.ITextModel, markers: readonly EditorMarker[]) {
	const found = markers.map(({ start, end, message, severity }) => {
		const from = model.getPositionAt(start);
		const to = model.getPositionAt(Math.max(end, start + 1));
		const range = Range.fromPositions(from, to);
		return {
			...range,
			message,
			severity: severity === 'warning' ? MarkerSeverity.Warning : MarkerSeverity.Error
		};
	});
	editor.setModelMarkers(model, 'kladde', found);
}

/** Arrows past the first or last line as seen, wrapped lines included, go on to the neighbouring cell. */
function leaveAtEnds(code: Code, leave: (direction: 'up' | 'down') => void) {
	code.onKeyDown((event) => {
		const up = event.keyCode === KeyCode.UpArrow;
		const down = event.keyCode === KeyCode.DownArrow;
		if (!(up || down) || event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return;
		if (!code.hasTextFocus() || listIsOpen(code) || !isAtEnd(code, up)) return;
		event.preventDefault();
		event.stopPropagation();
		leave(up ? 'up' : 'down');
	});
}

/**
 * Nothing is taken from a list that is not in sight, or whose word is over: the editor takes one for open before
 * it is shown, and leaves it open while it asks anew.
 */
function takeOnlyWhatIsSeen(code: Code) {
	const hide = () => code.trigger('kladde', 'hideSuggestWidget', {});
	code.onDidChangeModelContent(({ changes }) => {
		if (!changes.every(({ text }) => /^[\p{L}\p{M}\p{N}_$"]*$/u.test(text))) hide();
	});
	code.onKeyDown(({ keyCode }) => {
		if ((keyCode === KeyCode.Enter || keyCode === KeyCode.Tab) && !listIsOpen(code)) hide();
	});
}

/** The arrows choose in what fits at the cursor, as long as it is shown. */
const listIsOpen = (code: Code): boolean =>
	code.getContainerDomNode().querySelector('.suggest-widget .monaco-list-row') !== null;

function isAtEnd(code: Code, first: boolean): boolean {
	const model = code.getModel();
	const at = code.getPosition();
	if (model === null || at === null || code.getSelection()?.isEmpty() !== true) return false;
	const end = first ? model.getPositionAt(0) : model.getFullModelRange().getEndPosition();
	return (
		code.getTopForPosition(at.lineNumber, at.column) === code.getTopForPosition(end.lineNumber, end.column)
	);
}
