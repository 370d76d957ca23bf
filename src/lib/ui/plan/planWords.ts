import type { PlanFact, PlanOperator } from '#lib/engine/queryPlan.ts';
import { plans } from '#messages/plans.ts';
import type { Messages } from '#messages/messages.ts';

/** `1,4 ms`, `0,02 ms`: a step may take next to nothing. */
export function planTime(seconds: number, language: string): string {
	const milliseconds = seconds * 1000;
	if (milliseconds >= 1000) return `${digits(seconds, language, 1)} s`;
	return `${digits(milliseconds, language, milliseconds < 10 ? 2 : 0)} ms`;
}

export const planShare = (share: number, language: string): string =>
	new Intl.NumberFormat(language, {
		style: 'percent',
		maximumFractionDigits: share < 0.1 ? 1 : 0
	}).format(share);

const digits = (number: number, language: string, most: number) =>
	number.toLocaleString(language, { maximumFractionDigits: most });

/** What a step does, in plain words; nothing for one that is new to us. */
export function operatorMeaning(name: string, { language }: Messages): string | undefined {
	const known: { readonly [name: string]: string } = plans[language].operators;
	return known[name];
}

/** `11.110 rækker, skønnet 20.000, fundet blandt 100.000`. */
export function rowsSentence({ rows, estimated, scanned }: PlanOperator, messages: Messages): string {
	const { language } = messages;
	const words = plans[language];
	const told = (number: number) => number.toLocaleString(language);
	if (rows === undefined) return estimated === undefined ? '' : words.rowsAbout(told(estimated));
	return [
		words.rows(told(rows)),
		...(estimated === undefined ? [] : [words.about(told(estimated))]),
		...(scanned === undefined || scanned === rows ? [] : [words.scanned(told(scanned))])
	].join(', ');
}

export const factWords = ({ kind, values }: PlanFact, { language }: Messages) => ({
	name: plans[language].facts[kind],
	text: values.join(', ')
});
