import { codeOf, numberOf } from '#lib/chart/figures/flows.ts';
import type { ChartTable } from '#lib/language/chart/chartTable.ts';
import {
	residenceAt,
	type ResidenceEvents,
	type ResidencePoint
} from '#lib/moves/measures/lengthOfResidence.ts';

/** A curve of its own. Time is in days. */
export type ResidenceGroup = {
	readonly name: string | null;
	/** The first is at 0; from then on only times at which stays end or are last seen. */
	readonly steps: readonly ResidencePoint[];
	/** How many had entered, and how many were gone, at each time: what the number at risk is read from. */
	readonly events: readonly (readonly [days: number, at: ResidenceEvents])[];
	readonly stays: number;
	readonly moved: number;
	/** Ended by something else than leaving: censored on that day. */
	readonly otherwise: number;
	readonly median: Median;
};

export type ResidenceOptions = {
	/** The curve ends where fewer are at risk. */
	readonly threshold?: number;
	/** Values of the column of reasons that count as leaving; all ends where it is absent. */
	readonly leaving?: ReadonlySet<string>;
};

/** In days; none where the curve, or its bound, never comes down to one half. */
export type Median = {
	readonly days: number | null;
	readonly low: number | null;
	readonly high: number | null;
};

type Sums = { came: number; ended: number; censored: number; otherwise: number };

/**
 * A curve for each group, those with most stays first: S(t) = Π (1 − d_t/n_t) over the times at which someone
 * leaves, d_t of the n_t who are at risk (Kaplan and Meier, Journal of the American Statistical Association 53,
 * 1958). Where `leaving` names some of the ends, the others are censored on their day: the curve is then of
 * leaving alone, as it would be if nothing else ended stays and what does had nothing to do with leaving (Putter,
 * Fiocco and Geskus, Statistics in Medicine 26, 2007, section 3). It ends where fewer than the threshold are at
 * risk, since each further step would be one person's, and wide of the mark (Pocock, Clayton and Altman, Lancet
 * 359, 2002).
 */
export function residenceGroups(
	{ columns, rows }: ChartTable,
	{ threshold = 1, leaving }: ResidenceOptions = {}
): readonly ResidenceGroup[] {
	const groups = new Map<string | null, Map<number, Sums>>();
	for (let at = 0; at < rows; at += 1) {
		const name = columns.color === undefined ? null : codeOf(columns.color[at]);
		const times = groups.get(name) ?? new Map<number, Sums>();
		groups.set(name, times);
		const days = numberOf(columns.days?.[at]);
		const sums = times.get(days) ?? { came: 0, ended: 0, censored: 0, otherwise: 0 };
		const over = numberOf(columns.moved?.[at]);
		const isLeaving = leaving?.has(codeOf(columns.reason?.[at]) ?? '') ?? true;
		sums.came += numberOf(columns.entered?.[at]);
		sums.ended += isLeaving ? over : 0;
		sums.otherwise += isLeaving ? 0 : over;
		sums.censored += numberOf(columns.censored?.[at]) + (isLeaving ? 0 : over);
		times.set(days, sums);
	}
	return [...groups]
		.map(([name, times]) => groupOf(name, times, threshold))
		.sort((one, other) => other.stays - one.stays);
}

function groupOf(name: string | null, times: ReadonlyMap<number, Sums>, threshold: number): ResidenceGroup {
	const events = [...times].sort(([one], [other]) => one - other);
	const steps = upTo(threshold, residenceAt(events));
	const count = (what: keyof Sums) => events.reduce((sum, [, at]) => sum + at[what], 0);
	return {
		...{ name, steps, events, median: medianOf(steps) },
		...{ stays: count('came'), moved: count('ended'), otherwise: count('otherwise') }
	};
}

/** The steps before the first at which fewer are at risk; later ones too, should they be more again. */
function upTo(threshold: number, steps: readonly ResidencePoint[]): readonly ResidencePoint[] {
	const end = steps.findIndex(({ under_risiko }, at) => at > 0 && under_risiko < threshold);
	return end < 0 ? steps : steps.slice(0, end);
}

/** Whether enough were at risk when its first stay ended. */
export const isShown = ({ steps }: ResidenceGroup): boolean => steps.length > 1;

/**
 * The first time at which the share is one half or less; between two times where it is one half exactly. The
 * interval's ends are where its own bounds come down to one half (Brookmeyer and Crowley, Biometrics 38, 1982).
 */
function medianOf(steps: readonly ResidencePoint[]): Median {
	const reached = (share: (step: ResidencePoint) => number | null) => {
		const at = steps.findIndex((step) => (share(step) ?? 1) <= 0.5 + 1e-12);
		const found = steps[at];
		if (found === undefined) return null;
		const next = steps.slice(at).find((step) => (share(step) ?? 0) < 0.5 - 1e-12);
		const isFlat = Math.abs(share(found)! - 0.5) < 1e-12 && next !== undefined;
		return isFlat ? (found.tid + next.tid) / 2 : found.tid;
	};
	return {
		days: reached(({ andel }) => andel),
		low: reached(({ nedre }) => nedre),
		high: reached(({ oevre }) => oevre)
	};
}

/** The step that holds at a time: the last one not after it. */
export function stepAt({ steps }: ResidenceGroup, days: number): ResidencePoint {
	const after = steps.findIndex(({ tid }) => tid > days);
	return steps[(after < 0 ? steps.length : after) - 1] ?? steps[0]!;
}

/** Of some times, those that its curve reaches. */
export const ticksOf = ({ steps }: ResidenceGroup, times: readonly number[]): readonly number[] =>
	times.filter((days) => days <= (steps.at(-1)?.tid ?? 0));

/** How many are under observation just after a time, and still live there. */
export function atRisk({ events }: ResidenceGroup, days: number): number {
	return events
		.filter(([time]) => time <= days)
		.reduce((sum, [, { came, ended, censored }]) => sum + came - ended - censored, 0);
}
