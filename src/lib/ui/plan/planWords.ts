import type { PlanFact, PlanOperator } from '#lib/engine/queryPlan.ts';
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
export function operatorMeaning(name: string, { plans }: Messages): string | undefined {
	const known: { readonly [name: string]: string } = plans.operators;
	return known[name];
}

/** `11.110 rækker, skønnet 20.000, fundet blandt 100.000`. */
export function rowsSentence({ rows, estimated, scanned }: PlanOperator, messages: Messages): string {
	const { plans, language } = messages;
	const told = (number: number) => number.toLocaleString(language);
	if (rows === undefined) return estimated === undefined ? '' : plans.rowsAbout(told(estimated));
	return [
		plans.rows(told(rows)),
		...(estimated === undefined ? [] : [plans.about(told(estimated))]),
		...(scanned === undefined || scanned === rows ? [] : [plans.scanned(told(scanned))])
	].join(', ');
}

export const factWords = ({ kind, values }: PlanFact, { plans }: Messages) => ({
	name: plans.facts[kind],
	text: values.join(', ')
});
