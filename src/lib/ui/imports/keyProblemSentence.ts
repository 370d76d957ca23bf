import type { KeyProblem } from '#lib/workspace/pseudonymKeys.svelte.ts';
import { imports } from '#messages/imports.ts';
import type { Messages } from '#messages/messages.ts';

/** Why a file's key is not taken, and what to do about it. */
export function keyProblemSentence(problem: KeyProblem, { language }: Messages): string {
	const { key } = imports[language];
	switch (problem.kind) {
		case 'not-a-key-file':
			return key.notAKeyFile;
		case 'newer-version':
			return key.newerVersion;
		case 'damaged':
			return key.damaged;
		case 'another-key':
			return key.another(problem.found, problem.wanted);
	}
}
