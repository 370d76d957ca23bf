import { numbersIn } from '#lib/chart/figures/numbersIn.ts';
import type { ChartSpec, TimeUnit } from '#lib/language/chart/chartSpec.ts';
import type { ChartTable, ChartValue } from '#lib/language/chart/chartTable.ts';
import { measureOf } from '#lib/language/chart/measureFault.ts';
import type { Language } from '#messages/inBoth.ts';
import { figures, type FigureWords } from '#messages/figures.ts';

/** How the values of a picture are read by a person. */
export type FigureText = {
	readonly words: FigureWords;
	readonly language: Language;
	readonly isShare: boolean;
	/** What is measured, as an axis says it. */
	readonly measure: string;
	/** What stands at an axis: the author's words, else the column's name. */
	readonly axis: (role: 'x' | 'y') => string | undefined;
	readonly number: (value: number) => string;
	readonly percent: (share: number) => string;
	/** A number that was measured: a share with its sign. */
	readonly value: (value: number) => string;
	/** A place on an axis: a category, a number, a unit of time. */
	readonly place: (value: ChartValue) => string;
	/**
	 * Danish order of words in both languages, since the data are Danish, or that of the table where the chart asks
	 * for it; what has no value comes last.
	 */
	readonly compare: (one: ChartValue, other: ChartValue) => number;
};

export function figureText(
	spec: ChartSpec,
	table: Pick<ChartTable, 'names' | 'columns'>,
	language: Language
): FigureText {
	const { names = {} } = table;
	const words = figures[language];
	const { number, percent } = numbersIn(language);
	const fine = new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB', { maximumSignificantDigits: 4 });
	const amount = (value: number) => (Math.abs(value) < 10 ? fine.format(value) : number(value));
	const measure = measureOf(spec);
	const unit = spec.unit ?? (spec.type === 'slope' ? 'year' : 'month');
	const place = (value: ChartValue): string => {
		if (value === null) return words.none;
		if (typeof value === 'boolean') return value ? words.yes : words.no;
		if (typeof value === 'string') return Object.hasOwn(names, value) ? names[value]! : value;
		return value instanceof Date ? timeText(value, unit, { words, language }) : plainNumber(value, language);
	};
	return {
		words,
		language,
		isShare: measure === 'share',
		measure:
			(spec.y === undefined ? oneLine(spec.yLabel) : undefined) ?? words.measures[measure](spec.of ?? ''),
		axis: (role) => oneLine(spec[`${role}Label`]) ?? spec[role],
		number: amount,
		percent,
		value: measure === 'share' ? (value) => percent(value / 100) : amount,
		place,
		compare: comparing(place, spec.order === 'table' ? placesIn(table, place) : undefined)
	};
}

/** Years have no thousands; decimals are as many as tell a place from its neighbours. */
const plainNumber = (value: number, language: Language): string =>
	new Intl.NumberFormat(language === 'da' ? 'da-DK' : 'en-GB', {
		useGrouping: 'min2',
		...(Math.abs(value) < 1 ? { maximumSignificantDigits: 3 } : { maximumFractionDigits: 2 })
	}).format(value);

const danish = new Intl.Collator('da', { numeric: true });

/** As an axis is one line, so are its words. */
const oneLine = (label: string | undefined): string | undefined => label?.trim().replace(/\s+/g, ' ');

/** Where each word of the picture stands first in the table. */
function placesIn(
	{ columns }: Pick<ChartTable, 'columns'>,
	place: (value: ChartValue) => string
): ReadonlyMap<string, number> {
	const first = new Map<string, number>();
	for (const role of ['x', 'y', 'color', 'facet'])
		for (const [row, value] of (columns[role] ?? []).entries()) {
			const at = Number(columns['place']?.[row] ?? Infinity);
			first.set(place(value), Math.min(at, first.get(place(value)) ?? Infinity));
		}
	return first;
}

function comparing(place: (value: ChartValue) => string, places?: ReadonlyMap<string, number>) {
	const at = (value: ChartValue) => places?.get(place(value)) ?? Infinity;
	return (one: ChartValue, other: ChartValue): number => {
		if (one === null || other === null) return Number(one === null) - Number(other === null);
		const isNumber = typeof one !== 'string' && typeof other !== 'string';
		if (isNumber) return Number(one) - Number(other);
		const [first, second] = [at(one), at(other)];
		return first === second ? danish.compare(place(one), place(other)) : first - second;
	};
}

type Said = { readonly words: FigureWords; readonly language: Language };

/** A unit of time by its own name; days have no time zone. */
export function timeText(at: Date, unit: TimeUnit, { words, language }: Said): string {
	const locale = language === 'da' ? 'da-DK' : 'en-GB';
	const inWords = (parts: Intl.DateTimeFormatOptions) =>
		new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...parts }).format(at);
	const year = String(at.getUTCFullYear());
	switch (unit) {
		case 'year':
			return year;
		case 'quarter':
			return words.quarter(Math.floor(at.getUTCMonth() / 3) + 1, year);
		case 'month':
			return inWords({ year: 'numeric', month: 'long' });
		case 'week':
			return words.week(...isoWeek(at));
		case 'day':
			return inWords({ year: 'numeric', month: 'long', day: 'numeric' });
	}
}

/** ISO 8601: a week belongs to the year of its Thursday. */
function isoWeek(day: Date): readonly [week: number, year: string] {
	const thursday = new Date(day);
	thursday.setUTCDate(day.getUTCDate() + 3 - ((day.getUTCDay() + 6) % 7));
	const first = Date.UTC(thursday.getUTCFullYear(), 0, 1);
	const week = Math.floor((thursday.getTime() - first) / 604_800_000) + 1;
	return [week, String(thursday.getUTCFullYear())];
}
