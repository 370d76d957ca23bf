import { givenValue } from '#lib/language/input/givenValue.ts';
import type { Ends, InputScalar } from '#lib/language/analysis.ts';
import { isDate } from '#lib/language/input/isDate.ts';
import type { GivenInput } from '#lib/workspace/evaluators/rooms.ts';
import type { Language } from '#messages/inBoth.ts';
import { inputs as words } from '#messages/inputs.ts';

/**
 * An input's value as prose says it: a choice by its label, a date with its month's name, a whole year as the
 * year. `.value` is the choice itself, `.fra` and `.til` are the ends. Nothing where there is no such part.
 */
export function inputText(
	{ input, options = [] }: GivenInput,
	path: readonly string[],
	language: Language
): string | undefined {
	const value = givenValue(input);
	const [part, ...rest] = path;
	if (input.type === 'table' || rest.length > 0) return undefined;
	if (part === 'value')
		return (input.options ?? input.optionsFrom) ? listed([value].flat(), language) : undefined;
	if (typeof value === 'object' && value !== null && 'fra' in value) {
		if (part === undefined) return endsText(value, language);
		return part === 'fra' || part === 'til' ? said(value[part], language) : undefined;
	}
	if (part !== undefined) return undefined;
	const labels = new Map<unknown, string>(options.map((option) => [option.value, option.label]));
	const texts = [value].flat().map((one) => labels.get(one) ?? said(one as InputScalar, language));
	return listed(texts, language);
}

function listed(texts: readonly unknown[], language: Language): string {
	if (texts.length === 0) return words[language].none;
	return new Intl.ListFormat(language === 'da' ? 'da' : 'en-GB').format(texts.map(String));
}

function said(value: InputScalar, language: Language): string {
	if (typeof value === 'boolean') return words[language].said(value);
	if (typeof value === 'number') return language === 'da' ? String(value).replace('.', ',') : String(value);
	return isDate(value) ? dayText(value, language) : (value ?? '');
}

const dayText = (day: string, language: Language): string =>
	inWords(day, language, { day: 'numeric', month: 'long' });

const inWords = (day: string, language: Language, parts: Intl.DateTimeFormatOptions): string =>
	new Intl.DateTimeFormat(language === 'da' ? 'da' : 'en-GB', {
		timeZone: 'UTC',
		year: 'numeric',
		...parts
	}).format(new Date(day));

function endsText({ fra, til }: Ends, language: Language): string {
	if (typeof fra === 'number' || typeof til === 'number')
		return `${said(fra, language)}–${said(til, language)}`;
	return wholeText(fra, til, language) ?? `${dayText(fra, language)} – ${dayText(til, language)}`;
}

/** A whole year, quarter or month by its own name. */
function wholeText(fra: string, til: string, language: Language): string | undefined {
	const year = fra.slice(0, 4);
	const first = Number(fra.slice(5, 7));
	const last = Number(til.slice(5, 7));
	const isWhole = til.startsWith(year) && fra.endsWith('-01') && til === lastDayOf(Number(year), last);
	if (!isWhole) return undefined;
	if (last - first === 11) return year;
	if (last === first) return inWords(fra, language, { month: 'long' });
	return last - first === 2 && last % 3 === 0 ? words[language].quarter(last / 3, year) : undefined;
}

const lastDayOf = (year: number, month: number): string =>
	new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
