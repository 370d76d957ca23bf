import { reusedMunicipalityCodes } from '#lib/extract/formerMunicipalityCodes.ts';
import type { OlderCodes } from '#lib/workspace/olderCodes.ts';
import type { Language } from '#messages/inBoth.ts';
import { reform } from '#messages/reform.ts';

/** What is said of an extract's codes from before the reform of 2007, in sentences. */
export function olderCodesText(found: readonly OlderCodes[], language: Language): readonly string[] {
	const told = found.map((one) => `${one.column}: ${sentenceOf(one, language)}`);
	return found.some(({ kind }) => kind === 'former') ? [...told, reform[language].nameless] : told;
}

function sentenceOf({ kind, rows, codes }: OlderCodes, language: Language): string {
	const words = reform[language];
	const what = words.rows(rows.toLocaleString(language), rows === 1);
	const were = codes.map((code) => words.was(code, reusedMunicipalityCodes.get(code) ?? ''));
	switch (kind) {
		case 'former':
			return words.former(what, codes);
		case 'reused':
			return words.reused(what, were);
		case 'perhaps-reused':
			return `${words.perhapsReused(what, were)} ${words.noDate}`;
	}
}
