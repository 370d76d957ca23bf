/*
 * The editor asks for help by language, for all editors of the page at once, and knows a text only as its
 * model. So the one thing that is kept here is which assistant helps with which model; a model that is gone
 * takes its entry along.
 */
import type { Assistant } from '#lib/assist/assistant.ts';
import { completionsOf, hoverOf, signatureOf } from '#lib/ui/editor/helpShown.ts';
import { languages, type editor, type CancellationToken, type Position } from '#lib/ui/editor/monaco.ts';

const assistants = new WeakMap<editor.ITextModel, Assistant>();

/** Who helps with a text from now on; nobody where it is left out. */
export function setAssistant(model: editor.ITextModel, assistant: Assistant | undefined) {
	if (assistant === undefined) assistants.delete(model);
	else assistants.set(model, assistant);
}

export const assistantOf = (model: editor.ITextModel | null): Assistant | undefined =>
	model === null ? undefined : assistants.get(model);

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

for (const language of ['sql', 'typescript', 'yaml', 'markdown']) {
	languages.registerCompletionItemProvider(language, {
		triggerCharacters: ['.', '$'],
		async provideCompletionItems(model, position, _, token) {
			const found = await ask(model, position, token, (assistant, at) => assistant.complete(at));
			// Asked again at every letter: what fits best is the assistant's to say.
			return found && { suggestions: completionsOf(model, position, found), incomplete: true };
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
