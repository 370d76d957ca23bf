import { parseSentence } from '#lib/ui/parseSentence.ts';
import type { CompareProblem } from '#lib/workspace/comparedFile.ts';
import { compare } from '#messages/compare.ts';
import type { Messages } from '#messages/messages.ts';

/** Why a file cannot be compared with, and what to do. */
export function compareProblemSentence(problem: CompareProblem, messages: Messages): string {
	const { shell, language } = messages;
	const words = compare[language];
	switch (problem.kind) {
		case 'file':
			return shell.notOpened[problem.problem.kind](problem.problem.name);
		case 'conflict-markers':
			return words.conflictFile(problem.name, problem.line);
		case 'text':
			return words.refused(problem.name, problem.problem.line, parseSentence(problem.problem, messages));
	}
}
