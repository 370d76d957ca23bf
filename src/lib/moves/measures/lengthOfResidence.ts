/** A stay, in any unit of time. */
export type Stay = {
	/** How long it had lasted when it ended, or when observation did. */
	readonly tid: number;
	/** How long it had lasted when observation began: the stay is at risk after that (left truncation). */
	readonly fra_tid?: number | null;
	/** Whether it ended by what is studied; else it is censored. */
	readonly ophoert: boolean;
	/** How many stays the row stands for. */
	readonly antal?: number;
};

/** A step of the curve: the share that still lives there just after `tid`, with a 95 % interval. */
export type ResidencePoint = {
	readonly tid: number;
	readonly under_risiko: number;
	readonly ophoert: number;
	readonly censureret: number;
	readonly andel: number;
	readonly nedre: number | null;
	readonly oevre: number | null;
};

/**
 * Kaplan–Meier's estimate of how long people stay, with left truncation: S(t) = Π (1 − d_t/n_t), n_t being the
 * stays with entry < t ≤ end (Kaplan and Meier, Journal of the American Statistical Association 53, 1958; Klein
 * and Moeschberger, Survival Analysis, 2nd ed. 2003, section 4.6). The interval is Greenwood's on the log-log
 * scale. What is not `ophoert` is censored, death and emigration too where they are so given; where they are
 * given as ends the curve is of all ways to leave. A stay that ended before it was observed is left out. Few at
 * risk at short times make the whole curve uncertain: begin at a time where many are.
 */
export const lengthOfResidence = (stays: Iterable<Stay>): readonly ResidencePoint[] =>
	residenceAt(timesOf(stays));

/** The same of what happens at each time, in their order: a length of stay, in any unit. */
export function residenceAt(
	times: Iterable<readonly [tid: number, at: ResidenceEvents]>
): readonly ResidencePoint[] {
	const points: ResidencePoint[] = [{ ...start }];
	let [entered, left, share, spread] = [0, 0, 1, 0];
	for (const [tid, { came, ended, censored }] of times) {
		const atRisk = entered - left;
		if (ended > 0) {
			share = ended === atRisk ? 0 : share * (1 - ended / atRisk);
			spread += ended / (atRisk * (atRisk - ended));
		}
		entered += came;
		left += ended + censored;
		if (ended + censored === 0) continue;
		const counts = { tid, under_risiko: atRisk, ophoert: ended, censureret: censored };
		points.push({ ...counts, andel: share, ...intervalOf(share, spread) });
	}
	return points;
}

const start: ResidencePoint = {
	tid: 0,
	under_risiko: 0,
	ophoert: 0,
	censureret: 0,
	andel: 1,
	nedre: 1,
	oevre: 1
};

export type ResidenceEvents = {
	/** Came under observation when they had stayed so long. */
	readonly came: number;
	readonly ended: number;
	readonly censored: number;
};

type AtTime = { -readonly [count in keyof ResidenceEvents]: number };

/** What happens at each time, in order. */
function timesOf(stays: Iterable<Stay>): readonly (readonly [number, AtTime])[] {
	const times = new Map<number, AtTime>();
	for (const { tid, fra_tid, ophoert, antal = 1 } of stays) {
		if (tid <= (fra_tid ?? 0)) continue;
		at(fra_tid ?? 0).came += antal;
		at(tid)[ophoert ? 'ended' : 'censored'] += antal;
	}
	return [...times].sort(([one], [other]) => one - other);

	function at(time: number): AtTime {
		const known = times.get(time) ?? { came: 0, ended: 0, censored: 0 };
		times.set(time, known);
		return known;
	}
}

/** The 97.5 % quantile of the normal distribution. */
const z = 1.959963984540054;

function intervalOf(share: number, spread: number): Pick<ResidencePoint, 'nedre' | 'oevre'> {
	if (share === 1) return { nedre: 1, oevre: 1 };
	if (share === 0) return { nedre: null, oevre: null };
	const width = (z * Math.sqrt(spread)) / Math.log(share);
	return { nedre: share ** Math.exp(-width), oevre: share ** Math.exp(width) };
}
