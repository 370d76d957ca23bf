import type { Language } from '#messages/inBoth.ts';

/** Numbers as a person reads them. */
export type Numbers = {
	/** Whole where it is whole, else with one decimal. */
	readonly number: (value: number) => string;
	/** With its sign; nothing before 0. */
	readonly signed: (value: number) => string;
	readonly percent: (share: number) => string;
	/** One, two and three. */
	readonly list: (items: readonly string[]) => string;
};

export const numbersIn = (language: Language): Numbers => (known[language] ??= numbersOf(locales[language]));

/** To make them takes a millisecond, and every drawing asks. */
const known: { [language in Language]?: Numbers } = {};
const locales = { da: 'da-DK', en: 'en-GB' };

function numbersOf(locale: string): Numbers {
	const number = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
	const signed = new Intl.NumberFormat(locale, { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
	const percent = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 });
	const list = new Intl.ListFormat(locale);
	return {
		number: (value) => number.format(value),
		signed: (value) => signed.format(value).replace('-', '−'),
		percent: (share) => percent.format(share),
		list: (items) => list.format(items)
	};
}
