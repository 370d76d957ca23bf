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
	readonly median: Median;
};

/** In days; none where the curve, or its bound, never comes down to one half. */
export type Median = {
	readonly days: number | null;
	readonly low: number | null;
	readonly high: number | null;
};

/** A curve for each group, those with most stays first. */
export function residenceGroups({ columns, rows }: ChartTable): readonly ResidenceGroup[] {
	const groups = new Map<string | null, Map<number, { came: number; ended: number; censored: number }>>();
	for (let at = 0; at < rows; at += 1) {
		const name = columns.color === undefined ? null : codeOf(columns.color[at]);
		const times = groups.get(name) ?? new Map<number, { came: number; ended: number; censored: number }>();
		groups.set(name, times);
		const days = numberOf(columns.days?.[at]);
		const sums = times.get(days) ?? { came: 0, ended: 0, censored: 0 };
		sums.came += numberOf(columns.entered?.[at]);
		sums.ended += numberOf(columns.moved?.[at]);
		sums.censored += numberOf(columns.censored?.[at]);
		times.set(days, sums);
	}
	return [...groups].map(groupOf).sort((one, other) => other.stays - one.stays);
}

function groupOf([name, times]: readonly [
	string | null,
	ReadonlyMap<number, ResidenceEvents>
]): ResidenceGroup {
	const events = [...times].sort(([one], [other]) => one - other);
	const steps = residenceAt(events);
	const count = (what: keyof ResidenceEvents) => events.reduce((sum, [, at]) => sum + at[what], 0);
	return { name, steps, events, stays: count('came'), moved: count('ended'), median: medianOf(steps) };
}

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

/** How many are under observation just after a time, and still live there. */
export function atRisk({ events }: ResidenceGroup, days: number): number {
	return events
		.filter(([time]) => time <= days)
		.reduce((sum, [, { came, ended, censored }]) => sum + came - ended - censored, 0);
}
