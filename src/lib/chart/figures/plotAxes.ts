import { danishDates, danishNumbers } from '#lib/cage/danish.ts';
import { format } from 'd3-format';
import { utcFormat } from 'd3-time-format';
import type { FigureText } from '#lib/chart/figures/figureText.ts';
import { cutTo, lettersIn, textWidth } from '#lib/chart/figures/pen.ts';
import type { Picture } from '#lib/chart/figures/plotPicture.ts';
import { totalsOf } from '#lib/chart/figures/plotRows.ts';
import { type PlotRow, Written } from '#lib/chart/figures/plotPlan.ts';
import type { TimeUnit } from '#lib/language/chart/chartSpec.ts';
import type { ChartValue } from '#lib/language/chart/chartTable.ts';
import type { Language } from '#messages/inBoth.ts';

export const fontSize = 12;

/** Numbers on an axis, as the language writes them. */
export const numberTicks = (language: Language, specifier = ',~f'): Written =>
	language === 'da'
		? new Written(`d3.danish.format('${specifier}')`, danishNumbers.format(specifier))
		: new Written(`d3.format('${specifier}')`, format(specifier));

/** Days on an axis, as short as their unit allows. */
export function timeTicks(language: Language, unit: TimeUnit): Written {
	const specifier = { year: '%Y', quarter: '%b %Y', month: '%b %Y', week: '%-d. %b %Y', day: '%-d. %b %Y' }[
		unit
	];
	return language === 'da'
		? new Written(`d3.danish.utcFormat('${specifier}')`, danishDates.utcFormat(specifier))
		: new Written(`d3.utcFormat('${specifier}')`, utcFormat(specifier));
}

/** The axis that says how much: from zero, with light lines. */
export const valueAxis = ({ measure, language }: FigureText, more: object = {}) => ({
	label: measure,
	labelArrow: 'none',
	grid: true,
	zero: true,
	nice: true,
	ticks: 5,
	tickFormat: numberTicks(language),
	...more
});

/** What stands above words beside their bars: nothing but what the author calls them. */
export const besideAxis = ({ spec, text }: Pick<Picture, 'spec' | 'text'>) =>
	spec.xLabel === undefined
		? { label: null }
		: { label: text.axis('x'), labelAnchor: 'top', labelArrow: 'none' };

/** So many numbers as fit beside each other, `most` at the most. */
export const ticksIn = (room: number, most: number): number =>
	Math.max(2, Math.min(most, Math.floor(room / 90)));

/** Room beside an axis for its words, at most so much of the width. */
export function roomFor(labels: readonly ChartValue[], text: FigureText, most: number): number {
	const widest = Math.max(0, ...labels.map((label) => textWidth(text.place(label), fontSize)));
	return Math.min(Math.ceil(widest) + 14, Math.floor(most));
}

/** Words of an axis cut to the room that there is: all to as many letters, as code can do it too. */
export function cutTicks(names: readonly ChartValue[], room: number): (name: unknown) => string {
	const most = lettersIn(names.map(String), fontSize, room - 14);
	return (name) => cutTo(String(name), most);
}

/** Some of many places, so that their words do not run into each other: months by halves of years and the like. */
export function someOf<T extends ChartValue>(
	places: readonly T[],
	width: number,
	text: FigureText
): readonly T[] {
	const widest = Math.max(1, ...places.map((place) => textWidth(text.place(place), fontSize))) + 12;
	const least = (widest * places.length) / Math.max(1, width);
	const steps = places.some((place) => place instanceof Date)
		? [1, 2, 3, 4, 6, 12, 24, 60]
		: [1, 2, 5, 10, 20, 50];
	const every = steps.find((step) => step >= least) ?? Math.ceil(least);
	return places.filter((_, index) => index % every === 0);
}

/** Room for the numbers of an upright axis, up to the largest sum that is stacked. */
export function roomForNumbers(rows: readonly PlotRow[], text: FigureText): number {
	const sums = totalsOf(rows, 'x', text).map(({ total }) => text.number(Math.round(total)));
	return Math.max(36, ...sums.map((sum) => textWidth(sum, fontSize) + 16));
}
