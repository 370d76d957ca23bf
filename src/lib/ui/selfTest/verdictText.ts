import { verdictOf } from '#lib/workspace/selfTest/verdict.ts';
import type { SelfTest } from '#lib/workspace/selfTest/selfTest.svelte.ts';
import type { Language } from '#messages/inBoth.ts';
import { selfTest } from '#messages/selfTest.ts';

/** The whole of a self-test in a plain sentence, and whether it is good news. */
export function verdictText(
	test: SelfTest,
	language: Language
): { readonly text: string; readonly tone: 'good' | 'bad' | 'unsure' } {
	const { verdict: words, waiting } = selfTest[language];
	const number = (value: number) => value.toLocaleString(language);
	const verdict = verdictOf(test);
	switch (verdict.kind) {
		case 'running':
			return { text: waiting, tone: 'unsure' };
		case 'open':
			return { text: words.open(number(verdict.open), number(verdict.total)), tone: 'bad' };
		case 'silent':
			return { text: words.silent(number(verdict.refused), number(verdict.silent)), tone: 'unsure' };
		case 'incomplete':
			return { text: words.incomplete(number(verdict.refused), number(verdict.untried)), tone: 'unsure' };
		case 'refused':
			return { text: words.refused(number(verdict.total), number(verdict.rooms)), tone: 'good' };
	}
}
