import { linearShades, type Shades } from '#lib/chart/figures/shades.ts';

/** Of the pole's colour, for classes one, two and three away from zero; what is written on them is legible. */
const shares = [20, 45, 100];

/**
 * Classes for rates. Where some are below zero, three of one width on each side of it, the outermost open, so
 * that the same colour on both sides says the same distance; else classes of one width from the smallest.
 */
export function rateShades(values: readonly number[]): Shades {
	const [least, most] = [Math.min(...values), Math.max(...values)];
	if (least >= 0) return fromLeast(values.length === 0 ? 0 : least, values.length === 0 ? 1 : most);
	const far = values.map(Math.abs).sort((one, other) => one - other);
	const width = roundStep((far[Math.floor(far.length * 0.9)] ?? 1) / 2.5);
	const breaks = [-2, -1, 0, 1, 2].map((steps) => Number((steps * width).toPrecision(6)));
	const colours = [-3, -2, -1, 1, 2, 3].map((steps) => {
		const share = shares[Math.abs(steps) - 1]!;
		const pole = steps < 0 ? '--less' : '--more';
		return {
			fill: `color-mix(in oklab, var(${pole}) ${share}%, var(--even))`,
			ink: share > 60 ? 'var(--surface-raised)' : 'var(--ink-1)',
			isLess: steps < 0
		};
	});
	return { breaks, colours };
}

/** Rates that all lie far from zero differ by little of their size. */
function fromLeast(least: number, most: number): Shades {
	const width = roundStep((most - least) / 5);
	const start = Math.floor(least / width) * width;
	const { breaks, colours } = linearShades(most - start);
	return { breaks: breaks.map((one) => Number((one + start).toPrecision(6))), colours };
}

/** The next of 1, 2, 2.5 and 5 times a power of ten. */
function roundStep(wanted: number): number {
	if (!(wanted > 0)) return 1;
	const power = 10 ** Math.floor(Math.log10(wanted));
	return [1, 2, 2.5, 5, 10].map((step) => step * power).find((step) => step >= wanted * 0.999) ?? wanted;
}
