import * as Real from '@observablehq/plot';
import type { DescribableCall, DescribableConstant } from '#lib/cage/chartDescription.ts';
import { describableCalls, describableConstants } from '#lib/cage/chartDescription.ts';
import { Chart } from '#lib/cage/inside/chart.ts';

export type Call = { readonly name: DescribableCall; readonly args: readonly unknown[] };

export type RecordingPlot = {
	readonly Plot: { readonly [name: string]: unknown };
	readonly callOf: (made: object) => Call | undefined;
	readonly constantOf: (value: object) => DescribableConstant | undefined;
};

type Export = (...args: unknown[]) => unknown;

/**
 * The author's `Plot`: the real one, whose every call is remembered beside what it gave. So options are
 * checked where they are written, marks can be put together in every way that Plot allows, and what cannot
 * be described can still be drawn. Only `plot` and `legend` do not draw: they give a chart.
 */
export function recordPlot(): RecordingPlot {
	const calls = new WeakMap<object, Call>();
	const constants = new WeakMap<object, DescribableConstant>();
	const recorded = Object.entries(Real).map(([name, value]) => [name, exported(name, value)] as const);
	Real.Mark.prototype.plot = function ({ marks = [], ...options } = {}) {
		return new Chart('plot', [{ ...options, marks: [...marks, this] }]) as never;
	};
	return {
		Plot: Object.freeze(Object.fromEntries(recorded)),
		callOf: (made) => calls.get(made),
		constantOf: (value) => constants.get(value)
	};

	function exported(name: string, value: unknown): unknown {
		const made = name === 'plot' || name === 'legend' ? chartMaker(name) : recordedCall(name, value);
		if (isIn(describableConstants, name)) constants.set(made as object, name);
		return made;
	}

	function recordedCall(name: string, value: unknown): unknown {
		if (typeof value !== 'function' || !isIn(describableCalls, name)) return value;
		return (...args: unknown[]) => {
			const made = (value as Export)(...args);
			if (typeof made === 'object' || typeof made === 'function') {
				if (made !== null && !calls.has(made)) calls.set(made, { name, args });
			}
			return made;
		};
	}
}

const chartMaker =
	(name: 'plot' | 'legend') =>
	(...args: unknown[]) =>
		new Chart(name, args);

const isIn = <T extends string>(names: readonly T[], name: string): name is T => names.includes(name as T);
