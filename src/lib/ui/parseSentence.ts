import type { Expected, ParseProblem } from '#lib/notebook/parseProblem.ts';
import type { Messages } from '#messages/messages.ts';

/** Why a text is no notebook, and what to write instead. */
export function parseSentence(problem: ParseProblem, { parseErrors: words }: Messages): string {
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

const expectedText = (expected: Expected, words: Messages['parseErrors']): string =>
	expected.kind === 'one-of' ? words.oneOf(expected.choices.join(', ')) : words.expected[expected.kind];
