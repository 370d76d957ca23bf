import type { Numbers } from '#lib/chart/figures/numbersIn.ts';
import { bold, textWidth, type Pen } from '#lib/chart/figures/pen.ts';
import type { ResidenceGroup } from '#lib/chart/figures/residenceModel.ts';
import type { moveFigures } from '#messages/moveFigures.ts';

/** In days. */
export const year = 365.25;

/** What every part of the picture is drawn from. */
export type ResidenceDrawing = {
	readonly pen: Pen;
	readonly groups: readonly ResidenceGroup[];
	/** Too few from the beginning. */
	readonly hidden: readonly ResidenceGroup[];
	/** Fewer at risk than this are not shown. */
	readonly threshold: number;
	readonly name: (group: ResidenceGroup) => string;
	/** Times at which the curve is read, in days. */
	readonly ticks: readonly number[];
	/** A time as the axis says it, without its unit, and with it. */
	readonly time: (days: number) => string;
	readonly span: (days: number) => string;
	readonly x: (days: number) => number;
	readonly y: (share: number) => number;
	readonly box: {
		readonly left: number;
		readonly right: number;
		readonly top: number;
		readonly bottom: number;
	};
	/** Room of a group's name. */
	readonly label: number;
	readonly isInYears: boolean;
	readonly words: (typeof moveFigures)['da'];
	readonly numbers: Numbers;
};

type Wanted = {
	readonly width: number;
	readonly names: readonly string[];
	readonly words: (typeof moveFigures)['da'];
	readonly numbers: Numbers;
};

const widthOf = (name: string) => textWidth(name, 12);

export function residencePlaces(groups: readonly ResidenceGroup[], { width, names, words, numbers }: Wanted) {
	const longest = Math.max(30, ...groups.map(({ steps }) => steps.at(-1)?.tid ?? 0));
	const isInYears = longest > 3 * year;
	const unit = isInYears ? year : year / 12;
	const label = groups.length > 1 ? Math.min(width * 0.29, bold * Math.max(...names.map(widthOf))) : 0;
	const left = Math.max(44, label + 22);
	const box = { left, right: width - Math.max(12, label + 8), top: 14, bottom: 320 };
	const step = stepOf(longest / unit, (box.right - box.left) / 44, isInYears);
	const count = Math.floor(longest / unit / step);
	const ticks = Array.from({ length: count + 1 }, (_, at) => at * step * unit);
	const time = (days: number) => numbers.number(days / unit);
	return {
		...{ box, label, isInYears, ticks, time },
		span: (days: number) => (isInYears ? words.inYears : words.inMonths)(time(days)),
		x: (days: number) => box.left + ((box.right - box.left) * days) / longest,
		y: (share: number) => box.bottom - (box.bottom - box.top) * share
	};
}

/** So many units of time between the ticks that they have room. */
const stepOf = (units: number, most: number, isInYears: boolean): number =>
	(isInYears ? [1, 2, 5, 10, 20] : [1, 3, 6, 12]).find((step) => units / step <= most) ??
	Math.ceil(units / most / 10) * 10;
