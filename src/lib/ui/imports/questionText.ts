import type { Doubt } from '#lib/extract/reading.ts';
import type { Question } from '#lib/ui/imports/doubtAnswers.svelte.ts';
import { imports } from '#messages/imports.ts';
import type { Messages } from '#messages/messages.ts';

/** What is asked, with the columns that it is about. */
export function questionText({ kind, columns }: Question, { language }: Messages): string {
	const words = imports[language];
	const shown = columns.slice(0, 3).join(', ');
	const named = columns.length > 3 ? words.andMore(shown, columns.length - 3) : shown;
	return words.questions[kind](named);
}

/** What one answer says of the file. */
export function answerText({ kind, answers }: Question, which: 0 | 1, { language }: Messages): string {
	const words = imports[language];
	const { decimal, date, columns } = answers[which];
	const form = columns?.[0]?.form;
	if (kind === 'dash') return words.dashAnswers[which];
	if (kind === 'date') return words.dateAnswer(date ?? form?.date ?? '');
	const sign = decimal ?? form?.decimal;
	return sign === undefined ? words.otherNumbers : words.numberAnswers[sign];
}

/** A value as one reading has it, in the person's own way of writing. */
export function readingText(kind: Doubt['kind'], reading: string, { language }: Messages): string {
	if (reading === '') return imports[language].noValue;
	if (kind === 'date') return new Date(`${reading}T00:00:00Z`).toLocaleDateString(language, asDay);
	return language === 'da' ? reading.replace('.', ',') : reading;
}

/** The month in letters, so that the answer itself cannot be read in two ways. */
const asDay = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
