import { timeInterval, utcInterval } from '@observablehq/plot';

/** What Plot asks for the steps between two ends: d3's intervals of time, and Plot's own of numbers. */
type Interval = {
	floor(value: unknown): unknown;
	offset(value: unknown, step: number): unknown;
	range?(start: unknown, stop: unknown, step?: number): unknown[];
	every?(step: number): Interval | null;
};

/** As many values as Plot lets stand on a scale of names. */
const mostSteps = 10_000;

const bound = new WeakSet<Interval>();

/** The same interval, which refuses to list more steps than a chart can show: a list of milliards would end the page. */
export function boundSteps(made: unknown): unknown {
	const interval = made as Interval | null | undefined;
	if (typeof interval?.range !== 'function' || bound.has(interval)) return made;
	bound.add(interval);
	const { range, every } = interval;
	interval.range = function (start, stop, step = 1) {
		const first = interval.floor(start);
		const steps = (Number(stop) - Number(first)) / (Number(interval.offset(first, step)) - Number(first));
		if (steps > mostSteps)
			throw new RangeError(`an interval with ${Math.round(steps)} steps; at most ${mostSteps}`);
		return range.call(interval, start, stop, step);
	};
	if (every !== undefined)
		interval.every = (step) => boundSteps(every.call(interval, step)) as Interval | null;
	return interval;
}

// An option may also name one of these, and Plot finds it by itself.
const names = ['second', 'minute', 'hour', 'day', 'week', 'month', 'year'];
const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
for (const name of [...names, ...days])
	for (const of of [timeInterval, utcInterval]) boundSteps(of(name as never));
