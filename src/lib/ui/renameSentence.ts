import type { RenameProblem, Renaming } from '#lib/assist/assistant.ts';
import type { SyntaxProblem } from '#lib/language/analysis.ts';
import type { Messages } from '#messages/messages.ts';

/** Why a name stays as it is. */
export function renameSentence({ kind, name }: RenameProblem, { assist }: Messages): string {
	switch (kind) {
		case 'taken':
			return assist.taken(name);
		case 'not-a-name':
			return assist.notAName(name);
		case 'not-here':
			return assist.notHere(name);
	}
}

/** How many cells follow one that is renamed. */
export const othersIn = ({ sources, named }: Renaming): number =>
	[...sources.keys()].filter((cell) => cell !== named?.cell).length;

export const problemSentence = ({ fault, message }: SyntaxProblem, { syntax }: Messages): string =>
	fault === undefined ? message : syntax[fault.kind](fault.about);
