import type { Language } from '#messages/inBoth.ts';

/** `31-12-2024` or `2024-12-31`, with the time of day where there is one. Dates have no time zone here. */
export function dateText(date: Date, language: Language, isDay: boolean): string {
	if (Number.isNaN(date.getTime())) return '';
	const [day = '', time = ''] = date.toISOString().split('T');
	const [, year = '', month = '', of = ''] = /^(.+)-(\d\d)-(\d\d)$/.exec(day) ?? [];
	const shown = language === 'da' ? `${of}-${month}-${year}` : day;
	return isDay ? shown : `${shown} ${time.replace(/(\.000)?Z$/, '')}`;
}
