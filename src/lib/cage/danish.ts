import { formatLocale } from 'd3-format';
import { timeFormatLocale } from 'd3-time-format';

/** Danish ways to write numbers and dates, for the author's `d3.danish` and for ticks in the page. */
export const danishNumbers = formatLocale({
	decimal: ',',
	thousands: '.',
	grouping: [3],
	currency: ['', ' kr.'],
	percent: ' %'
});

export const danishDates = timeFormatLocale({
	dateTime: '%A den %-d. %B %Y %H.%M.%S',
	date: '%d-%m-%Y',
	time: '%H.%M.%S',
	periods: ['', ''],
	days: ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'],
	shortDays: ['søn', 'man', 'tir', 'ons', 'tor', 'fre', 'lør'],
	months: [
		...(['januar', 'februar', 'marts', 'april', 'maj', 'juni'] as const),
		...(['juli', 'august', 'september', 'oktober', 'november', 'december'] as const)
	],
	shortMonths: ['jan', 'feb', 'mar', 'apr', 'maj', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec']
});
