import type { Expected, ParseProblem } from '#lib/notebook/parseProblem.ts';
import type { Language } from '#messages/inBoth.ts';
import { parseErrors } from '#messages/parseErrors.ts';

/** Why a text is no notebook, and what to write instead. */
export function parseSentence(problem: ParseProblem, { language }: { readonly language: Language }): string {
	const words = parseErrors[language];
	switch (problem.kind) {
		case 'unclosed-fence':
			return words.unclosedFence;
		case 'unclosed-front':
			return words.unclosedFront;
		case 'front-yaml':
			return words.frontYaml(problem.detail);
		case 'front-value':
			return words.frontValue(problem.key, expectedText(problem.expected, words));
		case 'version-missing':
			return words.versionMissing;
		case 'version-too-new':
			return words.versionTooNew(String(problem.found));
		case 'cell-head':
			return words.cellHead(problem.head);
	}
}

const expectedText = (expected: Expected, words: (typeof parseErrors)[Language]): string =>
	expected.kind === 'one-of' ? words.oneOf(expected.choices.join(', ')) : words.expected[expected.kind];
