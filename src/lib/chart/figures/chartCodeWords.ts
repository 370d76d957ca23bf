import type { Picture } from '#lib/chart/figures/plotPicture.ts';
import type { TimeUnit } from '#lib/language/chart/chartSpec.ts';
import type { Language } from '#messages/inBoth.ts';
import type { FigureWords } from '#messages/figures.ts';

export const localeOf = (language: Language): string => (language === 'da' ? 'da-DK' : 'en-GB');

/** A text of ours in code. */
export const quoted = (text: string): string =>
	`'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'").replaceAll('\n', '\\n')}'`;

/** Code that reads a category as a person reads it: what has no value, codes, days and numbers as words. */
export function saidCode(picture: Picture, role: string, own = `row.${role}`): string {
	const { table, text } = picture;
	const { words, language } = text;
	const values = table.columns[role] ?? [];
	const unless = (code: string) => `${own} === null ? none : ${code}`;
	if (values.some((value) => value instanceof Date)) return unless(`${dayCode(picture)}(${own})`);
	if (values.some((value) => typeof value === 'boolean'))
		return unless(`${own} ? ${quoted(words.yes)} : ${quoted(words.no)}`);
	if (values.some((value) => typeof value === 'number'))
		return unless(
			`${own}.toLocaleString('${localeOf(language)}', { useGrouping: 'min2', maximumFractionDigits: 2 })`
		);
	return `String(${hasNames(picture) ? `names.get(${own}) ?? ` : ''}${own} ?? none)`;
}

export const hasNames = ({ table }: Picture): boolean => Object.keys(table.names ?? {}).length > 0;

/** A unit of time by its name. */
function dayCode({ spec, text: { words, language } }: Picture): string {
	const unit = spec.unit ?? (spec.type === 'slope' ? 'year' : 'month');
	const format = language === 'da' ? 'd3.danish.utcFormat' : 'd3.utcFormat';
	return `${format}(${quoted(dayFormats(words, language)[unit])})`;
}

const dayFormats = (words: FigureWords, language: Language): { readonly [unit in TimeUnit]: string } => ({
	year: '%Y',
	quarter: words.quarter(0, '%Y').replace('0', '%q'),
	month: '%B %Y',
	week: words.week(0, '%G').replace('0', '%-V'),
	day: language === 'da' ? '%-d. %B %Y' : '%-d %B %Y'
});

/** Code of a number that was measured, as it is written beside a mark. */
export function formatCode({ text: { isShare, language } }: Picture): string {
	const locale = localeOf(language);
	return isShare
		? `(value) => (value / 100).toLocaleString('${locale}', { style: 'percent', maximumFractionDigits: 1 })`
		: `(value) => value.toLocaleString('${locale}', Math.abs(value) < 10 ? { maximumSignificantDigits: 4 } : { maximumFractionDigits: 1 })`;
}
