import * as array from 'd3-array';
import * as format from 'd3-format';
import * as time from 'd3-time';
import * as timeFormat from 'd3-time-format';
import { danishDates, danishNumbers } from '#lib/cage/danish.ts';
import type { Described } from '#lib/cage/chartDescription.ts';

type Formatter = (value: never) => string;
type Locale = { readonly [maker: string]: unknown };

export type AuthorsD3 = {
	readonly d3: { readonly [name: string]: unknown };
	/** How a thing made by this `d3` crosses to the page: a formatter or a calendar interval. */
	readonly described: (made: unknown) => Described | undefined;
};

/** Under the names that d3 has for them itself: to the two locales both numbers and dates are `format`. */
const danish = {
	...danishNumbers,
	...{ timeFormat: danishDates.format, timeParse: danishDates.parse },
	...{ utcFormat: danishDates.utcFormat, utcParse: danishDates.utcParse }
};

/** The author's `d3`: arrays, numbers, time and their formats, and the same formats in Danish as `d3.danish`. */
export function authorsD3(): AuthorsD3 {
	const made = new WeakMap<object, Described>(describedIntervals());
	const english = { ...format, ...timeFormat };
	const d3 = Object.freeze({
		...array,
		...english,
		...time,
		...remembering(english, 'en'),
		danish: Object.freeze(remembering(danish, 'da'))
	});
	return { d3, described: (value) => (typeof value === 'function' ? made.get(value) : undefined) };

	function remembering(locale: Locale, language: 'da' | 'en'): Locale {
		return {
			...locale,
			format: maker(locale, 'format', { of: 'number', language }),
			utcFormat: maker(locale, 'utcFormat', { of: 'utc', language }),
			timeFormat: maker(locale, 'timeFormat', { of: 'time', language })
		};
	}

	function maker(
		locale: Locale,
		name: string,
		about: { readonly of: 'number' | 'utc' | 'time'; readonly language: 'da' | 'en' }
	): (specifier: string) => Formatter {
		const make = locale[name] as (specifier: string) => Formatter;
		return (specifier) => {
			const formatter = make(specifier);
			made.set(formatter, { kind: 'format', ...about, specifier: String(specifier) });
			return formatter;
		};
	}
}

const intervalNames = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'] as const;
const weekdays = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** `d3.utcMonth` and its kin, by identity: Plot has the same intervals by name. */
function describedIntervals(): readonly (readonly [object, Described])[] {
	const intervals = time as unknown as { readonly [name: string]: object | undefined };
	return [...intervalNames, ...weekdays].flatMap((name) =>
		(['time', 'utc'] as const).flatMap((zone) => {
			const interval = intervals[`${zone}${name.charAt(0).toUpperCase()}${name.slice(1)}`];
			return interval === undefined ? [] : [[interval, intervalCall(zone, name)] as const];
		})
	);
}

function intervalCall(zone: 'time' | 'utc', name: string): Described {
	return { kind: 'call', name: `${zone}Interval`, args: [{ kind: 'plain', value: name }] };
}
