/** A source of chance: each call gives a number from 0 up to, not including, 1. */
export type Draw = () => number;

/**
 * The same numbers for the same seed on every machine (Mulberry32, public domain by Tommy Ettinger): whole
 * number steps only. What is drawn must keep to + − × ÷ and square roots as well, which are exact
 * everywhere, where logarithms and powers are not.
 */
export function drawFrom(seed: number): Draw {
	let state = seed >>> 0;
	return () => {
		state = (state + 0x6d2b79f5) >>> 0;
		let mixed = Math.imul(state ^ (state >>> 15), state | 1);
		mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
		return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
	};
}

/** A whole number from 0 up to, not including, `limit`. */
export const below = (limit: number, draw: Draw): number => Math.floor(draw() * limit);

export const oneOf = <T>(choices: readonly [T, ...T[]], draw: Draw): T =>
	choices[below(choices.length, draw)] ?? choices[0];

/** The position that a fraction of the last running total falls on. */
export function positionIn(runningTotals: readonly number[], draw: Draw): number {
	const sought = draw() * (runningTotals.at(-1) ?? 0);
	let low = 0;
	let high = runningTotals.length - 1;
	while (low < high) {
		const middle = (low + high) >> 1;
		if ((runningTotals[middle] ?? 0) > sought) high = middle;
		else low = middle + 1;
	}
	return low;
}

export function runningTotals(weights: readonly number[]): readonly number[] {
	let total = 0;
	return weights.map((weight) => (total += weight));
}
