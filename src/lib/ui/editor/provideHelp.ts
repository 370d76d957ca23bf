/*
 * The editor asks for help by language, for all editors of the page at once, and knows a text only as its
 * model. So the one thing that is kept here is which assistant helps with which model; a model that is gone
 * takes its entry along.
 */
import type { Assistant } from '#lib/assist/assistant.ts';
import { completionsOf, hoverOf, signatureOf } from '#lib/ui/editor/helpShown.ts';
import { languages, type editor, type CancellationToken, type Position } from '#lib/ui/editor/monaco.ts';

type Helped = { readonly assistant: Assistant; readonly cursor: () => Position | null };

const helped = new WeakMap<editor.ITextModel, Helped>();

/** Who helps with an editor's text from now on; nobody where it is left out. */
export function setAssistant(code: editor.ICodeEditor, assistant: Assistant | undefined) {
	const model = code.getModel();
	if (model === null) return;
	if (assistant === undefined) helped.delete(model);
	else helped.set(model, { assistant, cursor: () => code.getPosition() });
}

export const assistantOf = (model: editor.ITextModel | null): Assistant | undefined =>
	model === null ? undefined : helped.get(model)?.assistant;

/** Asks about a place; the answer to a text that has changed meanwhile is no answer. */
async function ask<T>(
	model: editor.ITextModel,
	position: Position,
	token: CancellationToken,
	question: (assistant: Assistant, at: number) => Promise<T | undefined>
): Promise<T | undefined> {
	const assistant = assistantOf(model);
	if (assistant === undefined) return undefined;
	const version = model.getVersionId();
	const answer = await question(assistant, model.getOffsetAt(position));
	const isLate = token.isCancellationRequested || model.isDisposed() || model.getVersionId() !== version;
	return isLate ? undefined : answer;
}

/**
 * What fits where the cursor stands by the time of the answer: a person types on, and the editor asks no second
 * time for a word that it has asked about.
 */
async function offer(model: editor.ITextModel, asked: Position, token: CancellationToken) {
	const { assistant, cursor } = helped.get(model) ?? {};
	while (assistant !== undefined && !token.isCancellationRequested && !model.isDisposed()) {
		const version = model.getVersionId();
		const position = cursor?.() ?? asked;
		if (position.lineNumber !== asked.lineNumber) return undefined;
		const found = await assistant.complete(model.getOffsetAt(position));
		if (model.getVersionId() === version) return completionsOf(model, { asked, position }, found);
	}
	return undefined;
}

for (const language of ['sql', 'typescript', 'yaml', 'markdown']) {
	languages.registerCompletionItemProvider(language, {
		triggerCharacters: ['.', '$'],
		async provideCompletionItems(model, position, _, token) {
			const suggestions = await offer(model, position, token);
			// Asked again at every letter: what fits best is the assistant's to say.
			return suggestions && { suggestions, incomplete: true };
		}
	});
	languages.registerHoverProvider(language, {
		async provideHover(model, position, token) {
			const found = await ask(model, position, token, (assistant, at) => assistant.hover(at));
			return found && hoverOf(model, found);
		}
	});
	languages.registerSignatureHelpProvider(language, {
		signatureHelpTriggerCharacters: ['(', ','],
		async provideSignatureHelp(model, position, token) {
			const found = await ask(model, position, token, (assistant, at) => assistant.signature(at));
			return found && { value: signatureOf(found), dispose() {} };
		}
	});
}
