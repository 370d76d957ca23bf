/** Classes of a number, each with its colour; class 0 lies below the first break. */
export type Shades = {
	/** Ascending. A value equal to a break lies above it. */
	readonly breaks: readonly number[];
	/** One more than there are breaks. */
	readonly colours: readonly Shade[];
};

export type Shade = {
	readonly fill: string;
	/** What is legible upon it. */
	readonly ink: string;
	/** On the side below the middle of a diverging scale: it gets a mark, as colours may not be told apart. */
	readonly isLess: boolean;
};

export const classOf = ({ breaks }: Shades, value: number): number => {
	const above = breaks.findIndex((one) => value < one);
	return above < 0 ? breaks.length : above;
};

/** Breaks at round numbers, at most eight classes from the smallest count to the largest. */
export function logShades(most: number): Shades {
	const series = [[1, 2, 5], [1, 3], [1]].map((steps) => roundNumbers(steps, 2, most));
	const breaks = series.find(({ length }) => length <= 7) ?? series.at(-1)!;
	return rising(breaks);
}

/** Classes of one width. */
export function linearShades(most: number): Shades {
	const width = roundNumbers([1, 2, 2.5, 5], most / 7, most).at(0) ?? Math.max(1, most);
	const count = Math.max(1, Math.ceil(most / width - 1e-9)) - 1;
	return rising(Array.from({ length: count }, (_, at) => (at + 1) * width));
}

/** Three classes on each side of a middle from −2 to 2, where a residual is what chance gives. */
export function residualShades(most: number): Shades {
	const [second, third] = [1, 2].map((step) => {
		const wanted = 2 * Math.max(2.5, most / 2) ** (step / 3);
		return roundNumbers([1, 2, 5], wanted, wanted * 10)[0]!;
	});
	const up = [...new Set([2, Math.max(second!, 5), Math.max(third!, 10)])];
	const breaks = [...up.toReversed().map((one) => -one), ...up];
	const colours = Array.from({ length: breaks.length + 1 }, (_, at): Shade => {
		const from = at - up.length;
		const share = [0, 20, 45, 100][Math.abs(from)]!;
		const pole = from < 0 ? '--less' : '--more';
		const fill = `color-mix(in oklab, var(${pole}) ${share}%, var(--even))`;
		return { fill, ink: inkOn(share), isLess: from < 0 };
	});
	return { breaks, colours };
}

function rising(breaks: readonly number[]): Shades {
	const colours = Array.from({ length: breaks.length + 1 }, (_, at): Shade => {
		const share = breaks.length === 0 ? 30 : besideTheMiddle(at / breaks.length);
		const fill = `color-mix(in oklab, var(--heat-high) ${share}%, var(--heat-low))`;
		return { fill, ink: inkOn(share), isLess: false };
	});
	return { breaks, colours };
}

/** Upon a colour half way between the two no ink is legible: there is none. */
const besideTheMiddle = (part: number): number => Math.round(part < 0.5 ? 80 * part : 72 + 56 * (part - 0.5));

const inkOn = (share: number) => (share > 55 ? 'var(--surface-raised)' : 'var(--ink-1)');

/** Steps times powers of ten, from one bound to the other. */
function roundNumbers(steps: readonly number[], least: number, most: number): readonly number[] {
	if (!(most > 0)) return [];
	const numbers: number[] = [];
	for (let power = Math.floor(Math.log10(least)); 10 ** power <= most; power += 1)
		for (const step of steps) numbers.push(Number((step * 10 ** power).toPrecision(3)));
	return numbers.filter((one) => one >= least && one <= most);
}
